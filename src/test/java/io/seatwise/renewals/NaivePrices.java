package io.seatwise.renewals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A generated price list with subscriptions, and what the contract says about their prices, computed plainly. No
 * production code is used.
 */
final class NaivePrices {

    private static final LocalDate CHANGE = LocalDate.of(2026, 9, 1);
    private static final String[][] PLANS = {
        {"P1M", "Monthly"},
        {"P1Y", "Monthly"},
        {"P1Y", "Annual"},
        {"P3Y", "Monthly"},
        {"P3Y", "Annual"},
        {"P3Y", "Triennial"}
    };
    private static final String[] COUNTRIES = {"DE", "AT"};

    /** A row of the list; dates as they are in it. */
    record Row(
            int product,
            String term,
            String plan,
            String market,
            String currency,
            String segment,
            BigDecimal unit,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    /** A subscription, alone of its product at its customer. */
    record Sub(
            String id,
            int customer,
            int product,
            long quantity,
            LocalDate end,
            @Nullable Boolean autoRenew,
            @Nullable String action,
            String term,
            @Nullable String nextTerm,
            @Nullable String plan,
            @Nullable String category,
            @Nullable String currency,
            @Nullable BigDecimal value,
            @Nullable Long assigned) {

        String country() {
            return COUNTRIES[customer % 2];
        }
    }

    /** What is expected; null is unknown. */
    record Expected(
            Sub sub,
            String price,
            @Nullable BigDecimal atStake,
            @Nullable BigDecimal extended,
            boolean unknown) {}

    final List<Row> rows = new ArrayList<>();
    final List<Sub> subs = new ArrayList<>();
    private final boolean period;
    private final LocalDate today;
    private final Random random;

    /** @param period whether the unit price is for the billing period; else for the whole term */
    NaivePrices(boolean period, LocalDate today, int customers, int products, long seed) {
        this.period = period;
        this.today = today;
        this.random = new Random(seed);
        for (int product = 0; product < products; product++) {
            for (String[] plan : PLANS) {
                if (plan[0].equals("P1M") && product % 2 == 1 || plan[0].equals("P3Y") && product % 3 == 0) {
                    continue;
                }
                addRows(product, plan);
            }
        }
        for (int customer = 0; customer < customers; customer++) {
            for (int product = 0; product < products + 1; product++) {
                subs.add(sub(customer, product));
            }
        }
    }

    private void addRows(int product, String[] plan) {
        for (String[] market : new String[][] {{"DE", "EUR"}, {"AT", "EUR"}, {"US", "USD"}}) {
            for (String segment : new String[] {"Commercial", "Education", "Charity"}) {
                if (segment.equals("Charity") && product != 1) {
                    continue;
                }
                boolean tiers = product % 3 == 1;
                boolean dated = product % 2 == 0;
                for (int tier = 0; tier < (tiers ? 2 : 1); tier++) {
                    for (int version = 0; version < (dated ? 2 : 1); version++) {
                        BigDecimal year = BigDecimal.valueOf(6_000 + random.nextInt(60_000), 2);
                        rows.add(new Row(
                                product,
                                plan[0],
                                plan[1],
                                market[0],
                                market[1],
                                segment,
                                unit(year, plan),
                                !tiers ? null : Long.valueOf(tier == 0 ? 1 : 100),
                                tiers && tier == 0 ? Long.valueOf(99) : null,
                                !dated ? null : version == 0 ? LocalDate.of(2026, 1, 1) : CHANGE,
                                dated && version == 0 ? CHANGE.minusDays(1) : null));
                    }
                }
            }
        }
    }

    /** As a list would have it: for the billing period, or for the whole term. */
    private BigDecimal unit(BigDecimal year, String[] plan) {
        int months = period ? billed(plan[1]) : length(plan[0]);
        BigDecimal exact =
                year.multiply(BigDecimal.valueOf(months)).divide(BigDecimal.valueOf(12), MathContext.DECIMAL64);
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
        // The same for both billing plans of an annual term, so that their relation is plain
        return plan[0].equals("P1Y")
                ? BigDecimal.valueOf(120)
                        .multiply(BigDecimal.valueOf(months))
                        .divide(BigDecimal.valueOf(12))
                        .add(cent())
                : rounded;
    }

    private BigDecimal cent() {
        return BigDecimal.valueOf(random.nextInt(100), 2);
    }

    private static int length(String term) {
        return term.equals("P1M") ? 1 : term.equals("P1Y") ? 12 : 36;
    }

    private static int billed(String plan) {
        return plan.equals("Monthly") ? 1 : plan.equals("Annual") ? 12 : 36;
    }

    private Sub sub(int customer, int product) {
        String[] plan = PLANS[random.nextInt(PLANS.length)];
        LocalDate[] ends = {CHANGE, CHANGE.minusDays(1), today.plusDays(random.nextInt(400)), today, today.minusDays(9)
        };
        long[] quantities = {1, 99, 100, 101, random.nextInt(500)};
        return new Sub(
                "s-" + customer + "-" + product,
                customer,
                product,
                quantities[random.nextInt(quantities.length)],
                ends[random.nextInt(ends.length)],
                any(true, false, null),
                any(null, null, null, "Transition", "RenewToNewTerm", "RenewToExtendedServiceTerm", "Cancel"),
                plan[0],
                any(null, null, "P1M", "P3Y"),
                any(plan[1].toLowerCase(java.util.Locale.ROOT), plan[1], plan[1], null),
                any(null, "Commercial", "Education", "Charity", "baseOffer"),
                any("EUR", "EUR", "USD", "CHF", null),
                any(null, BigDecimal.valueOf(random.nextInt(5_000_000), 2)),
                any(null, 0L, 1L, 50L, 99L, 600L));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    Expected expected(Sub sub) {
        Row row = sub.plan() == null ? null : find(sub, sub.term(), sub.plan());
        boolean contract = row == null && sub.value() != null && sub.quantity() > 0;
        BigDecimal year = row != null
                ? year(row)
                : contract ? sub.value().divide(BigDecimal.valueOf(sub.quantity()), MathContext.DECIMAL128) : null;
        String price = year == null
                ? "none"
                : year.setScale(2, RoundingMode.HALF_UP) + " " + sub.currency()
                        + (row != null
                                ? " PRICE_LIST " + (row.start() == null ? today : row.start())
                                : " CONTRACT " + today);
        String outcome = outcome(sub);
        boolean stakes = List.of("RENEWS", "CONVERTS", "UNKNOWN").contains(outcome);
        BigDecimal stake = null;
        if (stakes && year != null && sub.assigned() != null) {
            long keep = Math.max(1, sub.assigned());
            long reduceBy = Math.max(0, sub.quantity() - keep);
            int months = length(sub.nextTerm() == null ? sub.term() : sub.nextTerm());
            stake = money(year.multiply(BigDecimal.valueOf(reduceBy * months))
                    .divide(BigDecimal.valueOf(12), MathContext.DECIMAL128));
        }
        BigDecimal extended = null;
        Row monthly = find(sub, "P1M", "Monthly");
        if (outcome.equals("EXTENDS") && (monthly != null || year != null)) {
            BigDecimal month =
                    (monthly != null ? year(monthly) : year).divide(BigDecimal.valueOf(12), MathContext.DECIMAL128);
            extended = money(month.multiply(new BigDecimal(monthly != null ? "1.03" : "1.23"))
                    .multiply(BigDecimal.valueOf(sub.quantity())));
        }
        return new Expected(
                sub, price, stake, extended, stakes ? stake == null : outcome.equals("EXTENDS") && extended == null);
    }

    private static BigDecimal money(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal year(Row row) {
        int months = period ? billed(row.plan()) : length(row.term());
        return row.unit().multiply(BigDecimal.valueOf(12)).divide(BigDecimal.valueOf(months), MathContext.DECIMAL128);
    }

    /** The one row that fits: of the customer's market, else of the only market with the currency. */
    private @Nullable Row find(Sub sub, String term, String plan) {
        String segment =
                "Education".equals(sub.category()) || "Charity".equals(sub.category()) ? sub.category() : "Commercial";
        List<Row> fitting = new ArrayList<>();
        for (Row row : rows) {
            boolean tier = (row.from() == null || sub.quantity() >= row.from())
                    && (row.to() == null || sub.quantity() <= row.to());
            boolean valid = (row.start() == null || !sub.end().isBefore(row.start()))
                    && (row.end() == null || !sub.end().isAfter(row.end()));
            boolean market =
                    row.market().equals(sub.country()) || row.currency().equals("USD");
            if (row.product() == sub.product()
                    && row.term().equals(term)
                    && row.plan().equalsIgnoreCase(plan)
                    && row.currency().equals(sub.currency())
                    && row.segment().equals(segment)
                    && tier
                    && valid
                    && market) {
                fitting.add(row);
            }
        }
        if (fitting.size() > 1) {
            throw new IllegalStateException("The generator is ambiguous: " + fitting);
        }
        return fitting.isEmpty() ? null : fitting.getFirst();
    }

    private static String outcome(Sub sub) {
        if (sub.action() == null) {
            return sub.autoRenew() == null ? "UNKNOWN" : sub.autoRenew() ? "RENEWS" : late(sub) ? "EXTENDS" : "GRACE";
        }
        return switch (sub.action()) {
            case "Cancel" -> "CANCELS";
            case "Transition" -> "CONVERTS";
            case "RenewToNewTerm" -> "RENEWS";
            default -> "EXTENDS";
        };
    }

    /** All terms of this world began on 1 May 2025. */
    private static boolean late(Sub sub) {
        return !sub.end().isBefore(LocalDate.of(2026, 5, 4));
    }
}
