package io.seatwise.renewals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A generated partner and what the contract says about its renewals, computed plainly. No production code is used. */
final class NaiveRenewals {

    private static final String[] TERMS = {"P1M", "P1Y", "P3Y"};
    private static final String[] ACTIONS = {"Cancel", "RenewToNewTerm", "RenewToExtendedServiceTerm", "Transition"};

    /** A subscription; null is not given. */
    record Sub(
            String id,
            int customer,
            String product,
            String status,
            long quantity,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Boolean autoRenew,
            @Nullable String term,
            @Nullable String plan,
            @Nullable String action,
            @Nullable String nextTerm,
            @Nullable BigDecimal value,
            String currency,
            @Nullable LocalDate allowed,
            @Nullable Boolean extended) {}

    /** Seats assigned on a day. */
    record Day(int customer, String product, LocalDate day, long assigned) {}

    /** What is expected of a subscription, as text. */
    record Expected(
            Sub sub,
            String words,
            @Nullable BigDecimal atStake,
            @Nullable BigDecimal extended,
            boolean unknown) {}

    final List<Sub> subs = new ArrayList<>();
    final List<Day> days = new ArrayList<>();
    private final LocalDate today;
    private final Random random;

    NaiveRenewals(long seed, LocalDate today, int customers) {
        this.random = new Random(seed);
        this.today = today;
        for (int customer = 0; customer < customers; customer++) {
            for (String product : List.of("e3", "f1")) {
                if (random.nextInt(5) > 0) {
                    for (int back : new int[] {random.nextInt(20) + 95, 90, 89, random.nextInt(60) + 5, 2}) {
                        if (random.nextInt(4) > 0 || back == 2) {
                            days.add(new Day(customer, product, today.minusDays(back), random.nextInt(160)));
                        }
                    }
                }
                int many = random.nextInt(4);
                for (int i = 0; i < many; i++) {
                    subs.add(generate("s-%d-%s-%d".formatted(customer, product, i), customer, product));
                }
            }
        }
    }

    private Sub generate(String id, int customer, String product) {
        return new Sub(
                id,
                customer,
                product,
                random.nextInt(8) == 0 ? "suspended" : "active",
                random.nextInt(90),
                maybe(today.minusDays(random.nextInt(600))),
                maybe(today.plusDays(random.nextInt(420) - 20)),
                maybe(random.nextBoolean()),
                maybe(TERMS[random.nextInt(3)]),
                maybe(random.nextBoolean() ? "monthly" : "annual"),
                random.nextInt(3) == 0 ? ACTIONS[random.nextInt(4)] : null,
                random.nextInt(5) == 0 ? TERMS[random.nextInt(3)] : null,
                maybe(BigDecimal.valueOf(random.nextInt(1_000_000), 2)),
                random.nextInt(4) == 0 ? "USD" : "EUR",
                random.nextInt(4) == 0 ? today.plusDays(random.nextInt(9) - 4) : null,
                random.nextInt(6) == 0 ? Boolean.TRUE : null);
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(7) == 0 ? null : value;
    }

    /** By subscription id. */
    Map<String, Expected> expected() {
        Map<String, Expected> all = new TreeMap<>();
        for (Sub sub : subs) {
            if (sub.status().equals("active")) {
                all.put(sub.id(), expected(sub));
            }
        }
        return all;
    }

    private Expected expected(Sub sub) {
        String outcome = outcome(sub);
        Long[] seats = seats(sub);
        BigDecimal stake = null;
        BigDecimal extended = null;
        String next = sub.nextTerm() != null ? sub.nextTerm() : sub.term();
        boolean priced = sub.value() != null && sub.quantity() > 0;
        boolean bought = List.of("RENEWS", "CONVERTS", "UNKNOWN").contains(outcome);
        if (bought && priced && seats[3] != null && next != null) {
            int months = next.equals("P1M") ? 1 : next.equals("P1Y") ? 12 : 36;
            stake = sub.value()
                    .multiply(BigDecimal.valueOf(seats[3] * months))
                    .divide(BigDecimal.valueOf(sub.quantity() * 12), 2, RoundingMode.HALF_UP);
        }
        if (outcome.equals("EXTENDS") && priced) {
            extended = sub.value()
                    .multiply(new BigDecimal("1.23"))
                    .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
        }
        String until = sub.allowed() != null && sub.allowed().isAfter(today)
                ? sub.allowed() + "T06:00:00Z"
                : outcome.equals("RENEWS") ? sub.end().plusDays(7).toString() : "null";
        BigDecimal price =
                priced ? sub.value().divide(BigDecimal.valueOf(sub.quantity()), 2, RoundingMode.HALF_UP) : null;
        boolean unknown = bought ? stake == null : outcome.equals("EXTENDS") && extended == null;
        return new Expected(
                sub,
                String.join(
                        " ",
                        outcome,
                        sub.end() == null ? "null" : sub.end().minusDays(1).toString(),
                        until,
                        words(seats),
                        price == null ? "null" : price + sub.currency() + today),
                stake,
                extended,
                unknown);
    }

    private static String words(Long[] seats) {
        return "%s/%s/%s/%s".formatted((Object[]) seats);
    }

    private String outcome(Sub sub) {
        boolean none = sub.action() == null;
        if (sub.end() == null || none && sub.autoRenew() == null) {
            return "UNKNOWN";
        }
        if ("Cancel".equals(sub.action())) {
            return "CANCELS";
        }
        if ("Transition".equals(sub.action())) {
            return "CONVERTS";
        }
        if ("RenewToExtendedServiceTerm".equals(sub.action()) || Boolean.TRUE.equals(sub.extended())) {
            return "EXTENDS";
        }
        if (!none || sub.autoRenew()) {
            return "RENEWS";
        }
        boolean late = sub.start() != null
                && !sub.start().isBefore(LocalDate.of(2025, 4, 1))
                && !sub.end().isBefore(LocalDate.of(2026, 5, 4));
        return late ? "EXTENDS" : "GRACE";
    }

    /** Assigned, spare, keep, reduceBy. */
    private Long[] seats(Sub sub) {
        List<Day> ofProduct = days.stream()
                .filter(day -> day.customer() == sub.customer() && day.product().equals(sub.product()))
                .toList();
        Day newest = ofProduct.stream().max(Comparator.comparing(Day::day)).orElse(null);
        if (newest == null) {
            return new Long[4];
        }
        long most = ofProduct.stream()
                .filter(day -> !day.day().isBefore(today.minusDays(89)))
                .mapToLong(Day::assigned)
                .max()
                .orElse(newest.assigned());
        long share = share(sub, newest.assigned());
        long keep = Math.max(1, share(sub, Math.max(most, newest.assigned())));
        return new Long[] {share, Math.max(0, sub.quantity() - share), keep, Math.max(0, sub.quantity() - keep)};
    }

    private long share(Sub wanted, long total) {
        List<Sub> order = new ArrayList<>(subs);
        order.removeIf(sub -> !sub.status().equals("active")
                || sub.customer() != wanted.customer()
                || !Objects.equals(sub.product(), wanted.product()));
        order.sort((a, b) -> {
            LocalDate one = a.end() == null ? LocalDate.MAX : a.end();
            LocalDate other = b.end() == null ? LocalDate.MAX : b.end();
            return one.equals(other) ? a.id().compareTo(b.id()) : other.compareTo(one);
        });
        long left = total;
        for (int i = 0; i < order.size(); i++) {
            long part =
                    i == order.size() - 1 ? left : Math.min(left, order.get(i).quantity());
            if (order.get(i).equals(wanted)) {
                return part;
            }
            left -= part;
        }
        throw new IllegalStateException();
    }
}
