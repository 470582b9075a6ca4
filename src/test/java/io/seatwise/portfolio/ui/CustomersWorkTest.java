package io.seatwise.portfolio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
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
import io.seatwise.base.ui.PaletteSource.Hit;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.PortfolioData;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a person does on the customers grid besides reading: columns, changes to many at once, the search. */
class CustomersWorkTest extends UiTest {

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
        data.fill(partner, new Random(7), 60, TestClock.TODAY);
        scope = enter(Role.PARTNER_ADMIN);
    }

    /** A new person of the partner opens a window. */
    private PartnerScope enter(Role role) {
        PartnerScope person =
                new SignedInTester(transactions, jdbc, scopes).signIn(partner.partnerId(), partner.partnerName(), role);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        return person;
    }

    @Test
    @SuppressWarnings("unchecked")
    void emptySearchAndTheMenuListWhatWasViewedRecently() {
        CustomerRow viewed =
                queries.page(scope, CustomerFilter.ALL, List.of(), 40, 1).getFirst();
        UI.getCurrent().navigate("customers/" + viewed.id());
        open("");

        ComboBox<Hit> search = OnScreen.all(ComboBox.class).stream()
                .filter(box -> box.getClassNames().contains("portfolio-top-search"))
                .findFirst()
                .orElseThrow();
        test(search).setFilter("");
        assertThat(test(search).getSuggestionItems())
                .containsExactly(new Hit("Recently viewed", viewed.customerName(), "customers/" + viewed.id()));
        MenuItem menu = find(RecentMenu.class).single().getContent().getItems().getFirst();
        assertThat(menu.getText()).isEqualTo("Recently viewed");
        assertThat(menu.getSubMenu().getItems().stream()
                        .flatMap(item -> item.getChildren())
                        .map(link -> ((Anchor) link).getHref()))
                .containsExactly("customers/" + viewed.id());
    }

    @Test
    void searchFindsPagesSettingsAndActionsThatThePersonMayOpen() {
        open("");
        assertThat(search("new camp")).contains(new Hit("Action", "New campaign", "campaigns/new"));
        assertThat(search("import")).contains(new Hit("Page", "Imports", "imports"));
        assertThat(search("invite")).containsExactly(new Hit("Action", "Invite a person", "settings/people"));

        cleanVaadinEnvironment();
        enter(Role.VIEWER);
        open("");
        assertThat(search("new camp")).isEmpty();
        assertThat(search("invite")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<Hit> search(String typed) {
        ComboBox<Hit> search = OnScreen.all(ComboBox.class).stream()
                .filter(box -> box.getClassNames().contains("portfolio-top-search"))
                .findFirst()
                .orElseThrow();
        test(search).setFilter(typed);
        return test(search).getSuggestionItems();
    }

    @Test
    @SuppressWarnings("unchecked")
    void columnsAreChosenAndTheUsualOnesComeBack() {
        open("");
        OnScreen.openPopover("Columns");
        CheckboxGroup<String> boxes = OnScreen.all(CheckboxGroup.class).stream()
                .filter(group -> group.getValue().toString().contains("usagePercent"))
                .findFirst()
                .orElseThrow();
        Set<String> usual = boxes.getValue();
        Set<String> fewer = new LinkedHashSet<>(usual);
        fewer.remove("nextRenewal");
        fewer.add("tenantId");

        boxes.setValue(fewer);
        assertThat(shownColumns()).contains("customerName", "tenantId").doesNotContain("nextRenewal");

        OnScreen.click("Reset columns");
        assertThat(shownColumns()).contains("customerName", "nextRenewal").doesNotContain("tenantId");
    }

    @Test
    void tagIsAddedToMatchingCustomersAndUndone() {
        Map<CustomerId, List<String>> before =
                all(customer -> customer.profile().care().tags());
        Set<CustomerId> north = ids("region=North");
        open("region=North");

        bulk("Add a tag…");
        choose("Tag", " key account ");
        OnScreen.click("Apply to " + north.size());

        all(customer -> customer.profile().care().tags()).forEach((id, tags) -> {
            if (north.contains(id)) {
                assertThat(tags)
                        .containsAll(before.get(id))
                        .contains("key account")
                        .doesNotHaveDuplicates();
            } else {
                assertThat(tags).isEqualTo(before.get(id));
            }
        });
        OnScreen.click("Undo");
        assertThat(all(customer -> customer.profile().care().tags())).isEqualTo(before);
    }

    @Test
    void aTagTooManyForOneCustomerChangesNoneAndSaysSo() {
        CustomerId full = ids("region=North").iterator().next();
        customers.setTags(
                scope, full, IntStream.range(0, 150).mapToObj(i -> "t" + i).toList());
        Map<CustomerId, List<String>> before =
                all(customer -> customer.profile().care().tags());
        open("region=North");

        bulk("Add a tag…");
        choose("Tag", "one more");
        OnScreen.click("Apply to " + ids("region=North").size());

        assertThat(all(customer -> customer.profile().care().tags())).isEqualTo(before);
        assertThat(field("Tag").isInvalid()).isTrue();
        assertThat(field("Tag").getErrorMessage()).contains("150");
    }

    @Test
    void allThatMatchAreAssignedAndGivenBack() {
        Map<CustomerId, String> before =
                all(customer -> String.valueOf(customer.profile().care().accountManager()));
        Set<CustomerId> north = ids("region=North");
        open("region=North");

        bulk("Assign an account manager…");
        choose("Account manager's e-mail", "no address");
        OnScreen.click("Apply to " + north.size());
        assertThat(field("Account manager's e-mail").isInvalid()).isTrue();
        choose("Account manager's e-mail", "mia@contoso.example");
        OnScreen.click("Apply to " + north.size());

        assertThat(all(customer -> String.valueOf(customer.profile().care().accountManager())))
                .allSatisfy((id, manager) ->
                        assertThat(manager).isEqualTo(north.contains(id) ? "mia@contoso.example" : before.get(id)));
        OnScreen.click("Undo");
        assertThat(all(customer -> String.valueOf(customer.profile().care().accountManager())))
                .isEqualTo(before);
    }

    @Test
    void allThatMatchAreArchivedAndBroughtBack() {
        Map<CustomerId, Boolean> before = all(customer -> customer.presence().isArchived());
        Set<CustomerId> north = ids("region=North");
        long others = queries.count(scope, CustomerFilter.ALL) - north.size();
        open("region=North");

        bulk("Archive…");
        ConfirmationDialog question = find(ConfirmationDialog.class).single();
        assertThat(question.getHeaderTitle()).isEqualTo("Archive " + north.size() + " customers?");
        question.confirm();

        assertThat(queries.count(scope, CustomerFilter.ALL)).isEqualTo(others);
        assertThat(OnScreen.text()).contains("No customers match");
        OnScreen.click("Undo");
        assertThat(all(customer -> customer.presence().isArchived())).isEqualTo(before);
        assertThat(test(grid()).size()).isEqualTo(north.size());
    }

    @Test
    void viewerHasNoMenuForChangesOfCustomers() {
        cleanVaadinEnvironment();
        enter(Role.VIEWER);
        open("");

        assertThat(OnScreen.all(BulkMenu.class)).noneMatch(BulkMenu::isVisible);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theSearchOfTheTopBarFindsByNameAndLeadsToTheCustomer() {
        open("");
        ComboBox<Hit> search = OnScreen.all(ComboBox.class).stream()
                .filter(box -> box.getClassNames().contains("portfolio-top-search"))
                .findFirst()
                .orElseThrow();

        test(search).setFilter("beta_x");
        List<Hit> found = test(search).getSuggestionItems();
        assertThat(found).isNotEmpty().first().matches(hit -> hit.title().equals("beta_x"));
        search.setValue(found.getFirst());
        ComponentUtil.fireEvent(search, new ComponentValueChangeEvent<>(search, search, null, true));

        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo(found.getFirst().address());
    }

    private void bulk(String item) {
        MenuBar menu = find(MenuBar.class).all().stream()
                .filter(bar -> bar.getItems().getFirst().getText().equals("All matching"))
                .findFirst()
                .orElseThrow();
        new MenuBarTester<>(menu).clickItem("All matching", item);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> field(String label) {
        return OnScreen.field(ComboBox.class, label);
    }

    private static void choose(String label, String value) {
        field(label).setValue(value);
    }

    private <T> Map<CustomerId, T> all(Function<Customer, T> value) {
        return ids("archived=true").stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> value.apply(customers.find(scope, id).orElseThrow()),
                        (one, other) -> one,
                        HashMap::new));
    }

    private Set<CustomerId> ids(String query) {
        return queries.page(scope, filter(query), List.of(), 0, 1000).stream()
                .map(CustomerRow::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static CustomerFilter filter(String query) {
        return CustomerFilterParameters.parse(QueryParameters.fromString(query).getParameters())
                .filter();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("customers", QueryParameters.fromString(query));
    }

    private List<String> shownColumns() {
        return grid().getColumns().stream()
                .filter(column -> column.isVisible())
                .map(column -> column.getKey())
                .toList();
    }

    private static CustomerGrid grid() {
        return UI.getCurrent().getActiveRouterTargetsChain().stream()
                .filter(CustomersView.class::isInstance)
                .map(CustomersView.class::cast)
                .findFirst()
                .orElseThrow()
                .grid();
    }
}
