package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.imports.pipeline.ImportRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Customer lists of Partner Center, one customer's subscriptions, and our own exports that come back. */
abstract class CustomerDownloadsContract extends DownloadsContract {

    @Autowired
    ImportRuns runs;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    @Test
    void customersAndTenantsAreAdditionsWithCountriesByName() throws Exception {
        String header =
                "CustomerName,TenantId,Tpid,CustomerSegment,CustomerMarket,TenantDomainName,IndustryName,Product,"
                        + "Month,MPNId,PartnerName\n";
        JsonNode run = apply(
                "CustomersAndTenants.csv",
                header
                        + "Fabrikam,%s,1,SMB,Germany,,Retail,Office 365,2026-02-01,1,Us\n".formatted(ONE)
                        + "Fabrikam,%s,1,SMB,Germany,fabrikam.example,Retail,Power BI,2026-02-01,1,Us\n".formatted(ONE)
                        + "Tailspin,%s,2,SMB,Multiple,,,Office 365,2026-02-01,1,Us\n".formatted(TWO),
                "?list=full");

        assertThat(run.get("kind").asString()).isEqualTo("insights-customers");
        assertThat(ImportCalls.places(run)).containsExactly("4 CustomerMarket UNKNOWN_VALUE");
        assertThat(figures(customer(ONE), "customerName", "domain", "country", "segment", "industry"))
                .containsExactly("Fabrikam", "fabrikam.example", "DE", "SMB", "Retail");
        assertThat(figures(customer(TWO), "country")).containsExactly("-");
        apply("more.csv", header + "Tailspin,%s,2,SMB,UK,,,Office 365,2026-02-01,1,Us\n".formatted(TWO), "?list=full");
        assertThat(figures(customer(TWO), "country")).containsExactly("GB");
    }

    @Test
    void partnerCentersCustomerListIsRead() throws Exception {
        JsonNode run = apply(
                "Customers.csv",
                "Microsoft ID,Company name,Primary domain name,Relationship\n%s,Fabrikam,fabrikam.example,Cloud Reseller\n"
                        .formatted(ONE),
                "");

        assertThat(run.get("kind").asString()).isEqualTo("partner-center-customers");
        assertThat(run.get("problems")).isEmpty();
        assertThat(figures(customer(ONE), "customerName", "domain")).containsExactly("Fabrikam", "fabrikam.example");
    }

    @Test
    void aCustomersSubscriptionExportNeedsTheCustomerAndFindsProductsByName() throws Exception {
        String file = "Subscription ID,Subscription,Quantity,Status,Reseller\ns-1,Office 365 E3,25,Active,\n"
                + "s-2,Something else,3,Inactive,\n";
        JsonNode without = calls.finished(calls.upload("subs.csv", file, ""));
        assertThat(ImportCalls.places(without)).containsExactly("1 customerTenantId MISSING_VALUE");

        JsonNode run = apply("subs.csv", file, "?customerTenantId=" + ONE);

        assertThat(run.get("kind").asString()).isEqualTo("partner-center-subscriptions");
        assertThat(customer(ONE)
                        .get("subscriptions")
                        .valueStream()
                        .map(each -> each.get("productId").asString() + " "
                                + each.get("status").asString()))
                .containsExactlyInAnyOrder("6fd2c87f-b296-42f0-b197-1e91e994b900 ACTIVE", "Something else DISABLED");
    }

    @Test
    void aCustomersFullListMarksNoSubscriptionOfAnother() throws Exception {
        String file = "Subscription ID,Subscription,Quantity,Status\ns-%s,Office 365 E3,25,Active\n";
        apply("one.csv", file.formatted("1"), "?customerTenantId=" + ONE);
        apply("two.csv", file.formatted("2"), "?customerTenantId=" + TWO);

        JsonNode run = apply("one.csv", file.formatted("3"), "?list=full&customerTenantId=" + ONE);

        PartnerScope scope = scopes.forJob(partner, "Contoso Cloud", "test");
        ImportSummary summary = transactions
                .read(scope, () -> runs.find(scope, ImportCalls.id(run)))
                .orElseThrow()
                .summary();
        assertThat(summary.rows().rowsNoLongerSeen()).isEqualTo(1);
        assertThat(summary.content().listing()).isEqualTo(new Listing(1, 0));
    }

    @Test
    void ourOwnExportsComeBackUnchangedAndChangeOnlyWhatPeopleMayChange() throws Exception {
        apply(
                "customers.csv",
                "customerTenantId,customerName,country,accountManager,tags\n"
                        + "%s,=Fabrikam,DE,max@contoso.example,\"key, account;edu\"\n".formatted(ONE)
                        + "%s,Tailspin,,,\n".formatted(TWO),
                "");
        apply(
                "usage.csv",
                "processedDateTime,serviceCode,customerTenantId,productId,workloadCode,licensesActive,licensesQualified\n"
                        + "2026-03-14,o365,%s,1,EXO,10,20\n".formatted(ONE),
                "");
        String customers = calls.get("/api/v1/exports/customers.csv").body();
        String entitlements = calls.get("/api/v1/exports/entitlements.csv").body();

        assertThat(state("customers.csv", customers)).isEqualTo("UNCHANGED");
        assertThat(state("entitlements.csv", entitlements)).isEqualTo("UNCHANGED");

        apply("customers.csv", customers.replace("Tailspin", "Tailspin Toys").replace(",20,", ",77,"), "");
        assertThat(figures(customer(TWO), "customerName")).containsExactly("Tailspin Toys");
        assertThat(figures(customer(ONE), "entitled", "customerName")).containsExactly("20", "=Fabrikam");
        assertThat(customer(ONE).get("tags").valueStream().map(JsonNode::asString))
                .containsExactly("key, account", "edu");
    }

    @Test
    void portfolioWorkbookIsImportedFromItsCustomersSheet() throws Exception {
        apply(
                "customers.csv",
                "customerTenantId,customerName,country,accountManager,tags\n"
                        + "%s,=Fabrikam,DE,max@contoso.example,\"key, account;edu\"\n".formatted(ONE),
                "");
        apply(
                "usage.csv",
                "processedDateTime,serviceCode,customerTenantId,productId,workloadCode,licensesActive,licensesQualified\n"
                        + "2026-03-14,o365,%s,1,EXO,10,20\n".formatted(ONE),
                "");
        byte[] workbook = calls.bytes("/api/v1/exports/portfolio.xlsx");

        String answer = calls.send("portfolio.xlsx", workbook, "?mode=validate").body();
        JsonNode run = calls.finished(new JsonMapper().readTree(answer));

        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("UNCHANGED");
        assertThat(run.get("kind").asString()).isEqualTo("portfolio-export");
        assertThat(run.get("rowsRead").asLong()).isEqualTo(1);
        assertThat(run.get("problems")).isEmpty();
    }

    private String state(String name, String content) throws Exception {
        return calls.finished(calls.upload(name, content, "")).get("state").asString();
    }
}
