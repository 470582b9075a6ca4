package io.seatwise.adoption.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.LicenceScore;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import io.seatwise.adoption.ProductAdoptionScore;
import io.seatwise.adoption.product.ProductScores.Row;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** The way of product activity through the pipeline into scores, on both databases. */
abstract class ProductScoresContract {

    private static final String FEW = "customerTenantId,product,licenceId,licenceType,month\n";

    @Autowired
    DerivedDrain drain;

    @Autowired
    ProductScores scores;

    @Autowired
    RecencyRules rules;

    @Autowired
    ImportService imports;

    @Autowired
    CustomerQueries queries;

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

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private PartnerId partner;
    private PartnerScope scope;
    private ProductActivity activity;

    @BeforeEach
    void makePartner() {
        partner = provisioning.addPartner("Contoso", null);
        scope = new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso", Role.PARTNER_ADMIN);
        activity = new ProductActivity(imports, drain);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aFileIsRecognisedAndScoredInItsOwnTransaction() {
        ImportRun run = activity.bring(scope, ProductActivity.account(customer));

        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        assertThat(run.kind()).isEqualTo("product-activity");
        ProductAdoptionScore score = score();
        assertThat(score.products())
                .extracting(ProductAdoptionScore.Product::product)
                .containsExactly("Bridge", "Composer", "Support");
        LicenceScore seat = score.products().get(1).licences().getFirst();
        assertThat(seat.score()).isEqualByComparingTo("82.25");
        assertThat(seat.month()).hasToString("2026-02");
        LicenceScore site = score.products().get(0).licences().getFirst();
        assertThat(site.components().recency()).isEqualByComparingTo("50");
        assertThat(site.score()).isEqualByComparingTo("43");
        assertThat(site.components().assignedRatio()).isNull();
        assertThat(score.products().get(2).licences().getFirst().reason())
                .isEqualTo(LicenceScore.Reason.NO_PRIOR_ACTIVITY);
        assertThat(score.score()).isEqualByComparingTo("62.625");
        assertThat(score.weightedScore()).isEqualByComparingTo("72.4375");
        assertThat(score.mean().automationPercent()).isEqualByComparingTo("25");
        Row row = scores.page(scope, "score", false, 0, 10).getFirst();
        assertThat(row.score()).isEqualTo(62.625);
        assertThat(row.weightedScore()).isEqualTo(72.4375);
        assertThat(row.licences().count()).isEqualTo(3);
        assertThat(row.licences().scored()).isEqualTo(2);
        assertThat(ofTheGrid()).isEqualTo(62.625);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        activity.bring(scope, ProductActivity.account(customer));

        assertThat(activity.bring(scope, ProductActivity.account(customer)).state())
                .isEqualTo(ImportState.UNCHANGED);
    }

    @Test
    void aMonthSaidAgainReplacesWhatItWasAndAnUndoBringsItBack() {
        activity.bring(scope, ProductActivity.account(customer));
        ImportRun second = activity.bring(
                scope,
                "customerTenantId,organisation,product,licenceId,licenceType,month,activityCount,monthlyActiveUsers,"
                        + "purchasedSeats,assignedSeats,annualContractValue\n"
                        + customer + ",Main,Composer,L1,SEAT,2026-02,100,80,100,80,7500\n"
                        + customer + ",Main,Composer,L9,SEAT,2026-02,100,80,100,80,7500\n");
        assertThat(second.state()).isEqualTo(ImportState.APPLIED);
        assertThat(score().products().get(1).licences())
                .extracting(each -> each.licence().identity().licenceId())
                .containsExactly("L1", "L9");
        assertThat(score().products().get(1).licences().getFirst().score()).isEqualByComparingTo("95");

        imports.undo(scope, second.id());

        assertThat(score().products().get(1).licences()).hasSize(1);
        assertThat(score().products().get(1).licences().getFirst().score()).isEqualByComparingTo("82.25");
        assertThat(ofTheGrid()).isEqualTo(62.625);
    }

    @Test
    void anUndoneFirstFileTakesItsCustomersAlong() {
        ImportRun run = activity.bring(scope, ProductActivity.account(customer));

        imports.undo(scope, run.id());

        assertThat(scores.of(scope, customer)).isEmpty();
        assertThat(scores.page(scope, "score", false, 0, 10)).isEmpty();
        assertThat(scores.hasAny(scope)).isFalse();
    }

    @Test
    void faultsAndDuplicatesAreNamedAndNothingIsKept() {
        ImportRun run = activity.bring(
                scope,
                FEW + customer + ",Composer,L1,SEAT,2026-02\n" + customer + ",Composer,L1,SITE,2026-02\n" + customer
                        + ",Composer,L2,BOTH,2026-02\n");

        assertThat(run.state()).isEqualTo(ImportState.REJECTED);
        assertThat(imports.problems(scope, run.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.code())
                .containsExactlyInAnyOrder("3 null DUPLICATE_ROW", "4 licenceType CONFLICT");
        assertThat(scores.hasAny(scope)).isFalse();
    }

    @Test
    void aFileAboutPeopleIsRefusedWhole() {
        ImportRun run = activity.bring(
                scope,
                FEW.replace("\n", ",userPrincipalName\n") + customer + ",Composer,L1,SEAT,2026-02,ann@x.example\n");

        assertThat(run.state()).isEqualTo(ImportState.REJECTED);
        assertThat(imports.problems(scope, run.id(), 0, 10))
                .extracting(problem -> problem.code().name())
                .contains("PERSONAL_DATA");
    }

    @Test
    void jobFollowsANewDay() {
        activity.bring(scope, ProductActivity.account(customer));

        clock.set(LocalDate.of(2026, 3, 24));
        drain.drain(scope);

        assertThat(ofTheGrid()).isEqualTo(62.625 - 1.25);
        assertThat(scores.page(scope, "score", false, 0, 10).getFirst().score()).isEqualTo(62.625 - 1.25);
        assertThat(score().score()).isEqualByComparingTo("61.375");
    }

    @Test
    void scoresFollowAChangedRuleThatIsAudited() {
        activity.bring(scope, ProductActivity.account(customer));

        rules.change(scope, new RecencyRule(75, 76));
        drain.drain(scope);

        assertThat(rules.of(scope)).isEqualTo(new RecencyRule(75, 76));
        assertThat(ofTheGrid()).isEqualTo(62.625 + 6.25);
        assertThat(transactions.<List<String>>read(
                        scope,
                        () -> jdbc.queryForList(
                                "select action from audit_entry where partner_id = ?", String.class, partner)))
                .contains("settings.recency");
    }

    @Test
    void onlyAnAdministratorChangesTheRule() {
        PartnerScope viewer = new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso", Role.VIEWER);

        assertThatThrownBy(() -> rules.change(viewer, RecencyRule.DEFAULT)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everySortKeyPutsMissingValuesLastEitherWay() {
        CustomerId without = new CustomerId(UUID.randomUUID());
        activity.bring(scope, ProductActivity.account(customer));
        activity.bring(scope, FEW + without + ",Composer,L1,SEAT,2026-02\n");
        for (String key : ProductScores.SORT_KEYS.keySet()) {
            for (boolean descending : new boolean[] {true, false}) {
                List<Row> rows = scores.page(scope, key, descending, 0, 10);

                assertThat(rows).hasSize(2);
                if (!key.equals("customerName") && !key.equals("licences")) {
                    assertThat(rows.getLast().customer().id()).as(key).isEqualTo(without);
                }
            }
        }
        assertThat(scores.page(scope, "score", true, 1, 1)).hasSize(1);
        assertThat(scores.totals(scope)).isEqualTo(new ProductScores.Totals(2, 1, 62.625));
        assertThatThrownBy(() -> scores.page(scope, "s.score", true, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAccountManagerSeesTheirOwnCustomersAlone() {
        activity.bring(scope, ProductActivity.account(customer));
        PartnerScope manager =
                new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso", Role.ACCOUNT_MANAGER);

        assertThat(scores.page(manager, "score", false, 0, 10)).isEmpty();
        assertThat(scores.totals(manager).customers()).isZero();
        assertThat(scores.of(manager, customer)).isEmpty();
    }

    private ProductAdoptionScore score() {
        return scores.of(scope, customer).orElseThrow().score();
    }

    /** The grid waits for no change, so it is read when nothing is left to compute. */
    private Double ofTheGrid() {
        drain.drain(scope);
        return queries.page(scope, CustomerFilter.ALL, List.of(), 0, 10).stream()
                .filter(row -> row.id().equals(customer))
                .map(CustomerRow::scores)
                .findFirst()
                .orElseThrow()
                .productScore();
    }
}
