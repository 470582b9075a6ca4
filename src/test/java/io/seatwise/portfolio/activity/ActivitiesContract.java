package io.seatwise.portfolio.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.product.ProductActivity;
import io.seatwise.base.NotFoundException;
import io.seatwise.customers.CustomerBulkEdits;
import io.seatwise.customers.Customers;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.portfolio.activity.Activities.Cursor;
import io.seatwise.portfolio.activity.Activities.Page;
import io.seatwise.renewals.RenewalDecision.Choice;
import io.seatwise.renewals.RenewalDecisions;
import io.seatwise.training.triage.TriageData;
import io.seatwise.training.triage.WorkChange;
import io.seatwise.training.triage.WorkNotes;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** What happened with a customer, kind by kind, and that it is only that customer's. */
abstract class ActivitiesContract {

    @Autowired
    Activities activities;

    @Autowired
    TestClock clock;

    @Autowired
    Customers customers;

    @Autowired
    CustomerBulkEdits bulk;

    @Autowired
    ImportService imports;

    @Autowired
    Provisioning provisioning;

    @Autowired
    RenewalDecisions decisions;

    @Autowired
    WorkQueue queue;

    @Autowired
    WorkNotes notes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    DerivedDrain drain;

    private final CustomerId subject = new CustomerId(UUID.randomUUID());
    private final CustomerId other = new CustomerId(UUID.randomUUID());
    private final String manager = "max-" + UUID.randomUUID() + "@contoso.example";
    private PartnerId partner;
    private PartnerScope scope;
    private PartnerScope theirManager;

    @BeforeEach
    void prepare() {
        partner = provisioning.addPartner("Contoso", null);
        theirManager = signIn("Contoso", partner, Role.ACCOUNT_MANAGER, manager);
        scope = signIn("Contoso", partner, Role.PARTNER_ADMIN, UUID.randomUUID() + "@contoso.example");
        bring("customerTenantId,customerName\n" + subject + ",Subject\n" + other + ",Other\n");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void importsAreThoseThatLeftSomethingOfThisCustomer() {
        clock.advance(Duration.ofMinutes(1));
        bring("processedDateTime,customerTenantId,productId,licensesDeployed,licensesSold\n2026-03-14," + subject
                + ",e3,90,100\n");
        clock.advance(Duration.ofMinutes(1));
        bring("processedDateTime,customerTenantId,productId,workloadCode,licensesActive,licensesQualified\n2026-03-14,"
                + other + ",e3,EXO,50,100\n");
        clock.advance(Duration.ofMinutes(1));
        bring("subscriptionId,customerTenantId,productId,status,quantity,commitmentEndDate\ns-" + subject + ","
                + subject + ",e3,active,100,2026-09-19\n");
        clock.advance(Duration.ofMinutes(1));
        bring("customerTenantId,customerName\n" + other + ",Another\n");

        assertThat(texts(subject, ActivityKind.IMPORT))
                .containsExactly(
                        "Subscriptions imported: activity.csv",
                        "Licence deployment imported: activity.csv",
                        "Customers imported: activity.csv");
        assertThat(texts(other, ActivityKind.IMPORT))
                .containsExactly(
                        "Customers imported: activity.csv",
                        "Licence usage imported: activity.csv",
                        "Customers imported: activity.csv");
        assertThat(page(scope, subject, ActivityKind.IMPORT).items().getFirst().path())
                .startsWith("imports?run=");
    }

    @Test
    void flagsComeFromFigures() {
        bring("processedDateTime,customerTenantId,productId,workloadCode,licensesActive,licensesQualified\n"
                + usage("2026-03-06", 50) + usage("2026-03-09", 39) + usage("2026-03-11", 110));

        assertThat(page(scope, subject, ActivityKind.FLAG).items())
                .extracting(
                        entry -> entry.at().toString().substring(0, 10),
                        entry -> entry.text().replace('\u00a0', ' '),
                        Activity::wholeDay)
                .containsExactly(
                        tuple("2026-03-11", "Inflated: raised (usage 110.0 %)", true),
                        tuple("2026-03-11", "Low adoption: cleared (usage 110.0 %)", true),
                        tuple("2026-03-09", "Low adoption: raised (usage 39.0 %)", true));
    }

    @Test
    void editsOfOneAndOfManyCustomersNamePeople() {
        customers.assign(scope, subject, manager);
        clock.advance(Duration.ofMinutes(1));
        bulk.addTag(scope, List.of(subject, other), "a: b");
        clock.advance(Duration.ofMinutes(1));
        bulk.addTag(scope, List.of(other), "only other");
        clock.advance(Duration.ofMinutes(1));
        bulk.assign(scope, List.of(subject, other), null);
        clock.advance(Duration.ofMinutes(1));
        customers.archive(scope, subject);

        assertThat(page(scope, subject, ActivityKind.CUSTOMER).items())
                .extracting(Activity::text, Activity::actor)
                .containsExactly(
                        tuple("Customer archived", "Somebody"),
                        tuple("Account manager: nobody, before Somebody", "Somebody"),
                        tuple("Tag added: a: b", "Somebody"),
                        tuple("Account manager: Somebody, before nobody", "Somebody"));
    }

    @Test
    void cardsNotesCampaignsAndDecisionsLeadToTheirObjects() {
        bring("subscriptionId,customerTenantId,productId,status,quantity,commitmentEndDate\ns-" + subject + ","
                + subject + ",p1,active,100,2026-09-19\n");
        drain.drain(scope);
        RecommendationId card = new TriageData(transactions, jdbc, scopes)
                .recommendation(scope, subject, "low-adoption", 80, LocalDate.of(2026, 3, 10));
        new TriageData(transactions, jdbc, scopes)
                .recommendation(scope, other, "low-adoption", 80, LocalDate.of(2026, 3, 10));
        queue.change(scope, card, WorkChange.to(WorkState.PLANNED), null);
        notes.add(scope, card, "Agreed with the head of IT");
        decisions.note(scope, "s-" + subject, Choice.REDUCE, 80L, "");
        CampaignId campaign = campaign();

        assertThat(page(scope, subject, ActivityKind.CARD).items())
                .extracting(Activity::text, Activity::path)
                .containsExactly(
                        tuple(
                                "Licences are assigned but rarely used: New → Planned",
                                "customers/" + subject + "?tab=training"),
                        tuple("Licences are assigned but rarely used: recommended", "training?card=" + card));
        assertThat(page(scope, subject, ActivityKind.NOTE).items())
                .extracting(Activity::text, Activity::path, Activity::actor)
                .containsExactly(tuple(
                        "Licences are assigned but rarely used: Agreed with the head of IT",
                        "training?card=" + card,
                        "Somebody"));
        assertThat(page(scope, subject, ActivityKind.CAMPAIGN).items())
                .extracting(Activity::text, Activity::path, Activity::actor)
                .containsExactly(tuple("Teams week: approved", "campaigns/" + campaign, null));
        assertThat(page(scope, subject, ActivityKind.RENEWAL).items())
                .extracting(Activity::text, Activity::path)
                .containsExactly(tuple("p1: Reduce seats to 80", "customers/" + subject + "?tab=subscriptions"));
        assertThat(activities
                        .page(
                                scope,
                                other,
                                Set.of(ActivityKind.NOTE, ActivityKind.CAMPAIGN, ActivityKind.RENEWAL),
                                null,
                                50,
                                Locale.ENGLISH)
                        .items())
                .isEmpty();
    }

    @Test
    void pagesGoOnWithinOneMomentWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            bulk.addTag(scope, List.of(subject), "tag " + i);
        }
        clock.advance(Duration.ofMinutes(1));
        bulk.addTag(scope, List.of(subject), "newest");

        List<String> found = new ArrayList<>();
        Cursor from = null;
        do {
            Page page = activities.page(scope, subject, Set.of(), from, 3, Locale.ENGLISH);
            page.items().forEach(entry -> found.add(entry.text()));
            from = page.next();
        } while (from != null);

        assertThat(found).hasSize(9).doesNotHaveDuplicates().startsWith("Tag added: newest");
    }

    @Test
    void customerOfAnotherPartnerOrManagerIsNotFound() {
        PartnerId elsewhere = provisioning.addPartner("Fabrikam", null);
        PartnerScope stranger = signIn("Fabrikam", elsewhere, Role.PARTNER_ADMIN, UUID.randomUUID() + "@f.example");

        assertThatThrownBy(() -> page(stranger, subject, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> page(theirManager, subject, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void accountManagerSeesImportsWithoutTheWayToTheirPage() {
        customers.assign(scope, subject, manager);

        assertThat(page(theirManager, subject, ActivityKind.IMPORT).items())
                .extracting(Activity::text, Activity::path)
                .containsExactly(tuple("Customers imported: activity.csv", null));
    }

    private CampaignId campaign() {
        CampaignId id = CampaignId.random();
        Timestamp now = Timestamp.from(TestClock.NOON);
        transactions.run(scope, () -> {
            jdbc.update(
                    "insert into campaign (partner_id, campaign_id, tenant_id, name, scenario, insight, start_day,"
                            + " end_day, frequency, state, author, edited_by, changed_at, version)"
                            + " values (?, ?, ?, 'Teams week', 'X', 'X', ?, ?, 'ONCE', 'SCHEDULED', 'a', 'a', ?, 1)",
                    partner,
                    id,
                    subject,
                    Date.valueOf("2026-04-01"),
                    Date.valueOf("2026-04-08"),
                    now);
            jdbc.update(
                    "insert into campaign_step (partner_id, campaign_id, step, action, state, actor, done_at, remark)"
                            + " values (?, ?, 0, 'APPROVE', 'SCHEDULED', '', ?, '')",
                    partner,
                    id,
                    now);
        });
        return id;
    }

    private List<String> texts(CustomerId customer, ActivityKind kind) {
        return page(scope, customer, kind).items().stream().map(Activity::text).toList();
    }

    private Page page(PartnerScope reader, CustomerId customer, ActivityKind kind) {
        return activities.page(reader, customer, kind == null ? Set.of() : Set.of(kind), null, 50, Locale.ENGLISH);
    }

    private String usage(String day, long active) {
        return day + "," + subject + ",e3,EXO," + active + ",100\n";
    }

    private void bring(String content) {
        assertThat(new ProductActivity(imports, drain).bring(scope, content).state())
                .isEqualTo(ImportState.APPLIED);
    }

    private PartnerScope signIn(String name, PartnerId of, Role role, String email) {
        return new SignedInTester(transactions, jdbc, scopes).signIn(of, name, role, email);
    }
}
