package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** A customer with figures, the page about it and what is found there. */
abstract class CustomerInsightsScene extends UiTest {

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

    void open(String query) {
        open(fixture.customer(), query);
    }

    static void open(CustomerId customer, String query) {
        UI.getCurrent().navigate("customers/" + customer, QueryParameters.fromString(query));
    }

    Customer stored() {
        return customers.find(fixture.scope(), fixture.customer()).orElseThrow();
    }

    String text() {
        return plain(find(MainLayout.class).single());
    }

    static String plain(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    List<String> labels() {
        return find(Button.class).all().stream()
                .map(CustomerInsightsViewTest::label)
                .toList();
    }

    Button button(String label) {
        return find(Button.class).all().stream()
                .filter(button -> label(button).equals(label))
                .findFirst()
                .orElseThrow();
    }

    static String label(Button button) {
        return button.getText().isEmpty() ? button.getAriaLabel().orElse("") : button.getText();
    }

    String selected(String choice) {
        return find(RouterLink.class).all().stream()
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .filter(link -> choice.equals(link.getElement().getParent().getAttribute("aria-label")))
                .map(RouterLink::getText)
                .findFirst()
                .orElseThrow();
    }

    String target(String link) {
        return find(RouterLink.class).all().stream()
                .filter(candidate -> candidate.getText().equals(link))
                .map(RouterLink::getHref)
                .map(address -> address.substring(address.indexOf('?') + 1))
                .findFirst()
                .orElseThrow();
    }

    NativeButton expander(String product) {
        return components(rowOf(product), NativeButton.class)
                .filter(button -> button.getElement().hasAttribute("aria-expanded"))
                .findFirst()
                .orElseThrow();
    }

    FlagButton flag(String product, Flag flag) {
        return components(rowOf(product), FlagButton.class)
                .filter(button -> button.flag() == flag)
                .findFirst()
                .orElseThrow();
    }

    static List<FigureButton> figures(Component row) {
        return components(row, FigureButton.class).toList();
    }

    Component rowOf(String name) {
        return row(name).getFirst();
    }

    List<Component> row(String name) {
        return find(InsightsTable.class).all().stream()
                .flatMap(table -> all(table))
                .filter(component -> component.getElement().getTag().equals("tr") && component.isVisible())
                .filter(row -> row.getElement().getChild(0).getTextRecursively().startsWith(name))
                .toList();
    }

    static List<String> cells(Component row) {
        return row.getElement()
                .getChildren()
                .map(cell -> cell.getTextRecursively().replace('\u00a0', ' '))
                .toList();
    }

    static <T extends Component> Stream<T> components(Component root, Class<T> type) {
        return all(root).filter(type::isInstance).map(type::cast);
    }

    static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(CustomerInsightsViewTest::all));
    }
}
