package io.seatwise.adoption.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.adoption.score.AdoptionScores;
import io.seatwise.adoption.usage.UsageReport.Activation;
import io.seatwise.adoption.usage.UsageReport.ProductUsage;
import io.seatwise.adoption.usage.graph.GraphReports;
import io.seatwise.adoption.usage.graph.GraphRow;
import io.seatwise.adoption.usage.graph.GraphRows;
import io.seatwise.base.Ratio;
import io.seatwise.customers.CustomersReassigned;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import io.seatwise.portfolio.PortfolioData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** Files through the pipeline, and what is read from them, on both databases. */
abstract class UsageAnalyticsContract {

    /** More than three batches of the derivation. */
    private static final int MANY = 1600;

    private static final String MONTHS = "customerTenantId,month,product,enabledUsers,activeUsers,"
            + "cumulativeActiveUsers,returningUsers,firstTimeUsers,contentDate\n";
    private static final String SERVICES = "Report Refresh Date,Exchange Active,Exchange Inactive,OneDrive Active,"
            + "OneDrive Inactive,SharePoint Active,SharePoint Inactive,Teams Active,Teams Inactive,"
            + "Office 365 Active,Office 365 Inactive,Report Period\n";

    @Autowired
    ImportService imports;

    @Autowired
    UsageAnalytics analytics;

    @Autowired
    PortfolioUsage portfolioUsage;

    @Autowired
    ProductMonths monthTable;

    @Autowired
    ActivationMonths activationTable;

    @Autowired
    RegionMonths regionTable;

    @Autowired
    GraphRows graphTable;

    @Autowired
    AdoptionScores scores;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    Derived derived;

    @Autowired
    DerivedDrain drain;

    @Autowired
    ApplicationEventPublisher events;

    PartnerScope scope;
    final CustomerId one = new CustomerId(UUID.randomUUID());
    final CustomerId other = new CustomerId(UUID.randomUUID());

    @BeforeEach
    void signIn() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.signIn(data.partner("Usage", TestClock.TODAY), Role.PARTNER_ADMIN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private ImportRun bring(String name, String content, OnError onError, CustomerId customer) {
        try {
            ImportRun run = imports.submit(
                    scope,
                    name,
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                    ImportOptions.of(ImportMode.APPLY, onError).withCustomer(customer));
            return Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .until(
                            () -> imports.find(scope, run.id()),
                            each -> each.state().isFinished());
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private ImportRun bring(String content) {
        return bring("file.csv", content, OnError.REJECT, null);
    }

    private List<String> problems(ImportRun run) {
        return imports.problems(scope, run.id(), 0, 10).stream()
                .map(problem -> problem.line() + " " + problem.column() + " " + problem.code())
                .toList();
    }

    private MonthFigures month(UsageReport report, String product, int month) {
        ProductUsage usage = report.of(product).orElseThrow();
        return usage.months().stream()
                .filter(each -> each.month().equals(YearMonth.of(2026, month)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void monthsAreReadByCustomerAndSummedOverThePortfolio() {
        ImportRun run = bring(MONTHS
                + one + ",2026-01,Teams,1000,800,900,,,\n"
                + one + ",2026-02,Teams,1000,900,950,720,90,\n"
                + one + ",2026-03,Teams,1000,400,950,360,10,2026-03-09\n"
                + other + ",2026-02,Teams,3000,300,,,,\n");
        assertThat(run.state()).isEqualTo(ImportState.APPLIED);

        UsageReport report = analytics.of(scope, one, null, null);
        MonthFigures february = month(report, "Teams", 2);
        assertThat(february.growthPercent()).isEqualByComparingTo("12.5");
        assertThat(Ratio.percent(february.returningShare())).isEqualByComparingTo("80.0");
        assertThat(Ratio.percent(february.firstTimeShare())).isEqualByComparingTo("10.0");
        assertThat(february.reactivated()).isEqualTo(90);
        assertThat(Ratio.percent(february.retention())).isEqualByComparingTo("90.0");
        assertThat(february.lapsed()).isEqualTo(80);
        MonthFigures march = month(report, "Teams", 3);
        assertThat(march.coverage().partial()).isTrue();
        assertThat(march.growthPercent()).isNull();
        assertThat(march.lapsed()).isNull();
        assertThat(report.whole().orElseThrow().newestComplete()).contains(february);
        assertThat(analytics
                        .of(scope, one, YearMonth.of(2026, 2), YearMonth.of(2026, 2))
                        .of("Teams")
                        .orElseThrow()
                        .months())
                .containsExactly(february);

        MonthFigures sum = month(portfolioUsage.of(scope, null, null), "Teams", 2);
        assertThat(sum.active().part()).isEqualTo(1200L);
        assertThat(Ratio.percent(sum.activeShare())).isEqualByComparingTo("30.0");
        assertThat(Ratio.percent(sum.returningShare())).isEqualByComparingTo("80.0");
        assertThat(sum.growthPercent()).isEqualByComparingTo("12.5");
    }

    @Test
    void theSameFileChangesNothingAMendedOneReplacesAndUndoTakesBack() {
        String first = MONTHS + one + ",2026-02,Teams,100,90,95,72,9,\n";
        assertThat(bring(first).state()).isEqualTo(ImportState.APPLIED);
        assertThat(bring(first).state()).isEqualTo(ImportState.UNCHANGED);
        ImportRun mended = bring(MONTHS + one + ",2026-02,microsoft teams,100,60,95,,,\n");
        assertThat(mended.summary().rows().rowsChanged()).isEqualTo(1);
        assertThat(month(analytics.of(scope, one, null, null), "Teams", 2)
                        .active()
                        .part())
                .isEqualTo(60);

        imports.undo(scope, mended.id());

        assertThat(month(analytics.of(scope, one, null, null), "Teams", 2)
                        .origin()
                        .returning()
                        .part())
                .isEqualTo(72);
    }

    @Test
    void aReportNeedsACustomerAndIsTakenInWhateverItIsCalled() {
        String report = SERVICES + "2026-03-08,180,20,30,170,50,150,160,40,190,10,30\n";
        ImportRun nobodys = bring("anything.csv", report, OnError.SKIP, null);
        assertThat(nobodys.state()).isEqualTo(ImportState.REJECTED);
        assertThat(problems(nobodys)).containsExactly("1 customerTenantId MISSING_VALUE");

        ImportRun run = bring("anything.csv", report, OnError.REJECT, one);

        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        assertThat(run.kind()).isEqualTo("graph-report");
        assertThat(bring("again.csv", report, OnError.REJECT, one).state()).isEqualTo(ImportState.UNCHANGED);
        assertThat(bring("anything.csv", report, OnError.REJECT, other).state()).isEqualTo(ImportState.APPLIED);
        UsageReport usage = analytics.of(scope, one, null, null);
        assertThat(usage.recent().workloads())
                .extracting(each -> each.product() + " " + each.active() + "/" + each.enabled())
                .containsExactly(
                        "Microsoft 365 190/200",
                        "Exchange 180/200",
                        "Teams 160/200",
                        "OneDrive 30/200",
                        "SharePoint 50/200");
        assertThat(usage.findings())
                .extracting(UsageReport.Finding::reading)
                .containsExactly(SharingHabit.Reading.MAILED_FILES);
        assertThat(portfolioUsage.of(scope, null, null).findings()).hasSize(2);

        imports.undo(scope, run.id());

        assertThat(analytics.of(scope, one, null, null).isEmpty()).isTrue();
        assertThat(analytics.of(scope, other, null, null).recent()).isNotNull();
    }

    @Test
    void reportsAndEndpointAnalyticsFeedTheAdoptionScore() {
        String report = "Report Refresh Date,Exchange Active,Exchange Inactive,Yammer Active,Yammer Inactive,"
                + "Teams Active,Teams Inactive,Office 365 Active,Office 365 Inactive,Report Period\n"
                + "2026-03-08,90,10,10,90,60,40,95,5,30\n";
        assertThat(bring("services.csv", report, OnError.REJECT, one).state()).isEqualTo(ImportState.APPLIED);
        String endpoints = "{\"value\": [{\"startupDateTime\": \"2026-03-08T00:00:00Z\", \"overallScore\": 68.5, "
                + "\"startupTotalDevices\": 50}]}";
        ImportRun run = bring("endpoints.json", endpoints, OnError.REJECT, one);
        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        assertThat(run.kind()).isEqualTo("endpoint-analytics");
        assertThat(bring("again.json", endpoints, OnError.REJECT, one).state()).isEqualTo(ImportState.UNCHANGED);

        AdoptionScore score = scores.of(scope, one, null);
        CategoryScore communication =
                score.category(ScoreCategory.COMMUNICATION).orElseThrow();
        assertThat(communication.basis().provenance()).isEqualTo(Provenance.ESTIMATED_RANGE);
        assertThat(communication.points().low()).isEqualByComparingTo("50");
        assertThat(communication.points().high()).isEqualByComparingTo("70");
        CategoryScore endpoint =
                score.category(ScoreCategory.ENDPOINT_ANALYTICS).orElseThrow();
        assertThat(endpoint.basis().provenance()).isEqualTo(Provenance.IMPORTED);
        assertThat(score.total().points()).isEqualByComparingTo("68.5");
        assertThat(score.total().maxPoints()).isEqualTo(100);

        imports.undo(scope, run.id());

        assertThat(scores.of(scope, one, null).total().points()).isNull();
    }

    @Test
    void anUnknownReportAndOneAboutPeopleAreRefused() {
        assertThat(problems(bring(
                        "a.csv", "Report Refresh Date,Folder,Report Period\n2026-03-08,x,7\n", OnError.SKIP, one)))
                .containsExactly("1 null UNKNOWN_FORMAT");
        ImportRun people = bring(
                "getOffice365ServicesUserCounts.csv",
                "Report Refresh Date,User Principal Name,Exchange Active,Report Period\n2026-03-08,A1B2,1,7\n",
                OnError.SKIP,
                one);
        assertThat(problems(people)).containsExactly("1 User Principal Name PERSONAL_DATA");
    }

    @Test
    void devicesNamedPhoneAreNoPersonalData() {
        ImportRun run = bring(
                "teams.csv",
                "Report Refresh Date,Web,Windows Phone,Android Phone,iOS,Mac,Windows,Report Date,Report Period\n"
                        + "2026-03-08,5,0,7,8,9,10,2026-03-07,7\n",
                OnError.REJECT,
                one);

        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void activationsComeFromTheNewerOfFileAndReports() {
        bring("customerTenantId,month,product,enabledUsers,activatedUsers,windows,mac\n"
                + one + ",2026-02,Apps,100,60,55,10\n"
                + other + ",2026-01,Apps,50,10,9,1\n");
        bring(
                "users.csv",
                "Report Refresh Date,Product Type,Assigned,Activated,Shared Computer Activation\n"
                        + "2026-03-08,Apps,50,20,3\n",
                OnError.REJECT,
                other);
        bring(
                "devices.csv",
                "Report Refresh Date,Product Type,Windows,Mac,Android,iOS,Windows 10 Mobile\n2026-03-08,Apps,18,2,4,16,0\n",
                OnError.REJECT,
                other);

        Activation sum =
                portfolioUsage.of(scope, null, null).inventory().activations().getFirst();

        assertThat(sum.people().whole()).isEqualTo(150);
        assertThat(Ratio.percent(sum.share())).isEqualByComparingTo("53.3");
        assertThat(sum.devices().windows()).isEqualTo(73L);
        assertThat(sum.devices().ios()).isEqualTo(16L);
        assertThat(analytics
                        .of(scope, one, null, null)
                        .inventory()
                        .activations()
                        .getFirst()
                        .devices()
                        .ios())
                .isNull();
    }

    @Test
    void regionsUnderTenPeopleAreLeftOutOfTheFileAndCannotBeReckoned() {
        String header = "customerTenantId,month,product,country,state,city,enabledUsers,activeUsers\n";
        bring(MONTHS + one + ",2026-02,Microsoft 365,80,60,,,,\n");
        ImportRun run = bring(
                "regions.csv",
                header
                        + one + ",2026-02,Microsoft 365,DE,,,40,30\n"
                        + one + ",2026-02,Microsoft 365,FR,,,25,10\n"
                        + one + ",2026-02,Microsoft 365,AT,,,12,6\n"
                        + one + ",2026-02,Microsoft 365,LU,,,3,1\n",
                OnError.SKIP,
                null);
        assertThat(run.result().rows().rejected()).isEqualTo(1);

        assertThat(analytics.of(scope, one, null, null).regions().regions())
                .extracting(each -> each.place().country())
                .containsExactly("DE", "FR");
        assertThat(portfolioUsage.of(scope, null, null).regions().regions()).hasSize(2);
    }

    @Test
    void licencesAndStorageAreKeptByDay() {
        String list = """
                {"value": [
                  {"skuId": "a", "skuPartNumber": "E5", "consumedUnits": 27, "appliesTo": "User",
                   "capabilityStatus": "Warning", "prepaidUnits": {"enabled": 0, "warning": 25}},
                  {"skuId": "b", "skuPartNumber": "SELF", "consumedUnits": 0, "appliesTo": "Company",
                   "capabilityStatus": "Enabled", "prepaidUnits": {"enabled": 1}}]}
                """;
        assertThat(bring("skus.json", list, OnError.REJECT, one).state()).isEqualTo(ImportState.APPLIED);
        bring(
                "storage.csv",
                "Report Refresh Date,Storage Used (Byte),Report Date,Report Period\n"
                        + "2026-03-08,2000,2026-03-07,7\n2026-03-08,1000,2026-03-01,7\n",
                OnError.REJECT,
                one);

        UsageReport report = analytics.of(scope, one, null, null);

        assertThat(report.inventory().licences()).hasSize(1);
        assertThat(Ratio.percent(report.inventory().licences().getFirst().deployment()))
                .isEqualByComparingTo("108.0");
        assertThat(report.inventory().storage())
                .extracting(UsageReport.Storage::bytes)
                .containsExactly(1000L, 2000L);
    }

    @Test
    void accountManagersSeeTheirCustomersAlone() {
        bring(MONTHS + one + ",2026-02,Teams,100,90,,,,\n" + other + ",2026-02,Teams,300,30,,,,\n");
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update customer set account_manager = 'Max@contoso.example' where partner_id = ? and tenant_id = ?",
                        scope.partnerId(),
                        one));
        events.publishEvent(new CustomersReassigned(scope, List.of(one)));
        drain.drain(scope);
        PartnerScope manager =
                new PortfolioData(transactions, jdbc, scopes).accountManager(scope, "max@contoso.example");

        assertThat(month(portfolioUsage.of(manager, null, null), "Teams", 2)
                        .active()
                        .part())
                .isEqualTo(90);
        assertThat(analytics.of(manager, other, null, null).isEmpty()).isTrue();
    }

    @Test
    void newestFiguresOfManyCustomersAreSummedUpBeforehand() {
        LocalDate february = LocalDate.of(2026, 2, 1);
        LocalDate lastOfFebruary = LocalDate.of(2026, 2, 28);
        LocalDate day = LocalDate.of(2026, 3, 8);
        bring(MONTHS + one + ",2026-02,Teams,100,90,,,,\n" + other + ",2026-02,Teams,300,60,,,,\n");
        transactions.run(scope, () -> {
            List<ProductMonth> months = new ArrayList<>();
            List<ActivationMonth> activations = new ArrayList<>();
            List<GraphRow> lines = new ArrayList<>();
            List<RegionMonth> regions = new ArrayList<>(List.of(new RegionMonth(
                    other, february.minusMonths(1), "Teams", new RegionFigures.Place("FR", "", ""), 50, 20)));
            lines.add(services(one, day, "D7", 90, 10));
            for (int i = 0; i < MANY; i++) {
                CustomerId customer = new CustomerId(new UUID(i + 1, 1));
                jdbc.update(
                        """
                        insert into customer (partner_id, tenant_id, name, name_key, account_manager, tags, created_at, version)
                        select partner_id, ?, ?, name_key, ?, tags, created_at, 0
                        from customer
                        where partner_id = ? and tenant_id = ?
                        """,
                        customer,
                        "Customer " + i,
                        i % 3 == 0 ? "M" + i % 5 + "@contoso.example" : null,
                        scope.partnerId(),
                        one);
                for (String product : List.of(UsageProducts.ONEDRIVE, UsageProducts.SHAREPOINT)) {
                    months.add(new ProductMonth(
                            customer,
                            february,
                            product,
                            new ProductMonth.People(100L + i, 10, null, null, null),
                            new ProductMonth.Coverage(lastOfFebruary, true)));
                }
                activations.add(new ActivationMonth(
                        customer,
                        february,
                        "Apps",
                        new ActivationMonth.People(100, 40),
                        new UsageReport.Devices(30L, null, null, null, null),
                        lastOfFebruary));
                regions.add(
                        new RegionMonth(customer, february, "Teams", new RegionFigures.Place("DE", "", ""), 100, 40));
                lines.add(services(customer, day, "D30", 40, 60));
                lines.add(services(customer, day.minusDays(7), "D30", 10, 90));
            }
            monthTable.insert(scope, months);
            activationTable.insert(scope, activations);
            regionTable.insert(scope, regions);
            graphTable.insert(scope, lines);
        });
        derived.markAll(scope, NewestUsageTotals.NAME);
        drain.drain(scope);
        for (String table : List.of("usage_month", "activation", "region_usage", "graph_measure")) {
            transactions.run(
                    scope, () -> jdbc.update("delete from " + table + " where partner_id = ?", scope.partnerId()));
        }

        UsageReport all = portfolioUsage.of(scope, null, null);

        assertThat(all.recent().period()).isEqualTo("D30");
        assertThat(all.recent().day()).isEqualTo(day);
        assertThat(all.recent().workloads())
                .extracting(each -> each.product() + " " + each.active() + "/" + each.enabled())
                .containsExactly("Teams 64000/160000");
        assertThat(all.inventory().activations())
                .extracting(
                        Activation::product,
                        each -> each.people().whole(),
                        each -> each.people().part(),
                        each -> each.devices().windows())
                .containsExactly(tuple("Apps", 160_000L, 64_000L, 48_000L));
        assertThat(all.regions().month()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(all.regions().regions())
                .containsExactly(new RegionFigures(new RegionFigures.Place("DE", "", ""), 160_000, 64_000L));
        assertThat(all.mailing()).isEqualTo(MANY);
        assertThat(all.findings()).hasSize(10);
        assertThat(all.findings().getFirst().oneDrive()).isEqualTo(new Ratio(10, 1699));
        assertThat(all.names().get(all.findings().getFirst().customer())).isEqualTo("Customer 1599");

        UsageReport managers = portfolioUsage.of(
                new PortfolioData(transactions, jdbc, scopes).accountManager(scope, "m0@contoso.example"), null, null);

        assertThat(managers.mailing()).isEqualTo(107);
        assertThat(managers.inventory().activations().getFirst().people().whole())
                .isEqualTo(10_700);
        assertThat(managers.names().get(managers.findings().getFirst().customer()))
                .isEqualTo("Customer 1590");
    }

    private static GraphRow services(CustomerId customer, LocalDate day, String period, long active, long inactive) {
        return new GraphRow(
                customer,
                day,
                GraphReports.SERVICES,
                period,
                "",
                Map.of("Teams Active", active, "Teams Inactive", inactive));
    }

    @Test
    void portfolioOfManyCustomersReadsTotalsAlone() {
        bring(MONTHS + one + ",2026-02,Teams,100,90,,,,\n" + other + ",2026-01,Teams,300,60,,,,\n");
        transactions.run(scope, () -> {
            for (int i = 0; i < MANY; i++) {
                UUID customer = UUID.randomUUID();
                jdbc.update(
                        """
                        insert into customer (partner_id, tenant_id, name, name_key, account_manager, tags, created_at, version)
                        select partner_id, ?, name, name_key, ?, tags, created_at, 0
                        from customer
                        where partner_id = ? and tenant_id = ?
                        """, customer, i % 3 == 0 ? "m" + i % 5 + "@contoso.example" : null, scope.partnerId(), one);
                jdbc.update("""
                        insert into usage_month (partner_id, tenant_id, usage_month, product, enabled, active,
                            content_day, complete)
                        values (?, ?, ?, 'Teams', 100, 40, ?, true)
                        """, scope.partnerId(), customer, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
            }
        });
        derived.markAll(scope, UsageTotals.NAME);
        drain.drain(scope);
        assertThat(month(portfolioUsage.of(scope, null, null), "Teams", 2)
                        .active()
                        .part())
                .isEqualTo(90 + 40L * MANY);
        transactions.run(scope, () -> jdbc.update("delete from usage_month where partner_id = ?", scope.partnerId()));

        UsageReport report = portfolioUsage.of(scope, null, null);

        assertThat(month(report, "Teams", 2).active().part()).isEqualTo(90 + 40L * MANY);
        assertThat(month(report, "Teams", 2).active().whole()).isEqualTo(100 + 100L * MANY);
        assertThat(month(portfolioUsage.of(scope, null, YearMonth.of(2026, 1)), "Teams", 1)
                        .active()
                        .part())
                .isEqualTo(60);
        assertThat(transactions.read(
                        scope,
                        () -> jdbc.queryForObject(
                                "select count(*) from usage_month_total where partner_id = ?",
                                Integer.class,
                                scope.partnerId())))
                .isEqualTo(7);
    }
}
