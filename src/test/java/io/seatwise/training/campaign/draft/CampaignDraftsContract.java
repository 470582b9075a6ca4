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
    private UUID partner;
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
        CampaignDraft draft = draft("Sagen Sie, wer gemeint ist", UUID.randomUUID());
        drafts.keep(tara, draft);

        assertThat(drafts.find(tara)).contains(new CampaignDrafts.Kept(draft, clock.instant()));
    }

    @Test
    void draftMayLackCustomerAndName() {
        CampaignDraft draft = draft("", null);
        drafts.keep(tara, draft);

        assertThat(drafts.find(tara)).map(CampaignDrafts.Kept::draft).contains(draft);
    }

    @Test
    void laterDraftTakesThePlaceOfTheFormer() {
        drafts.keep(tara, draft("First", null));
        clock.advance(Duration.ofHours(2));
        drafts.keep(tara, draft("Second", null));

        assertThat(drafts.find(tara)).hasValueSatisfying(kept -> {
            assertThat(kept.draft().plan().name()).isEqualTo("Second");
            assertThat(kept.changedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void colleagueAndAnotherPartnerHaveNoneOfIt() {
        drafts.keep(tara, draft("Tara's", null));
        PartnerScope tom = tester.signIn(partner, "Contoso", Role.TRAINING);

        assertThat(drafts.find(tom)).isEmpty();
        drafts.discard(tom);
        UUID other = provisioning.addPartner("Fabrikam", null);
        assertThat(drafts.find(tester.signIn(other, "Fabrikam", Role.TRAINING))).isEmpty();
        assertThat(drafts.find(tara)).isPresent();
    }

    @Test
    void discardedDraftIsGone() {
        drafts.keep(tara, draft("First", null));
        drafts.discard(tara);

        assertThat(drafts.find(tara)).isEmpty();
    }

    @Test
    void draftIsPurgedSixtyDaysAfterItsLastChange() {
        drafts.keep(tara, draft("First", null));
        clock.advance(Duration.ofDays(60));
        drafts.purge();
        assertThat(drafts.find(tara)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        drafts.purge();

        assertThat(drafts.find(tara)).isEmpty();
    }

    @Test
    void unreadableDraftIsNone() {
        drafts.keep(tara, draft("First", null));
        transactions.run(
                tara,
                () -> jdbc.update(
                        "update campaign_draft set content = ? where partner_id = ?",
                        "{\"plan\":{\"scenario\":\"NO_LONGER_KNOWN\"}}",
                        partner));

        assertThat(drafts.find(tara)).isEmpty();
    }

    @Test
    void draftLargerThanAnyCampaignIsNotKept() {
        drafts.keep(tara, draft("x".repeat(60_000), null));

        assertThat(drafts.find(tara)).isEmpty();
    }

    @Test
    void readersKeepNoDrafts() {
        PartnerScope viewer = tester.signIn(partner, "Contoso", Role.VIEWER);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> drafts.keep(viewer, draft("First", null)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> drafts.find(viewer));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> drafts.discard(viewer));
    }

    private static CampaignDraft draft(String name, UUID customer) {
        return new CampaignDraft(
                customer,
                new CampaignPlan(
                        name,
                        Scenario.MENTIONS,
                        CampaignInsight.MENTIONS,
                        "low-adoption",
                        Map.of("en", new CampaignText("Say who is meant", ""), "de", new CampaignText("", "Für alle")),
                        "https://help.example/start",
                        new TargetRule(null, List.of(), List.of("Board")),
                        TestClock.TODAY.plusDays(7),
                        TestClock.TODAY.plusDays(100),
                        Frequency.MONTHLY));
    }
}
