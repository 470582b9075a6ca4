package io.seatwise.renewals.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.imports.PriceBasis;
import io.seatwise.licensing.subscriptions.BillingPlan;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a unit price is for the period or the term is found from the list itself. Source: product.md, section 9. */
class BasisFinderTest {

    @Test
    void monthlyPriceOfAboutATwelfthMeansThePeriod() {
        assertThat(basis(null, line(12, BillingPlan.MONTHLY, "10.50"), line(12, BillingPlan.ANNUAL, "120")))
                .isEqualTo(PriceBasis.PERIOD);
    }

    @Test
    void monthlyPriceOfAboutTheSameMeansTheTerm() {
        assertThat(basis(null, line(12, BillingPlan.ANNUAL, "120"), line(12, BillingPlan.MONTHLY, "126")))
                .isEqualTo(PriceBasis.TERM);
    }

    @Test
    void senderSaysItWhereTheListDoesNot() {
        PriceLine alone = line(12, BillingPlan.ANNUAL, "120");
        PriceLine monthlyTerm = line(1, BillingPlan.MONTHLY, "12");
        assertThat(basis(null, alone, monthlyTerm)).isNull();
        assertThat(basis(PriceBasis.TERM, alone, monthlyTerm)).isEqualTo(PriceBasis.TERM);
    }

    @Test
    void listDecidesAgainstTheSender() {
        assertThat(basis(PriceBasis.TERM, line(12, BillingPlan.MONTHLY, "10"), line(12, BillingPlan.ANNUAL, "120")))
                .isEqualTo(PriceBasis.PERIOD);
    }

    @Test
    void listThatContradictsItselfNeedsTheSender() {
        List<PriceLine> lines = List.of(
                line(12, BillingPlan.MONTHLY, "10"), line(12, BillingPlan.ANNUAL, "120"),
                other(BillingPlan.MONTHLY, "126"), other(BillingPlan.ANNUAL, "120"));
        assertThat(basis(null, lines.toArray(PriceLine[]::new))).isNull();
        assertThat(basis(PriceBasis.PERIOD, lines.toArray(PriceLine[]::new))).isEqualTo(PriceBasis.PERIOD);
    }

    private static @Nullable PriceBasis basis(@Nullable PriceBasis said, PriceLine... lines) {
        BasisFinder finder = new BasisFinder();
        List.of(lines).forEach(finder::look);
        return finder.basis(said);
    }

    private static PriceLine line(int months, BillingPlan plan, String price) {
        return line("p:0001", months, plan, price);
    }

    private static PriceLine other(BillingPlan plan, String price) {
        return line("p:0002", 12, plan, price);
    }

    private static PriceLine line(String product, int months, BillingPlan plan, String price) {
        return new PriceLine(
                new PriceLine.Key(product, PriceSegment.COMMERCIAL, "DE", "EUR", new PriceLine.Term(months, plan), 0),
                null,
                null,
                null,
                new BigDecimal(price));
    }
}
