package io.seatwise.portfolio.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.seatwise.OnScreen;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.FigurePanel;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.licensing.Flag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

class CustomerInsightsViewTest extends UiTest {

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    Customers customers;

    InsightsFixture fixture;

    @BeforeEach
    void signIn() {
        fixture = new InsightsFixture(transactions, jdbc, scopes);
        fixture.signIn(Role.PARTNER_ADMIN);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysWhoTheCustomerIsAndWhatTheFiguresCover() {
        open("");

        assertThat(find(H1.class).all()).extracting(H1::getText).containsExactly("Adatum Corporation");
        assertThat(text())
                .contains("All channels · 3 products · figures of 10 Mar 2026", "adatum.example", "Germany (DE)")
                .contains(fixture.customer().toString(), "in 12 days", "Usage Dynamics 365: 1 Feb 2026");
    }

    @Test
    void showsEachProductWithItsPercentagesAndTheRatioOfTheSums() {
        open("");

        assertThat(cells(rowOf("Office 365 E3")))
                .containsSequence("100", "80", "90", "90.0 %", "320", "385", "120.3 %", "95.5 %");
        assertThat(cells(rowOf("Dynamics 365 Sales"))).containsSequence("50", "0", "60", "120.0 %", "–", "–", "–", "–");
        assertThat(cells(rowOf("All products")))
                .containsSequence("190", "80", "160", "84.2 %", "360", "393", "109.2 %");
    }

    @Test
    void opensTheWorkloadsInsideAProduct() {
        open("");
        assertThat(row("Yammer")).isEmpty();

        test(expander("Office 365 E3")).click();

        assertThat(cells(rowOf("Yammer"))).containsSequence("20", "70", "350.0 %");
        assertThat(cells(rowOf("SharePoint Online"))).contains("At least");
        assertThat(expander("Office 365 E3").getElement().getAttribute("aria-expanded"))
                .isEqualTo("true");
    }

    @Test
    void aFlagInTheAddressOpensItsCause() {
        open("flag=INFLATED");

        assertThat(find(FlagDialog.class).single().getHeaderTitle()).startsWith("Inflated: Adatum Corporation");
    }

    @Test
    void aFlagThatTheCustomerDoesNotHaveOpensNothing() {
        open("flag=NO_SUCH_FLAG");

        assertThat(find(FlagDialog.class).all()).isEmpty();
        assertThat(find(H1.class).single().getText()).isEqualTo("Adatum Corporation");
    }

    @Test
    void flagOpensItsDiagnosis() {
        open("");

        test(flag("Office 365 E3", Flag.INFLATED)).click();

        FlagDialog dialog = find(FlagDialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Inflated usage of Office 365 E3");
        assertThat(plain(dialog))
                .contains("385 active entitlements against 320 there is a right to: 65 over.")
                .contains("Activity in a trial", "up to 40", "sub-trial (10 seats, Trial, ends 31 Mar 2026)")
                .contains("Yammer has 70 active and 20 entitled: 50 more people")
                .contains("315 / 330 = 95.5 %", "30 entitlements added: 10 seats")
                .doesNotContain("English");
        assertThat(dialog.getElement().getOuterHTML())
                .contains("65 over. Activity in a trial: 40, Yammer used beyond its licences: 25.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Flag.class,
            names = {"LOW_ADOPTION", "LOW_DEPLOYMENT", "GRACE"})
    void everyFlagOfAProductOpensAnExplanation(Flag flag) {
        open("");

        test(flag("Project Plan 3", flag)).click();

        assertThat(plain(find(FlagDialog.class).single()))
                .contains(
                        switch (flag) {
                            case LOW_ADOPTION -> "Your threshold is 40.0 %. 8 more active entitlements would reach it.";
                            case LOW_DEPLOYMENT -> "30 are paid for and lie idle";
                            default ->
                                "5 seats in grace (the source says \"In grace period\"), commitment ended 1 Mar 2026";
                        })
                .contains("What to do");
    }

    @Test
    void figureOpensToItsFormula() {
        open("");
        FigureButton usage = figures(rowOf("Office 365 E3")).get(6);

        test(usage).click();

        assertThat(plain(find(FigurePanel.class).single()))
                .contains("Usage %", "120.3 %", "Active entitlements / total entitlements", "385", "320")
                .contains("Licence usage file", "10 Mar 2026", "Exchange Online");
    }

    @Test
    void ownLicencesStandInTheUrlAndSayWhatIsNotKnown() {
        open("licences=own");

        assertThat(text()).contains("Own licences · 3 subscriptions", "known over all channels only");
        assertThat(cells(rowOf("Office 365 E3"))).containsSequence("80", "10", "0", "0", "100", "80.0 %");
        assertThat(selected("Which licences")).isEqualTo("Own licences");
        assertThat(find(EntitlementsPanel.class).all()).isEmpty();
    }

    @Test
    void tabStandsInTheUrl() {
        open("tab=subscriptions");

        assertThat(selected("Customer insights")).isEqualTo("Subscriptions");
        assertThat(text()).contains("€1,234.50", "12", "1 year", "In grace", "The source says: In grace period");

        UI.getCurrent().navigate(fixture.page(), QueryParameters.fromString(target("History")));

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo(fixture.page() + "?tab=history");
        assertThat(find(Chart.class).all()).hasSize(2);
    }

    @Test
    void historyShowsThePeriodOfTheUrl() {
        open("tab=history&days=28");

        assertThat(find(Chart.class).all())
                .allSatisfy(chart ->
                        assertThat(chart.options().categories()).containsExactly("20 Feb 2026", "10 Mar 2026"));
        assertThat(find(Chart.class).all().getFirst().summary().replace('\u00a0', ' '))
                .contains("deployment went from 80.0 % to 84.2 %, usage from 96.7 % to 109.2 %");
    }

    @Test
    void strangersCustomerIsNotFoundAsIfThereWereNone() {
        InsightsFixture other = new InsightsFixture(transactions, jdbc, scopes);

        UI.getCurrent().navigate(other.page());
        String foreign = text();
        UI.getCurrent().navigate("customers/" + UUID.randomUUID());
        String random = text();
        UI.getCurrent().navigate("customers/no-id-at-all");
        String noId = text();

        assertThat(find(CustomerInsightsView.class).all()).isEmpty();
        assertThat(foreign).doesNotContain("Adatum").isEqualTo(random).isEqualTo(noId);
    }

    @Test
    void accountManagerSeesAssignedCustomersAlone() {
        fixture.signIn(Role.ACCOUNT_MANAGER, "eva@contoso.example");
        open("");
        assertThat(find(CustomerInsightsView.class).all()).isEmpty();

        fixture.signIn(Role.ACCOUNT_MANAGER, InsightsFixture.MANAGER);
        open("tab=entitlements");
        assertThat(find(CustomerInsightsView.class).all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTNER_ADMIN", "ACCOUNT_MANAGER", "TRAINING", "VIEWER"})
    void offersOnlyWhatTheRoleMayEdit(Role role) {
        fixture.signIn(role);

        open("");

        boolean administers = role == Role.PARTNER_ADMIN;
        assertThat(labels().contains("Edit tags")).isEqualTo(administers || role == Role.ACCOUNT_MANAGER);
        assertThat(labels().contains("Change account manager")).isEqualTo(administers);
        assertThat(labels().contains("Archive customer")).isEqualTo(administers);
    }

    @Test
    void aSubscriptionNoLongerNamedIsArchivedAndRestored() {
        fixture.noLongerNamed("sub-active");
        open("tab=subscriptions");
        assertThat(OnScreen.all(Button.class))
                .extracting(Button::getText)
                .filteredOn("Archive"::equals)
                .hasSize(1);

        OnScreen.click("Archive subscription sub-active");

        assertThat(OnScreen.text()).contains("Archived subscriptions: 1", "Office 365 E3, sub-active, 80 seats");
        OnScreen.click("Restore subscription sub-active");
        assertThat(OnScreen.text()).doesNotContain("Archived subscriptions");
        OnScreen.click("Undo");
        assertThat(OnScreen.text()).contains("Archived subscriptions: 1");
    }

    @Test
    @SuppressWarnings("unchecked")
    void tagsAreEditedAndTakenBack() {
        open("");

        test(button("Edit tags")).click();
        MultiSelectComboBox<String> field = find(MultiSelectComboBox.class).single();
        field.setValue(Set.of("edu", "key account"));
        find(TagsDialog.class).single().saveButton().click();
        assertThat(stored().tags()).containsExactlyInAnyOrder("edu", "key account");
        assertThat(text()).contains("key account");

        test(button("Undo")).click();
        assertThat(stored().tags()).containsExactly("edu");
        assertThat(text()).doesNotContain("key account");
    }

    @Test
    @SuppressWarnings("unchecked")
    void accountManagerIsAssignedAndTakenBack() {
        open("");

        test(button("Change account manager")).click();
        ComboBox<String> field =
                find(ComboBox.class, find(AssignDialog.class).single()).single();
        field.clear();
        find(AssignDialog.class).single().saveButton().click();
        assertThat(stored().accountManager()).isNull();

        test(button("Undo")).click();
        assertThat(stored().accountManager()).isEqualTo(InsightsFixture.MANAGER);
    }

    @Test
    void archivesAndRestores() {
        open("");

        test(button("Archive customer")).click();
        assertThat(stored().isArchived()).isTrue();
        assertThat(text()).contains("Archived on 15 Mar 2026");

        test(button("Restore customer")).click();
        assertThat(stored().isArchived()).isFalse();
    }

    @Test
    void customerWithoutFiguresSaysWhatBelongsHere() {
        UUID bare = fixture.bareCustomer();

        open(bare, "");
        assertThat(text()).contains("No figures yet", "Bring in a file");

        open(bare, "tab=subscriptions");
        assertThat(text()).contains("No subscriptions of your own");

        open(bare, "tab=history");
        assertThat(text()).contains("No history in these 90 days");
    }

    private void open(String query) {
        open(fixture.customer(), query);
    }

    private static void open(UUID customer, String query) {
        UI.getCurrent().navigate("customers/" + customer, QueryParameters.fromString(query));
    }

    private Customer stored() {
        return customers.find(fixture.scope(), fixture.customer()).orElseThrow();
    }

    private String text() {
        return plain(find(MainLayout.class).single());
    }

    private static String plain(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private List<String> labels() {
        return find(Button.class).all().stream()
                .map(CustomerInsightsViewTest::label)
                .toList();
    }

    private Button button(String label) {
        return find(Button.class).all().stream()
                .filter(button -> label(button).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static String label(Button button) {
        return button.getText().isEmpty() ? button.getAriaLabel().orElse("") : button.getText();
    }

    private String selected(String choice) {
        return find(RouterLink.class).all().stream()
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .filter(link -> choice.equals(link.getElement().getParent().getAttribute("aria-label")))
                .map(RouterLink::getText)
                .findFirst()
                .orElseThrow();
    }

    private String target(String link) {
        return find(RouterLink.class).all().stream()
                .filter(candidate -> candidate.getText().equals(link))
                .map(RouterLink::getHref)
                .map(address -> address.substring(address.indexOf('?') + 1))
                .findFirst()
                .orElseThrow();
    }

    private NativeButton expander(String product) {
        return components(rowOf(product), NativeButton.class)
                .filter(button -> button.getElement().hasAttribute("aria-expanded"))
                .findFirst()
                .orElseThrow();
    }

    private FlagButton flag(String product, Flag flag) {
        return components(rowOf(product), FlagButton.class)
                .filter(button -> button.flag() == flag)
                .findFirst()
                .orElseThrow();
    }

    private static List<FigureButton> figures(Component row) {
        return components(row, FigureButton.class).toList();
    }

    private Component rowOf(String name) {
        return row(name).getFirst();
    }

    private List<Component> row(String name) {
        return find(InsightsTable.class).all().stream()
                .flatMap(table -> all(table))
                .filter(component -> component.getElement().getTag().equals("tr") && component.isVisible())
                .filter(row -> row.getElement().getChild(0).getTextRecursively().startsWith(name))
                .toList();
    }

    private static List<String> cells(Component row) {
        return row.getElement()
                .getChildren()
                .map(cell -> cell.getTextRecursively().replace('\u00a0', ' '))
                .toList();
    }

    private static <T extends Component> Stream<T> components(Component root, Class<T> type) {
        return all(root).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(CustomerInsightsViewTest::all));
    }
}
