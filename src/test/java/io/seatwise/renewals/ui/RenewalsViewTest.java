package io.seatwise.renewals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.NarrowWindow;
import io.seatwise.OnScreen;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalRefresh;
import io.seatwise.renewals.RenewalTotals;
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

    @Autowired
    RenewalTotals totals;

    @Autowired
    Customers customers;

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
            refresh.refresh(scope, List.of(new CustomerId(customer)));
            totals.compute(scope, TestClock.TODAY);
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
    void pageShowsTheColumnsThatAWindowHasRoomFor() {
        data.signIn(scope, Role.PARTNER_ADMIN);
        UI.getCurrent().navigate("renewals");

        Grid<?> grid = (Grid<?>) find(Grid.class).single();
        assertThat(grid.getColumns().stream().filter(Grid.Column::isVisible).map(Grid.Column::getKey))
                .containsExactly(
                        "customerName",
                        "productName",
                        "decideBy",
                        "commitmentEnd",
                        "outcome",
                        "atStake",
                        "quantity",
                        "spare",
                        "keep");
    }

    @Test
    void phoneShowsACardForEachRenewal() {
        data.signIn(scope, Role.PARTNER_ADMIN);
        NarrowWindow.open();
        UI.getCurrent().navigate("renewals");

        assertThat(NarrowRows.areShown(grid())).isTrue();
        assertThat(grid().getColumns().stream().filter(Grid.Column::isVisible)).hasSize(1);
        assertThat(card()).contains("Adatum", "Renews", "Product p1", "30 Mar 2026", "100", "At stake");

        cleanVaadinEnvironment();
        data.signIn(scope, Role.VIEWER);
        initVaadinEnvironment();
        NarrowWindow.open();
        UI.getCurrent().navigate("renewals");
        assertThat(card()).contains("Adatum", "30 Mar 2026").doesNotContain("At stake");
    }

    private String card() {
        return test(grid()).getCellComponent(0, "cards").getElement().getTextRecursively();
    }

    @Test
    void monthLeadsFromADayToItsRenewals() {
        data.signIn(scope, Role.PARTNER_ADMIN);
        UI.getCurrent().navigate("renewals", QueryParameters.of("month", "2026-09"));

        assertThat(OnScreen.text()).contains("September 2026");
        Anchor day = find(Anchor.class).all().stream()
                .filter(each -> each.getHref().contains("endsOn"))
                .reduce((one, other) -> {
                    throw new AssertionError("more than one day: " + other.getHref());
                })
                .orElseThrow();
        assertThat(day.getHref()).isEqualTo("renewals?endsOn=2026-09-30&month=2026-09&within=all");
        assertThat(day.getAriaLabel())
                .hasValueSatisfying(label -> assertThat(label).startsWith("30 Sep 2026: Extends"));

        UI.getCurrent()
                .navigate("renewals", QueryParameters.fromString(day.getHref().substring("renewals?".length())));
        assertThat(rows())
                .extracting(row -> row.subscription().ids().subscriptionId())
                .containsExactly("s-2");
        assertThat(OnScreen.text()).contains("September 2026", "Ends on 30 Sep 2026");
    }

    @Test
    void monthThatCannotBeReadShowsTheDaysAhead() {
        data.signIn(scope, Role.PARTNER_ADMIN);
        UI.getCurrent().navigate("renewals", QueryParameters.of("month", "2026-13"));

        assertThat(OnScreen.text()).contains("Show a month");
    }

    @Test
    void readerWithoutTheRightSeesNoColumnOfMoney() {
        data.signIn(scope, Role.VIEWER);
        UI.getCurrent().navigate("renewals", QueryParameters.of("within", "all"));

        assertThat(rows())
                .hasSize(2)
                .allMatch(row -> row.money().price() == null && row.money().annualValue() == null);
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

    @Test
    @SuppressWarnings("unchecked")
    void selectedRowsGiveTheirCustomersATagWhichCanBeTakenBack() {
        data.signIn(scope, Role.PARTNER_ADMIN);
        UI.getCurrent().navigate("renewals", QueryParameters.of("within", "all"));

        grid().asMultiSelect().select(rows());
        assertThat(OnScreen.text()).contains("2 rows selected · 1 customer");
        OnScreen.click("Add a tag…");
        ComboBox<String> tag = OnScreen.field(ComboBox.class, "Tag");
        tag.setValue("talk");
        OnScreen.click("Apply to 1");

        assertThat(tags()).containsExactly("talk");
        OnScreen.click("Undo");
        assertThat(tags()).isEmpty();
    }

    @Test
    void readerWhoMayNotTagSelectsRowsForTheWorkbookAlone() {
        data.signIn(scope, Role.TRAINING);
        UI.getCurrent().navigate("renewals");

        grid().asMultiSelect().select(rows());

        assertThat(OnScreen.text()).contains("1 row selected · 1 customer", "Workbook of the selection");
        assertThat(OnScreen.all(Button.class))
                .extracting(Button::getText)
                .doesNotContain("Add a tag…", "Assign an account manager…", "Archive…");
    }

    @Test
    void savedViewBringsFilterAndOrderBack() {
        data.signIn(scope, Role.PARTNER_ADMIN);
        UI.getCurrent().navigate("renewals", QueryParameters.fromString("within=7&outcome=RENEWS&sort=spare,desc"));
        OnScreen.openPopover("Views");
        OnScreen.field(TextField.class, "Name of this view").setValue("This week");
        OnScreen.click("Save");

        UI.getCurrent().navigate("renewals");
        OnScreen.click("This week");

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters())
                .containsEntry("within", List.of("7"))
                .containsEntry("outcome", List.of("RENEWS"))
                .containsEntry("sort", List.of("spare,desc"))
                .containsOnlyKeys("within", "outcome", "sort", "view");
        assertThat(OnScreen.text()).contains("View: This week");
    }

    @Test
    void paperHoldsAllRowsAndMoneyOnlyWithTheRight() {
        data.signIn(scope, Role.PARTNER_ADMIN);
        UI.getCurrent().navigate("renewals/print", QueryParameters.of("within", "all"));
        assertThat(paper())
                .contains(
                        "Ends on 31 Mar 2026 and renews with 100 seats for 1 year.", "Ends on 30 Sep 2026", "At stake");

        cleanVaadinEnvironment();
        data.signIn(scope, Role.VIEWER);
        initVaadinEnvironment();
        UI.getCurrent().navigate("renewals/print", QueryParameters.of("within", "all"));
        assertThat(paper())
                .contains("Ends on 30 Sep 2026 and goes on month by month at a higher price.")
                .doesNotContain("At stake", "€", "1,230");
    }

    @Test
    void calendarLinkIsCreatedReplacedAndRevoked() {
        data.signIn(scope, Role.VIEWER);
        UI.getCurrent().navigate("renewals");
        OnScreen.click("Calendar");
        OnScreen.click("Create link");
        String address = OnScreen.field(TextField.class, "Calendar address").getValue();
        assertThat(address).matches(".*/calendar/[A-Za-z0-9_-]{43}/renewals\\.ics");
        OnScreen.click("Close");

        OnScreen.click("Calendar");
        assertThat(OnScreen.text()).contains("has not been read yet").doesNotContain(address);
        OnScreen.click("Replace link");
        assertThat(OnScreen.field(TextField.class, "Calendar address").getValue())
                .isNotEqualTo(address);
        OnScreen.click("Close");
        OnScreen.click("Calendar");
        OnScreen.click("Revoke link");
        assertThat(OnScreen.text()).contains("Calendar link revoked", "Create link");
    }

    private String paper() {
        return find(Div.class).all().stream()
                .map(div -> div.getElement().getProperty("innerHTML", ""))
                .filter(markup -> markup.contains("<table>"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tags() {
        return customers.tags(scope);
    }

    @SuppressWarnings("unchecked")
    private Grid<Renewal> grid() {
        return find(Grid.class).single();
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
