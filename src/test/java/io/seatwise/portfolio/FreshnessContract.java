package io.seatwise.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.Freshness;
import io.seatwise.licensing.positions.SourceDate;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** The newest day of each source, on both databases. */
@WithMockUser(roles = "VIEWER")
abstract class FreshnessContract {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final String DEPLOYMENT = "license-deployment";
    private static final String USAGE = "license-usage";

    @Autowired
    Freshness freshness;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PortfolioData data;
    private PartnerScope scope;

    @BeforeEach
    void addPartner() {
        data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.partner("Contoso", TODAY);
    }

    @Test
    void eachKindAndServiceHasTheNewestDayOfItsCustomers() {
        CustomerId one = customer(scope, "One", null, false);
        CustomerId two = customer(scope, "Two", null, false);
        source(scope, one, USAGE, "o365", 3);
        source(scope, two, USAGE, "o365", 1);
        source(scope, two, USAGE, "crm", 8);
        source(scope, one, DEPLOYMENT, "", 2);
        source(scope, one, DEPLOYMENT, "o365", 5);

        assertThat(freshness.of(scope))
                .containsExactly(
                        newest(DEPLOYMENT, "", 2),
                        newest(DEPLOYMENT, "o365", 5),
                        newest(USAGE, "crm", 8),
                        newest(USAGE, "o365", 1));
    }

    @Test
    void archivedCustomersDoNotCount() {
        source(scope, customer(scope, "Gone", null, true), USAGE, "o365", 1);
        source(scope, customer(scope, "Gone too", null, true), USAGE, "crm", 1);
        source(scope, customer(scope, "Here", null, false), USAGE, "o365", 4);

        assertThat(freshness.of(scope)).containsExactly(newest(USAGE, "o365", 4));
    }

    @Test
    void anAccountManagerSeesTheDaysOfOwnCustomers() {
        source(scope, customer(scope, "Own", "Nina@contoso.example", false), USAGE, "o365", 6);
        source(scope, customer(scope, "Other", "omar@contoso.example", false), USAGE, "o365", 1);
        source(scope, customer(scope, "Nobody's", null, false), DEPLOYMENT, "o365", 1);

        assertThat(freshness.of(data.accountManager(scope, "nina@contoso.example")))
                .containsExactly(newest(USAGE, "o365", 6));
        assertThat(freshness.of(data.accountManager(scope, "vera@contoso.example")))
                .isEmpty();
    }

    @Test
    void anotherPartnersDaysDoNotCount() {
        PartnerScope other = data.partner("Fabrikam", TODAY);
        source(other, customer(other, "Theirs", null, false), USAGE, "o365", 1);

        assertThat(freshness.of(scope)).isEmpty();
        assertThat(freshness.of(other)).containsExactly(newest(USAGE, "o365", 1));
    }

    @Test
    void oneCustomerHasDaysOfItsOwn() {
        CustomerId one = customer(scope, "One", "omar@contoso.example", false);
        source(scope, one, USAGE, "o365", 3);
        source(scope, customer(scope, "Two", null, false), USAGE, "o365", 1);

        assertThat(freshness.of(scope, one)).containsExactly(newest(USAGE, "o365", 3));
        assertThat(freshness.of(data.accountManager(scope, "nina@contoso.example"), one))
                .isEmpty();
    }

    private static SourceDate newest(String kind, String service, int daysAgo) {
        return new SourceDate(kind, service, TODAY.minusDays(daysAgo));
    }

    private CustomerId customer(PartnerScope of, String name, @Nullable String manager, boolean archived) {
        CustomerId id = new CustomerId(UUID.randomUUID());
        transactions.run(of, () -> jdbc.update("""
                        insert into customer (partner_id, tenant_id, name, name_key, created_at, version, account_manager, archived_at)
                        values (?, ?, ?, ?, current_timestamp, 0, ?, case when ? then current_timestamp end)
                        """, of.partnerId(), id, name, name, manager, archived));
        return id;
    }

    private void source(PartnerScope of, CustomerId customer, String kind, String service, int daysAgo) {
        transactions.run(
                of,
                () -> jdbc.update(
                        "insert into service_current (partner_id, tenant_id, kind, service, position_day) values (?, ?, ?, ?, ?)",
                        of.partnerId(),
                        customer,
                        kind,
                        service,
                        TODAY.minusDays(daysAgo)));
    }
}
