package io.seatwise.adoption.groups;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Says between which bounds a sum of unknowns lies that are 0 or more and satisfy linear equations and inequalities:
 * the simplex method in exact fractions, with Bland's rule, so that it ends. It knows nothing of groups.
 */
public final class ExactSolver {

    /** A fraction in lowest terms. */
    public record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

        static final Fraction ZERO = of(0);
        static final Fraction ONE = of(1);

        public Fraction {
            BigInteger divisor = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
            above = above.divide(divisor);
            below = below.divide(divisor);
        }

        public static Fraction of(long whole) {
            return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        public Fraction minus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).subtract(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction times(Fraction other) {
            return new Fraction(above.multiply(other.above), below.multiply(other.below));
        }

        Fraction over(Fraction other) {
            return new Fraction(above.multiply(other.below), below.multiply(other.above));
        }

        Fraction negated() {
            return new Fraction(above.negate(), below);
        }

        int signum() {
            return above.signum();
        }

        @Override
        public int compareTo(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }

        @Override
        public String toString() {
            return above + "/" + below;
        }
    }

    private final int unknowns;
    private final List<long[]> sums = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private final List<Integer> slacks = new ArrayList<>();

    public ExactSolver(int unknowns) {
        this.unknowns = unknowns;
    }

    /** The sum of these unknowns is this. */
    public void equal(List<Integer> of, long value) {
        add(of, value, 0);
    }

    /** The sum of these unknowns less the sum of those is this. */
    public void difference(List<Integer> of, List<Integer> less, long value) {
        add(of, value, 0);
        less.forEach(index -> sums.getLast()[index]--);
    }

    /** The sum of these unknowns is at least this. */
    public void atLeast(List<Integer> of, long value) {
        add(of, value, -1);
    }

    /** The sum of these unknowns is at most this. */
    public void atMost(List<Integer> of, long value) {
        add(of, value, 1);
    }

    private void add(List<Integer> of, long value, int slack) {
        long[] row = new long[unknowns];
        of.forEach(index -> row[index]++);
        sums.add(row);
        values.add(value);
        slacks.add(slack);
    }

    /** The least that the sum of these unknowns can be. */
    public Fraction least(List<Integer> of) {
        return optimum(of, 1).orElseThrow();
    }

    /** The greatest that the sum of these unknowns can be; empty when nothing bounds it. */
    public Optional<Fraction> greatest(List<Integer> of) {
        return optimum(of, -1).map(Fraction::negated);
    }

    private Optional<Fraction> optimum(List<Integer> of, int sign) {
        int rows = sums.size();
        int slackCount = (int) slacks.stream().filter(slack -> slack != 0).count();
        int columns = unknowns + slackCount + rows;
        Fraction[][] table = new Fraction[rows + 1][columns + 1];
        for (Fraction[] row : table) {
            Arrays.fill(row, Fraction.ZERO);
        }
        int[] basis = new int[rows];
        int slackColumn = unknowns;
        for (int row = 0; row < rows; row++) {
            boolean turn = values.get(row) < 0;
            for (int column = 0; column < unknowns; column++) {
                table[row][column] = Fraction.of(turn ? -sums.get(row)[column] : sums.get(row)[column]);
            }
            if (slacks.get(row) != 0) {
                table[row][slackColumn++] = Fraction.of(turn ? -slacks.get(row) : slacks.get(row));
            }
            table[row][unknowns + slackCount + row] = Fraction.ONE;
            table[row][columns] = Fraction.of(Math.abs(values.get(row)));
            basis[row] = unknowns + slackCount + row;
        }
        // First find any solution: drive the helping unknowns, one a row, to zero.
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column <= columns; column++) {
                if (column < unknowns + slackCount || column == columns) {
                    table[rows][column] = table[rows][column].minus(table[row][column]);
                }
            }
        }
        solve(table, basis, columns);
        if (table[rows][columns].signum() != 0) {
            throw new IllegalStateException("The equations contradict each other");
        }
        int real = unknowns + slackCount;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; basis[row] >= real && column < real; column++) {
                if (table[row][column].signum() != 0) {
                    pivot(table, basis, row, column);
                }
            }
        }
        Arrays.fill(table[rows], Fraction.ZERO);
        of.forEach(index -> table[rows][index] = Fraction.of(sign));
        for (int row = 0; row < rows; row++) {
            if (basis[row] < real && table[rows][basis[row]].signum() != 0) {
                subtract(table[rows], table[row], table[rows][basis[row]]);
            }
        }
        return solve(table, basis, real) ? Optional.of(table[rows][columns].negated()) : Optional.empty();
    }

    /** Improves until nothing improves any more; false when it could go on for ever. */
    private static boolean solve(Fraction[][] table, int[] basis, int allowed) {
        int last = table[0].length - 1;
        while (true) {
            int column = 0;
            while (column < allowed && table[basis.length][column].signum() >= 0) {
                column++;
            }
            if (column == allowed) {
                return true;
            }
            int leaving = -1;
            Fraction best = Fraction.ZERO;
            for (int row = 0; row < basis.length; row++) {
                if (table[row][column].signum() > 0) {
                    Fraction ratio = table[row][last].over(table[row][column]);
                    int order = leaving < 0 ? -1 : ratio.compareTo(best);
                    if (order < 0 || order == 0 && basis[row] < basis[leaving]) {
                        leaving = row;
                        best = ratio;
                    }
                }
            }
            if (leaving < 0) {
                return false;
            }
            pivot(table, basis, leaving, column);
        }
    }

    private static void pivot(Fraction[][] table, int[] basis, int row, int column) {
        Fraction divisor = table[row][column];
        for (int i = 0; i < table[row].length; i++) {
            table[row][i] = table[row][i].over(divisor);
        }
        for (int other = 0; other < table.length; other++) {
            if (other != row && table[other][column].signum() != 0) {
                subtract(table[other], table[row], table[other][column]);
            }
        }
        basis[row] = column;
    }

    private static void subtract(Fraction[] from, Fraction[] row, Fraction times) {
        for (int i = 0; i < from.length; i++) {
            if (row[i].signum() != 0) {
                from[i] = from[i].minus(row[i].times(times));
            }
        }
    }
}
