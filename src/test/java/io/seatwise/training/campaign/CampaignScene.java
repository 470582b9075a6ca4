package io.seatwise.training.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.privacy.CampaignConsents;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.adoption.score.AdoptionScores;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import io.seatwise.training.campaign.plan.CampaignTemplates;
import io.seatwise.training.campaign.plan.Frequency;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** A customer of a partner, people who plan and approve, and campaigns in the states that a test needs. */
abstract class CampaignScene {

    static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    DerivedDrain drain;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignTemplates templates;

    @Autowired
    CampaignImpacts impacts;

    @Autowired
    CampaignConsents consents;

    @Autowired
    PrivacySettings privacy;

    @Autowired
    AdoptionScores scores;

    @Autowired
    ImportService imports;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    final CustomerId customer = new CustomerId(UUID.randomUUID());
    SignedInTester tester;
    PartnerId partner;
    PartnerScope ada;

    @BeforeEach
    void customer() {
        tester = new SignedInTester(transactions, jdbc, scopes);
        partner = provisioning.addPartner("Contoso", null);
        ada = signIn(Role.PARTNER_ADMIN);
        bring("customerTenantId,customerName,accountManager\n" + customer + ",Fabrikam,max@contoso.example\n");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    Campaign pending(Scenario scenario, LocalDate start, LocalDate end) {
        ada = signIn(Role.PARTNER_ADMIN);
        Campaign draft = campaigns.create(ada, customer, plan(scenario, start, end));
        return campaigns.submit(ada, draft.id(), draft.status().version(), "");
    }

    /** Approved by somebody else; active when its first day has come. */
    Campaign active(Scenario scenario, LocalDate start, LocalDate end) {
        Campaign pending = pending(scenario, start, end);
        PartnerScope approver = signIn(Role.TRAINING);
        Campaign approved =
                campaigns.approve(approver, pending.id(), pending.status().version(), "");
        ada = signIn(Role.PARTNER_ADMIN);
        return approved;
    }

    CampaignPlan plan(Scenario scenario, LocalDate start, LocalDate end) {
        return new CampaignPlan(
                "Our campaign",
                new CampaignPlan.Subject(scenario, scenario.insight(), null),
                new CampaignPlan.Message(templates.of(scenario, 1), "https://help.example/start"),
                TargetRule.EVERYBODY,
                new CampaignPlan.Schedule(start, end, Frequency.WEEKLY));
    }

    PartnerScope signIn(Role role) {
        return tester.signIn(partner, "Contoso", role);
    }

    void bringScores(LocalDate day, int numerator, int denominator) {
        PartnerScope before = ada;
        ada = signIn(Role.PARTNER_ADMIN);
        bring(
                "customerTenantId,day,scheme,category,points,primaryNumerator,primaryDenominator\n%s,%s,CLASSIC_800,COMMUNICATION,%d,%d,%d\n"
                        .formatted(customer, day, 100 * numerator / denominator, numerator, denominator));
        assertThat(before.partnerId()).isEqualTo(ada.partnerId());
    }

    ImportRun bring(String content) {
        ImportRun run = submit(content);
        assertThat(run.state())
                .as(() -> imports.problems(ada, run.id(), 0, 9).toString())
                .isEqualTo(ImportState.APPLIED);
        return run;
    }

    ImportRun submit(String content) {
        PartnerScope scope = ada.role() == Role.PARTNER_ADMIN ? ada : signIn(Role.PARTNER_ADMIN);
        try {
            ImportRun run = imports.submit(
                    scope,
                    UUID.randomUUID() + ".csv",
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                    ImportMode.APPLY,
                    OnError.REJECT);
            return await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(20))
                    .pollInSameThread()
                    .until(
                            () -> imports.find(scope, run.id()),
                            found -> found.state().isFinished());
        } catch (IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }

    static void refused(CampaignRefusal refusal, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CampaignRefusedException.class,
                        exception -> assertThat(exception.refusal()).isEqualTo(refusal));
    }
}
