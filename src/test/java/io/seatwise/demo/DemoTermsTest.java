package io.seatwise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The terms and prices of the demo follow the commerce rules of product.md, section 9, read a second time here. */
class DemoTermsTest {

    private static final LocalDate TODAY = DemoTables.TODAY;
    private static final DemoTables TABLES = DemoTables.of(0);

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void eightPercentOfCustomersHaveATermToDecideOnWithin30Days(int partner) {
        DemoTables tables = partner == 0 ? TABLES : DemoTables.of(partner);

        Set<String> soon = active(tables)
                .filter(row -> !end(row).isAfter(TODAY.plusDays(30)) && !renewsMonthly(row))
                .map(row -> row.getField("customerTenantId"))
                .collect(Collectors.toSet());

        assertThat(100.0 * soon.size() / tables.customers().size()).isBetween(7.5, 8.5);
    }

    @Test
    void eachOutcomeIsPresentAndDueWithin30Days() {
        Set<String> all = active(TABLES).map(DemoTermsTest::outcome).collect(Collectors.toCollection(TreeSet::new));
        Set<String> soon = active(TABLES)
                .filter(row -> !end(row).isAfter(TODAY.plusDays(30)) && !renewsMonthly(row))
                .map(DemoTermsTest::outcome)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(all).containsExactly("CANCELS", "CONVERTS", "EXTENDS", "GRACE", "RENEWS", "UNKNOWN");
        assertThat(soon).contains("CANCELS", "CONVERTS", "EXTENDS", "RENEWS", "UNKNOWN");
        assertThat(DemoTables.of(1).rows("subscriptions.csv").stream().map(DemoTermsTest::outcome))
                .contains("CANCELS", "EXTENDS", "RENEWS");
    }

    @Test
    void termsHaveTheirLengthAndLieAroundToday() {
        assertThat(active(TABLES)).allSatisfy(row -> {
            LocalDate begun = begun(row);
            assertThat(begun).isBeforeOrEqualTo(TODAY);
            assertThat(end(row)).isAfterOrEqualTo(TODAY);
            LocalDate next = switch (row.getField("termDuration")) {
                case "P1M" -> begun.plusMonths(1);
                case "P3Y" -> begun.plusYears(3);
                default -> begun.plusYears(1);
            };
            // A month or year of its length, give or take the ends of months
            assertThat(end(row)).isBetween(next.minusDays(4), next.plusDays(3));
        });
        assertThat(active(TABLES).filter(row -> outcome(row).equals("GRACE")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(begun(row)).isBefore(LocalDate.of(2025, 4, 1)));
        assertThat(active(TABLES)
                        .filter(row -> !row.getField("scheduledQuantity").isEmpty()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(DemoTables.number(row, "scheduledQuantity"))
                        .isBetween(1L, DemoTables.number(row, "quantity") - 1));
    }

    /** In a currency of the list, the value is the customer's price of the day on which the term began times the seats. */
    @Test
    void contractValuesAreThoseOfThePriceSheet() {
        List<NamedCsvRecord> prices = TABLES.rows("price-sheet-license-based.csv");
        List<NamedCsvRecord> valued = active(TABLES)
                .filter(row -> !row.getField("annualContractValue").isEmpty()
                        && !row.getField("currency").equals("CHF"))
                .toList();

        assertThat(valued).hasSizeGreaterThan(200).allSatisfy(row -> {
            NamedCsvRecord price = prices.stream()
                    .filter(each -> each.getField("SkuId").equals(row.getField("productId"))
                            && each.getField("TermDuration").equals(row.getField("termDuration"))
                            && each.getField("BillingPlan").equalsIgnoreCase(row.getField("billingPlan"))
                            && each.getField("Currency").equals(row.getField("currency"))
                            && !begun(row).isBefore(LocalDate.parse(each.getField("EffectiveStartDate")))
                            && !begun(row).isAfter(LocalDate.parse(each.getField("EffectiveEndDate"))))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No price for " + row));
            int periods = price.getField("BillingPlan").equals("Monthly") ? 12 : 1;
            BigDecimal yearly = new BigDecimal(price.getField("ERP Price")).multiply(BigDecimal.valueOf(periods));
            BigDecimal seats = new BigDecimal(row.getField("quantity"));
            assertThat(new BigDecimal(row.getField("annualContractValue")).divide(seats, 2, RoundingMode.HALF_UP))
                    .isBetween(yearly.subtract(new BigDecimal("0.07")), yearly.add(new BigDecimal("0.07")));
        });
    }

    @Test
    void longTermsOfSuitesAreSoldForAHundredSeatsAlone() {
        assertThat(TABLES.rows("price-sheet-license-based.csv").stream()
                        .filter(row -> row.getField("TermDuration").equals("P3Y")
                                && row.getField("SkuTitle").startsWith("Microsoft 365 E")))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.getField("PricingTierRangeMin")).isEqualTo("100"));
    }

    private static Stream<NamedCsvRecord> active(DemoTables tables) {
        return tables.rows("subscriptions.csv").stream()
                .filter(row -> row.getField("status").equals("Active")
                        && row.getField("isTrial").equals("false"));
    }

    private static LocalDate end(NamedCsvRecord row) {
        return LocalDate.parse(row.getField("commitmentEndDate"));
    }

    private static LocalDate begun(NamedCsvRecord row) {
        return Stream.of("purchaseDate", "lastRenewalDate", "effectiveStartDate")
                .map(row::getField)
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static boolean renewsMonthly(NamedCsvRecord row) {
        return row.getField("termDuration").equals("P1M") && outcome(row).equals("RENEWS");
    }

    /** The table of product.md, section 9. */
    private static String outcome(NamedCsvRecord row) {
        String action = row.getField("scheduledAction");
        String renew = row.getField("autoRenewEnabled");
        if (action.isEmpty() && renew.isEmpty()) {
            return "UNKNOWN";
        }
        if (action.equals("Cancel")) {
            return "CANCELS";
        }
        if (action.equals("Transition")) {
            return "CONVERTS";
        }
        if (row.getField("isExtendedTerm").equals("true")) {
            return "EXTENDS";
        }
        if (action.equals("RenewToNewTerm") || renew.equals("true")) {
            return "RENEWS";
        }
        boolean extends2026 =
                !begun(row).isBefore(LocalDate.of(2025, 4, 1)) && !end(row).isBefore(LocalDate.of(2026, 5, 4));
        return extends2026 ? "EXTENDS" : "GRACE";
    }
}
