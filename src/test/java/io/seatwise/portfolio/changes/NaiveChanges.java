package io.seatwise.portfolio.changes;

import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Generates figures of a month and computes what changed from their definitions, day by day, without a database. */
final class NaiveChanges {

    private static final List<String> SERVICES = List.of("o365", "crm");

    /** A row of a file: assigned of sold, or active of entitled. */
    record Row(LocalDate day, boolean usage, String service, int customer, long part, long whole) {}

    record Term(int customer, LocalDate end, boolean monthly) {}

    final List<CustomerId> customers = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<Term> terms = new ArrayList<>();
    private final LocalDate today;

    NaiveChanges(int seed, LocalDate today, int count) {
        this.today = today;
        Random random = new Random(seed);
        for (int customer = 0; customer < count; customer++) {
            customers.add(new CustomerId(UUID.randomUUID()));
            for (String service : SERVICES) {
                add(random, customer, service, true, random.nextInt(5));
                add(random, customer, service, false, random.nextInt(4));
            }
            if (random.nextBoolean()) {
                terms.add(new Term(customer, today.plusDays(random.nextInt(60) - 10L), random.nextInt(4) == 0));
            }
        }
    }

    private void add(Random random, int customer, String service, boolean usage, int days) {
        Set<LocalDate> taken = new TreeSet<>();
        for (int i = 0; i < days; i++) {
            LocalDate day = today.minusDays(random.nextInt(30));
            if (taken.add(day)) {
                rows.add(new Row(day, usage, service, customer, random.nextInt(13), 10));
            }
        }
    }

    /** What is expected for one customer, in the words of {@link #words(Change)}, without its end of term. */
    Set<String> expected(int customer, LocalDate since) {
        Set<String> expected = new TreeSet<>();
        Set<Flag> then = flags(customer, since);
        Set<Flag> now = flags(customer, today);
        if (standing(customer, since).isEmpty()) {
            LocalDate first = rows.stream()
                    .filter(row -> row.customer() == customer)
                    .map(Row::day)
                    .min(LocalDate::compareTo)
                    .orElse(today);
            expected.add(words(first, ChangeKind.CUSTOMER_NEW, null, null, null));
        }
        for (Flag flag : Flag.values()) {
            if (then.contains(flag) != now.contains(flag)) {
                expected.add(words(
                        since(customer, flag),
                        now.contains(flag) ? ChangeKind.FLAG_RAISED : ChangeKind.FLAG_CLEARED,
                        flag,
                        figure(customer, since, flag),
                        figure(customer, today, flag)));
            }
        }
        Long before = sum(customer, since, false, Row::whole);
        Long after = sum(customer, today, false, Row::whole);
        if (before != null && after != null && !before.equals(after)) {
            LocalDate day = today;
            while (Objects.equals(sum(customer, day.minusDays(1), false, Row::whole), after)) {
                day = day.minusDays(1);
            }
            expected.add(words(day, ChangeKind.SEATS_CHANGED, null, before, after));
        }
        return expected;
    }

    static String words(Change change) {
        return words(
                change.day(),
                change.kind(),
                change.flag(),
                change.difference().before(),
                change.difference().after());
    }

    private static String words(
            LocalDate day, ChangeKind kind, @Nullable Flag flag, @Nullable Object before, @Nullable Object after) {
        return day + " " + kind + " " + flag + " " + before + " " + after;
    }

    /** The first day of those up to today on which the flag was always as it is now. */
    private LocalDate since(int customer, Flag flag) {
        boolean now = flags(customer, today).contains(flag);
        LocalDate day = today;
        while (flags(customer, day.minusDays(1)).contains(flag) == now) {
            day = day.minusDays(1);
        }
        return day;
    }

    private Set<Flag> flags(int customer, LocalDate day) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        List<Row> standing = standing(customer, day);
        add(flags, Flag.INFLATED, standing.stream().anyMatch(row -> row.usage() && row.part() > row.whole()));
        Long active = sum(customer, day, true, Row::part);
        Long sold = sum(customer, day, false, Row::whole);
        if (active != null) {
            long entitled = Objects.requireNonNull(sum(customer, day, true, Row::whole));
            add(flags, Flag.LOW_ADOPTION, active * 100 < entitled * 40);
        }
        if (sold != null) {
            long assigned = Objects.requireNonNull(sum(customer, day, false, Row::part));
            add(flags, Flag.OVER_DEPLOYED, assigned > sold);
            add(flags, Flag.LOW_DEPLOYMENT, assigned * 100 < sold * 80);
        }
        LocalDate asOf = asOf(customer, day);
        add(flags, Flag.STALE_DATA, asOf != null && asOf.plusDays(10).isBefore(day));
        LocalDate renewal = renewal(customer, day);
        add(flags, Flag.RENEWAL_SOON, renewal != null && !renewal.isAfter(day.plusDays(30)));
        return flags;
    }

    private static void add(Set<Flag> flags, Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }

    private @Nullable Object figure(int customer, LocalDate day, Flag flag) {
        return switch (flag) {
            case INFLATED, LOW_ADOPTION -> percent(customer, day, true);
            case OVER_DEPLOYED, LOW_DEPLOYMENT -> percent(customer, day, false);
            case RENEWAL_SOON -> renewal(customer, day);
            case STALE_DATA -> asOf(customer, day);
            case GRACE -> null;
        };
    }

    private @Nullable BigDecimal percent(int customer, LocalDate day, boolean usage) {
        Long part = sum(customer, day, usage, Row::part);
        Long whole = sum(customer, day, usage, Row::whole);
        return part == null || whole == null
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private @Nullable LocalDate asOf(int customer, LocalDate day) {
        return standing(customer, day).stream()
                .map(Row::day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private @Nullable LocalDate renewal(int customer, LocalDate day) {
        return terms.stream()
                .filter(term -> term.customer() == customer
                        && !term.monthly()
                        && !term.end().isBefore(day))
                .map(Term::end)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private @Nullable Long sum(int customer, LocalDate day, boolean usage, ToLongFunction<Row> figure) {
        List<Row> of = standing(customer, day).stream()
                .filter(row -> row.usage() == usage)
                .toList();
        return of.isEmpty() ? null : Long.valueOf(of.stream().mapToLong(figure).sum());
    }

    /** The newest rows of each kind and service up to the day. */
    private List<Row> standing(int customer, LocalDate day) {
        return rows.stream()
                .filter(row -> row.customer() == customer && !row.day().isAfter(day))
                .filter(row -> rows.stream()
                        .noneMatch(other -> other.customer() == customer
                                && other.usage() == row.usage()
                                && other.service().equals(row.service())
                                && !other.day().isAfter(day)
                                && other.day().isAfter(row.day())))
                .toList();
    }
}
