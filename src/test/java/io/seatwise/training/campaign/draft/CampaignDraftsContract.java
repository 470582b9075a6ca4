package io.seatwise.training.campaign.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignText;
import io.seatwise.training.campaign.plan.Frequency;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** The new campaign that a person has begun, kept outside the session. */
abstract class CampaignDraftsContract {

    @Autowired
    CampaignDrafts drafts;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    TestClock clock;

    private SignedInTester tester;
    private PartnerId partner;
    private PartnerScope tara;

    @BeforeEach
    void partner() {
        tester = new SignedInTester(transactions, jdbc, scopes);
        partner = provisioning.addPartner("Contoso", null);
        tara = tester.signIn(partner, "Contoso", Role.TRAINING);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void draftIsFoundAsItWasEntered() {
        CampaignDraft draft = draft("Sagen Sie, wer gemeint ist", new CustomerId(UUID.randomUUID()));
        drafts.keep(tara, null, draft);

        assertThat(drafts.find(tara, null)).contains(new CampaignDrafts.Kept(draft, clock.instant()));
    }

    @Test
    void draftMayLackCustomerAndName() {
        CampaignDraft draft = draft("", null);
        drafts.keep(tara, null, draft);

        assertThat(drafts.find(tara, null)).map(CampaignDrafts.Kept::draft).contains(draft);
    }

    @Test
    void laterDraftTakesThePlaceOfTheFormer() {
        drafts.keep(tara, null, draft("First", null));
        clock.advance(Duration.ofHours(2));
        drafts.keep(tara, null, draft("Second", null));

        assertThat(drafts.find(tara, null)).hasValueSatisfying(kept -> {
            assertThat(kept.draft().plan().name()).isEqualTo("Second");
            assertThat(kept.changedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void colleagueAndAnotherPartnerHaveNoneOfIt() {
        drafts.keep(tara, null, draft("Tara's", null));
        PartnerScope tom = tester.signIn(partner, "Contoso", Role.TRAINING);

        assertThat(drafts.find(tom, null)).isEmpty();
        drafts.discard(tom, null);
        PartnerId other = provisioning.addPartner("Fabrikam", null);
        assertThat(drafts.find(tester.signIn(other, "Fabrikam", Role.TRAINING), null))
                .isEmpty();
        assertThat(drafts.find(tara, null)).isPresent();
    }

    @Test
    void discardedDraftIsGone() {
        drafts.keep(tara, null, draft("First", null));
        drafts.discard(tara, null);

        assertThat(drafts.find(tara, null)).isEmpty();
    }

    @Test
    void changesOfACampaignAreKeptBesideTheNewOne() {
        CampaignId campaign = CampaignId.random();
        CampaignDraft changes = new CampaignDraft(null, draft("Changed", null).plan(), 3);
        drafts.keep(tara, null, draft("New", null));
        drafts.keep(tara, campaign, changes);

        assertThat(drafts.find(tara, campaign)).map(CampaignDrafts.Kept::draft).contains(changes);
        assertThat(drafts.find(tara, CampaignId.random())).isEmpty();
        drafts.discard(tara, campaign);
        assertThat(drafts.find(tara, campaign)).isEmpty();
        assertThat(drafts.find(tara, null))
                .map(kept -> kept.draft().plan().name())
                .contains("New");
    }

    @Test
    void draftOfAnEarlierVersionIsRead() {
        drafts.keep(tara, null, draft("First", null));
        transactions.run(
                tara,
                () -> jdbc.update(
                        "update campaign_draft set content = replace(content, ',\"version\":null', '') where partner_id = ?",
                        partner));

        assertThat(drafts.find(tara, null)).map(CampaignDrafts.Kept::draft).contains(draft("First", null));
    }

    @Test
    void draftIsPurgedSixtyDaysAfterItsLastChange() {
        drafts.keep(tara, null, draft("First", null));
        clock.advance(Duration.ofDays(60));
        drafts.purge();
        assertThat(drafts.find(tara, null)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        drafts.purge();

        assertThat(drafts.find(tara, null)).isEmpty();
    }

    @Test
    void unreadableDraftIsNone() {
        drafts.keep(tara, null, draft("First", null));
        transactions.run(
                tara,
                () -> jdbc.update(
                        "update campaign_draft set content = ? where partner_id = ?",
                        "{\"plan\":{\"scenario\":\"NO_LONGER_KNOWN\"}}",
                        partner));

        assertThat(drafts.find(tara, null)).isEmpty();
    }

    @Test
    void draftKeepsItsPlaybookUnderTheNameOfEarlierVersions() {
        drafts.keep(tara, null, draft("First", null));
        transactions.run(
                tara,
                () -> jdbc.update(
                        "update campaign_draft set content = replace(content, '\"playbook\"', '\"playbookCode\"') "
                                + "where partner_id = ?",
                        partner));

        assertThat(drafts.find(tara, null))
                .hasValueSatisfying(kept -> assertThat(kept.draft()).isEqualTo(draft("First", null)));
    }

    @Test
    void draftLargerThanAnyCampaignIsNotKept() {
        drafts.keep(tara, null, draft("x".repeat(60_000), null));

        assertThat(drafts.find(tara, null)).isEmpty();
    }

    @Test
    void readersKeepNoDrafts() {
        PartnerScope viewer = tester.signIn(partner, "Contoso", Role.VIEWER);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> drafts.keep(viewer, null, draft("First", null)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> drafts.find(viewer, null));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> drafts.discard(viewer, null));
    }

    private static CampaignDraft draft(String name, CustomerId customer) {
        return new CampaignDraft(
                customer,
                new CampaignPlan(
                        name,
                        new CampaignPlan.Subject(Scenario.MENTIONS, CampaignInsight.MENTIONS, "low-adoption"),
                        new CampaignPlan.Message(
                                Map.of(
                                        "en",
                                        new CampaignText("Say who is meant", ""),
                                        "de",
                                        new CampaignText("", "Für alle")),
                                "https://help.example/start"),
                        new TargetRule(null, List.of(), List.of("Board")),
                        new CampaignPlan.Schedule(
                                TestClock.TODAY.plusDays(7), TestClock.TODAY.plusDays(100), Frequency.MONTHLY)),
                null);
    }
}
