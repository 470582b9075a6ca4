package io.seatwise.renewals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalRefresh;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page of renewals: rows, reasoning, and no money for readers without the right. */
class RenewalsViewTest extends UiTest {

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    RenewalRefresh refresh;

    private PortfolioData data;
    private PartnerScope scope;

    @BeforeEach
    void prepare() {
        data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.partner("Contoso", TestClock.TODAY);
        UUID customer = UUID.randomUUID();
        transactions.run(scope, () -> {
            jdbc.update(
                    "insert into customer (partner_id, tenant_id, name, name_key, created_at, version)"
                            + " values (?, ?, 'Adatum', 'adatum', current_timestamp, 0)",
                    scope.partnerId(),
                    customer);
            subscription(customer, "s-1", "2026-03-31", true);
            subscription(customer, "s-2", "2026-09-30", false);
            refresh.refreshAll(scope);
        });
    }

    @Test
    void pageShowsTheNextThirtyDays() {
        data.signIn(scope, Role.PARTNER_ADMIN);
        UI.getCurrent().navigate("renewals");

        assertThat(rows()).hasSize(1);
        assertThat(keys()).contains("atStake");
    }

    @Test
    void readerWithoutTheRightSeesNoColumnOfMoney() {
        data.signIn(scope, Role.VIEWER);
        UI.getCurrent().navigate("renewals", QueryParameters.of("within", "all"));

        assertThat(rows()).hasSize(2).allMatch(row -> row.price() == null && row.annualValue() == null);
        assertThat(keys()).doesNotContain("atStake");
    }

    @Test
    void openRowSaysWhatHappensIfNobodyActs() {
        data.signIn(scope, Role.PARTNER_ADMIN);
        UI.getCurrent().navigate("renewals", QueryParameters.of("subscription", "s-2"));

        assertThat(find(H2.class).all()).anyMatch(title -> title.getText().startsWith("Adatum"));
        assertThat(find(Paragraph.class).all())
                .anyMatch(text -> text.getText().contains("goes on month by month: about €1,230.00 a month"));
    }

    @SuppressWarnings("unchecked")
    private List<Renewal> rows() {
        Grid<Renewal> grid = find(Grid.class).single();
        return grid.getGenericDataView().getItems().toList();
    }

    private List<String> keys() {
        return ((Grid<?>) find(Grid.class).single())
                .getColumns().stream()
                        .map(column -> String.valueOf(column.getKey()))
                        .toList();
    }

    private void subscription(UUID customer, String id, String end, boolean autoRenew) {
        jdbc.update("""
                insert into subscription (partner_id, subscription_id, tenant_id, product_id, state, source_state, trial,
                  quantity, effective_start, commitment_end, auto_renew, term_duration, annual_contract_value, currency)
                values (?, ?, ?, 'p1', 'ACTIVE', 'active', false, 100, date '2025-10-01', cast(? as date), ?, 'P1Y',
                  12000, 'EUR')
                """, scope.partnerId(), id, customer, end, autoRenew);
    }
}
