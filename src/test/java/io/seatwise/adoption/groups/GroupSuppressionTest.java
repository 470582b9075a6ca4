package io.seatwise.adoption.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.groups.ExactSolver.Fraction;
import io.seatwise.adoption.groups.GroupPicture.Group;
import io.seatwise.adoption.groups.GroupRate.Precision;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader who knows all that is shown, how rates are rounded, how many people each hidden group has and how the
 * organisation is divided sets up the equations and solves them exactly. The test makes the truth, people by people's
 * cells, and gives the product only what a file may hold.
 */
@Tag("slow")
class GroupSuppressionTest {

    private static final CustomerId CUSTOMER = CustomerId.of("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final GroupInsight INSIGHT = new GroupInsight(ScoreCategory.COMMUNICATION, GroupInsight.PRIMARY);
    private static final int FEWEST = 10;

    /** People of one way of belonging: the smallest unit of the truth. {@code group} is null without a value. */
    private record Cell(GroupKey group, long people, long base, long part) {}

    /** The truth about one organisation and one way of dividing it. */
    private static final class Truth {
        final List<Cell> cells = new ArrayList<>();
        final Map<GroupKey, List<Integer>> groups = new TreeMap<>();

        void add(GroupKey group, long people, long base, long part) {
            int index = cells.size();
            cells.add(new Cell(group, people, base, part));
            Optional<GroupKey> each = Optional.ofNullable(group);
            while (each.isPresent()) {
                groups.computeIfAbsent(each.get(), key -> new ArrayList<>()).add(index);
                each = each.get().above();
            }
        }

        List<Integer> all() {
            return IntStream.range(0, cells.size()).boxed().toList();
        }

        long people(List<Integer> of) {
            return of.stream().mapToLong(index -> cells.get(index).people()).sum();
        }

        long base(List<Integer> of) {
            return of.stream().mapToLong(index -> cells.get(index).base()).sum();
        }

        long part(List<Integer> of) {
            return of.stream().mapToLong(index -> cells.get(index).part()).sum();
        }

        /** What a file may say: groups of ten and more, and the organisation. */
        List<GroupRow> rows() {
            List<GroupRow> rows = new ArrayList<>();
            rows.add(row(null, all()));
            groups.forEach((group, of) -> {
                if (people(of) >= FEWEST) {
                    rows.add(row(group, of));
                }
            });
            return rows;
        }

        private GroupRow row(GroupKey group, List<Integer> of) {
            return new GroupRow(CUSTOMER, DAY, group, INSIGHT, people(of), new GroupRow.Share(part(of), base(of)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingHiddenIsComputable(long seed) {
        Random random = new Random(seed);
        int hidden = 0;
        int shown = 0;
        for (int round = 0; round < 40; round++) {
            Truth truth = round % 2 == 0 ? flat(random) : places(random);
            if (truth.people(truth.all()) < FEWEST) {
                continue; // such an organisation has no groups at all
            }
            GroupPicture picture = picture(truth.rows());
            hidden += checkPeople(truth, picture);
            checkRates(truth, picture);
            shown += picture.groups().size();
        }
        assertThat(hidden).isGreaterThan(60);
        assertThat(shown).isGreaterThan(100);
    }

    @Test
    void theReaderWouldFindWhatIsNotSuppressed() {
        Truth truth = new Truth();
        truth.add(department("A"), 7, 7, 3);
        truth.add(department("B"), 12, 12, 6);
        truth.add(department("C"), 50, 50, 20);
        ExactSolver solver = new ExactSolver(3);
        solver.equal(truth.all(), 69);
        solver.equal(List.of(1), 12);
        solver.equal(List.of(2), 50);

        assertThat(solver.least(List.of(0))).isEqualTo(Fraction.of(7));
        assertThat(solver.greatest(List.of(0))).contains(Fraction.of(7));
    }

    @Test
    void theNextSmallestIsHiddenBesideASmallGroup() {
        Truth truth = new Truth();
        truth.add(department("A"), 7, 7, 3);
        truth.add(department("B"), 12, 12, 6);
        truth.add(department("C"), 50, 50, 20);

        assertThat(names(picture(truth.rows()))).containsExactly("C");
    }

    @Test
    void twoSmallGroupsOfTenTogetherHideEachOther() {
        Truth truth = new Truth();
        truth.add(department("A"), 7, 7, 3);
        truth.add(department("B"), 8, 8, 4);
        truth.add(department("C"), 12, 12, 6);
        truth.add(department("D"), 50, 50, 20);

        assertThat(names(picture(truth.rows()))).containsExactly("C", "D");
    }

    @Test
    void aGroupShownBelowAHiddenOneIsNone() {
        Truth truth = new Truth();
        truth.add(city("AT", "Tyrol", "Innsbruck"), 4, 4, 2);
        truth.add(city("DE", "Bavaria", "Munich"), 14, 14, 7);
        truth.add(city("FR", "Isère", "Grenoble"), 60, 60, 30);

        assertThat(names(picture(truth.rows()))).containsExactly("FR", "Isère", "Grenoble");
    }

    @Test
    void withoutAnySmallGroupRatesAreExact() {
        Truth truth = new Truth();
        truth.add(department("A"), 100, 100, 37);
        truth.add(department("B"), 60, 60, 59);

        GroupPicture picture = picture(truth.rows());

        assertThat(picture.groups())
                .extracting(group -> group.rates().get(INSIGHT))
                .containsExactly(
                        new GroupRate(new BigDecimal("37.0"), Precision.EXACT),
                        new GroupRate(new BigDecimal("98.3"), Precision.EXACT));
    }

    @Test
    void besideAGroupBelowThirtyAllRatesAreRounded() {
        Truth truth = new Truth();
        truth.add(department("A"), 100, 100, 37);
        truth.add(department("B"), 29, 29, 28);
        truth.add(department("C"), 40, 40, 1);

        assertThat(picture(truth.rows()).groups())
                .extracting(group -> group.rates().get(INSIGHT))
                .containsExactly(
                        new GroupRate(new BigDecimal("35.0"), Precision.ROUNDED),
                        new GroupRate(new BigDecimal("95.0"), Precision.AT_LEAST),
                        new GroupRate(new BigDecimal("5.0"), Precision.AT_MOST));
    }

    @Test
    void aRateAboutFewerThanTenOfAGroupsPeopleIsNotShown() {
        Truth truth = new Truth();
        truth.add(department("A"), 40, 9, 4);
        truth.add(department("B"), 40, 30, 15);
        truth.add(department("C"), 50, 50, 20);

        assertThat(picture(truth.rows()).groups())
                .extracting(
                        group -> group.key().value(),
                        group -> group.rates().keySet().size())
                .containsExactly(tuple("A", 0), tuple("B", 0), tuple("C", 1));
    }

    @Test
    void theSameGroupStaysHiddenWhenAnotherBecomesTheSmallest() {
        TreeMap<LocalDate, GroupDay> days = new TreeMap<>();
        for (int day = 0; day < 2; day++) {
            Truth truth = new Truth();
            truth.add(department("A"), 7, 7, 3);
            truth.add(department("B"), day == 0 ? 12 : 14, 12, 6);
            truth.add(department("C"), 13, 13, 6);
            truth.add(department("D"), 50, 50, 20);
            days.put(DAY.plusDays(day), new GroupDay(truth.rows()));
        }

        assertThat(names(publication().publish(days))).containsExactly("C", "D");
    }

    @Test
    void stepsAreThoseOfTheRule() {
        for (long base = FEWEST; base < 400; base++) {
            for (long part = 0; part <= base; part++) {
                long step = GroupRate.step(part, base);
                assertThat(step % 5).isZero();
                assertThat(GroupRate.least(part, base)).isLessThanOrEqualTo(part);
                assertThat(GroupRate.greatest(part, base)).isBetween(part, base);
                assertThat(GroupRate.step(GroupRate.least(part, base), base)).isEqualTo(step);
                assertThat(GroupRate.step(GroupRate.greatest(part, base), base)).isEqualTo(step);
            }
        }
        assertThat(GroupRate.step(1, 40)).isEqualTo(5);
        assertThat(GroupRate.step(3, 40)).isEqualTo(10);
        assertThat(GroupRate.step(0, 40)).isEqualTo(5);
        assertThat(GroupRate.step(40, 40)).isEqualTo(95);
    }

    /** Nobody can tell how many people a hidden group has: it could have none, and it could have ten. */
    private static int checkPeople(Truth truth, GroupPicture picture) {
        ExactSolver solver = new ExactSolver(truth.cells.size());
        solver.equal(truth.all(), picture.people());
        Map<GroupKey, Group> shown = shown(picture);
        shown.forEach((group, figures) -> {
            assertThat(figures.people()).isGreaterThanOrEqualTo(FEWEST);
            solver.equal(truth.groups.get(group), figures.people());
        });
        int hidden = 0;
        for (Map.Entry<GroupKey, List<Integer>> group : truth.groups.entrySet()) {
            boolean all = truth.people(group.getValue()) == picture.people();
            if (!shown.containsKey(group.getKey()) && !all) {
                hidden++;
                assertThat(solver.least(group.getValue()))
                        .as("%s of %s", group, truth.cells)
                        .isEqualTo(Fraction.ZERO);
                assertThat(solver.greatest(group.getValue()).orElse(Fraction.of(FEWEST)))
                        .as("%s of %s", group, truth.cells)
                        .isGreaterThanOrEqualTo(Fraction.of(FEWEST));
            }
        }
        return hidden;
    }

    /** Nobody can tell of how many a small group the insight is true, even who knows all group sizes. */
    private static void checkRates(Truth truth, GroupPicture picture) {
        ExactSolver solver = new ExactSolver(truth.cells.size());
        long wholeBase = truth.base(truth.all());
        long wholePart = truth.part(truth.all());
        solver.equal(truth.all(), wholePart);
        for (int index : truth.all()) {
            solver.atMost(List.of(index), truth.cells.get(index).base());
        }
        Map<GroupKey, Group> shown = shown(picture);
        shown.forEach((group, figures) -> {
            GroupRate rate = figures.rates().get(INSIGHT);
            List<Integer> of = truth.groups.get(group);
            if (rate != null) {
                constrain(solver, of, rate, truth.base(of));
            }
        });
        truth.groups.forEach((group, of) -> {
            Group figures = shown.get(group);
            long base = truth.base(of);
            if ((figures == null || figures.rates().isEmpty()) && base > 0 && base < wholeBase) {
                Fraction least = solver.least(of);
                Fraction greatest = solver.greatest(of).orElseThrow();
                if (base < FEWEST) {
                    assertThat(least)
                            .as("least of %s in %s", group, truth.cells)
                            .isEqualTo(Fraction.of(Math.max(0, base - (wholeBase - wholePart))));
                    assertThat(greatest)
                            .as("greatest of %s in %s", group, truth.cells)
                            .isEqualTo(Fraction.of(Math.min(base, wholePart)));
                } else if (wholePart > 0 && wholePart < wholeBase) {
                    assertThat(least).as("%s in %s", group, truth.cells).isLessThan(greatest);
                }
            }
        });
    }

    /** All numbers of people that would be shown as this, found by trying each. */
    private static void constrain(ExactSolver solver, List<Integer> of, GroupRate rate, long base) {
        List<Long> possible = new ArrayList<>();
        for (long part = 0; part <= base; part++) {
            GroupRate as =
                    rate.precision() == Precision.EXACT ? GroupRate.exact(part, base) : GroupRate.rounded(part, base);
            if (as.equals(rate)) {
                possible.add(part);
            }
        }
        solver.atLeast(of, possible.getFirst());
        solver.atMost(of, possible.getLast());
    }

    private static Truth flat(Random random) {
        Truth truth = new Truth();
        int count = 2 + random.nextInt(8);
        double rate = random.nextInt(6) / 5.0;
        for (int i = 0; i < count; i++) {
            add(truth, department("D" + i), size(random), rate, random);
        }
        if (random.nextInt(3) == 0) {
            add(truth, null, 1 + random.nextInt(15), rate, random);
        }
        return truth;
    }

    private static Truth places(Random random) {
        Truth truth = new Truth();
        double rate = random.nextInt(6) / 5.0;
        int countries = 1 + random.nextInt(4);
        for (int country = 0; country < countries; country++) {
            int states = 1 + random.nextInt(3);
            for (int state = 0; state < states; state++) {
                int cities = 1 + random.nextInt(3);
                for (int city = 0; city < cities; city++) {
                    GroupKey key = city("C" + country, "S" + country + state, "T" + country + state + city);
                    add(truth, key, size(random), rate, random);
                }
            }
        }
        if (random.nextInt(3) == 0) {
            add(truth, null, 1 + random.nextInt(15), rate, random);
        }
        return truth;
    }

    private static long size(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(9);
            case 1 -> 10 + random.nextInt(8);
            case 2 -> 18 + random.nextInt(30);
            default -> 40 + random.nextInt(200);
        };
    }

    private static void add(Truth truth, GroupKey key, long people, double rate, Random random) {
        long base = random.nextInt(3) > 0 ? people : random.nextLong(people + 1);
        long part = 0;
        for (long person = 0; person < base; person++) {
            part += random.nextDouble() < rate ? 1 : 0;
        }
        truth.add(key, people, base, part);
    }

    private static Map<GroupKey, Group> shown(GroupPicture picture) {
        Map<GroupKey, Group> shown = new HashMap<>();
        picture.groups().forEach(group -> shown.put(group.key(), group));
        return shown;
    }

    private static List<String> names(GroupPicture picture) {
        return picture.groups().stream().map(group -> group.key().value()).toList();
    }

    private static GroupPicture picture(List<GroupRow> rows) {
        return publication().publish(new TreeMap<>(Map.of(DAY, new GroupDay(rows))));
    }

    private static GroupPublication publication() {
        return new GroupPublication(EnumSet.allOf(GroupAttribute.class));
    }

    private static GroupKey department(String name) {
        return new GroupKey(GroupAttribute.DEPARTMENT, "", "", name);
    }

    private static GroupKey city(String country, String state, String name) {
        return new GroupKey(GroupAttribute.CITY, country, state, name);
    }
}
