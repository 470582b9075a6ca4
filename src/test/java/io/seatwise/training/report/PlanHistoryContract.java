package io.seatwise.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.report.PlanProgress.Figure;
import io.seatwise.training.report.PlanProgress.Name;
import io.seatwise.training.triage.TriageData;
import io.seatwise.training.triage.WorkNotes;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** Progress since the last plan and what was agreed; today is 15 March 2026. */
abstract class PlanHistoryContract {

    @Autowired
    CustomerPlans plans;

    @Autowired
    PlanWords words;

    @Autowired
    WorkNotes notes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private TriageData data;
    private PartnerScope partner;
    private PartnerScope scope;
    private CustomerId customer;

    @BeforeEach
    void prepare() {
        data = new TriageData(transactions, jdbc, scopes);
        partner = data.portfolio().partner("Contoso", TestClock.TODAY);
        scope = data.portfolio().signIn(partner, Role.PARTNER_ADMIN);
        customer = data.customer(scope, "Adatum", null);
        update(
                "insert into customer_metrics (partner_id, tenant_id, sold, assigned, entitled, active, deployment_ratio,"
                        + " usage_ratio, products, inflated, grace, as_of)"
                        + " values (?, ?, 100, 90, 100, 50, 0.9, 0.5, 1, false, false, ?)",
                scope.partnerId(),
                customer,
                day("2026-03-14"));
        update(
                "insert into customer_day (partner_id, tenant_id, position_day, sold, assigned)"
                        + " values (?, ?, ?, 100, 80)",
                scope.partnerId(),
                customer,
                day("2026-01-31"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void progressIsMeasuredFromTheLastPlanOfAnEarlierDay() {
        exported("plan.pdf", customer, "DONE", "2026-01-02T10:00:00Z");
        exported("plan.pdf", customer, "DONE", "2026-02-01T10:00:00Z");
        exported("plan.pdf", customer, "FAILED", "2026-03-01T10:00:00Z");
        exported("customer.xlsx", customer, "DONE", "2026-03-02T10:00:00Z");
        exported("plan.pdf", new CustomerId(UUID.randomUUID()), "DONE", "2026-03-03T10:00:00Z");
        exported("plan.pdf", customer, "DONE", "2026-03-15T08:00:00Z");

        PlanProgress progress = plan(null).progress();

        assertThat(progress.since()).isEqualTo("2026-02-01");
        assertThat(progress.ofLastPlan()).isTrue();
        assertThat(progress.figures())
                .extracting(Figure::name, Figure::before, Figure::now, Figure::change)
                .containsExactly(
                        tuple(Name.DEPLOYMENT, new BigDecimal("80.0"), new BigDecimal("90.0"), new BigDecimal("10.0")),
                        tuple(Name.USAGE, null, new BigDecimal("50.0"), null),
                        tuple(Name.SCORE, null, null, null));
        assertThat(words.progress(Locale.ENGLISH, progress).getLast()).containsExactly("Adoption Score", "–", "–", "–");
    }

    @Test
    void withoutAnEarlierPlanTwelveWeeksAreCompared() {
        PlanProgress progress = plan(null).progress();

        assertThat(progress.since()).isEqualTo("2025-12-21");
        assertThat(progress.ofLastPlan()).isFalse();
        assertThat(progress.figures().getFirst().before()).isNull();
    }

    @Test
    void dayCanBeChosen() {
        exported("plan.pdf", customer, "DONE", "2026-02-01T10:00:00Z");

        PlanProgress progress = plan(LocalDate.of(2026, 1, 31)).progress();

        assertThat(progress.ofLastPlan()).isFalse();
        assertThat(progress.figures().getFirst().before()).isEqualByComparingTo("80.0");
        assertThatThrownBy(() -> plan(TestClock.TODAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan(LocalDate.of(2020, 1, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreementsAreCardsCampaignsDecisionsAndMarkedNotes() {
        RecommendationId planned = data.recommendation(scope, customer, "own-method", 80, LocalDate.of(2026, 3, 1));
        RecommendationId done = data.recommendation(scope, customer, "activation", 80, LocalDate.of(2026, 3, 1));
        RecommendationId dismissed =
                data.recommendation(scope, customer, "low-deployment", 80, LocalDate.of(2026, 3, 1));
        work(planned, "PLANNED", "2026-04-20", null, "2026-03-10T10:00:00Z");
        work(done, "DONE", "2026-03-05", "2026-03-04", "2026-03-04T10:00:00Z");
        work(dismissed, "DISMISSED", null, null, "2026-03-05T10:00:00Z");
        campaign("Teams week", "SCHEDULED", "2026-03-08T10:00:00Z");
        campaign("Only a draft", "DRAFT", "2026-03-09T10:00:00Z");
        decision("KEEP", null, "2026-03-02T10:00:00Z");
        decision("REDUCE", 80L, "2026-03-03T10:00:00Z");
        notes.add(scope, planned, "The head of IT invites the teams", true);
        notes.add(scope, planned, "They were hesitant");

        List<String> lines = plan(null).agreed().stream()
                .map(agreed -> words.agreed(Locale.ENGLISH, Map.of(), agreed))
                .toList();

        assertThat(lines)
                .containsExactly(
                        "own-method · Product p1: by 20 Apr 2026",
                        "15 Mar 2026: The head of IT invites the teams",
                        "Teams week: messages from 1 Apr 2026 to 8 Apr 2026",
                        "activation · Product p1: completed on 4 Mar 2026",
                        "3 Mar 2026: s1, Reduce seats to 80 (end of term 19 Sep 2026)");
    }

    @Test
    void stepSaysWhatIsDoneByWhomAndByWhen() {
        RecommendationId planned = data.recommendation(scope, customer, "low-adoption", 80, LocalDate.of(2026, 3, 1));
        work(planned, "PLANNED", "2026-03-29", null, "2026-03-10T10:00:00Z");

        assertThat(words.steps(Locale.ENGLISH, plan(null))).singleElement().satisfies(step -> {
            assertThat(step.title()).isEqualTo("Use the licences that are assigned (agreed)");
            assertThat(step.actions())
                    .containsExactly(
                            "Adatum, by 22 Mar 2026: choose two or three scenarios from your daily work and a colleague"
                                    + " who presents each",
                            "Contoso, by 29 Mar 2026: show them in a session or a short video, and again after four"
                                    + " weeks",
                            "Contoso, by 26 Apr 2026: compare the figures and report the difference");
        });
    }

    @Test
    void agreedCardIsListedOnce() {
        RecommendationId planned = data.recommendation(scope, customer, "low-adoption", 80, LocalDate.of(2026, 3, 1));
        RecommendationId done = data.recommendation(scope, customer, "activation", 70, LocalDate.of(2026, 3, 1));
        data.recommendation(scope, customer, "co-authoring", 60, LocalDate.of(2026, 3, 1));
        work(planned, "PLANNED", "2026-04-20", null, "2026-03-10T10:00:00Z");
        work(done, "DONE", "2026-03-05", "2026-03-04", "2026-03-04T10:00:00Z");

        CustomerPlan plan = plan(null);

        assertThat(words.steps(Locale.ENGLISH, plan))
                .extracting(CustomerPlan.StepLines::title)
                .containsExactly("Use the licences that are assigned (agreed)", "Share files instead of emailing them");
        assertThat(plan.agreed())
                .extracting(agreed -> words.agreed(Locale.ENGLISH, Map.of(), agreed))
                .containsExactly("activation · Product p1: completed on 4 Mar 2026");
    }

    @Test
    void dayThatHasPassedIsNotPutOnPaper() {
        RecommendationId late = data.recommendation(scope, customer, "own-method", 80, LocalDate.of(2026, 3, 1));
        RecommendationId today = data.recommendation(scope, customer, "other-method", 80, LocalDate.of(2026, 3, 1));
        work(late, "IN_PROGRESS", "2026-03-14", null, "2026-03-10T10:00:00Z");
        work(today, "PLANNED", "2026-03-15", null, "2026-03-09T10:00:00Z");

        assertThat(plan(null).agreed())
                .extracting(agreed -> words.agreed(Locale.ENGLISH, Map.of(), agreed))
                .containsExactly("own-method · Product p1", "other-method · Product p1: by 15 Mar 2026");
    }

    @Test
    void inflatedUsageIsNeitherFigureNorProgress() {
        update(
                "update customer_metrics set active = 112, usage_ratio = 1.12, inflated = true where partner_id = ?"
                        + " and tenant_id = ?",
                scope.partnerId(),
                customer);

        CustomerPlan plan = plan(LocalDate.of(2026, 1, 31));

        assertThat(words.facts(Locale.ENGLISH, plan).getFirst()).containsExactly("Usage", "Being checked");
        assertThat(plan.progress().figures())
                .filteredOn(figure -> figure.name() == Name.USAGE)
                .extracting(Figure::now, Figure::change)
                .containsExactly(tuple(null, null));
        assertThat(words.progress(Locale.ENGLISH, plan.progress()).getFirst())
                .containsExactly("Deployment", "80.0\u00a0%", "90.0\u00a0%", "+10.0 points");
    }

    private CustomerPlan plan(LocalDate since) {
        return plans.of(scope, customer, Locale.ENGLISH, since);
    }

    private void exported(String report, CustomerId subject, String state, String at) {
        update(
                "insert into export_record (partner_id, export_id, report, file_name, subject, query, actor, state,"
                        + " row_total, size_bytes, started_at) values (?, ?, ?, 'f', ?, '', 'a', ?, 0, 0, ?)",
                scope.partnerId(),
                UUID.randomUUID(),
                report,
                subject.toString(),
                state,
                moment(at));
    }

    private void work(RecommendationId card, String state, String due, String done, String at) {
        update(
                "insert into recommendation_work (partner_id, recommendation_id, state, due_day, done_day, version,"
                        + " changed_at, changed_by) values (?, ?, ?, ?, ?, 1, ?, 'a')",
                scope.partnerId(),
                card,
                state,
                due == null ? null : day(due),
                done == null ? null : day(done),
                moment(at));
    }

    private void campaign(String name, String state, String at) {
        update(
                "insert into campaign (partner_id, campaign_id, tenant_id, name, scenario, insight, start_day,"
                        + " end_day, frequency, state, author, edited_by, changed_at, version)"
                        + " values (?, ?, ?, ?, 'X', 'X', ?, ?, 'ONCE', ?, 'a', 'a', ?, 1)",
                scope.partnerId(),
                UUID.randomUUID(),
                customer,
                name,
                day("2026-04-01"),
                day("2026-04-08"),
                state,
                moment(at));
    }

    private void decision(String choice, Long quantity, String at) {
        update(
                "insert into renewal_decision (partner_id, subscription_id, decision_id, tenant_id, commitment_end,"
                        + " choice, quantity, comment, decided_by, decided_at, quantity_before)"
                        + " values (?, 's1', ?, ?, ?, ?, ?, '', 'a', ?, 100)",
                scope.partnerId(),
                UUID.randomUUID(),
                customer,
                day("2026-09-19"),
                choice,
                quantity,
                moment(at));
    }

    private void update(String sql, Object... values) {
        transactions.run(partner, () -> jdbc.update(sql, values));
    }

    private static Date day(String day) {
        return Date.valueOf(day);
    }

    private static Timestamp moment(String at) {
        return Timestamp.from(Instant.parse(at));
    }
}
