package io.seatwise.demo;

import static io.seatwise.demo.DemoTables.NEWEST_USAGE;
import static io.seatwise.demo.DemoTables.number;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.seatwise.demo.DemoCustomer.Character;
import io.seatwise.licensing.catalogue.ProductIds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Licences, usage and subscriptions of each demo customer agree from file to file. */
@Tag("slow")
class DemoLicencesAgreeTest {

    private static final DemoTables TABLES = DemoTables.of(0);

    @Test
    void workloadsStayWithinWhatIsAssignedAndSold() {
        for (DemoCustomer customer : TABLES.customers()) {
            if (DemoTables.INFLATED.contains(customer.story().character())) {
                continue;
            }
            Map<String, Long> assigned = TABLES.assigned(customer);
            Map<String, Long> sold = TABLES.sold(customer);
            Map<String, Long> mail = new HashMap<>();
            TABLES.rows(NEWEST_USAGE, customer)
                    .filter(row -> row.getField("workloadCode").equals("EXO"))
                    .forEach(row -> mail.put(row.getField("productId"), number(row, "licensesActive")));
            assertThat(TABLES.rows(NEWEST_USAGE, customer)
                            .filter(row -> !(row.getField("workloadCode").equals("YAM")
                                    && customer.story().character() == Character.YAMMER_OVERUSE)))
                    .allSatisfy(row -> {
                        String product = row.getField("productId");
                        long active = number(row, "licensesActive");
                        assertThat(active).isLessThanOrEqualTo(assigned.get(product));
                        assertThat(active).isLessThanOrEqualTo(mail.getOrDefault(product, active));
                        assertThat(number(row, "licensesQualified")).isEqualTo(sold.get(product));
                    });
        }
    }

    @Test
    void moreThanAllIsUsedOrAssignedOnlyWhereItIsMeantToBe() {
        Set<Character> overUsed = new HashSet<>();
        Set<Character> overAssigned = new HashSet<>();
        for (DemoCustomer customer : TABLES.customers()) {
            boolean inflated = TABLES.rows(NEWEST_USAGE, customer)
                    .anyMatch(row -> number(row, "licensesActive") > number(row, "licensesQualified"));
            Map<String, Long> sold = TABLES.sold(customer);
            boolean over = TABLES.assigned(customer).entrySet().stream()
                    .anyMatch(entry -> entry.getValue() > sold.get(entry.getKey()));
            if (inflated) {
                overUsed.add(customer.story().character());
            } else {
                assertThat(DemoTables.INFLATED).doesNotContain(customer.story().character());
            }
            if (over) {
                overAssigned.add(customer.story().character());
            }
        }

        assertThat(overUsed)
                .containsExactlyInAnyOrder(
                        Character.TRIAL,
                        Character.LAPSED_SUBSCRIPTION,
                        Character.TURNOVER,
                        Character.UNEXPLAINED,
                        Character.YAMMER_OVERUSE);
        assertThat(overAssigned).containsExactly(Character.OVER_DEPLOYED);
    }

    @Test
    void usageOfTheOrganisationIsTheSumOfItsProducts() {
        Map<String, String> codes = Map.of(
                "Exchange",
                "EXO",
                "Teams",
                "TEAMS",
                "SharePoint",
                "SPO",
                "OneDrive",
                "ODB",
                "Yammer",
                "YAM",
                "Office",
                "OFFICE");
        for (DemoCustomer customer : TABLES.customers()) {
            Map<String, String> organisation = TABLES.rows("OfficeUsage.csv", customer)
                    .filter(row ->
                            DemoTables.isCounted(row) && row.getField("Month").equals("2026-11-01"))
                    .collect(Collectors.toMap(
                            row -> codes.get(row.getField("WorkloadName")),
                            row -> row.getField("MonthlyActiveUsers") + " of " + row.getField("PaidAvailableUnits")));
            Map<String, long[]> products = new HashMap<>();
            TABLES.rows(NEWEST_USAGE, customer)
                    .filter(row -> codes.containsValue(row.getField("workloadCode")))
                    .forEach(row -> {
                        long[] sum = products.computeIfAbsent(row.getField("workloadCode"), code -> new long[2]);
                        sum[0] += number(row, "licensesActive");
                        sum[1] += number(row, "licensesQualified");
                    });
            Map<String, String> sums = new HashMap<>();
            products.forEach((code, sum) -> sums.put(code, sum[0] + " of " + sum[1]));
            assertThat(organisation).as(customer.name()).isEqualTo(sums);
        }
    }

    @Test
    void seatUsageStaysWithinItsSeatsAndTrialsExplainWhatIsBeyond() {
        for (String file : new String[] {"DynamicsUsage.csv", "PowerBIUsage.csv"}) {
            assertThat(TABLES.rows(file)).isNotEmpty();
            for (DemoCustomer customer : TABLES.customers()) {
                if (customer.story().character() != Character.TURNOVER
                        && customer.story().character() != Character.UNEXPLAINED) {
                    assertThat(TABLES.rows(file, customer))
                            .filteredOn(row -> !row.getField("SubscriptionStatus")
                                            .equals("Inactive")
                                    && !row.getField("SubscriptionStatus").equals("In Grace Period"))
                            .allSatisfy(row -> assertThat(number(row, "ActiveSeats"))
                                    .isLessThanOrEqualTo(number(row, "AvailableSeats")));
                }
                assertThat(TABLES.rows(file, customer).map(row -> row.getField("FreeVsPaidSKU")))
                        .as(customer.name())
                        .allMatch(
                                word -> word.equals("Paid") || customer.story().character() == Character.TRIAL);
            }
        }
        assertThat(TABLES.rows("DynamicsUsage.csv"))
                .extracting(row -> row.getField("FreeVsPaidSKU"))
                .contains("Free");
    }

    @Test
    void subscriptionsAreTheSameInEachFile() {
        Map<String, String> terms = TABLES.rows("subscriptions.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("subscriptionId"), DemoLicencesAgreeTest::terms));

        assertThat(TABLES.rows("SeatsSubscriptionsAndRevenue.csv").stream()
                        .filter(row -> DemoTables.isCounted(row)
                                && row.getField("Month").startsWith("2026-11")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("TotalSoldSeats") + " "
                                + row.getField("SubscriptionStartDate") + " " + row.getField("SubscriptionEndDate")
                                + " " + row.getField("IsAutoRenew").toLowerCase(java.util.Locale.ROOT) + " "
                                + row.getField("Product"))
                        .isEqualTo(terms.get(row.getField("SubscriptionId"))));
    }

    private static String terms(NamedCsvRecord row) {
        return row.getField("quantity") + " " + row.getField("effectiveStartDate") + " "
                + row.getField("commitmentEndDate") + " " + row.getField("autoRenewEnabled") + " "
                + row.getField("productName");
    }

    /** Downloads name products; they are one with those of the analytics by Microsoft's list of names. */
    @Test
    void namesOfProductsLeadToTheirIds() {
        assertThat(DemoProduct.all())
                .allSatisfy(product ->
                        assertThat(new ProductIds().ofName(product.name())).isEqualTo(product.productId()));
    }
}
