package io.seatwise.portfolio.changes;

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
import io.seatwise.customers.Customers;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.licensing.flags.Flag;
import java.math.BigDecimal;
import java.time.LocalDate;
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

/** Changes between 8 March and today, 15 March 2026, worked by hand, on both databases. */
abstract class ChangesContract {

    private static final LocalDate SINCE = LocalDate.of(2026, 3, 8);

    private static final ChangeFilter ONLY_OUTCOMES =
            new ChangeFilter(Set.of(ChangeKind.OUTCOME_CHANGED), Set.of(), null);

    @Autowired
    Changes changes;

    @Autowired
    TestClock clock;

    @Autowired
    Customers customers;

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
    DerivedDrain drain;

    private final String manager = "max-" + UUID.randomUUID() + "@contoso.example";
    private final CustomerId falling = new CustomerId(UUID.randomUUID());
    private final CustomerId rising = new CustomerId(UUID.randomUUID());
    private final CustomerId growing = new CustomerId(UUID.randomUUID());
    private final CustomerId steady = new CustomerId(UUID.randomUUID());
    private PartnerId partner;
    private PartnerScope scope;
    private PartnerScope theirManager;
    private ProductActivity files;

    @BeforeEach
    void prepare() {
        partner = provisioning.addPartner("Contoso", null);
        theirManager = signIn(Role.ACCOUNT_MANAGER, manager);
        scope = signIn(Role.PARTNER_ADMIN, "ada-" + UUID.randomUUID() + "@contoso.example");
        files = new ProductActivity(imports, drain);
        bring("customerTenantId,customerName,accountManager\n" + falling + ",Falling," + manager + "\n" + rising
                + ",Rising,\n" + growing + ",Growing,\n" + steady + ",Steady,\n");
        bring(usage("2026-03-06", falling, 50)
                + more(usage("2026-03-06", rising, 30))
                + more(usage("2026-03-06", steady, 80))
                + more(usage("2026-03-06", growing, 80)));
        bring(deployment("2026-03-07", growing, 90, 100) + more(deployment("2026-03-07", steady, 95, 100)));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void flagIsRaisedOnTheDaySinceWhichItHolds() {
        bring(usage("2026-03-09", falling, 30));
        bring(usage("2026-03-10", falling, 45));
        bring(usage("2026-03-11", falling, 39));
        bring(usage("2026-03-12", falling, 31));

        assertThat(found(ChangeFilter.ALL))
                .extracting(
                        Change::day,
                        Change::kind,
                        change -> change.customer().name(),
                        Change::flag,
                        change -> change.difference().before(),
                        change -> change.difference().after())
                .containsExactly(tuple(
                        LocalDate.of(2026, 3, 11),
                        ChangeKind.FLAG_RAISED,
                        "Falling",
                        Flag.LOW_ADOPTION,
                        new BigDecimal("50.0"),
                        new BigDecimal("31.0")));
    }

    @Test
    void flagIsClearedAndInflationIsFoundOnItsDay() {
        bring(usage("2026-03-10", rising, 41));
        bring(usage("2026-03-12", rising, 142));
        bring(usage("2026-03-13", rising, 150));

        assertThat(found(ChangeFilter.ALL))
                .extracting(Change::day, Change::kind, Change::flag)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 12), ChangeKind.FLAG_RAISED, Flag.INFLATED),
                        tuple(LocalDate.of(2026, 3, 10), ChangeKind.FLAG_CLEARED, Flag.LOW_ADOPTION));
    }

    @Test
    void scoreChangesFromFivePointsOnInTheSchemeOfTheNewestOne() {
        bring(score("2026-03-06", falling, 60)
                + more(score("2026-03-06", rising, 50))
                + more(score("2026-03-06", growing, 40)));
        bring(score("2026-03-12", falling, 55)
                + more(score("2026-03-12", rising, 54))
                + more(score("2026-03-11", growing, 38))
                + more(score("2026-03-13", growing, 70))
                + more(score("2026-03-12", steady, 90)));
        drain.drain(scope);

        assertThat(found(ChangeFilter.ALL))
                .extracting(
                        Change::day,
                        Change::kind,
                        change -> change.customer().name(),
                        change -> change.difference().before(),
                        change -> change.difference().after())
                .containsExactly(
                        tuple(
                                LocalDate.of(2026, 3, 13),
                                ChangeKind.SCORE_CHANGED,
                                "Growing",
                                new BigDecimal("40.0"),
                                new BigDecimal("70.0")),
                        tuple(
                                LocalDate.of(2026, 3, 12),
                                ChangeKind.SCORE_CHANGED,
                                "Falling",
                                new BigDecimal("60.0"),
                                new BigDecimal("55.0")));
        assertThat(found(new ChangeFilter(Set.of(ChangeKind.SEATS_CHANGED), Set.of(), null)))
                .isEmpty();
        assertThat(found(new ChangeFilter(ChangeKind.DEFAULT, Set.of(), null)))
                .as("calls that name no kind")
                .isEmpty();
    }

    @Test
    void seatsChangeWithTheirNumbers() {
        bring(deployment("2026-03-12", growing, 90, 120));

        assertThat(found(ChangeFilter.ALL))
                .extracting(
                        Change::kind,
                        Change::flag,
                        change -> change.difference().before(),
                        change -> change.difference().after())
                .containsExactly(
                        tuple(
                                ChangeKind.FLAG_RAISED,
                                Flag.LOW_DEPLOYMENT,
                                new BigDecimal("90.0"),
                                new BigDecimal("75.0")),
                        tuple(ChangeKind.SEATS_CHANGED, null, 100L, 120L));
    }

    @Test
    void renewalComesNearThirtyDaysBeforeItsEnd() {
        bring("subscriptionId,customerTenantId,productId,status,quantity,commitmentEndDate\ns1," + steady
                + ",e3,active,100,2026-04-10\n");

        assertThat(found(ChangeFilter.ALL))
                .extracting(
                        Change::day, Change::flag, change -> change.difference().after())
                .containsExactly(tuple(LocalDate.of(2026, 3, 11), Flag.RENEWAL_SOON, LocalDate.of(2026, 4, 10)));
    }

    @Test
    void customerComesAndGoes() {
        CustomerId fresh = new CustomerId(UUID.randomUUID());
        bring("customerTenantId,customerName\n" + fresh + ",Fresh\n");
        customers.archive(scope, steady);

        assertThat(found(new ChangeFilter(Set.of(ChangeKind.CUSTOMER_NEW, ChangeKind.CUSTOMER_GONE), Set.of(), null)))
                .extracting(
                        Change::day, Change::kind, change -> change.customer().name())
                .containsExactly(
                        tuple(TestClock.TODAY, ChangeKind.CUSTOMER_NEW, "Fresh"),
                        tuple(TestClock.TODAY, ChangeKind.CUSTOMER_GONE, "Steady"));
    }

    @Test
    void endOfTermChangesFromTheFirstOutcomeToTheLast() {
        clock.set(LocalDate.of(2026, 3, 7));
        renew("true,");
        clock.set(LocalDate.of(2026, 3, 10));
        renew("false,");
        renew("true,");
        assertThat(found(ONLY_OUTCOMES)).as("taken back on the day").isEmpty();
        renew("true,Cancel");
        clock.set(LocalDate.of(2026, 3, 12));
        renew("true,Transition");
        clock.set(TestClock.TODAY);

        assertThat(found(ONLY_OUTCOMES))
                .extracting(
                        Change::day,
                        change -> change.customer().name(),
                        Change::productName,
                        change -> change.difference().before(),
                        change -> change.difference().after())
                .containsExactly(tuple(LocalDate.of(2026, 3, 12), "Steady", "e3", "RENEWS", "CONVERTS"));
        assertThat(changes.since(scope, LocalDate.of(2026, 3, 11), ONLY_OUTCOMES, NewestChanges.MOST)
                        .newest())
                .extracting(
                        change -> change.difference().before(),
                        change -> change.difference().after())
                .containsExactly(tuple("CANCELS", "CONVERTS"));
        assertThat(changes.since(scope, LocalDate.of(2026, 3, 12), ONLY_OUTCOMES, NewestChanges.MOST)
                        .newest())
                .isEmpty();
        assertThat(changes.since(theirManager, SINCE, ONLY_OUTCOMES, NewestChanges.MOST)
                        .newest())
                .isEmpty();
    }

    @Test
    void endOfTermThatReturnsToItsFirstOutcomeIsNoChange() {
        clock.set(LocalDate.of(2026, 3, 7));
        renew("true,");
        clock.set(LocalDate.of(2026, 3, 10));
        renew("true,Transition");
        clock.set(TestClock.TODAY);
        renew("true,");

        assertThat(found(ONLY_OUTCOMES)).isEmpty();
        assertThat(changes.since(scope, LocalDate.of(2026, 3, 10), ONLY_OUTCOMES, NewestChanges.MOST)
                        .newest())
                .extracting(
                        change -> change.difference().before(),
                        change -> change.difference().after())
                .containsExactly(tuple("CONVERTS", "RENEWS"));
    }

    @Test
    void undoneImportChangedNothing() {
        ImportRun run = bring(usage("2026-03-12", falling, 10));
        assertThat(found(ChangeFilter.ALL)).isNotEmpty();

        imports.undo(scope, run.id());

        assertThat(found(ChangeFilter.ALL)).isEmpty();
    }

    @Test
    void correctedFigureOfAnEarlierDayIsComparedAsCorrected() {
        bring(usage("2026-03-12", falling, 30));
        bring(usage("2026-03-06", falling, 20));

        assertThat(found(ChangeFilter.ALL)).as("low on both days").isEmpty();
    }

    @Test
    void accountManagerAndAnotherPartnerSeeTheirOwnCustomersOnly() {
        bring(usage("2026-03-12", falling, 30) + more(usage("2026-03-12", rising, 60)));
        assertThat(found(new ChangeFilter(Set.of(), Set.of(Flag.LOW_ADOPTION), manager.toUpperCase(Locale.ROOT))))
                .extracting(change -> change.customer().name())
                .containsExactly("Falling");

        assertThat(changes.since(theirManager, SINCE, ChangeFilter.ALL, NewestChanges.MOST)
                        .newest())
                .extracting(change -> change.customer().name())
                .containsExactly("Falling");

        PartnerId other = provisioning.addPartner("Fabrikam", null);
        PartnerScope theirs = new SignedInTester(transactions, jdbc, scopes)
                .signIn(other, "Fabrikam", Role.PARTNER_ADMIN, "eve-" + UUID.randomUUID() + "@fabrikam.example");
        assertThat(changes.since(theirs, SINCE, ChangeFilter.ALL, NewestChanges.MOST)
                        .newest())
                .isEmpty();
    }

    @Test
    void fewerChangesThanThereAreAreTheNewestAndAllAreCounted() {
        bring(usage("2026-03-12", falling, 30) + more(usage("2026-03-12", rising, 60)));
        List<Change> all = found(ChangeFilter.ALL);
        assertThat(all).hasSize(2);

        for (int most = 0; most <= all.size(); most++) {
            NewestChanges some = changes.since(scope, SINCE, ChangeFilter.ALL, most);
            assertThat(some.newest()).isEqualTo(all.subList(0, most));
            assertThat(some.total()).isEqualTo(all.size());
        }
        assertThatThrownBy(() -> changes.since(scope, SINCE, ChangeFilter.ALL, NewestChanges.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("most:");
    }

    @Test
    void dayOutsideTheYearIsRefused() {
        for (LocalDate day : List.of(TestClock.TODAY, TestClock.TODAY.minusDays(367))) {
            assertThatThrownBy(() -> changes.since(scope, day, ChangeFilter.ALL, NewestChanges.MOST))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("since:");
        }
    }

    private List<Change> found(ChangeFilter filter) {
        return changes.since(scope, SINCE, filter, NewestChanges.MOST).newest();
    }

    /** Brings in a subscription that ends in August 2026, and computes its outcome before the clock goes on. */
    private void renew(String renewal) {
        bring(subscription(renewal));
        drain.drain(scope);
    }

    private String subscription(String renewal) {
        return "subscriptionId,customerTenantId,productId,status,quantity,effectiveStartDate,commitmentEndDate,"
                + "termDuration,autoRenewEnabled,scheduledAction\ns1," + steady
                + ",e3,active,100,2025-08-20,2026-08-19,P1Y,"
                + renewal + "\n";
    }

    private static String usage(String day, CustomerId customer, long active) {
        return "processedDateTime,customerTenantId,productId,workloadCode,licensesActive,licensesQualified\n" + day
                + "," + customer + ",e3,EXO," + active + ",100\n";
    }

    private static String deployment(String day, CustomerId customer, long assigned, long sold) {
        return "processedDateTime,customerTenantId,productId,licensesDeployed,licensesSold\n" + day + "," + customer
                + ",e3," + assigned + "," + sold + "\n";
    }

    private static String score(String day, CustomerId customer, long points) {
        return "customerTenantId,day,scheme,category,points,maxPoints,primaryNumerator,primaryDenominator,"
                + "benchmarkPercent\n" + customer + "," + day + ",PEOPLE_AI_600,COMMUNICATION," + points
                + ",100,,,\n";
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

    private PartnerScope signIn(Role role, String email) {
        return new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso", role, email);
    }
}
