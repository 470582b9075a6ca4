package io.seatwise.training.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.product.ProductActivity;
import io.seatwise.customers.Customers;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.training.playbook.PlaybookId;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.rule.RecommendationSettings;
import io.seatwise.training.recommendation.rule.RulePreview;
import io.seatwise.training.recommendation.rule.RulePreviews;
import io.seatwise.training.recommendation.rule.RuleSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** From a partner's files to recommendations, on both databases. */
@Tag("slow")
abstract class RecommendationsContract {

    private static final String E3 = "6fd2c87f-b296-42f0-b197-1e91e994b900";

    @Autowired
    Recommendations recommendations;

    @Autowired
    RecommendationWords words;

    @Autowired
    RuleSettings settings;

    @Autowired
    RulePreviews previews;

    @Autowired
    Playbooks playbooks;

    @Autowired
    ThresholdSettings thresholds;

    @Autowired
    Customers customers;

    @Autowired
    DerivedDrain drain;

    @Autowired
    ImportService imports;

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

    private final CustomerId low = new CustomerId(UUID.randomUUID());
    private final CustomerId healthy = new CustomerId(UUID.randomUUID());
    private final CustomerId fresh = new CustomerId(UUID.randomUUID());
    private final CustomerId unassigned = new CustomerId(UUID.randomUUID());
    private PartnerId partner;
    private PartnerScope scope;
    private ProductActivity files;

    @BeforeEach
    void makePartner() {
        partner = provisioning.addPartner("Contoso", null);
        scope = signIn(Role.PARTNER_ADMIN);
        files = new ProductActivity(imports, drain);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void lowCustomersGetTheirPlaybookHealthyOnesNoneAndNewOnesGrace() {
        bringPortfolio();

        assertThat(playbooksOf(low)).containsExactly("low-adoption");
        assertThat(playbooksOf(unassigned)).containsExactlyInAnyOrder("activation", "licence-clean-up");
        assertThat(playbooksOf(healthy)).isEmpty();
        assertThat(playbooksOf(fresh)).isEmpty();
        assertThat(recommendations.grace(scope, fresh))
                .containsExactly(new Recommendations.Grace(null, null, LocalDate.of(2026, 5, 29)));
        assertThat(recommendations.grace(scope, healthy)).isEmpty();
    }

    @Test
    void theJobFollowsAnImportThoughNobodyReads() {
        bringPortfolio();

        await().until(() -> transactions.<Boolean>read(
                scope,
                () -> jdbc.queryForObject(
                        "select not exists (select 1 from derivation_due where partner_id = ?)",
                        Boolean.class,
                        partner)));
        assertThat(transactions.<List<String>>read(
                        scope,
                        () -> jdbc.queryForList(
                                "select playbook_code from recommendation where partner_id = ? and tenant_id = ? and holds",
                                String.class,
                                partner,
                                low)))
                .containsExactly("low-adoption");
    }

    @Test
    void aReasonTellsItsNumbersInTheReadersLanguage() {
        bringPortfolio();
        Recommendation recommendation = recommendations.of(scope, low).getFirst();

        assertThat(words.reason(Locale.ENGLISH, recommendation))
                .isEqualTo("20 of 100 entitlements of Office 365 E3 are active (20.0 %).");
        assertThat(words.reason(Locale.GERMAN, recommendation))
                .isEqualTo("20 von 100 Berechtigungen von Office 365 E3 sind aktiv (20,0 %).");
        assertThat(words.gain(Locale.ENGLISH, recommendation))
                .isEqualTo("Up to 40 more entitlements active to reach the target");
    }

    @Test
    void thePriorityIsReproducedFromTheFactors() {
        bringPortfolio();

        for (CustomerId customer : List.of(low, unassigned)) {
            assertThat(recommendations.of(scope, customer)).isNotEmpty().allSatisfy(each -> {
                assertThat(each.ranking().factors().stream()
                                .mapToDouble(factor -> factor.value() * factor.weight())
                                .sum())
                        .isCloseTo(each.ranking().priority(), within(1e-9));
                assertThat(each.ranking().factors().stream()
                                .mapToDouble(PriorityFactor::weight)
                                .sum())
                        .isCloseTo(1, within(1e-9));
            });
        }
    }

    /** 80 % of 20,000 a year: the factor is 84.1; 75 is the step that it is in. */
    @Test
    void readersWithoutTheRightCannotComputeTheValueBackFromThePriority() {
        bringPortfolio();
        Recommendation whole = recommendations.of(scope, low).getFirst();
        PartnerScope trainer = signIn(Role.TRAINING);
        Recommendation seen = recommendations.of(trainer, low).getFirst();

        assertThat(value(whole)).isEqualTo(new PriorityFactor(FactorCode.ANNUAL_VALUE_AT_RISK, 84.1, 0.2, true));
        assertThat(trainer.seesMoney()).isFalse();
        assertThat(seen.ranking().valueAtRisk()).isNull();
        assertThat(value(seen)).isEqualTo(new PriorityFactor(FactorCode.ANNUAL_VALUE_AT_RISK, 75, 0.2, true));
        assertThat(seen.ranking().priority()).isCloseTo(whole.ranking().priority() - 0.2 * 9.1, within(1e-9));
        assertThat(seen.ranking().factors().stream()
                        .mapToDouble(factor -> factor.value() * factor.weight())
                        .sum())
                .isCloseTo(seen.ranking().priority(), within(1e-9));
    }

    @Test
    void limitOfAnAmountIsNotChangedWithoutTheRightToSeeMoney() {
        RuleSettings.Choice lower = settings.of(scope)
                .with("RENEWAL_UNASSIGNED", true, Map.of("VALUE_AT_STAKE.AT_LEAST", new BigDecimal("10")));
        PartnerScope trainer = signIn(Role.TRAINING);

        assertThatThrownBy(() -> previews.of(trainer, lower)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.change(trainer, lower)).isInstanceOf(IllegalArgumentException.class);
        settings.change(signIn(Role.PARTNER_ADMIN), lower);
        assertThat(settings.of(scope)).isEqualTo(lower);
    }

    @Test
    void decidedAndUndecidableRenewalsGetNoCard() {
        bringPortfolio();
        Recommendation talk = recommendations.of(scope, unassigned).stream()
                .filter(each -> each.reason().ruleCode().equals("RENEWAL_UNASSIGNED"))
                .findFirst()
                .orElseThrow();
        assertThat(talk.validity().deadline()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(talk.ranking().expectedGain().amount()).isEqualTo(70);
        assertThat(words.reason(Locale.ENGLISH, talk))
                .startsWith("70 of 100 seats of Office 365 E3 in terms that end soon are not assigned.");

        for (String open : List.of("true,P1Y,,,", "true,P1Y,,34,", "false,P1Y,RenewToNewTerm,,")) {
            bring(term(open));
            assertThat(playbooksOf(unassigned)).as(open).contains("licence-clean-up");
        }
        for (String decided : List.of(
                "true,P1Y,Cancel,,",
                "true,P1Y,,30,",
                "true,P1Y,,33,",
                "true,P1M,,,",
                "true,P1Y,,,true",
                "false,P1Y,,,")) {
            bring(term(decided));
            assertThat(playbooksOf(unassigned)).as(decided).containsExactly("activation");
        }
    }

    @Test
    void theIdStaysWhenTheNumbersChangeAndWhatNoLongerHoldsEnds() {
        bringPortfolio();
        Recommendation first = recommendations.of(scope, low).getFirst();

        bring(usage("2026-03-12", low, 30, 100));
        Recommendation changed = recommendations.of(scope, low).getFirst();
        bring(usage("2026-03-13", low, 70, 100));

        assertThat(changed.id()).isEqualTo(first.id());
        assertThat(changed.reason().inputs()).containsEntry("ACTIVE", new BigDecimal("30"));
        assertThat(recommendations.of(scope, low)).isEmpty();
        Recommendation ended = recommendations.find(scope, first.id()).orElseThrow();
        assertThat(ended.validity().holds()).isFalse();
        assertThat(ended.validity().endedOn()).isEqualTo(TestClock.TODAY);
        bring(usage("2026-03-14", low, 10, 100));
        assertThat(recommendations.of(scope, low).getFirst().id()).isEqualTo(first.id());
    }

    @Test
    void newlyAssignedSeatsHaveAGracePeriod() {
        bring(customersFile());
        bring(deployment("2026-02-01", low, 40, 100));
        bring(deployment("2026-03-01", low, 90, 100));
        bring(usage("2026-03-10", low, 20, 90));

        assertThat(playbooksOf(low)).isEmpty();
        assertThat(recommendations.grace(scope, low))
                .containsExactly(new Recommendations.Grace(E3, "Office 365 E3", LocalDate.of(2026, 3, 28)));

        clock.set(LocalDate.of(2026, 3, 28));
        drain.drain(scope);
        assertThat(playbooksOf(low)).as("the last day of grace").isEmpty();
        clock.set(LocalDate.of(2026, 3, 29));
        drain.drain(scope);
        assertThat(playbooksOf(low)).containsExactly("low-adoption");
        assertThat(recommendations.grace(scope, low)).isEmpty();
    }

    @Test
    void howToCallsAreRecommendedAndUndone() {
        bring(customersFile());
        ImportRun run = bring("customerTenantId,month,tickets,howToTickets\n" + healthy + ",2026-02,30,20\n" + healthy
                + ",2026-03,20,15\n");

        assertThat(playbooksOf(healthy)).containsExactly("how-to-calls");
        assertThat(words.reason(
                        Locale.ENGLISH, recommendations.of(scope, healthy).getFirst()))
                .isEqualTo("35 of 50 support requests of the last three months were how-to questions (70.0 %).");
        imports.undo(scope, run.id());
        assertThat(playbooksOf(healthy)).isEmpty();
    }

    @Test
    void changedRulesArePreviewedBeforeTheyAreSaved() {
        bringPortfolio();
        RuleSettings.Choice stricter =
                settings.of(scope).with("LOW_USAGE", true, Map.of("USAGE_PERCENT.BELOW", new BigDecimal("90")));

        RulePreview preview = previews.of(scope, stricter);

        assertThat(preview.now()).isEqualTo(3);
        assertThat(preview.then()).isEqualTo(4);
        assertThat(preview.coming()).containsExactly("Healthy");
        assertThat(preview.going()).isEmpty();
        assertThat(preview.byRule()).contains(new RulePreview.Totals("LOW_USAGE", 1, 2));
        assertThat(playbooksOf(healthy)).as("nothing is stored").isEmpty();

        settings.change(scope, stricter);
        assertThat(playbooksOf(healthy)).containsExactly("low-adoption");
        assertThat(settings.of(scope)).isEqualTo(stricter);
        assertThat(transactions.<List<String>>read(
                        scope,
                        () -> jdbc.queryForList(
                                "select detail from audit_entry where partner_id = ? and action = 'settings.recommendations'",
                                String.class,
                                partner)))
                .containsExactly("LOW_USAGE USAGE_PERCENT.BELOW from the threshold to 90");

        settings.change(scope, RuleSettings.Choice.DEFAULT);
        assertThat(playbooksOf(healthy)).isEmpty();
        assertThat(settings.of(scope)).isEqualTo(RuleSettings.Choice.DEFAULT);
    }

    @Test
    void otherWeightsRankAnew() {
        bringPortfolio();
        double before = recommendations.of(scope, low).getFirst().ranking().priority();
        RecommendationSettings old = settings.of(scope).settings();

        settings.change(
                scope,
                settings.of(scope)
                        .with(new RecommendationSettings(
                                new PriorityWeights(0, 1, 0, 0, 0, 0),
                                old.targets(),
                                old.grace(),
                                old.cardsPerWeek())));

        assertThat(recommendations.of(scope, low).getFirst().ranking().priority())
                .isNotEqualTo(before);
    }

    @Test
    void thresholdsMoveTheRulesThatFollowThem() {
        bringPortfolio();

        thresholds.change(scope, new Thresholds(new BigDecimal("10"), new BigDecimal("80")));

        assertThat(playbooksOf(low)).isEmpty();
    }

    @Test
    void anArchivedPlaybookAndAnArchivedCustomerAreLeftAlone() {
        bringPortfolio();
        PlaybookId playbook =
                playbooks.byCode(scope, "low-adoption").orElseThrow().id();

        playbooks.archive(scope, playbook);
        assertThat(playbooksOf(low)).isEmpty();
        playbooks.restore(scope, playbook);
        assertThat(playbooksOf(low)).containsExactly("low-adoption");
        customers.archive(scope, low);
        assertThat(playbooksOf(low)).isEmpty();
        customers.restore(scope, low);
        assertThat(playbooksOf(low)).containsExactly("low-adoption");
    }

    @Test
    void anAccountManagerSeesOwnCustomersAndOnlyTrainersChangeRules() {
        bringPortfolio();
        RecommendationId id = recommendations.of(scope, low).getFirst().id();
        PartnerScope manager = signIn(Role.ACCOUNT_MANAGER);

        assertThat(recommendations.of(manager, low)).isEmpty();
        assertThat(recommendations.find(manager, id)).isEmpty();
        assertThatThrownBy(() -> settings.change(manager, RuleSettings.Choice.DEFAULT))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> previews.of(manager, RuleSettings.Choice.DEFAULT))
                .isInstanceOf(AccessDeniedException.class);
        PartnerScope trainer = signIn(Role.TRAINING);
        settings.change(trainer, settings.of(trainer).with("LOW_USAGE", false, Map.of()));
        drain.drain(scope);
        assertThat(playbooksOf(low)).isEmpty();
    }

    @Test
    void anotherPartnerSeesNothing() {
        bringPortfolio();
        RecommendationId id = recommendations.of(scope, low).getFirst().id();
        PartnerId other = provisioning.addPartner("Fabrikam", null);
        PartnerScope theirs =
                new SignedInTester(transactions, jdbc, scopes).signIn(other, "Fabrikam", Role.PARTNER_ADMIN);

        assertThat(recommendations.find(theirs, id)).isEmpty();
        assertThat(recommendations.of(theirs, low)).isEmpty();
        assertThat(recommendations.grace(theirs, fresh)).isEmpty();
    }

    private void bringPortfolio() {
        bring(customersFile());
        bring(deployment("2026-03-10", low, 100, 100)
                + more(deployment("2026-03-10", healthy, 95, 100))
                + more(deployment("2026-03-10", fresh, 10, 100))
                + more(deployment("2026-03-10", unassigned, 30, 100)));
        bring(usage("2026-03-11", low, 20, 100)
                + more(usage("2026-03-11", healthy, 80, 95))
                + more(usage("2026-03-11", fresh, 1, 10))
                + more(usage("2026-03-11", unassigned, 28, 30)));
        bring("subscriptionId,customerTenantId,productId,productName,status,quantity,effectiveStartDate,"
                + "commitmentEndDate,annualContractValue,currency\n"
                + "s1," + low + "," + E3 + ",Office 365 E3,active,100,2020-01-01,2026-12-31,20000,EUR\n"
                + "s2," + unassigned + "," + E3 + ",Office 365 E3,active,100,2020-01-01,2026-04-01,20000,EUR\n");
    }

    private String customersFile() {
        return "customerTenantId,customerName,licensedUsers,customerSince\n" + low + ",Low,100,2020-01-01\n" + healthy
                + ",Healthy,100,2020-01-01\n" + fresh + ",Fresh,100,2026-03-01\n" + unassigned
                + ",Unassigned,100,2020-01-01\n";
    }

    private static String deployment(String day, CustomerId customer, long assigned, long sold) {
        return "processedDateTime,customerTenantId,productId,productName,licensesDeployed,licensesSold\n" + day + ","
                + customer + "," + E3 + ",Office 365 E3," + assigned + "," + sold + "\n";
    }

    private static String usage(String day, CustomerId customer, long active, long entitled) {
        return "processedDateTime,customerTenantId,productId,productName,workloadCode,licensesActive,licensesQualified\n"
                + day + "," + customer + "," + E3 + ",Office 365 E3,EXO," + active + "," + entitled + "\n";
    }

    /** The subscription that ends on 1 April, with auto-renew, term, scheduled action and quantity, extended term. */
    private String term(String rest) {
        return "subscriptionId,customerTenantId,productId,productName,status,quantity,effectiveStartDate,"
                + "commitmentEndDate,autoRenewEnabled,termDuration,scheduledAction,scheduledQuantity,isExtendedTerm\n"
                + "s2," + unassigned + "," + E3 + ",Office 365 E3,active,100,2020-01-01,2026-04-01," + rest + "\n";
    }

    private static PriorityFactor value(Recommendation recommendation) {
        return recommendation.ranking().factors().stream()
                .filter(factor -> factor.code() == FactorCode.ANNUAL_VALUE_AT_RISK)
                .findFirst()
                .orElseThrow();
    }

    /** Without its header. */
    private static String more(String file) {
        return file.substring(file.indexOf('\n') + 1);
    }

    private ImportRun bring(String content) {
        ImportRun run = files.bring(scope, content);
        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        return run;
    }

    private List<String> playbooksOf(CustomerId customer) {
        return recommendations.of(scope, customer).stream()
                .map((Recommendation each) -> each.reason().playbookCode())
                .toList();
    }

    private PartnerScope signIn(Role role) {
        return new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso", role);
    }
}
