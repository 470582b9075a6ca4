package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.seatwise.DrawnTables;
import io.seatwise.DrawnTables.Part;
import io.seatwise.DrawnTables.Row;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import java.util.List;
import java.util.Locale;
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
        return plain(find(MainLayout.class).single()) + DrawnTables.text();
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

    /** Opens the details, whose facts are created then. */
    void openDetails() {
        find(Details.class).all().stream()
                .filter(details -> details.hasClassName("insights-details"))
                .findFirst()
                .orElseThrow()
                .setOpened(true);
    }

    static Part expander(String product) {
        return rowOf(product).parts("expander").getFirst();
    }

    static Part flag(String product, Flag flag) {
        String name = I18NProvider.translate("licensing.flag." + flag);
        return rowOf(product).parts("dialog").stream()
                .filter(button -> button.text().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    static List<Part> figures(Row row) {
        return row.parts("figure");
    }

    static Row rowOf(String name) {
        return DrawnTables.rows(name).getFirst();
    }
}
