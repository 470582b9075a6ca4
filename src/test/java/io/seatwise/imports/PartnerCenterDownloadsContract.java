package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The rules of product.md, section 8.1, each with figures worked by hand. */
abstract class PartnerCenterDownloadsContract extends DownloadsContract {

    private static final String SALES = "1e1a282c-9c54-43a2-9310-98ef728faace";
    private static final String SEAT_HEADER = "PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,"
            + "SubscriptionStatus,Month,SKU,SKUId,FreeVsPaidSKU,CustomerName,CustomerTenantId,CustomerMarket,MPNID,"
            + "PartnerName,PartnerLocation,PartnerAttachType,AvailableSeats,AssignedSeats,ActiveSeats,"
            + "DeploymentOpportunity,ActiveUsagePercent\n";
    private static final String M365_HEADER = "CustomerTenantId,CustomerTpid,CustomerName,CustomerMarket,"
            + "CustomerSegment,WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,MPNId,PartnerName,"
            + "IsDuplicateRowForPGA\n";
    private static final String USAGE_HEADER = "processedDateTime,serviceCode,customerTenantId,productId,workloadCode,"
            + "licensesActive,licensesQualified\n";

    private static String seats(
            String subscription,
            String status,
            String month,
            String free,
            CustomerId tenant,
            String partner,
            String figures) {
        return "1,%s,2025-04-01,2026-03-31,%s,%s,Dynamics 365 Sales,%s,%s,Fabrikam,%s,Germany,1,%s,Munich,DPOR,%s,0,0\n"
                .formatted(subscription, status, month, SALES, free, tenant, partner, figures);
    }

    @Test
    void seatUsageCountsActiveSubscriptionsAloneAndActiveUsersOfAll() throws Exception {
        JsonNode run = apply(
                "DynamicsUsage.csv",
                SEAT_HEADER
                        + seats("s-1", "Active", "2026-02-01", "Paid", ONE, "Us", "100,80,60")
                        + seats("s-1", "Active", "2026-02-01", "Paid", ONE, "Them", "100,81,59")
                        + seats("s-2", "In Grace Period", "2026-02-01", "Paid", ONE, "Us", "20,15,5")
                        + seats("s-3", "Inactive", "2026-02-01", "Paid", ONE, "Us", "30,3,2")
                        + seats("s-4", "Active", "2026-02-01", "Free", ONE, "Us", "25,9,8")
                        + seats("s-5", "Active", "2026-02-01", "Paid", ONE, "Us", "50,40,30")
                        + seats("s-9", "Active", "2026-01-01", "Paid", ONE, "Us", "7,7,7"),
                "");

        assertThat(run.get("kind").asString()).isEqualTo("insights-seat-usage");
        assertThat(run.get("problems")).isEmpty();
        JsonNode product = product(ONE, SALES);
        assertThat(figures(product, "sold", "assigned", "entitled", "active"))
                .containsExactly("150", "121", "150", "105");
        JsonNode customer = customer(ONE);
        assertThat(customer.get("asOf").asString()).isEqualTo("2026-02-28");
        assertThat(customer.get("customerName").asString()).isEqualTo("Fabrikam");
        assertThat(customer.get("subscriptions")
                        .valueStream()
                        .map(each -> each.get("subscriptionId").asString() + " "
                                + each.get("status").asString()))
                .containsExactlyInAnyOrder("s-1 ACTIVE", "s-2 GRACE", "s-3 DISABLED", "s-4 TRIAL", "s-5 ACTIVE");
        assertThat(product.get("workloads").get(0).get("workloadCode").asString())
                .isEqualTo("CRM");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02, 2026-02-28",
        "2026-02-01, 2026-02-28",
        "2026-02-01T00:00:00, 2026-02-28",
        "202602, 2026-02-28",
        "2/1/2026, 2026-02-28",
        "2026-03, 2026-03-15"
    })
    void aMonthIsAsOfItsLastDayAndTheRunningOneAsOfToday(String month, LocalDate day) throws Exception {
        apply("seats.csv", SEAT_HEADER + seats("s-1", "Active", month, "Paid", ONE, "Us", "100,80,60"), "");

        assertThat(customer(ONE).get("asOf").asString()).isEqualTo(day.toString());
    }

    @Test
    void rowsOfAnothersSubscriptionAreLeftOutTogether() throws Exception {
        apply("seats.csv", SEAT_HEADER + seats("s-1", "Active", "2026-02", "Paid", ONE, "Us", "100,80,60"), "");

        JsonNode run = apply(
                "seats.csv",
                SEAT_HEADER
                        + seats("s-1", "Active", "2026-02", "Paid", TWO, "Us", "9,9,9")
                        + seats("s-2", "Active", "2026-02", "Paid", TWO, "Us", "20,15,5")
                        + seats("s-1", "Active", "2026-02", "Paid", TWO, "Them", "8,8,8")
                        + seats("s-3", "Active", "2027-02", "Paid", TWO, "Us", "7,7,7"),
                "?onError=skip");

        assertThat(ImportCalls.places(run))
                .containsExactlyInAnyOrder(
                        "2 subscriptionId CONFLICT", "4 subscriptionId CONFLICT", "5 Month NOT_A_DATE");
        assertThat(figures(run, "rowsApplied", "rowsRejected")).containsExactly("1", "3");
        assertThat(figures(customer(TWO), "sold", "assigned", "active")).containsExactly("20", "15", "5");
        assertThat(figures(customer(ONE), "sold", "assigned", "active")).containsExactly("100", "80", "60");
    }

    @Test
    void aMonthThatHasNotBegunIsRefused() throws Exception {
        JsonNode run = calls.finished(calls.upload(
                "seats.csv", SEAT_HEADER + seats("s-1", "Active", "2026-04", "Paid", ONE, "Us", "100,80,60"), ""));

        assertThat(ImportCalls.places(run)).containsExactly("2 Month NOT_A_DATE");
    }

    @Test
    void organisationUsageIsTheCustomersUsageWhereNoProductReports() throws Exception {
        JsonNode run = apply(
                "OfficeUsage.csv",
                M365_HEADER
                        + "%s,9,Fabrikam,Germany,SMB,EXO,2026-02-01,101,61,1,Us,0\n".formatted(ONE)
                        + "%s,9,Fabrikam,Germany,SMB,EXO,2026-02-01,101,62,2,Them,0\n".formatted(ONE)
                        + "%s,9,Fabrikam,Germany,SMB,EXO,2026-02-01,900,900,1,Us,1\n".formatted(ONE)
                        + "%s,9,Fabrikam,Germany,SMB,SharePoint,2026-02-01,90,30,1,Us,0\n".formatted(ONE),
                "");

        assertThat(run.get("kind").asString()).isEqualTo("insights-m365-usage");
        assertThat(products(ONE)).containsExactly("M365-ALL");
        assertThat(figures(customer(ONE), "sold", "entitled", "active")).containsExactly("-", "191", "92");
        assertThat(product(ONE, "M365-ALL").get("productName").asString()).isEqualTo("Microsoft 365, all products");
    }

    @Test
    void organisationUsageNamesTheCountryAndTheSegmentOfNewCustomers() throws Exception {
        apply("customers.csv", "customerTenantId,customerName,country\n%s,Tailspin,FR\n".formatted(TWO), "");

        JsonNode run = apply(
                "OfficeUsage.csv",
                M365_HEADER
                        + "%s,9,Fabrikam,Multiple,,EXO,2026-02-01,101,61,1,Us,0\n".formatted(ONE)
                        + "%s,9,Fabrikam,United Kingdom,SMB,SPO,2026-02-01,90,30,1,Us,0\n".formatted(ONE)
                        + "%s,8,Tailspin,Germany,SMB,EXO,2026-02-01,10,5,1,Us,0\n".formatted(TWO),
                "");

        assertThat(ImportCalls.places(run)).containsExactly("2 CustomerMarket UNKNOWN_VALUE");
        assertThat(figures(customer(ONE), "country", "segment")).containsExactly("GB", "SMB");
        assertThat(figures(customer(TWO), "country", "segment")).containsExactly("FR", "-");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-14, 20, 10, 1", "2026-01-13, 101, 61, M365-ALL", "2026-03-10, 20, 10, 1"})
    void productUsageOfAtMost45DaysReplacesOrganisationUsage(String day, String entitled, String active, String id)
            throws Exception {
        apply("usage.csv", USAGE_HEADER + day + ",o365,%s,1,EXO,10,20\n".formatted(ONE), "");
        apply("office.csv", M365_HEADER + "%s,9,F,DE,SMB,EXO,2026-02-01,101,61,1,Us,0\n".formatted(ONE), "");

        assertThat(figures(customer(ONE), "entitled", "active")).containsExactly(entitled, active);
        assertThat(products(ONE)).containsExactly(id);
        assertThat(figures(calls.json("/api/v1/portfolio"), "entitled", "active"))
                .containsExactly(entitled, active);
        JsonNode organisation =
                calls.json("/api/v1/customers/" + ONE + "/usage").get("organisation");
        assertThat(organisation.get("counted").asBoolean()).isEqualTo(id.equals("M365-ALL"));
        assertThat(figures(organisation.get("workloads").get(0), "entitled", "active"))
                .containsExactly("101", "61");
        JsonNode history = calls.json("/api/v1/customers/" + ONE + "/history");
        assertThat(figures(history.get(history.size() - 1), "entitled", "active"))
                .containsExactly(entitled, active);
    }

    @Test
    void enterpriseMobilityHasAWorkloadForEachPairThatIsGiven() throws Exception {
        String header = "SubscriptionId,SubscriptionStatus,Month,SKU,SKUId,FreeVsPaidSKU,CustomerName,CustomerTenantId,"
                + "PaidAvailableUnits,MonthlyActiveUsers,AADPPaidAvailableUnits,AADPMonthlyActiveUsers,"
                + "IntunePaidAvailableUnits,IntuneMonthlyActiveUsers,AzipPaidAvailableUnits,AzipMonthlyActiveUsers,MDM\n";
        JsonNode run = apply(
                "ems.csv",
                header
                        + "s-1,Active,2026-02-01,EMS E3,sku-e3,Paid,Fabrikam,%s,80,55,80,50,80,20,,,1\n".formatted(ONE)
                        + "s-2,Open,2026-02-01,EMS E5,sku-e5,Paid,Fabrikam,%s,10,4,,,,,,,1\n".formatted(ONE),
                "");

        assertThat(run.get("kind").asString()).isEqualTo("insights-ems-usage");
        assertThat(product(ONE, "sku-e3")
                        .get("workloads")
                        .valueStream()
                        .map(each -> each.get("workloadCode").asString() + figures(each, "entitled", "active")))
                .containsExactly("AADP[80, 50]", "INTUNE[80, 20]");
        assertThat(product(ONE, "sku-e5")
                        .get("workloads")
                        .valueStream()
                        .map(each -> each.get("workloadCode").asString() + figures(each, "entitled", "active")))
                .containsExactly("EMS[10, 4]");
    }

    @Test
    void subscriptionDetailsBringTheNewestMonthAndDeploymentWhereAssignedSeatsAreGiven() throws Exception {
        String header = "SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionState,Month,IsAutoRenew,"
                + "CustomerName,CustomerTenantId,ReportingProductName,Product,RawProductName,ProductPartNumber,SKU,"
                + "TotalSoldSeats,TotalAssignedSeats,IsDuplicateRowForPGA\n";
        String row = "%s,2025-04-01,2026-06-30,%s,%s,True,Fabrikam,%s,M365,%s,raw name,%s,x,%s,%s,0\n";
        JsonNode run = apply(
                "SeatsSubscriptionsAndRevenue.csv",
                header
                        + row.formatted("s-1", "Active", "2026-01-01", ONE, "Office 365 E3", "", "40", "30")
                        + row.formatted("s-1", "Active", "2026-02-01", ONE, "Office 365 E3", "", "50", "35")
                        + row.formatted("s-2", "Churned", "2026-02-01", ONE, "Office 365 E3", "", "9", "0")
                        + row.formatted("s-3", "Active", "2026-02-01", ONE, "Our own bundle", "", "5", "")
                        + row.formatted("s-4", "Active", "2026-02-01", ONE, "Visio", "AAA-1", "6", "1"),
                "");

        assertThat(run.get("kind").asString()).isEqualTo("insights-subscriptions");
        assertThat(customer(ONE)
                        .get("subscriptions")
                        .valueStream()
                        .map(each -> each.get("subscriptionId").asString()
                                + " " + each.get("status").asString() + " "
                                + each.get("productId").asString() + " "
                                + each.get("quantity").asString()))
                .containsExactlyInAnyOrder(
                        "s-1 ACTIVE 6fd2c87f-b296-42f0-b197-1e91e994b900 50",
                        "s-2 DEPROVISIONED 6fd2c87f-b296-42f0-b197-1e91e994b900 9",
                        "s-3 ACTIVE Our own bundle 5",
                        "s-4 ACTIVE AAA-1 6");
        assertThat(figures(product(ONE, "6fd2c87f-b296-42f0-b197-1e91e994b900"), "sold", "assigned", "entitled"))
                .containsExactly("50", "35", "-");
        assertThat(figures(customer(ONE), "sold", "assigned")).containsExactly("56", "36");
    }
}
