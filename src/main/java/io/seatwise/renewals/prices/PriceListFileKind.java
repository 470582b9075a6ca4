package io.seatwise.renewals.prices;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import io.seatwise.licensing.subscriptions.BillingPlan;
import io.seatwise.licensing.subscriptions.TermLength;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The file {@code price-list}: Partner Center's new commerce licence-based price sheet. Prices are kept by date. The
 * column {@code ERP Price} is known and not kept: what a customer pays less what the partner pays is the margin.
 */
@Component
class PriceListFileKind implements FileKind<PriceLine> {

    private static final int LONGEST_ID = 60;
    private static final int CURRENCY_LETTERS = 3;

    private static final Column.Required<String> PRODUCT =
            Column.text("ProductId", LONGEST_ID).example("CFQ7TTC0LH18").required();
    private static final Column.Required<String> SKU =
            Column.text("SkuId", LONGEST_ID).example("0001").required();
    private static final Column.Required<String> TERM =
            Column.text("TermDuration", 20).example("P1Y").required();
    private static final Column<BillingPlan> PLAN = Column.word(
                    "BillingPlan", "Monthly, Annual, Triennial", PriceListFileKind::plan)
            .example("Monthly")
            .inEveryFile();
    private static final Column.Required<String> CURRENCY =
            Column.text("Currency", CURRENCY_LETTERS).example("EUR").required();
    private static final Column.Required<BigDecimal> UNIT_PRICE =
            Column.amount("UnitPrice").example("10.50").required();
    private static final Column<String> MARKET = Column.text("Market", 10).example("DE");
    private static final Column<String> SEGMENT = Column.text("Segment", 50).example("Commercial");
    private static final Column<LocalDate> FROM =
            Column.plannedDay("EffectiveStartDate").example("2026-11-01");
    private static final Column<LocalDate> TO =
            Column.plannedDay("EffectiveEndDate").example("9999-12-31");
    private static final Column<Long> TIER_MIN =
            Column.count("PricingTierRangeMin").example("1");
    private static final Column<Long> TIER_MAX =
            Column.count("PricingTierRangeMax").example("299");

    private final PriceListImport prices;

    PriceListFileKind(PriceListImport prices) {
        this.prices = prices;
    }

    @Override
    public String name() {
        return PriceStore.KIND;
    }

    @Override
    public Set<Column<?>> prices() {
        return Set.of(UNIT_PRICE);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                PRODUCT,
                SKU,
                TERM,
                PLAN,
                CURRENCY,
                UNIT_PRICE,
                MARKET,
                SEGMENT,
                FROM,
                TO,
                TIER_MIN,
                TIER_MAX,
                Column.ignored("ProductTitle"),
                Column.ignored("SkuTitle"),
                Column.ignored("Publisher"),
                Column.ignored("SkuDescription"),
                Column.ignored("UnitOfMeasure"),
                Column.ignored("Tags"),
                Column.ignored("ERP Price"),
                Column.ignored("ChangeIndicator"),
                Column.ignored("PreviousValues"));
    }

    @Override
    public List<Column<?>> templateColumns() {
        return List.of(PRODUCT, SKU, TERM, PLAN, CURRENCY, UNIT_PRICE, MARKET, SEGMENT, FROM, TO, TIER_MIN, TIER_MAX);
    }

    @Override
    public PriceLine read(SourceRow row) {
        Integer months = TermLength.months(row.get(TERM));
        if (months == null) {
            row.fault(TERM, ProblemCode.UNKNOWN_VALUE, "renewals.price.expected.term");
        }
        return new PriceLine(
                new PriceLine.Key(
                        ProductKey.of(row.get(PRODUCT), row.get(SKU)),
                        PriceSegment.of(row.get(SEGMENT)),
                        row.get(MARKET, "").toUpperCase(Locale.ROOT),
                        row.get(CURRENCY).toUpperCase(Locale.ROOT),
                        new PriceLine.Term(months == null ? 0 : months, row.get(PLAN)),
                        row.get(TIER_MIN, 0L)),
                row.get(FROM),
                row.get(TO),
                row.get(TIER_MAX),
                row.get(UNIT_PRICE));
    }

    private static Optional<BillingPlan> plan(String word) {
        return Arrays.stream(BillingPlan.values())
                .filter(plan -> plan.name().equalsIgnoreCase(word))
                .findFirst();
    }

    @Override
    public Object key(PriceLine row) {
        return row.key() + "|" + row.validFrom();
    }

    @Override
    public Session<PriceLine> open(PartnerScope scope, ImportContext context) {
        return prices.open(scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return prices.undo(scope, context);
    }
}
