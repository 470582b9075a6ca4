package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.EarlierPositions;
import io.seatwise.licensing.metrics.HistoryCondensing;
import io.seatwise.licensing.metrics.InflatedDays;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.PositionHistory;
import io.seatwise.licensing.positions.UsageLevels;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Condensing removes old rows by product and changes no figure of a customer or of the portfolio. */
@Tag("slow")
abstract class CondensedHistoryContract extends DownloadsContract {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 14);
    private static final LocalDate LATER = LocalDate.of(2026, 7, 15);
    private static final LocalDate YEARS_LATER = LocalDate.of(2027, 7, 15);
    private static final String USAGE = "processedDateTime,serviceCode,customerTenantId,customerName,productId,"
            + "workloadCode,licensesActive,licensesQualified\n";
    private static final String DEPLOYMENT =
            "processedDateTime,serviceCode,customerTenantId,customerName,productId,licensesDeployed,licensesSold\n";

    @Autowired
    HistoryCondensing condensing;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    Scopes scopes;

    @Autowired
    PositionHistory history;

    @Autowired
    InflatedDays inflatedDays;

    @Autowired
    EarlierPositions earlier;

    @Autowired
    UsageLevels levels;

    @Autowired
    DerivedDrain drain;

    @Autowired
    JdbcTemplate jdbc;

    private PartnerScope scope;

    @BeforeEach
    void actForThePartner() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("test", "", "ROLE_PARTNER_ADMIN"));
        scope = scopes.forJob(partner, "Contoso Cloud", "test");
    }

    @Test
    void whatIsToldOfCustomersStaysDayByDay() throws Exception {
        bringHistory();
        clock.set(LATER);
        List<String> before = told(ONE);
        List<String> other = told(TWO);
        String restHistory =
                calls.get("/api/v1/customers/%s/history".formatted(ONE)).body();
        String changes = calls.get("/api/v1/changes?since=2025-12-24").body();
        int rows = count("usage_position");

        assertThat(condensing.condense(scope)).isPositive();

        assertThat(told(ONE)).isEqualTo(before);
        assertThat(told(TWO)).isEqualTo(other);
        assertThat(calls.get("/api/v1/customers/%s/history".formatted(ONE)).body())
                .isEqualTo(restHistory);
        assertThat(calls.get("/api/v1/changes?since=2025-12-24").body()).isEqualTo(changes);
        assertThat(count("usage_position")).isPositive().isLessThan(rows / 4);
        assertThat(condensing.condense(scope)).as("the next night").isZero();

        clock.set(YEARS_LATER);
        List<String> years = told(ONE);
        assertThat(condensing.condense(scope)).isPositive();
        assertThat(told(ONE)).isEqualTo(years);
        assertThat(daysOf("usage_position", ONE, "crm")).hasSize(4);
    }

    @Test
    void aServiceKeepsItsLastKnownDayOfEachWeekAndMonth() throws Exception {
        StringBuilder rows = new StringBuilder(USAGE);
        for (String day : List.of("2026-03-02", "2026-03-03", "2026-03-06", "2026-03-10")) {
            rows.append("%sT00:00:00,o365,%s,F,1,EXO,10,20\n".formatted(day, ONE));
        }
        rows.append("2026-03-04T00:00:00,crm,%s,F,2,CRM,5,10\n".formatted(ONE));
        apply("usage.csv", rows.toString(), "");
        clock.set(LATER);
        condensing.condense(scope);

        assertThat(daysOf("usage_position", ONE, "o365")).containsExactly("2026-03-06", "2026-03-10");
        assertThat(daysOf("usage_position", ONE, "crm")).containsExactly("2026-03-04");
        assertThat(history.ofProduct(scope, ONE, "1", null, null))
                .containsExactly(
                        new DayPosition(LocalDate.of(2026, 3, 6), null, null, 20L, 10L),
                        new DayPosition(LocalDate.of(2026, 3, 10), null, null, 20L, 10L));
        assertThat(levels.on(scope, List.of(ONE), "1", null, LocalDate.of(2026, 3, 9)))
                .containsEntry(ONE, 50.0);
    }

    @Test
    void anImportWhoseRowsWereCondensedIsNotUndone() throws Exception {
        String old = id(apply(
                "old.csv",
                USAGE + "2026-03-02,o365,%1$s,F,1,EXO,10,20\n2026-03-03,o365,%1$s,F,1,EXO,11,20\n".formatted(ONE),
                ""));
        String corrected = id(apply("corrected.csv", USAGE + "2026-03-02,o365,%s,F,1,EXO,9,20\n".formatted(ONE), ""));
        clock.set(LATER);
        String recent = id(apply("recent.csv", USAGE + "2026-03-04,o365,%s,F,1,EXO,12,20\n".formatted(ONE), ""));
        condensing.condense(scope);

        var refused = calls.post("/api/v1/imports/" + corrected + "/undo");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("corrected.csv cannot be undone");
        assertThat(calls.post("/api/v1/imports/" + old + "/undo?dependents=true")
                        .statusCode())
                .isEqualTo(409);
        assertThat(count("replaced_usage_position")).isZero();
        assertThat(figures(customer(ONE), "active")).containsExactly("12");

        assertThat(calls.post("/api/v1/imports/" + recent + "/undo").statusCode())
                .isEqualTo(200);
        assertThat(figures(customer(ONE), "active", "asOf")).containsExactly("11", "2026-03-03");
    }

    @Test
    void theImportOfTheDayThatAWeekKeepsIsNotUndone() throws Exception {
        apply("monday.csv", USAGE + "2026-03-02,o365,%s,F,1,EXO,10,20\n".formatted(ONE), "");
        String tuesday = id(apply("tuesday.csv", USAGE + "2026-03-03,o365,%s,F,1,EXO,11,20\n".formatted(ONE), ""));
        String later = id(apply("later.csv", USAGE + "2026-03-10,o365,%s,F,1,EXO,12,20\n".formatted(ONE), ""));
        clock.set(LATER);
        condensing.condense(scope);

        assertThat(calls.post("/api/v1/imports/" + tuesday + "/undo").statusCode())
                .isEqualTo(409);
        assertThat(calls.post("/api/v1/imports/" + later + "/undo").statusCode())
                .isEqualTo(200);
        assertThat(figures(customer(ONE), "active", "asOf")).containsExactly("11", "2026-03-03");
    }

    @Test
    void anImportOfLateCanStillBeUndoneHoweverOldItsFigures() throws Exception {
        clock.set(LATER);
        String late = id(apply(
                "late.csv",
                USAGE + "2026-03-02,o365,%1$s,F,1,EXO,10,20\n2026-03-03,o365,%1$s,F,1,EXO,11,20\n".formatted(ONE),
                ""));
        clock.advance(Duration.ofDays(29));
        assertThat(condensing.condense(scope)).isZero();
        clock.advance(Duration.ofDays(2));
        assertThat(condensing.condense(scope)).isEqualTo(1);
        assertThat(calls.post("/api/v1/imports/" + late + "/undo").statusCode()).isEqualTo(409);
    }

    @Test
    void rowsOfACondensedDayAreLeftOutWithAWarning() throws Exception {
        apply(
                "old.csv",
                USAGE + "2026-03-02,o365,%1$s,F,1,EXO,10,20\n2026-03-03,o365,%1$s,F,1,EXO,11,20\n".formatted(ONE),
                "");
        clock.set(LATER);
        condensing.condense(scope);

        var again = calls.finished(
                calls.upload("again.csv", USAGE + "2026-03-02,o365,%s,F,1,EXO,1,20\n".formatted(ONE), ""));
        assertThat(again.get("state").asString()).isEqualTo("UNCHANGED");
        assertThat(again.get("problems").toString()).contains("NO_LONGER_KEPT", "2026-03-02");
        apply(
                "more.csv",
                USAGE
                        + "2026-03-02,o365,%1$s,F,1,EXO,1,20\n2026-03-02,crm,%1$s,F,2,CRM,3,4\n".formatted(ONE)
                        + "2026-03-01,o365,%s,F,1,EXO,8,20\n".formatted(ONE),
                "");
        assertThat(history.of(scope, ONE, null, null))
                .containsExactly(
                        new DayPosition(LocalDate.of(2026, 3, 1), null, null, 20L, 8L),
                        new DayPosition(LocalDate.of(2026, 3, 2), null, null, 24L, 13L),
                        new DayPosition(LocalDate.of(2026, 3, 3), null, null, 24L, 14L));
    }

    @Test
    void onePartnersNightLeavesAnothersRows() throws Exception {
        bringHistory();
        clock.set(LATER);
        int rows = count("usage_position");
        ImportCalls mine = calls;
        PartnerScope myScope = scope;
        newPartner();
        actForThePartner();
        assertThat(condensing.condense(scope)).isZero();
        scope = myScope;
        calls = mine;
        assertThat(countOf(myScope, "usage_position")).isEqualTo(rows);
    }

    private void bringHistory() throws Exception {
        Random random = new Random(5);
        StringBuilder usage = new StringBuilder(USAGE);
        StringBuilder deployment = new StringBuilder(DEPLOYMENT);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (CustomerId customer : List.of(ONE, TWO)) {
                if (random.nextInt(6) > 0) {
                    for (int product = 1; product <= 3; product++) {
                        usage.append(
                                "%s,o365,%s,F,%d,EXO,%d,20\n".formatted(day, customer, product, random.nextInt(23)));
                        deployment.append("%s,o365,%s,F,%d,%d,20\n"
                                .formatted(day.plusDays(1), customer, product, random.nextInt(20)));
                    }
                }
                if (random.nextInt(3) == 0) {
                    usage.append("%s,crm,%s,F,9,CRM,%d,10\n".formatted(day, customer, random.nextInt(12)));
                }
            }
        }
        apply("usage.csv", usage.toString(), "");
        apply("deployment.csv", deployment.toString(), "");
    }

    /** Returns the figures of a customer by day: its sums, and whether it was inflated. */
    private List<String> told(CustomerId customer) {
        drain.drain(scope);
        List<String> told = new ArrayList<>();
        history.of(scope, customer, null, null).forEach(day -> told.add(day.toString()));
        told.add(inflatedDays.of(scope, customer, FIRST, LAST).toString());
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            told.add(day + " " + earlier.on(scope, List.of(customer), day));
            told.add(day + " " + levels.on(scope, List.of(customer), null, null, day));
        }
        assertThat(told)
                .filteredOn(Predicate.not(line -> line.contains("inflated=true")))
                .isNotEmpty();
        assertThat(told).anyMatch(line -> line.contains("inflated=true"));
        return told;
    }

    private List<String> daysOf(String table, CustomerId customer, String service) {
        return transactions.read(
                scope,
                () -> jdbc.queryForList(
                        "select distinct cast(position_day as varchar) from %s".formatted(table)
                                + " where partner_id = ? and tenant_id = ? and service = ? order by 1",
                        String.class,
                        partner,
                        customer,
                        service));
    }

    private int count(String table) {
        return countOf(scope, table);
    }

    private int countOf(PartnerScope of, String table) {
        return transactions.read(
                of,
                () -> jdbc.queryForObject(
                        "select count(*) from %s where partner_id = ?".formatted(table),
                        Integer.class,
                        of.partnerId()));
    }

    private static String id(tools.jackson.databind.JsonNode run) {
        return run.get("id").asString();
    }
}
