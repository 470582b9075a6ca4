package io.seatwise.adoption.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.usage.graph.EndpointAnalyticsFileKind;
import io.seatwise.adoption.usage.graph.EndpointDay;
import io.seatwise.adoption.usage.graph.SkuDay;
import io.seatwise.adoption.usage.graph.SubscribedSkuFileKind;
import io.seatwise.imports.FileKindTester;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UsageFileKindsTest {

    private static final String TENANT = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
    private static final UsageMonthFileKind MONTHS = new UsageMonthFileKind(null, null);
    private static final RegionUsageFileKind REGIONS = new RegionUsageFileKind(null, null);
    private static final EndpointAnalyticsFileKind ENDPOINTS = new EndpointAnalyticsFileKind(null, null);
    private static final SubscribedSkuFileKind SKUS = new SubscribedSkuFileKind(null, null);

    private static final String HEADER = "customerTenantId,month,product,enabledUsers,activeUsers,"
            + "cumulativeActiveUsers,returningUsers,firstTimeUsers,contentDate\n";

    @Test
    void aMonthIsCompleteWhenItsLastDayHasData() {
        String line = TENANT + ",2026-10,Yammer,200,150,180,120,12,";

        assertThat(FileKindTester.text(MONTHS, HEADER + line + "2026-10-31\n").only())
                .returns(true, each -> each.coverage().complete())
                .returns("Viva Engage", ProductMonth::product);
        assertThat(FileKindTester.text(MONTHS, HEADER + line + "2026-10-30\n")
                        .only()
                        .coverage()
                        .complete())
                .isFalse();
        assertThat(FileKindTester.text(MONTHS, HEADER + line + "\n")
                        .only()
                        .coverage()
                        .contentDay())
                .isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test
    void returningAndNewPeopleAreActive() {
        String line = TENANT + ",2026-10,Teams,200,150,180,";

        assertThat(FileKindTester.text(
                                MONTHS,
                                HEADER + line + "140,10,\n" + line + "151,0,\n" + line + "0,151,\n" + line + "140,11,\n"
                                        + line + "1,1,2026-11-01\n")
                        .codes())
                .containsExactly(
                        "3 returningUsers CONFLICT",
                        "4 firstTimeUsers CONFLICT",
                        "5 firstTimeUsers CONFLICT",
                        "6 contentDate CONFLICT");
    }

    @Test
    void valuesThatAreNoneAreNamed() {
        assertThat(FileKindTester.text(MONTHS, HEADER + "x,2026-13,,a,-1,,,,\n" + TENANT + ",2026-10,Teams,,,,,,\n")
                        .codes())
                .containsExactly(
                        "2 customerTenantId NOT_A_GUID",
                        "2 month NOT_A_DATE",
                        "2 product MISSING_VALUE",
                        "2 enabledUsers NOT_A_NUMBER",
                        "2 activeUsers NEGATIVE",
                        "3 enabledUsers MISSING_VALUE",
                        "3 activeUsers MISSING_VALUE");
    }

    @Test
    void aRegionOfNinePeopleIsNotTakenIn() {
        String header = "customerTenantId,month,product,country,enabledUsers,activeUsers\n";

        assertThat(FileKindTester.text(
                                REGIONS,
                                header + TENANT + ",2026-10,Teams,DE,10,3\n" + TENANT + ",2026-10,Teams,FR,9,3\n")
                        .codes())
                .containsExactly("3 enabledUsers CONFLICT");
    }

    @Test
    void theListOfSubscribedSkusIsReadAsItComes() {
        SkuDay sku = FileKindTester.text(SKUS, """
                        {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#subscribedSkus", "value": [{
                          "accountName": "Sample", "appliesTo": "User", "capabilityStatus": "Enabled",
                          "consumedUnits": 14, "id": "x_y", "skuId": "C7DF2760-2C81-4EF7-B578-5B5392B571DF",
                          "skuPartNumber": "ENTERPRISEPREMIUM",
                          "prepaidUnits": {"enabled": 25, "suspended": 1, "warning": 2, "lockedOut": 0},
                          "servicePlans": [
                            {"servicePlanId": "a", "servicePlanName": "EXCHANGE", "provisioningStatus": "Success"},
                            {"servicePlanId": "b", "servicePlanName": "TEAMS1", "provisioningStatus": "Success"}]}]}
                        """).only();

        assertThat(sku)
                .returns(
                        "c7df2760-2c81-4ef7-b578-5b5392b571df",
                        each -> each.sku().skuId())
                .returns(14L, each -> each.units().consumed())
                .returns(25L, each -> each.units().enabled())
                .returns(2L, each -> each.units().warning())
                .returns(1L, each -> each.units().suspended());
    }

    @Test
    void theOverviewOfEndpointAnalyticsIsReadAsItComes() {
        EndpointDay day = FileKindTester.text(ENDPOINTS, """
                        {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#x", "id": "overview",
                          "overallScore": 68, "deviceBootPerformanceOverallScore": 72, "bestPracticesOverallScore": -1,
                          "workFromAnywhereOverallScore": 70, "appHealthOverallScore": -1, "state": "meetingGoals",
                          "insights": [{"userExperienceAnalyticsMetricId": "x", "insightId": "y", "severity": "warning",
                            "values": [{"@odata.type": "microsoft.graph.insightValueInt", "value": 5}]}]}
                        """).only();

        assertThat(day.scores().overall()).isEqualByComparingTo("68");
        assertThat(day.scores().startup()).isEqualByComparingTo("72");
        assertThat(day.scores().workFromAnywhere()).isEqualByComparingTo("70");
        assertThat(day.scores().applicationReliability()).isNull();
        assertThat(day.score().basis().provenance()).isEqualTo(Provenance.IMPORTED);
    }

    @Test
    void theHistoryOfEndpointAnalyticsNamesItsDaysAndMinusOneIsNoScore() {
        EndpointDay day = FileKindTester.text(ENDPOINTS, """
                        {"value": [{"id": "1", "startupDateTime": "2026-03-08T00:00:00Z", "overallScore": -1,
                          "startupScore": 50, "coreBootScore": 40, "coreSigninScore": 60, "recommendedSoftwareScore": 90,
                          "appHealthOverallScore": 80, "workFromAnywhereScore": 20, "batteryHealthScore": -1,
                          "startupTotalDevices": 200, "recommendedSoftwareTotalDevices": 200, "restartScore": 10}]}
                        """).only();

        assertThat(day.day()).isEqualTo("2026-03-08");
        assertThat(day.scores().overall()).isNull();
        assertThat(day.score().points().value()).isEqualByComparingTo("50");
        assertThat(day.score().basis().provenance().isEstimate()).isTrue();
    }

    @Test
    void fourDevicesAreNotEnoughAndScoresBeyond100AreNamed() {
        String few = "[{\"startupDateTime\": \"2026-03-08\", \"overallScore\": 90, \"startupTotalDevices\": 4}]";
        assertThat(FileKindTester.text(ENDPOINTS, few).only().score().basis().reason())
                .isEqualTo(NoDataReason.INSUFFICIENT_DATA);
        assertThat(FileKindTester.text(ENDPOINTS, "[{\"overallScore\": 101}]").codes())
                .containsExactly("2 overallScore CONFLICT");
    }
}
