package io.seatwise.training.report;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PersonId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.campaign.plan.CampaignTemplates;
import io.seatwise.training.triage.WorkState;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** A partner with somebody who may want the weekly digest, a real mail server and what is to be told. */
abstract class DigestScene {

    static final LocalDate SUNDAY = TestClock.TODAY;
    static final LocalDate MONDAY = SUNDAY.plusDays(1);
    static final Instant MORNING = Instant.parse("2026-03-16T06:00:00Z");

    @Autowired
    DerivedDrain drain;

    @Autowired
    ApplicationContext context;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignTemplates templates;

    @Autowired
    DigestSettings secured;

    @Autowired
    DigestStore store;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    TestClock clock;

    DigestRig rig;
    PartnerScope partner;
    PartnerScope tina;
    CustomerId fabrikam;
    CustomerId northwind;

    @BeforeEach
    void prepare() {
        rig = new DigestRig(context);
        partner = rig.data().portfolio().partner("Contoso", MONDAY);
        tina = signIn(Role.TRAINING);
        fabrikam = rig.data().customer(partner, "Fabrikam", "max@contoso.example");
        northwind = rig.data().customer(partner, "Northwind", null);
    }

    @AfterEach
    void stop() {
        rig.stop();
        SecurityContextHolder.clearContext();
    }

    PartnerScope signIn(Role role) {
        return rig.data().portfolio().signIn(partner, role);
    }

    PersonId person() {
        return DigestSettings.person(tina);
    }

    void wantsIt() {
        rig.settings.change(tina, true, DayOfWeek.MONDAY, Locale.ENGLISH);
    }

    /** Work under way stays to be told, whatever the rules say on later days. */
    void planned(String product) {
        work(rig.lowUsage(partner, northwind, product, 80, SUNDAY), WorkState.PLANNED, SUNDAY);
    }

    void work(RecommendationId id, WorkState state, LocalDate changed) {
        rig.work(partner, id, state, null, null, changed, changed);
    }

    void mine(RecommendationId id, WorkState state, LocalDate due) {
        rig.work(partner, id, state, tina.actor(), due, SUNDAY, SUNDAY);
    }

    void jdbcFor(PartnerScope scope, String sql, String value, Object id) {
        transactions.run(scope, () -> jdbc.update(sql, value, scope.partnerId(), id));
    }

    List<String> audited(String action) {
        return transactions.read(
                partner,
                () -> jdbc.query(
                        "select actor, subject, detail from audit_entry where partner_id = ? and action = ?",
                        (row, number) -> row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3),
                        partner.partnerId(),
                        action));
    }
}
