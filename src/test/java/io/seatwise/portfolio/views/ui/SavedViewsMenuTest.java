package io.seatwise.portfolio.views.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.OnScreen;
import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.Badge;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.portfolio.views.SavedView;
import io.seatwise.portfolio.views.SavedView.Shown;
import io.seatwise.portfolio.views.SavedViews;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a person does with the saved views of the customers page. */
class SavedViewsMenuTest extends UiTest {

    @Autowired
    SavedViews views;

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
        data.fill(partner, new Random(7), 20, TestClock.TODAY);
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
    void aViewIsSavedOpenedRenamedDeletedAndBroughtBack() {
        open("region=North&sort=usagePercent,desc");
        save("North & best");
        Map<String, List<String>> address = address();
        assertThat(address)
                .containsEntry("region", List.of("North"))
                .containsEntry("sort", List.of("usagePercent,desc"))
                .containsKey("view");
        assertThat(badges()).containsExactly("View: North & best");

        open("");
        assertThat(badges()).isEmpty();
        OnScreen.click("North & best");
        assertThat(address()).isEqualTo(address);

        OnScreen.click("Rename North & best");
        test(OnScreen.field(TextField.class, "Rename North & best")).setValue("The north");
        OnScreen.all(Button.class).stream()
                .filter(button -> button.getText().equals("Save"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(names()).containsExactly("The north");
        assertThat(badges()).containsExactly("View: The north");

        OnScreen.click("Delete The north");
        assertThat(names()).isEmpty();
        OnScreen.click("Undo");
        assertThat(names()).containsExactly("The north");
        OnScreen.click("The north");
        assertThat(address()).isEqualTo(address);
    }

    @Test
    void savingUnderANameThatIsThereReplacesItEvenWhenNoFurtherOneFits() {
        for (int i = 1; i <= 50; i++) {
            views.save(scope, "customers", "View " + i, Shown.of("q=" + i));
        }
        open("region=North");

        save("view 7");
        save("one more");

        assertThat(views.of(scope, "customers")).hasSize(50);
        assertThat(views.of(scope, "customers"))
                .filteredOn(view -> view.name().equalsIgnoreCase("view 7"))
                .singleElement()
                .satisfies(view -> assertThat(view.shown().query()).contains("North"));
        assertThat(OnScreen.text()).contains("The view was not saved");
    }

    @Test
    void twoViewsNeverHaveTheSameName() {
        open("");
        save("First");
        save("Second");

        OnScreen.click("Rename Second");
        test(OnScreen.field(TextField.class, "Rename Second")).setValue("FIRST");
        OnScreen.all(Button.class).stream()
                .filter(button -> button.getText().equals("Save"))
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(names()).containsExactly("First", "Second");
        assertThat(OnScreen.text()).contains("already exists");
    }

    @Test
    void viewOfAnotherPageIsNotOffered() {
        views.save(scope, "customers", "Same name", Shown.of("q=1"));
        views.save(scope, "renewals", "Same name", Shown.of("within=7"));

        assertThat(views.of(scope, "customers"))
                .extracting(view -> view.shown().query())
                .containsExactly("q=1");
        assertThat(views.of(scope, "renewals"))
                .extracting(view -> view.shown().query())
                .containsExactly("within=7");
    }

    @Test
    void viewBringsItsColumnsAndChangesAreSavedIntoIt() {
        SavedView view = views.save(
                scope, "customers", "Few", new Shown("region=North", List.of("usagePercent", "tenantId", "unknown")));
        open("");
        Set<String> usual = boxes().getValue();

        OnScreen.click("Few");
        assertThat(boxes().getValue()).containsExactlyInAnyOrder("usagePercent", "tenantId");
        assertThat(badges()).containsExactly("View: Few");

        Set<String> more = new LinkedHashSet<>(boxes().getValue());
        more.add("domain");
        boxes().setValue(more);
        assertThat(badges()).containsExactly("View: Few, changed");
        open(query(address()));
        assertThat(badges()).as("the same page again").containsExactly("View: Few, changed");

        OnScreen.click("Save changes to “Few”");
        assertThat(badges()).containsExactly("View: Few");
        assertThat(views.find(scope, "customers", view.id()))
                .get()
                .satisfies(saved ->
                        assertThat(saved.shown().columns()).containsExactly("usagePercent", "tenantId", "domain"));
        OnScreen.click("No view");
        assertThat(boxes().getValue()).isEqualTo(usual);
        assertThat(address()).isEmpty();
    }

    @Test
    void pageOpensWithThePersonsDefaultUntilAnotherIsAskedFor() {
        open("region=North");
        save("North");
        OnScreen.click("Open this page with North");

        open("");
        assertThat(address()).containsEntry("region", List.of("North"));
        assertThat(badges()).containsExactly("View: North");

        OnScreen.click("No view");
        assertThat(address()).isEqualTo(Map.of("view", List.of("none")));
        OnScreen.click("Do not open this page with North any more");
        open("");
        assertThat(address()).isEmpty();
    }

    @Test
    void sharedViewIsNamedAfterItsAuthorAndOnlyOpenedByColleagues() {
        open("region=North");
        save("North");
        OnScreen.click("Share North with the team");
        assertThat(OnScreen.text()).contains("Shared by you");

        cleanVaadinEnvironment();
        enter(Role.VIEWER);
        open("");

        assertThat(OnScreen.text()).contains("Shared by Somebody");
        assertThat(OnScreen.all(Button.class))
                .extracting(button -> button.getAriaLabel().orElse(""))
                .contains("Open this page with North")
                .doesNotContain("Rename North", "Delete North", "Stop sharing North");
        OnScreen.click("North");
        assertThat(address()).containsEntry("region", List.of("North"));
    }

    @Test
    void addressWithAViewOfSomebodyElseShowsItsRowsWithoutTheName() {
        SavedView foreign = views.save(scope, "customers", "Secret name", Shown.of("region=North"));
        cleanVaadinEnvironment();
        enter(Role.VIEWER);

        open("region=North&view=" + foreign.id());

        assertThat(badges()).isEmpty();
        assertThat(OnScreen.text()).doesNotContain("Secret name");
    }

    private static void save(String name) {
        TextField field = OnScreen.field(TextField.class, "Name of this view");
        field.setValue(name);
        OnScreen.click("Save");
    }

    private List<String> names() {
        return views.of(scope, "customers").stream().map(SavedView::name).toList();
    }

    private static List<String> badges() {
        return OnScreen.all(Badge.class).stream()
                .map(Badge::getText)
                .filter(text -> text.startsWith("View: "))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<String> boxes() {
        OnScreen.openPopover("Columns");
        return (CheckboxGroup<String>) OnScreen.all(CheckboxGroup.class).stream()
                .filter(group -> group.getValue().toString().contains("usagePercent"))
                .findFirst()
                .orElseThrow();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("customers", QueryParameters.fromString(query));
        OnScreen.openPopover("Views");
    }

    private static Map<String, List<String>> address() {
        return UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters();
    }

    private static String query(Map<String, List<String>> parameters) {
        return new QueryParameters(parameters).getQueryString();
    }
}
