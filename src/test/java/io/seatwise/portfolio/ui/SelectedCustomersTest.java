package io.seatwise.portfolio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.OnScreen;
import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.ConfirmationDialog;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.PortfolioData;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a person does with ticked rows of the customers grid. */
class SelectedCustomersTest extends UiTest {

    @Autowired
    CustomerQueries queries;

    @Autowired
    Customers customers;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PartnerScope partner;
    private PartnerScope scope;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        partner = data.partner("Contoso", TestClock.TODAY);
        data.fill(partner, new Random(7), 30, TestClock.TODAY);
        enter(Role.PARTNER_ADMIN);
    }

    private void enter(Role role) {
        enter(role, UUID.randomUUID() + "@contoso.example");
    }

    private void enter(Role role, String email) {
        scope = new SignedInTester(transactions, jdbc, scopes)
                .signIn(partner.partnerId(), partner.partnerName(), role, email);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("customers");
    }

    @Test
    void selectedRowsAloneAreTaggedAndTheTagIsUndone() {
        List<CustomerRow> ticked = tick(0, 2, 5);
        assertThat(OnScreen.text()).contains("3 rows selected · 3 customers");

        OnScreen.click("Add a tag…");
        tagField().setValue("call first");
        OnScreen.click("Apply to 3");

        assertThat(tagged("call first")).containsExactlyInAnyOrderElementsOf(ids(ticked));
        assertThat(grid().getSelectedItems()).as("ticks stay for the next step").hasSize(3);
        OnScreen.click("Undo");
        assertThat(tagged("call first")).isEmpty();
    }

    @Test
    void selectedRowsAreAssignedToAnAccountManager() {
        List<CustomerRow> ticked = tick(1, 3);

        OnScreen.click("Assign an account manager…");
        field("Account manager's e-mail").setValue("mia@contoso.example");
        OnScreen.click("Apply to 2");

        assertThat(queries.page(scope, CustomerFilter.ALL, List.of(), 0, 100).stream()
                        .filter(row -> "mia@contoso.example"
                                .equals(row.profile().care().accountManager()))
                        .toList())
                .extracting(CustomerRow::id)
                .containsExactlyInAnyOrderElementsOf(ids(ticked));
    }

    @Test
    void selectedRowsAreArchivedAfterAQuestionAndBroughtBack() {
        long before = queries.count(scope, CustomerFilter.ALL);
        List<CustomerRow> ticked = tick(0, 1);

        OnScreen.click("Archive…");
        ConfirmationDialog question = find(ConfirmationDialog.class).single();
        assertThat(question.getHeaderTitle()).isEqualTo("Archive the 2 selected customers?");
        question.confirm();

        assertThat(queries.count(scope, CustomerFilter.ALL)).isEqualTo(before - 2);
        assertThat(customers.find(scope, ticked.getFirst().id()))
                .get()
                .matches(customer -> customer.presence().isArchived());
        assertThat(grid().getSelectedItems()).isEmpty();
        OnScreen.click("Undo");
        assertThat(queries.count(scope, CustomerFilter.ALL)).isEqualTo(before);
    }

    @Test
    void anotherFilterTakesTheTicksBackAnotherOrderKeepsThem() {
        tick(0, 1);

        UI.getCurrent().navigate("customers", QueryParameters.fromString("sort=sold,desc"));
        assertThat(grid().getSelectedItems()).hasSize(2);
        UI.getCurrent().navigate("customers", QueryParameters.fromString("region=North"));
        assertThat(grid().getSelectedItems()).isEmpty();
        assertThat(bar().isVisible()).isFalse();
    }

    @Test
    void viewerMayTakeTheWorkbookAndChangesNothing() {
        cleanVaadinEnvironment();
        enter(Role.VIEWER);
        tick(0);

        assertThat(find(Button.class, bar()).all()).extracting(Button::getText).containsExactly("Clear selection");
        assertThat(find(Anchor.class, bar()).all()).extracting(Anchor::getText).contains("Workbook of the selection");
        OnScreen.click("Clear selection");
        assertThat(bar().isVisible()).isFalse();
    }

    @Test
    void accountManagerTagsAndNeitherAssignsNorArchives() {
        cleanVaadinEnvironment();
        String mia = UUID.randomUUID() + "@contoso.example";
        transactions.run(
                partner,
                () -> jdbc.update(
                        "update customer set account_manager = ? where partner_id = ?", mia, partner.partnerId()));
        enter(Role.ACCOUNT_MANAGER, mia);
        tick(0);

        assertThat(find(Button.class, bar()).all())
                .extracting(Button::getText)
                .containsExactly("Add a tag…", "Clear selection");
    }

    private List<CustomerRow> tick(int... places) {
        List<CustomerRow> rows = Arrays.stream(places)
                .mapToObj(place -> test(grid()).getRow(place))
                .toList();
        grid().asMultiSelect().select(rows);
        return rows;
    }

    private List<CustomerId> tagged(String tag) {
        return queries.page(scope, CustomerFilter.ALL, List.of(), 0, 100).stream()
                .filter(row -> row.profile().care().tags().contains(tag))
                .map(CustomerRow::id)
                .toList();
    }

    private static List<CustomerId> ids(List<CustomerRow> rows) {
        return rows.stream().map(CustomerRow::id).toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> field(String label) {
        return OnScreen.field(ComboBox.class, label);
    }

    private static ComboBox<String> tagField() {
        return field("Tag");
    }

    private static SelectedCustomers<?> bar() {
        return OnScreen.all(SelectedCustomers.class).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static Grid<CustomerRow> grid() {
        return OnScreen.all(CustomerGrid.class).getFirst();
    }
}
