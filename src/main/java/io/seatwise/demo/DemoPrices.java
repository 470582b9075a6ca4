package io.seatwise.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The partners' price list, as Partner Center's new commerce price sheet: the billing period's price by market, term
 * and billing plan, before and after the increase of 1 July 2026. Swiss francs are left out, so that some prices are
 * unknown or the contract's.
 */
final class DemoPrices {

    /** A market with its currency and what its price is to the price in euros. */
    private record Market(String country, String currency, String factor) {}

    private record Plan(String term, String plan, String monthsPaid, String factor) {}

    private static final List<Market> MARKETS = List.of(
            new Market("DE", "EUR", "1"),
            new Market("GB", "GBP", "0.87"),
            new Market("US", "USD", "1.08"),
            new Market("CA", "CAD", "1.48"),
            new Market("SE", "SEK", "11.3"),
            new Market("DK", "DKK", "7.46"));

    /** A monthly term costs a fifth more, an annual one billed monthly a twentieth. */
    private static final List<Plan> PLANS = List.of(
            new Plan("P1M", "Monthly", "1", "1.20"),
            new Plan("P1Y", "Monthly", "1", "1.05"),
            new Plan("P1Y", "Annual", "12", "1"),
            new Plan("P3Y", "Annual", "12", "0.96"));

    private static final String MARGIN = "0.85";
    private static final String INCREASE = "1.08";
    private static final String CHANGE = "2026-07-01";

    private DemoPrices() {}

    static void write(CsvWriter csv) {
        csv.writeRecord(
                "ProductTitle",
                "ProductId",
                "SkuId",
                "SkuTitle",
                "TermDuration",
                "BillingPlan",
                "Market",
                "Currency",
                "UnitPrice",
                "PricingTierRangeMin",
                "PricingTierRangeMax",
                "EffectiveStartDate",
                "EffectiveEndDate",
                "ERP Price",
                "Segment");
        Stream.concat(DemoProduct.OFFICE.stream(), DemoProduct.DYNAMICS.stream())
                .forEach(product -> {
                    for (Market market : MARKETS) {
                        for (Plan plan : PLANS) {
                            BigDecimal price = product.monthlyPrice()
                                    .multiply(new BigDecimal(market.factor()))
                                    .multiply(new BigDecimal(plan.monthsPaid()))
                                    .multiply(new BigDecimal(plan.factor()));
                            row(csv, product, market, plan, price, "1753-01-01", "2026-06-30");
                            row(
                                    csv,
                                    product,
                                    market,
                                    plan,
                                    price.multiply(new BigDecimal(INCREASE)),
                                    CHANGE,
                                    "9999-12-31");
                        }
                    }
                });
    }

    private static void row(
            CsvWriter csv, DemoProduct product, Market market, Plan plan, BigDecimal price, String from, String to) {
        csv.writeRecord(
                product.name(),
                "CFQ7TTC0DEMO",
                product.productId(),
                product.name(),
                plan.term(),
                plan.plan(),
                market.country(),
                market.currency(),
                cents(price.multiply(new BigDecimal(MARGIN))),
                "",
                "",
                from,
                to,
                cents(price),
                "Commercial");
    }

    private static String cents(BigDecimal price) {
        return price.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
