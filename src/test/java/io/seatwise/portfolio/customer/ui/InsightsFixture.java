package io.seatwise.portfolio.customer.ui;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PersonId;
import io.seatwise.portfolio.PortfolioData;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A partner with one customer that has everything: an inflated product with a trial and overused Yammer, an
 * over-deployed one without usage, a badly used one in grace; and helpers to sign in as anybody.
 */
final class InsightsFixture {

    static final LocalDate TODAY = TestClock.TODAY;
    static final LocalDate FIGURES = LocalDate.of(2026, 3, 10);
    static final String MANAGER = "max@contoso.example";

    private final PartnerTransactions transactions;
    private final JdbcTemplate jdbc;
    private final PartnerScope scope;
    private final CustomerId customer = new CustomerId(UUID.randomUUID());

    InsightsFixture(PartnerTransactions transactions, JdbcTemplate jdbc, Scopes scopes) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.scope = new PortfolioData(transactions, jdbc, scopes).partner("Contoso Cloud", TODAY);
        transactions.run(scope, this::fill);
    }

    PartnerScope scope() {
        return scope;
    }

    CustomerId customer() {
        return customer;
    }

    String page() {
        return "customers/" + customer;
    }

    void signIn(Role role) {
        signIn(role, role == Role.ACCOUNT_MANAGER ? MANAGER : "somebody@contoso.example");
    }

    /** Signs in a new person; in the database the e-mail is another one, for it may stand there once. */
    void signIn(Role role, String email) {
        PersonId id = PersonId.random();
        transactions.run(
                scope,
                () -> jdbc.update(
                        """
                        insert into person (partner_id, person_id, email, name, role, state, created_at, version,
                          access_version)
                        values (?, ?, ?, 'Some Body', ?, 'ACTIVE', ?, 0, 0)
                        """,
                        scope.partnerId(),
                        id,
                        id + "@contoso.example",
                        role.name(),
                        Timestamp.from(TestClock.NOON)));
        SignedInPerson person = new SignedInPerson(
                new SignedInPerson.Partner(scope.partnerId(), scope.partnerName()),
                id,
                email,
                "Some Body",
                new SignedInPerson.Access(role),
                TestClock.NOON);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    /** A customer that is known from a customers file only. */
    CustomerId bareCustomer() {
        CustomerId id = new CustomerId(UUID.randomUUID());
        transactions.run(scope, () -> insertCustomer(id, "Bare Customer"));
        return id;
    }

    /** Gives the customer more products of four workloads each, and a subscription of each. */
    void moreProducts(int count) {
        transactions.run(scope, () -> {
            for (int i = 0; i < count; i++) {
                String id = "more-" + i;
                insertProduct(id, "Product " + i);
                insertMetrics(id, 100L, 20L, 80L, 400L, 100L, 400L, 100L, false, "2027-03-27", """
                        [{"workloadCode":"EXO","workloadName":"Exchange Online","entitled":100,"active":25,"reassigned":null,"lowerBound":false},
                         {"workloadCode":"SPO","workloadName":"SharePoint Online","entitled":100,"active":25,"reassigned":null,"lowerBound":false},
                         {"workloadCode":"TEAMS","workloadName":"Microsoft Teams","entitled":100,"active":25,"reassigned":null,"lowerBound":false},
                         {"workloadCode":"YAM","workloadName":"Yammer","entitled":100,"active":25,"reassigned":null,"lowerBound":false}]""", "[]");
                insertSubscription("sub-" + id, id, "ACTIVE", "active", false, 80, "2026-03-27", "2027-03-27", true);
            }
        });
    }

    /** Marks a subscription as one that the last file did not name. */
    void noLongerNamed(String subscriptionId) {
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update subscription set not_seen_since = date '2026-03-01'"
                                + " where partner_id = ? and subscription_id = ?",
                        scope.partnerId(),
                        subscriptionId));
    }

    private void fill() {
        insertCustomer(customer, "Adatum Corporation");
        insertProduct("e3", "Office 365 E3");
        insertProduct("sales", "Dynamics 365 Sales");
        insertProduct("project", "Project Plan 3");
        insertMetrics("e3", 100L, 90L, 80L, 320L, 385L, 330L, 315L, true, "2026-03-27", """
                [{"workloadCode":"EXO","workloadName":"Exchange Online","entitled":100,"active":120,"reassigned":null,"lowerBound":false},
                 {"workloadCode":"SPO","workloadName":"SharePoint Online","entitled":100,"active":100,"reassigned":null,"lowerBound":true},
                 {"workloadCode":"TEAMS","workloadName":"Microsoft Teams","entitled":100,"active":95,"reassigned":null,"lowerBound":false},
                 {"workloadCode":"YAM","workloadName":"Yammer","entitled":20,"active":70,"reassigned":null,"lowerBound":false}]""", """
                [{"code":"TRIAL_ACTIVITY","certainty":"EVIDENCED","explains":40,"evidence":"English trial evidence"},
                 {"code":"YAMMER_OVERUSE","certainty":"EVIDENCED","explains":50,"evidence":"English Yammer evidence"}]""");
        insertMetrics("sales", 50L, 60L, 0L, null, null, null, null, false, null, "[]", "[]");
        insertMetrics("project", 40L, 10L, 0L, 40L, 8L, 40L, 8L, false, null, "[]", "[]");
        insertSubscription("sub-active", "e3", "ACTIVE", "active", false, 80, "2025-03-27", "2026-03-27", true);
        insertSubscription("sub-trial", "e3", "TRIAL", "active", true, 10, "2026-03-01", "2026-03-31", false);
        insertSubscription(
                "sub-grace", "project", "GRACE", "In grace period", false, 5, "2025-03-01", "2026-03-01", null);
        insertDay("2026-02-20", 150L, 120L, 300L, 290L);
        insertDay("2026-03-10", 190L, 160L, 360L, 393L);
        insertFreshness("license-deployment", "o365", FIGURES);
        insertFreshness("license-usage", "o365", FIGURES);
        insertFreshness("license-usage", "crm", LocalDate.of(2026, 2, 1));
    }

    private void insertCustomer(CustomerId id, String name) {
        jdbc.update("""
                insert into customer (partner_id, tenant_id, name, name_key, domain, country, region, industry, segment,
                  licensed_users, customer_since, account_manager, tags, created_at, version)
                values (?, ?, ?, ?, 'adatum.example', 'DE', 'West', 'Retail', 'SMB', 120, date '2021-05-01', ?, ';edu;', ?, 0)
                """, scope.partnerId(), id, name, name.toLowerCase(), MANAGER, Timestamp.from(TestClock.NOON));
    }

    private void insertProduct(String id, String name) {
        jdbc.update(
                "insert into product (partner_id, product_id, name, family) values (?, ?, ?, 'OTHER')",
                scope.partnerId(),
                id,
                name);
    }

    private void insertMetrics(
            String product,
            @Nullable Long sold,
            @Nullable Long assigned,
            @Nullable Long own,
            @Nullable Long entitled,
            @Nullable Long active,
            @Nullable Long adjustedEntitled,
            @Nullable Long adjustedActive,
            boolean inflated,
            @Nullable String renewal,
            String workloads,
            String causes) {
        jdbc.update(
                """
                insert into product_metrics (partner_id, tenant_id, product_id, sold, assigned, own_sold, entitled, active,
                  adjusted_entitled, adjusted_active, inflated, lower_bound, grace, next_renewal, deployment_day,
                  usage_day, workloads, causes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?)
                """,
                scope.partnerId(),
                customer,
                product,
                sold,
                assigned,
                own,
                entitled,
                active,
                adjustedEntitled,
                adjustedActive,
                inflated,
                product.equals("project"),
                renewal == null ? null : LocalDate.parse(renewal),
                FIGURES,
                entitled == null ? null : FIGURES,
                workloads,
                causes);
    }

    private void insertSubscription(
            String id,
            String product,
            String state,
            String source,
            boolean trial,
            long seats,
            String start,
            String end,
            @Nullable Boolean autoRenew) {
        jdbc.update(
                """
                insert into subscription (partner_id, subscription_id, tenant_id, product_id, state, source_state, trial,
                  quantity, channel, effective_start, commitment_end, auto_renew, term_duration, annual_contract_value,
                  currency, category)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'reseller', ?, ?, ?, 'P1Y', 1234.5, 'EUR', 'License')
                """,
                scope.partnerId(),
                id,
                customer,
                product,
                state,
                source,
                trial,
                seats,
                LocalDate.parse(start),
                LocalDate.parse(end),
                autoRenew);
    }

    private void insertDay(String day, long sold, long assigned, long entitled, long active) {
        jdbc.update(
                "insert into customer_day (partner_id, tenant_id, position_day, sold, assigned, entitled, active)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                scope.partnerId(),
                customer,
                LocalDate.parse(day),
                sold,
                assigned,
                entitled,
                active);
    }

    private void insertFreshness(String kind, String service, LocalDate day) {
        jdbc.update(
                "insert into service_current (partner_id, tenant_id, kind, service, position_day) values (?, ?, ?, ?, ?)",
                scope.partnerId(),
                customer,
                kind,
                service,
                day);
    }
}
