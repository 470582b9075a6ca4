package io.seatwise.portfolio.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.portfolio.customer.ui.PrintButton;
import io.seatwise.portfolio.export.CustomersPrint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.context.TestSecurityContextHolder;

class CustomersPrintViewTest extends UiTest {

    private static final Formats FORMATS = new Formats(Locale.ENGLISH);
    private static final CustomerFilterParameters ALL = CustomerFilterParameters.of(CustomerFilter.ALL);

    @Autowired
    CustomerQueries queries;

    @Autowired
    CustomersPrint print;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PortfolioData data;
    private PartnerScope partner;
    private PartnerScope scope;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        data = new PortfolioData(transactions, jdbc, scopes);
        partner = data.partner("Contoso", TestClock.TODAY);
        data.fill(partner, new Random(7), 120, TestClock.TODAY);
        scope = data.signIn(partner, Role.PARTNER_ADMIN);
        super.initVaadinEnvironment();
    }

    @Test
    void everyRowOfTheFilterIsInOrder() {
        open("region=North&sort=usagePercent,desc&columns=usagePercent,sold");
        List<CustomerRow> expected = queries.page(
                scope,
                ALL.with("region", List.of("North")).filter(),
                List.of(SortOrder.descending("usagePercent")),
                0,
                1000);

        Document table = table();
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(words(table.select("thead th"))).containsExactly("Customer", "Usage %", "Sold");
        assertThat(table.select("tbody tr:not(.portfolio-print-sum)").stream()
                        .map(row -> words(row.children()))
                        .toList())
                .isEqualTo(expected.stream()
                        .map(row -> List.of(
                                row.customerName(),
                                FORMATS.percent(row.position().entitlements().usage()),
                                FORMATS.count(row.position().licences().sold())))
                        .toList());
        assertThat(texts()).contains("Filter: Region: North", "Order: Usage % (highest first), Customer");
    }

    @Test
    void theSumsAndTheDayOfTheFiguresStandOnIt() {
        open("");
        var totals = queries.totals(scope, CustomerFilter.ALL);

        assertThat(words(table().select(".portfolio-print-sum td")))
                .contains(
                        totals.customers() + " customers",
                        FORMATS.count(totals.sold()),
                        FORMATS.percent(totals.usage()));
        assertThat(texts())
                .contains("All channels · %d customers · figures as of %s"
                        .formatted(totals.customers(), FORMATS.date(totals.asOf())))
                .contains("Filter: All customers");
        assertThat(find(H1.class).single().getText()).isEqualTo("List of customers");
        assertThat(find(PrintButton.class).all()).hasSize(1);
    }

    @Test
    void thePrintActionBringsFilterOrderAndColumnsAlong() {
        UI.getCurrent().navigate("customers", QueryParameters.fromString("region=North&sort=sold,desc"));
        CustomersView grid = (CustomersView) UI.getCurrent().getCurrentView();
        List<String> columns = grid.grid().layout().shown();

        test(find(Button.class).withText("Print").single()).click();

        Map<String, List<String>> parameters =
                UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("customers/print");
        assertThat(parameters)
                .containsEntry("region", List.of("North"))
                .containsEntry("sort", List.of("sold,desc"))
                .containsEntry("columns", List.of(String.join(",", columns)));
        assertThat(columns).startsWith("customerName", "flags").doesNotContain("tenantId");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .filteredOn(href -> href.startsWith("customers?"))
                .extracting(href -> QueryParameters.fromString(href.substring("customers?".length()))
                        .getParameters())
                .containsExactly(Map.of("region", List.of("North"), "sort", List.of("sold,desc")));
    }

    @Test
    void paperOfTheGridSaysWhereTheWholeListIs() {
        UI.getCurrent().navigate("customers");

        assertThat(find(Paragraph.class)
                        .withClassName("portfolio-paper")
                        .single()
                        .getText())
                .contains("all %d customers".formatted(queries.count(scope, CustomerFilter.ALL)), "use Print");
    }

    @Test
    void namesAreTextAndNeverMarkup() {
        transactions.run(
                partner,
                () -> jdbc.update(
                        "update customer set name = ?, tags = ? where tenant_id = ?",
                        "<img src=x onerror=alert(1)> & \"Sons\"",
                        ";<b>bold</b>;",
                        anyone()));

        open("archived=true&columns=tags");

        assertThat(table().select("img, b")).isEmpty();
        assertThat(words(table().select("tbody th"))).contains("<img src=x onerror=alert(1)> & \"Sons\"");
        assertThat(words(table().select("tbody td"))).contains("<b>bold</b>");
    }

    @Test
    void moreRowsThanTheLimitAreCutOffAndItSaysSo() {
        data.fill(partner, new Random(8), CustomersPrint.LIMIT + 500, TestClock.TODAY);
        long customers = queries.count(scope, CustomerFilter.ALL);

        open("columns=sold");

        assertThat(customers).isGreaterThan(CustomersPrint.LIMIT);
        assertThat(table().select("tbody tr:not(.portfolio-print-sum)")).hasSize(2_000);
        assertThat(texts())
                .anyMatch(text -> text.startsWith(
                        "These are the first 2,000 of %s customers.".formatted(FORMATS.count(customers))));
    }

    @Test
    void anAccountManagerPrintsTheAssignedCustomersAlone() {
        PartnerScope manager = data.signIn(partner, Role.ACCOUNT_MANAGER);
        List<String> assigned = transactions.read(
                partner,
                () -> jdbc.queryForList(
                        "select name from customer where partner_id = ? and archived_at is null order by tenant_id"
                                + " fetch first 3 rows only",
                        String.class,
                        partner.partnerId()));
        transactions.run(
                partner,
                () -> jdbc.update(
                        "update customer set account_manager = ? where tenant_id in (select tenant_id from customer"
                                + " where partner_id = ? and archived_at is null order by tenant_id"
                                + " fetch first 3 rows only)",
                        manager.assignedTo(),
                        partner.partnerId()));

        open("");

        assertThat(words(table().select("tbody tr:not(.portfolio-print-sum) th")))
                .containsExactlyInAnyOrderElementsOf(assigned);
        assertThat(texts()).anyMatch(text -> text.contains("customers assigned to " + manager.actor()));
    }

    @Test
    void printIsAudited() {
        open("region=North");

        assertThat(transactions.read(
                        partner,
                        () -> jdbc.queryForList(
                                "select detail from audit_entry where partner_id = ? and action = 'export.print'",
                                String.class,
                                partner.partnerId())))
                .containsExactly("customers, %d rows, filter region=North"
                        .formatted(queries.count(
                                scope, ALL.with("region", List.of("North")).filter())));
    }

    @Test
    void anImpossibleFilterPrintsNothing() {
        open("minUsage=many");

        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(PrintButton.class).all()).isEmpty();
        assertThat(find(Div.class).withClassName("portfolio-print-table").all()).isEmpty();
    }

    @Test
    void noMatchIsSaid() {
        open("q=nobody-is-called-so");

        assertThat(texts()).contains("No customers match this filter, so there is nothing to print.");
        assertThat(find(PrintButton.class).all()).isEmpty();
    }

    @Test
    void anOperatorIsRefused() {
        TestSecurityContextHolder.setAuthentication(new TestingAuthenticationToken("operator", "", "ROLE_OPERATOR"));

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> print.of(partner, ALL, Locale.ENGLISH));
    }

    private void open(String query) {
        UI.getCurrent()
                .navigate(
                        "customers/print",
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }

    private CustomerId anyone() {
        return queries.page(scope, CustomerFilter.ALL, List.of(), 0, 1)
                .getFirst()
                .id();
    }

    private Document table() {
        return Jsoup.parse(find(Div.class)
                .withClassName("portfolio-print-table")
                .single()
                .getElement()
                .getProperty("innerHTML"));
    }

    private static List<String> words(Elements cells) {
        return cells.stream().map(Element::wholeText).toList();
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
