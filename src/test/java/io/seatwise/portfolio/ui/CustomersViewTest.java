package io.seatwise.portfolio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.OnScreen;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.customers.CustomerBulkEdits;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.portfolio.SortOrder;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class CustomersViewTest extends UiTest {

    @Autowired
    CustomerQueries queries;

    @Autowired
    CustomerBulkEdits edits;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PortfolioData data;
    private PartnerScope scope;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        data = new PortfolioData(transactions, jdbc, scopes);
        PartnerScope partner = data.partner("Contoso", TestClock.TODAY);
        data.fill(partner, new Random(7), 120, TestClock.TODAY);
        scope = data.signIn(partner, Role.PARTNER_ADMIN);
        super.initVaadinEnvironment();
    }

    @Test
    void showsAllCustomersByNameWithTheirSums() {
        open("");

        assertThat(find(H1.class).single().getText()).isEqualTo("Customers");
        assertThat(test(grid()).size()).isEqualTo((int) queries.count(scope, CustomerFilter.ALL));
        assertThat(names())
                .isEqualTo(queries.page(scope, CustomerFilter.ALL, List.of(), 0, 10).stream()
                        .map(CustomerRow::customerName)
                        .toList());
    }

    @Test
    void theAddressSaysFilterAndOrder() {
        open("region=North&sort=usagePercent,desc");

        CustomerFilter north = filter("North");
        List<CustomerRow> expected = queries.page(scope, north, List.of(SortOrder.descending("usagePercent")), 0, 10);
        assertThat(test(grid()).size()).isEqualTo((int) queries.count(scope, north));
        assertThat(names())
                .isEqualTo(expected.stream().map(CustomerRow::customerName).toList());
        assertThat(find(NativeButton.class).withClassName("sw-chip").single().getText())
                .isEqualTo("Region: North");
        assertThat(grid().getSortOrder())
                .extracting(order -> order.getSorted().getKey())
                .containsExactly("usagePercent");
    }

    @Test
    void trendOfTheWholeCustomerIsHiddenBesideFiguresOfAProduct() {
        String product = transactions.read(
                scope,
                () -> jdbc.queryForObject(
                        "select min(product_id) from product_metrics where partner_id = ?",
                        String.class,
                        scope.partnerId()));

        open("productId=" + product);
        assertThat(shown()).contains("usagePercent").doesNotContain("trend");

        open("productId=" + product + "&figures=customer");
        assertThat(shown()).contains("usagePercent", "trend");
    }

    @Test
    void pageWaitsForTheReadersOwnChange() {
        CustomerRow first =
                queries.page(scope, CustomerFilter.ALL, List.of(), 0, 1).getFirst();
        edits.archive(scope, List.of(first.id()));

        open("");

        assertThat(transactions.read(
                        scope,
                        () -> jdbc.queryForObject(
                                "select count(*) from derivation_due where partner_id = ? and derivation = 'rollups'",
                                Long.class,
                                scope.partnerId())))
                .as("sums that are still due")
                .isZero();
    }

    @Test
    void typingASearchChangesTheAddress() {
        open("");

        test(find(TextField.class).withClassName("portfolio-search").single()).setValue("beta_x");

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("customers?q=beta_x");
        assertThat(names()).isNotEmpty().allMatch("beta_x"::equals);
    }

    @Test
    void takingTheChipOffTakesTheFilterOff() {
        open("region=North");

        test(find(NativeButton.class).withClassName("sw-chip").single()).click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("customers");
        assertThat(test(grid()).size()).isEqualTo((int) queries.count(scope, CustomerFilter.ALL));
    }

    @Test
    void sortingByAHeaderChangesTheUrl() {
        open("");

        test(grid()).sortByColumn("usagePercent");

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters("sort"))
                .containsExactly("usagePercent,asc");
        assertThat(grid().getSortOrder())
                .hasSize(1)
                .first()
                .extracting(GridSortOrder::getDirection)
                .hasToString("ASCENDING");
    }

    @Test
    void orderWithoutAColumnIsNamedAndCanBeTakenOff() {
        open("sort=unusedEntitlements,desc");
        assertThat(test(grid()).size()).isEqualTo((int) queries.count(scope, CustomerFilter.ALL));
        assertThat(OnScreen.text()).contains("Sorted by Unused entitlements");

        test(find(NativeButton.class).withClassName("sw-chip").single()).click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("customers");
    }

    @Test
    void theNameIsALinkToTheCustomer() {
        open("");
        CustomerRow first =
                queries.page(scope, CustomerFilter.ALL, List.of(), 0, 1).getFirst();

        String address = test(grid()).getLitRendererPropertyValue(0, "customerName", "address", String.class);

        assertThat(address).isEqualTo("customers/" + first.id());
    }

    @Test
    void nothingMatchesSaysSoAndOffersToClear() {
        open("q=nobody+is+called+that");

        assertThat(grid().isVisible()).isFalse();
        assertThat(find(H2.class).single().getText()).isEqualTo("No customers match");
    }

    @Test
    void noDataAtAllPointsAtTheImport() {
        PartnerScope empty = data.partner("Empty", TestClock.TODAY);
        data.signIn(empty, Role.PARTNER_ADMIN);

        open("");

        assertThat(find(H2.class).single().getText()).isEqualTo("No customers yet");
        assertThat(find(Anchor.class).withText("Import a file").single().getHref())
                .isEqualTo("imports");
    }

    @Test
    void anAddressThatCannotBeShowsAllAndSaysSo() {
        open("minUsage=lots");

        assertThat(test(grid()).size()).isEqualTo((int) queries.count(scope, CustomerFilter.ALL));
    }

    private void open(String query) {
        UI.getCurrent().navigate("customers", QueryParameters.fromString(query));
    }

    private CustomerGrid grid() {
        return UI.getCurrent().getActiveRouterTargetsChain().stream()
                .filter(CustomersView.class::isInstance)
                .map(CustomersView.class::cast)
                .findFirst()
                .orElseThrow()
                .grid();
    }

    private List<String> names() {
        return IntStream.range(0, Math.min(10, test(grid()).size()))
                .mapToObj(row -> test(grid()).getRow(row).customerName())
                .toList();
    }

    private static CustomerFilter filter(String region) {
        return CustomerFilter.ALL.with(CustomerFacets.REGION, List.of(region));
    }

    private List<String> shown() {
        return grid().getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getKey)
                .toList();
    }

    /** A column costs the session 8 kB, so those that nobody chose are not even created. */
    @Test
    void onlyTheColumnsThatAreShownExist() {
        open("");

        assertThat(grid().getColumns())
                .hasSizeBetween(5, 14)
                .allSatisfy(column -> assertThat(column.isVisible()).isTrue());
    }
}
