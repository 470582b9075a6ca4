package io.seatwise.portfolio.export;

import static io.seatwise.portfolio.export.RealFiles.CUSTOMERS;
import static io.seatwise.portfolio.export.RealFiles.DEPLOYMENT;
import static io.seatwise.portfolio.export.RealFiles.FABRIKAM;
import static io.seatwise.portfolio.export.RealFiles.NORTHWIND;
import static io.seatwise.portfolio.export.RealFiles.SUBSCRIPTIONS;
import static io.seatwise.portfolio.export.RealFiles.SUBSCRIPTION_HEADER;
import static io.seatwise.portfolio.export.RealFiles.TAILSPIN;
import static io.seatwise.portfolio.export.RealFiles.TICKETS;
import static io.seatwise.portfolio.export.RealFiles.USAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.seatwise.SignedInTester;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.base.NotFoundException;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.exports.Exports;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.ListMode;
import io.seatwise.imports.OnError;
import io.seatwise.licensing.metrics.Entitlements;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import io.seatwise.licensing.subscriptions.Subscriptions;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * From the five kinds of file to the workbook, as the product does it: the expected answers are reckoned by hand from
 * product.md, sections 3, 4 and 6, and are the same on every database.
 */
abstract class RealFilesContract {

    @Autowired
    Provisioning provisioning;

    @Autowired
    ImportService imports;

    @Autowired
    Customers customers;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Entitlements entitlements;

    @Autowired
    CustomerQueries queries;

    @Autowired
    Exports exports;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcTemplate jdbc;

    private PartnerScope scope;

    @Autowired
    DerivedDrain drain;

    @BeforeEach
    void signIn() {
        PartnerId partner = provisioning.addPartner("Contoso Cloud", null);
        scope = new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso Cloud", Role.PARTNER_ADMIN);
    }

    @Test
    void fourFilesMakeThePortfolio() throws Exception {
        bringInAll();

        assertThat(queries.totals(scope, CustomerFilter.ALL)).satisfies(totals -> {
            assertThat(totals.customers()).isEqualTo(3);
            assertThat(totals.sold()).isEqualTo(160);
            assertThat(totals.assigned()).isEqualTo(152);
            assertThat(totals.entitled()).isEqualTo(250);
            assertThat(totals.active()).isEqualTo(227);
            assertThat(totals.inflatedCustomers()).isEqualTo(1);
            assertThat(totals.lowAdoptionCustomers()).isEqualTo(1);
            assertThat(totals.asOf()).isEqualTo(LocalDate.of(2026, 3, 14));
        });
        CustomerRow fabrikam = queries.find(scope, FABRIKAM).orElseThrow();
        assertThat(fabrikam.customerName()).isEqualTo("Fabrikam GmbH");
        assertThat(fabrikam.profile().country()).isEqualTo("DE");
        assertThat(fabrikam.profile().care().tags()).containsExactly("edu", "key account");
        assertThat(fabrikam.position().licences().deployment().percent()).isEqualByComparingTo("95.0");
        assertThat(fabrikam.position().entitlements().usage().percent()).isEqualByComparingTo("106.0");
        assertThat(fabrikam.position().flags()).extracting(Enum::name).containsExactly("INFLATED", "RENEWAL_SOON");
        CustomerRow tailspin = queries.find(scope, TAILSPIN).orElseThrow();
        assertThat(tailspin.customerName()).isEqualTo("Tailspin Toys");
        assertThat(tailspin.position().entitlements().usage()).isNull();
        assertThat(tailspin.position().flags()).extracting(Enum::name).containsExactly("OVER_DEPLOYED");
    }

    @Test
    void entitlementsCarryTheirCauses() throws Exception {
        bringInAll();

        ProductPosition position = entitlements.of(scope, FABRIKAM).getFirst();
        assertThat(position.deployment().ownSold()).isEqualTo(80);
        assertThat(position.usage().workloads()).hasSize(2);
        assertThat(position.causes()).first().satisfies(cause -> {
            assertThat(cause.code().toString()).isEqualTo("TRIAL_ACTIVITY");
            assertThat(cause.explains()).isEqualTo(50);
        });
        assertThat(position.usage().adjusted().usage().percent()).isEqualByComparingTo("84.8");
    }

    @Test
    void theWorkbookSaysTheSame() throws Exception {
        bringInAll();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.open(scope, "portfolio.xlsx", Map.of("sort", List.of("usagePercent,desc")))
                .writeTo(file);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(texts(workbook, "Customers", 0, 9, 10, 11, 12, 13, 14, 15, 16, 17))
                    .containsExactly(
                            "Fabrikam GmbH|100|95|95.0%|200|212|106.0%|INFLATED, RENEWAL_SOON|2026-03-31|2026-03-14",
                            "Northwind|50|45|90.0%|50|15|30.0%|LOW_ADOPTION, GRACE||2026-03-14",
                            "Tailspin Toys|10|12|120.0%||||OVER_DEPLOYED||2026-03-12");
            assertThat(texts(workbook, "Entitlements", 0, 2, 4, 5, 6, 8, 9, 10, 11))
                    .containsExactly(
                            "Fabrikam GmbH|Office 365 E3|100|80|95|200|212|106.0%|84.8%",
                            "Northwind|Office 365 E3|50|0|45|50|15|30.0%|30.0%",
                            "Tailspin Toys|Dynamics 365 Sales|10|0|12||||");
        }
    }

    @Test
    void anUndoneFileTakesBackWhatItBrought() throws Exception {
        bringInAll();
        ImportRun corrected = apply("usage.csv", USAGE.replace(",132,", ",90,").replace(",15,50", ",45,50"));
        assertThat(queries.totals(scope, CustomerFilter.ALL).active()).isEqualTo(215);

        imports.undo(scope, corrected.id());

        assertThat(queries.totals(scope, CustomerFilter.ALL).active()).isEqualTo(227);
        assertThat(finished("usage.csv", USAGE.replace(",132,", ",90,")).state())
                .isEqualTo(ImportState.APPLIED);
    }

    @Test
    void aSubscriptionOfAnotherCustomerIsAConflictAndNothingChanges() throws Exception {
        bringInAll();
        List<Subscription> before = subscriptions.of(scope, FABRIKAM);

        ImportRun run = finished(
                "subscriptions.csv",
                SUBSCRIPTION_HEADER
                        + "s-4,%1$s,e3,,active,,1,,\nS-1,%1$s,e3,,active,,1,,\n".formatted(NORTHWIND)
                        + "s-2,%s,e3,,active,,1,,\n".formatted(TAILSPIN));

        assertThat(run.state()).isEqualTo(ImportState.REJECTED);
        assertThat(places(run)).contains("4 subscriptionId CONFLICT");
        assertThat(subscriptions.of(scope, FABRIKAM)).isEqualTo(before);
        assertThat(subscriptions.of(scope, NORTHWIND)).hasSize(1);
    }

    @Test
    void anUnknownStatusIsKeptBesideUnknownAndUndone() throws Exception {
        bringInAll();

        ImportRun run = apply("subscriptions.csv", SUBSCRIPTIONS.replace(",active,false,80", ",Parked,false,80"));

        assertThat(places(run)).containsExactly("2 status UNKNOWN_VALUE");
        assertThat(subscription("s-1").status().state()).isEqualTo(SubscriptionState.UNKNOWN);
        assertThat(subscription("s-1").status().sourceState()).isEqualTo("Parked");
        assertThat(entitlements.of(scope, FABRIKAM).getFirst().deployment().ownSold())
                .isZero();
        imports.undo(scope, run.id());
        assertThat(subscription("s-1").status().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(entitlements.of(scope, FABRIKAM).getFirst().deployment().ownSold())
                .isEqualTo(80);
    }

    @Test
    void aSubscriptionNoLongerNamedIsMarkedAndCanBeArchivedUntilItIsNamedAgain() throws Exception {
        bringInAll();
        String without = SUBSCRIPTIONS.replaceAll("s-1,.*\n", "");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> subscriptions.archive(scope, "s-1"));
        ImportRun run = applyFullList("subscriptions.csv", without);
        assertThat(subscription("s-1").status().notSeenSince()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(subscription("s-1").purchase().quantity()).isEqualTo(80);
        assertThat(entitlements.of(scope, FABRIKAM).getFirst().deployment().ownSold())
                .isEqualTo(80);

        subscriptions.archive(scope, "s-1");

        assertThat(subscriptions.of(scope, FABRIKAM))
                .extracting(subscription -> subscription.ids().subscriptionId())
                .containsExactly("s-2");
        assertThat(subscriptions.archived(scope, FABRIKAM))
                .extracting(subscription -> subscription.ids().subscriptionId())
                .containsExactly("s-1");
        assertThat(entitlements.of(scope, FABRIKAM).getFirst().deployment().ownSold())
                .isZero();
        assertThat(queries.find(scope, FABRIKAM).orElseThrow().position().nextRenewal())
                .isNull();
        assertThat(audited("subscription.archived")).isEqualTo(1);

        subscriptions.restore(scope, "s-1");
        assertThat(entitlements.of(scope, FABRIKAM).getFirst().deployment().ownSold())
                .isEqualTo(80);

        subscriptions.archive(scope, "s-1");
        imports.undo(scope, run.id());
        assertThat(subscriptions.of(scope, FABRIKAM)).hasSize(2);
        assertThat(entitlements.of(scope, FABRIKAM).getFirst().deployment().ownSold())
                .isEqualTo(80);
    }

    @Test
    void anotherPartnersSubscriptionCannotBeArchived() throws Exception {
        bringInAll();
        applyFullList("subscriptions.csv", SUBSCRIPTIONS.replaceAll("s-1,.*\n", ""));
        PartnerScope first = scope;
        signIn();

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> subscriptions.archive(scope, "s-1"));
        assertThat(subscriptions.archived(first, FABRIKAM)).isEmpty();
    }

    @Test
    void supportTicketsAreMergedByMonthAndUndone() throws Exception {
        apply("tickets.csv", TICKETS + FABRIKAM + ",2026-01,12,7\n" + FABRIKAM + ",2026-02,9,2\n");
        assertThat(customers.find(scope, FABRIKAM)).isPresent();

        ImportRun corrected =
                apply("tickets.csv", TICKETS + FABRIKAM + ",2026-02,10,3\n" + NORTHWIND + ",2026-02,1,0\n");
        assertThat(tickets()).containsExactly("2026-01-01 12 7", "2026-02-01 1 0", "2026-02-01 10 3");
        assertThat(finished("same.csv", TICKETS + FABRIKAM + ",2026-02,10,3\n").state())
                .isEqualTo(ImportState.UNCHANGED);

        imports.undo(scope, corrected.id());
        assertThat(tickets()).containsExactly("2026-01-01 12 7", "2026-02-01 9 2");
        assertThat(customers.find(scope, NORTHWIND)).isEmpty();
    }

    @Test
    void ticketsOfSinglePeopleAreRefusedWholeWhateverTheColumnIsCalled() throws Exception {
        for (String column : List.of("requesterEmail", "User Principal Name", "contact", "assignedTo", "phoneNumber")) {
            ImportRun run = finished(
                    "tickets.csv",
                    TICKETS.strip() + "," + column + "\n" + FABRIKAM + ",2026-01,12,7,x\n",
                    OnError.SKIP);

            assertThat(run.state()).as(column).isEqualTo(ImportState.REJECTED);
            assertThat(places(run)).containsExactly("1 " + column + " PERSONAL_DATA");
            assertThat(run.file().kept()).isFalse();
        }
        assertThat(audited("import.personal-data")).isEqualTo(5);
        assertThat(customers.find(scope, FABRIKAM)).isEmpty();
    }

    @Test
    void customersAreMergedMarkedAndUndone() throws Exception {
        bringInAll();

        ImportRun run = applyFullList(
                "customers.csv", "customerTenantId,customerName,industry\n%s,Fabrikam AG,\n".formatted(FABRIKAM));

        Customer fabrikam = customers.find(scope, FABRIKAM).orElseThrow();
        assertThat(fabrikam.name()).isEqualTo("Fabrikam AG");
        assertThat(fabrikam.profile().industry()).isEqualTo("Retail");
        assertThat(fabrikam.profile().care().accountManager()).isEqualToIgnoringCase("max@contoso.example");
        Customer northwind = customers.find(scope, NORTHWIND).orElseThrow();
        assertThat(northwind.presence().notSeenSince()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(northwind.presence().isArchived()).isFalse();
        imports.undo(scope, run.id());
        assertThat(customers.find(scope, FABRIKAM).orElseThrow().name()).isEqualTo("Fabrikam GmbH");
        assertThat(customers.find(scope, NORTHWIND).orElseThrow().presence().notSeenSince())
                .isNull();
    }

    private void bringInAll() throws IOException {
        apply("customers.csv", CUSTOMERS);
        apply("subscriptions.csv", SUBSCRIPTIONS);
        apply("deployment.csv", DEPLOYMENT);
        apply("usage.csv", USAGE);
        drain.drain(scope);
    }

    private ImportRun apply(String name, String content) throws IOException {
        ImportRun run = finished(name, content);
        assertThat(run.state())
                .as(name + " " + imports.problems(scope, run.id(), 0, 9))
                .isEqualTo(ImportState.APPLIED);
        return run;
    }

    private ImportRun applyFullList(String name, String content) throws IOException {
        ImportRun run = finished(
                name,
                content,
                ImportOptions.of(ImportMode.APPLY, OnError.REJECT).withList(ListMode.FULL));
        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        return run;
    }

    private ImportRun finished(String name, String content) throws IOException {
        return finished(name, content, OnError.REJECT);
    }

    private ImportRun finished(String name, String content, OnError onError) throws IOException {
        return finished(name, content, ImportOptions.of(ImportMode.APPLY, onError));
    }

    private ImportRun finished(String name, String content, ImportOptions options) throws IOException {
        ImportRun run = imports.submit(
                scope, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), options);
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .pollInSameThread()
                .until(
                        () -> imports.find(scope, run.id()),
                        found -> found.state().isFinished());
    }

    private List<String> places(ImportRun run) {
        return imports.problems(scope, run.id(), 0, 10).stream()
                .map(problem -> problem.line() + " " + problem.column() + " " + problem.code())
                .toList();
    }

    private Subscription subscription(String id) {
        return subscriptions.of(scope, FABRIKAM).stream()
                .filter(each -> each.ids().subscriptionId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tickets() {
        return transactions.read(
                scope,
                () -> jdbc.query(
                        "select support_month, tickets, how_to_tickets from support_month where partner_id = ?"
                                + " order by support_month, tickets",
                        (row, number) ->
                                row.getObject(1, LocalDate.class) + " " + row.getLong(2) + " " + row.getLong(3),
                        scope.partnerId()));
    }

    private long audited(String action) {
        return transactions.read(
                scope,
                () -> jdbc.queryForObject(
                        "select count(*) from audit_entry where partner_id = ? and action = ?",
                        Long.class,
                        scope.partnerId(),
                        action));
    }

    private static List<String> texts(XSSFWorkbook workbook, String sheet, int... columns) {
        DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
        List<String> lines = new ArrayList<>();
        for (Row row : workbook.getSheet(sheet)) {
            if (row.getRowNum() > 0) {
                List<String> cells = new ArrayList<>();
                for (int column : columns) {
                    cells.add(row.getCell(column) == null ? "" : formatter.formatCellValue(row.getCell(column)));
                }
                lines.add(String.join("|", cells));
            }
        }
        return lines;
    }
}
