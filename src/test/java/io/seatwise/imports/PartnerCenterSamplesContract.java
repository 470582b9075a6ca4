package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.ids.CustomerId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The samples of Partner Center's downloads, which the guide leads to, become what the guide says; figures by hand. */
abstract class PartnerCenterSamplesContract extends DownloadsContract {

    private static final Path SAMPLES = Path.of("docs/samples");
    private static final CustomerId ALDER = CustomerId.of("7a000000-0000-4000-8000-000000000001");
    private static final CustomerId BIRCH = CustomerId.of("7a000000-0000-4000-8000-000000000002");
    private static final String SALES = "1e1a282c-9c54-43a2-9310-98ef728faace";
    private static final String POWER_BI = "f8a1db68-be16-40ed-86d5-cb42ce701560";
    private static final String MOBILITY = "efccb6f7-5641-4e0e-bd10-b4976e1bf68e";
    private static final String OFFICE_E3 = "6fd2c87f-b296-42f0-b197-1e91e994b900";
    private static final String BUSINESS_PREMIUM = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46";
    private static final String FRONTLINE = "66b55226-6b4f-492c-910c-a3b7a3c9d993";

    @Test
    void eachSampleIsReadAsItsDownload() throws Exception {
        bringInAll();

        assertThat(calls.json("/api/v1/customers").get("total").asInt()).isEqualTo(3);
        assertThat(figures(customer(ALDER), "customerName", "domain", "country", "segment", "industry"))
                .containsExactly("Alder Works", "alder-works.example", "DE", "SMB", "Manufacturing");
        assertThat(figures(customer(BIRCH), "country", "segment")).containsExactly("GB", "Education");
        // 30 + 50 sold, 25 + 40 assigned; 30 + 50 + 2 x 60 + 200 entitled, 29 + 35 + 78 + 127 active
        assertFigures(customer(ALDER), "80", "65", "400", "269");
        // of the same row twice the larger; the grace period and the trial count as active users alone: 22 + 3 + 4
        assertFigures(product(ALDER, SALES), "30", "25", "30", "29");
        assertFigures(product(ALDER, POWER_BI), "50", "40", "50", "35");
        // Entra ID 45 + 2, Intune 30 + 1; nothing says how many are assigned
        assertFigures(product(ALDER, MOBILITY), "-", "-", "120", "78");
        // Exchange 100 and 72; of SharePoint and OneDrive the larger of both: 100 and 55
        assertFigures(product(ALDER, "M365-ALL"), "-", "-", "200", "127");
        assertFigures(product(BIRCH, BUSINESS_PREMIUM), "40", "31", "-", "-");
        assertThat(subscriptions(ALDER))
                .contains(
                        "sample-sales-1 ACTIVE 30 " + SALES,
                        "sample-sales-2 GRACE 10 " + SALES,
                        "sample-sales-3 TRIAL 25 " + SALES,
                        "sample-pbi-2 DISABLED 20 " + POWER_BI,
                        "sample-ems-2 DISABLED 15 " + MOBILITY,
                        "sample-e3-1 ACTIVE 100 " + OFFICE_E3,
                        "sample-e3-2 DEPROVISIONED 12 " + OFFICE_E3);
        assertThat(subscriptions(BIRCH))
                .containsExactly(
                        "sample-bp-1 ACTIVE 40 " + BUSINESS_PREMIUM,
                        "sample-f3-1 ACTIVE 15 " + FRONTLINE,
                        "sample-f3-2 DISABLED 5 " + FRONTLINE);
    }

    private void bringInAll() throws Exception {
        bringIn("customer-list", "partner-center-customers");
        bringIn("customers-and-tenants", "insights-customers");
        bringIn("office-usage", "insights-m365-usage");
        bringIn("dynamics-usage", "insights-seat-usage");
        bringIn("power-bi-usage", "insights-seat-usage");
        bringIn("ems-usage", "insights-ems-usage");
        bringIn("subscription-details", "insights-subscriptions");
        bringIn("seats-subscriptions-revenue", "insights-subscriptions");
        bringIn("price-sheet", "price-list");
        JsonNode run = apply(
                "export.csv",
                Files.readString(SAMPLES.resolve("subscriptions-of-one-customer.csv")),
                "?customerTenantId=" + BIRCH);
        assertThat(run.get("kind").asString()).isEqualTo("partner-center-subscriptions");
    }

    private void bringIn(String sample, String kind) throws Exception {
        JsonNode run = apply("download.csv", Files.readString(SAMPLES.resolve(sample + ".csv")), "");
        assertThat(run.get("kind").asString()).as(sample).isEqualTo(kind);
        assertThat(run.get("problems")).as(sample).isEmpty();
    }

    private static void assertFigures(JsonNode node, String... figures) {
        assertThat(figures(node, "sold", "assigned", "entitled", "active")).containsExactly(figures);
    }

    private List<String> subscriptions(CustomerId tenant) throws Exception {
        return customer(tenant)
                .get("subscriptions")
                .valueStream()
                .map(each -> String.join(" ", figures(each, "subscriptionId", "status", "quantity", "productId")))
                .sorted()
                .toList();
    }

    @Test
    void theGuideLeadsToEachSample() throws Exception {
        String guide = Files.readString(Path.of("docs/guide/bring-data-in.md"));
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            assertThat(new TreeSet<>(
                            samples.map(Path::getFileName).map(Path::toString).toList()))
                    .isNotEmpty()
                    .allMatch(name -> guide.contains("(../samples/" + name + ")"));
        }
    }
}
