package io.seatwise.renewals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.feeds.FeedLink;
import io.seatwise.access.feeds.FeedLinks;
import io.seatwise.exports.Exports;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.PortfolioData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What leaves the page of renewals: the calendar of deadlines and the workbook, within the sight of their reader. */
abstract class RenewalOutputsContract {

    private static final Pattern ID = Pattern.compile("UID:(s-\\d+)-");

    @LocalServerPort
    int port;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    RenewalRefresh refresh;

    @Autowired
    RenewalTotals totals;

    @Autowired
    Renewals renewals;

    @Autowired
    FeedLinks feeds;

    @Autowired
    Exports exports;

    @Autowired
    TestClock clock;

    private final String max = "max-" + UUID.randomUUID() + "@contoso.example";
    private PortfolioData data;
    private PartnerScope job;

    @BeforeEach
    void prepare() {
        data = new PortfolioData(transactions, jdbc, scopes);
        job = data.partner("Contoso", TestClock.TODAY);
        UUID adatum = UUID.randomUUID();
        UUID berg = UUID.randomUUID();
        transactions.run(job, () -> {
            customer(adatum, "Adatum; Söhne, Inc", max);
            customer(berg, "Berg", null);
            subscription(adatum, "s-1", "2026-05-31", true, "P1Y", null, null);
            subscription(adatum, "s-2", "2026-05-31", true, "P1Y", null, null);
            subscription(adatum, "s-3", "2026-05-31", false, "P1Y", null, null);
            subscription(adatum, "s-4", "2026-03-31", true, "P1M", null, null);
            subscription(adatum, "s-5", "2026-05-31", true, "P1Y", "CANCEL", null);
            subscription(adatum, "s-6", "2026-07-31", false, "P1Y", null, null);
            subscription(adatum, "s-7", "2026-03-15", false, "P1Y", null, null);
            subscription(adatum, "s-8", "2026-05-31", true, "P1Y", null, 60L);
            subscription(berg, "s-9", "2026-04-30", false, "P1Y", null, null);
            refresh.refresh(job, List.of(new CustomerId(adatum), new CustomerId(berg)));
            totals.compute(job, TestClock.TODAY);
            seats("s-1", 60, "4800.00");
            seats("s-2", 100, "0.00");
            seats("s-4", 1, "990.00");
            seats("s-8", 60, "4800.00");
        });
    }

    @Test
    void calendarHoldsTheTermsThatAskForADecision() throws Exception {
        data.signIn(job, Role.PARTNER_ADMIN);
        String calendar = read(create());

        assertThat(ids(calendar)).containsExactly("s-9", "s-1", "s-3");
        assertThat(calendar)
                .contains("DTSTART;VALUE=DATE:20260530\r\nDTEND;VALUE=DATE:20260531\r\n")
                .contains("DTSTART;VALUE=DATE:20260429\r\n")
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n");
        String unfolded = calendar.replace("\r\n ", "");
        assertThat(unfolded)
                .contains("SUMMARY:Decide: Adatum\\; Söhne\\, Inc\\, Product p1 (100 seats)")
                .contains("At stake: €4\\,800.00")
                .contains("Last working day: 29 May 2026")
                .contains("/renewals?within=all&subscription=s-1");
    }

    @Test
    void calendarShowsWhatItsPersonMaySeeAtThatMoment() throws Exception {
        data.signIn(job, Role.VIEWER);
        String viewer = read(create());
        assertThat(ids(viewer)).containsExactly("s-9", "s-1", "s-3");
        assertThat(viewer).doesNotContain("€").doesNotContain("4\\,800").doesNotContain("At stake");

        PartnerScope manager = new SignedInTester(transactions, jdbc, scopes)
                .signIn(job.partnerId(), job.partnerName(), Role.ACCOUNT_MANAGER, max);
        String link = create();
        assertThat(ids(read(link))).containsExactly("s-1", "s-3");
        assertThat(read(link)).contains("€").doesNotContain("Berg");

        change(manager, "sees_money = false");
        assertThat(read(link)).doesNotContain("€");
        change(manager, "role = 'VIEWER'");
        assertThat(ids(read(link))).containsExactly("s-9", "s-1", "s-3");
        change(manager, "state = 'DISABLED'");
        assertThat(get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void replacedAndRevokedLinksAreAnsweredLikeUnknownOnes() throws Exception {
        PartnerScope scope = data.signIn(job, Role.PARTNER_ADMIN);
        String first = create();
        String second = create();
        assertThat(get(second).statusCode()).isEqualTo(200);
        assertThat(feeds.of(scope)).get().extracting(FeedLink::lastReadAt).isEqualTo(TestClock.NOON);

        feeds.revoke(scope);

        assertThat(feeds.of(scope)).isEmpty();
        for (String gone :
                List.of(first, second, "/calendar/" + "x".repeat(43) + "/renewals.ics", "/calendar/x/renewals.ics")) {
            HttpResponse<String> answer = get(gone);
            assertThat(answer.statusCode()).as(gone).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("BEGIN").doesNotContain("Contoso");
        }
    }

    @Test
    void linkChangesNothingAndIsKeptAsAHashAlone() throws Exception {
        PartnerScope scope = data.signIn(job, Role.PARTNER_ADMIN);
        String link = create();
        String secret = link.split("/")[2];

        for (String method : List.of("POST", "PUT", "DELETE")) {
            assertThat(send(link, method).statusCode()).as(method).isGreaterThanOrEqualTo(400);
        }
        List<String> kept = transactions.read(scope, () -> {
            List<String> texts = new ArrayList<>(jdbc.queryForList(
                    "select secret_hash from feed_link where partner_id = ?", String.class, scope.partnerId()));
            texts.addAll(jdbc.queryForList(
                    "select detail from audit_entry where partner_id = ? and action = 'calendar-link.created'",
                    String.class,
                    scope.partnerId()));
            return texts;
        });
        assertThat(kept).hasSize(2).noneMatch(text -> text.contains(secret));
    }

    @Test
    void linkReadTooOftenIsRefusedForAWhile() throws Exception {
        data.signIn(job, Role.PARTNER_ADMIN);
        String link = create();
        for (int i = 0; i < 30; i++) {
            assertThat(get(link).statusCode()).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(4));

        HttpResponse<String> refused = get(link);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("360");
        clock.advance(Duration.ofMinutes(6));
        assertThat(get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void workbookHoldsExactlyTheRowsOfTheFilterInTheirOrder() throws Exception {
        PartnerScope scope = data.signIn(job, Role.PARTNER_ADMIN);
        List<List<String>> rows = workbook(
                scope, Map.of("outcome", List.of("RENEWS"), "within", List.of("90"), "sort", List.of("atStake,desc")));

        assertThat(rows.getFirst()).contains("Value at stake", "Currency", "Price a year");
        int stake = rows.getFirst().indexOf("Value at stake");
        assertThat(rows.subList(1, rows.size()).stream().map(row -> row.getFirst() + " " + row.get(stake)))
                .containsExactly("s-1 4,800.00", "s-8 4,800.00", "s-4 990.00", "s-2 0.00");
        assertThat(workbook(scope, Map.of())).hasSize(1 + 9);
    }

    @Test
    void workbookOfAReaderWithoutTheRightHasNoColumnOfMoney() throws Exception {
        PartnerScope viewer = data.signIn(job, Role.VIEWER);
        List<List<String>> rows = workbook(viewer, Map.of());

        assertThat(rows).hasSize(1 + 9);
        assertThat(rows.getFirst())
                .doesNotContain("Value at stake", "Currency", "Price a year", "Annual value", "Extended cost");
        assertThat(rows.toString()).doesNotContain("4,800").doesNotContain("EUR");
        assertThatThrownBy(() -> workbook(viewer, Map.of("sort", List.of("atStake,desc"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accountManagersAreSortedByNameAndUnassignedRowsComeLast() {
        PartnerScope scope = data.signIn(job, Role.PARTNER_ADMIN);
        for (boolean descending : new boolean[] {false, true}) {
            List<Renewal> page = renewals.page(
                    scope, RenewalFilter.ALL, new RenewalOrder(RenewalSort.ACCOUNT_MANAGER, descending), 0, 50);
            assertThat(page).hasSize(9);
            assertThat(page.getLast().subscription().ids().subscriptionId()).isEqualTo("s-9");
            assertThat(page.getFirst().customer().accountManagerName()).isEqualTo(max);
        }
        transactions.run(
                job,
                () -> jdbc.update(
                        "insert into person (partner_id, person_id, email, name, role, state, created_at, version,"
                                + " access_version) values (?, ?, ?, 'Max Muster', 'ACCOUNT_MANAGER', 'ACTIVE',"
                                + " current_timestamp, 0, 0)",
                        job.partnerId(),
                        UUID.randomUUID(),
                        max));
        assertThat(renewals.page(scope, RenewalFilter.ALL, RenewalOrder.DEFAULT, 0, 50))
                .filteredOn(renewal -> renewal.customer().accountManager() != null)
                .hasSize(8)
                .allMatch(renewal -> "Max Muster".equals(renewal.customer().accountManagerName()));
    }

    private List<List<String>> workbook(PartnerScope scope, Map<String, List<String>> parameters) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.open(scope, "renewals.xlsx", parameters).writeTo(file);
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(Set.of("Summary", "Renewals", "Definitions")).allMatch(name -> workbook.getSheet(name) != null);
            for (Row row : workbook.getSheet("Renewals")) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    values.add(formatter.formatCellValue(row.getCell(i)));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /** Creates the signed-in person's link; returns its path. */
    private String create() {
        return "/calendar/" + feeds.create(scopes.current()) + "/renewals.ics";
    }

    private String read(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        return answer.body();
    }

    private static List<String> ids(String calendar) {
        return ID.matcher(calendar)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(path, "GET");
    }

    private HttpResponse<String> send(String path, String method) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private void change(PartnerScope person, String change) {
        transactions.run(
                job,
                () -> jdbc.update(
                        "update person set " + change + " where partner_id = ? and person_id = ?",
                        person.partnerId(),
                        person.personId()));
    }

    private void customer(UUID id, String name, @Nullable String manager) {
        jdbc.update(
                "insert into customer (partner_id, tenant_id, name, name_key, account_manager, created_at, version)"
                        + " values (?, ?, ?, lower(?), ?, current_timestamp, 0)",
                job.partnerId(),
                id,
                name,
                name,
                manager);
    }

    private void seats(String id, long keep, String atStake) {
        jdbc.update(
                "update renewal set assigned = ?, keep_seats = ?, reduce_by = 100 - ?, at_stake = cast(? as numeric)"
                        + " where partner_id = ? and subscription_id = ?",
                keep,
                keep,
                keep,
                atStake,
                job.partnerId(),
                id);
    }

    private void subscription(
            UUID customer,
            String id,
            String end,
            boolean autoRenew,
            String term,
            @Nullable String action,
            @Nullable Long quantity) {
        jdbc.update("""
                insert into subscription (partner_id, subscription_id, tenant_id, product_id, state, source_state, trial,
                  quantity, effective_start, commitment_end, auto_renew, term_duration, annual_contract_value, currency,
                  scheduled_action, scheduled_quantity)
                values (?, ?, ?, 'p1', 'ACTIVE', 'active', false, 100, date '2025-10-01', cast(? as date), ?, ?,
                  12000, 'EUR', ?, ?)
                """, job.partnerId(), id, customer, end, autoRenew, term, action, quantity);
    }
}
