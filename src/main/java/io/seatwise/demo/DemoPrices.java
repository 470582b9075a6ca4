package io.seatwise.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What demo products cost, by market, term and billing plan, before and after the increase of 1 July 2026, and the price
 * sheet of Partner Center with the price of a billing period. The sheet has no Swiss market, so that some prices are the
 * contract's or unknown.
 */
final class DemoPrices {

    static final String FILE = "price-sheet-license-based.csv";

    private static final LocalDate INCREASE = LocalDate.of(2026, 7, 1);
    private static final String ALWAYS_FROM = "1753-01-01";
    private static final String ALWAYS_TO = "9999-12-31";
    /** The partner's cost as a share of the customer's price. */
    private static final BigDecimal COST = new BigDecimal("0.85");

    /** A market with its currency and the ratio of its price to the price in US dollars. */
    private record Market(String country, String currency, String factor) {}

    /** A monthly term costs a fifth more, an annual one billed monthly a twentieth, as Microsoft's premiums are. */
    private record Plan(String term, String plan, int monthsPaid, String factor) {}

    private static final Market EURO = new Market("DE", "EUR", "0.95");
    private static final Market SWITZERLAND = new Market("CH", "CHF", "0.92");
    private static final List<Market> MARKETS = List.of(
            EURO,
            new Market("GB", "GBP", "0.82"),
            new Market("US", "USD", "1"),
            new Market("CA", "CAD", "1.38"),
            new Market("SE", "SEK", "10.6"),
            new Market("DK", "DKK", "7.1"));
    private static final List<Plan> PLANS = List.of(
            new Plan("P1M", "Monthly", 1, "1.20"),
            new Plan("P1Y", "Monthly", 1, "1.05"),
            new Plan("P1Y", "Annual", 12, "1"),
            new Plan("P3Y", "Annual", 12, "0.96"));
    private static final List<String> THREE_YEARS = List.of("Microsoft 365 E3", "Microsoft 365 E5");
    private static final int FEWEST_FOR_THREE_YEARS = 100;

    private DemoPrices() {}

    static String currency(String country) {
        return market(country).currency();
    }

    private static Market market(String country) {
        return country.equals(SWITZERLAND.country())
                ? SWITZERLAND
                : MARKETS.stream()
                        .filter(market -> market.country().equals(country))
                        .findFirst()
                        .orElse(EURO);
    }

    /**
     * What the customer pays for the seats of a subscription in a year, by the price of the day on which the term began;
     * null where the contract came without a value, as a quarter of them did.
     */
    static @Nullable BigDecimal contract(DemoSubscription subscription) {
        DemoModel model = subscription.model();
        if (subscription.isTrial()) {
            return BigDecimal.ZERO;
        }
        if (model.trend().fixed(80 + subscription.product()) < 0.25) {
            return null;
        }
        Plan plan = PLANS.stream()
                .filter(each -> each.term().equals(subscription.term())
                        && each.plan().equalsIgnoreCase(subscription.billingPlan()))
                .findFirst()
                .orElseThrow();
        boolean before = subscription.begun().isBefore(INCREASE);
        return cents(yearly(
                        model.product(subscription.product()),
                        before,
                        market(model.customer().organisation().country()),
                        plan)
                .multiply(BigDecimal.valueOf(subscription.seats(model.newest()))));
    }

    private static BigDecimal yearly(DemoProduct product, boolean before, Market market, Plan plan) {
        return (before ? product.prices().before() : product.prices().since())
                .multiply(new BigDecimal(market.factor()))
                .multiply(new BigDecimal(plan.factor()))
                .multiply(BigDecimal.valueOf(12));
    }

    static Path write(Path folder) throws IOException {
        return DemoCsv.write(
                folder,
                FILE,
                "ProductTitle,ProductId,SkuId,SkuTitle,Publisher,UnitOfMeasure,TermDuration,BillingPlan,Market,Currency,"
                        + "UnitPrice,PricingTierRangeMin,PricingTierRangeMax,EffectiveStartDate,EffectiveEndDate,Tags,"
                        + "ERP Price,Segment",
                csv -> DemoProduct.all().forEach(product -> PLANS.forEach(plan -> write(csv, product, plan))));
    }

    private static void write(DemoCsv csv, DemoProduct product, Plan plan) {
        boolean threeYears = plan.term().equals("P3Y");
        if (threeYears && product.isOf(DemoProduct.Service.OFFICE_365) && !THREE_YEARS.contains(product.name())) {
            return;
        }
        Integer least = threeYears && product.isSuite() ? FEWEST_FOR_THREE_YEARS : null;
        boolean rises = product.prices().since().compareTo(product.prices().before()) != 0;
        for (Market market : MARKETS) {
            if (rises) {
                row(
                        csv,
                        product,
                        plan,
                        market,
                        least,
                        true,
                        ALWAYS_FROM,
                        INCREASE.minusDays(1).toString());
            }
            row(csv, product, plan, market, least, false, rises ? INCREASE.toString() : ALWAYS_FROM, ALWAYS_TO);
        }
    }

    private static void row(
            DemoCsv csv,
            DemoProduct product,
            Plan plan,
            Market market,
            @Nullable Integer least,
            boolean before,
            String from,
            String to) {
        BigDecimal price = yearly(product, before, market, plan)
                .multiply(BigDecimal.valueOf(plan.monthsPaid()))
                .divide(BigDecimal.valueOf(12), 6, RoundingMode.HALF_UP);
        csv.row(
                product.name(),
                "CFQ7TTC0DEMO",
                product.productId(),
                product.name(),
                "Microsoft Corporation",
                "1 License",
                plan.term(),
                plan.plan(),
                market.country(),
                market.currency(),
                cents(price.multiply(COST)),
                least,
                null,
                from,
                to,
                null,
                cents(price),
                "Commercial");
    }

    private static BigDecimal cents(BigDecimal price) {
        return price.setScale(2, RoundingMode.HALF_UP);
    }
}
