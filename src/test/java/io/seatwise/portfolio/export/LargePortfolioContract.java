package io.seatwise.portfolio.export;

import static io.seatwise.portfolio.LargePortfolio.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.customers.CustomerPages;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.exports.Exports;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.PartnerProducts;
import io.seatwise.licensing.positions.UsageLevels;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.LargePortfolio;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.portfolio.overview.PortfolioOverview;
import io.seatwise.portfolio.overview.PortfolioOverview.UnusedProduct;
import io.seatwise.training.recommendation.SummaryRows;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** More customers and recommendations than one statement takes, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
abstract class LargePortfolioContract {

    @Autowired
    Exports exports;

    @Autowired
    CustomerQueries queries;

    @Autowired
    PortfolioOverview overview;

    @Autowired
    UsageLevels levels;

    @Autowired
    CustomerPages pages;

    @Autowired
    WorkQueue queue;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    Derived derived;

    @Autowired
    DerivedDrain drain;

    private PortfolioData data;
    private PartnerScope scope;

    @BeforeAll
    void fill() {
        data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.partner("Large", TestClock.TODAY);
        new LargePortfolio(transactions, jdbc).fill(scope, TestClock.TODAY);
        transactions.run(scope, () -> {
            SummaryRows.replace(scope, jdbc);
            derived.mark(scope, PartnerProducts.NAME, List.of(new CustomerId(UUID.randomUUID())));
        });
        refreshStatistics();
        drain.drain(scope);
    }

    /** Tells the database's planner about the rows just written, where it does not see them by itself. */
    void refreshStatistics() {}

    @BeforeEach
    void signIn() {
        data.signIn(scope, Role.VIEWER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void workbookHasEveryRowOfEverySheet() throws IOException {
        Map<String, Integer> rows = rows(file("portfolio.xlsx"));

        assertThat(rows.get("xl/worksheets/sheet2.xml")).as("Customers").isEqualTo(CUSTOMERS + 1);
        assertThat(rows.get("xl/worksheets/sheet3.xml")).as("Entitlements").isEqualTo(CUSTOMERS + 1);
        assertThat(rows.get("xl/worksheets/sheet5.xml")).as("Training").isEqualTo(CUSTOMERS + 1);
    }

    @Test
    void csvFilesHaveEveryRow() throws IOException {
        assertThat(lines(file("customers.csv"))).isEqualTo(CUSTOMERS + 1);
        assertThat(lines(file("entitlements.csv"))).isEqualTo(CUSTOMERS + 1);
    }

    @Test
    void lastPageIsReached() {
        assertThat(queries.count(scope, CustomerFilter.ALL)).isEqualTo(CUSTOMERS);
        assertThat(queries.page(scope, CustomerFilter.ALL, List.of(), CUSTOMERS - 10, 1_000))
                .hasSize(10);
        assertThat(queries.page(scope, CustomerFilter.ALL, List.of(), 0, CustomerFilterParameters.MAX_SIZE))
                .hasSize(CustomerFilterParameters.MAX_SIZE);
    }

    @Test
    void accountManagerOfAllCustomersSeesTheUnusedProducts() {
        PartnerScope manager = data.accountManager(scope, "max@contoso.example");

        assertThat(overview.unusedProducts(manager, 5))
                .containsExactly(new UnusedProduct("p1", "Product p1", 5L * CUSTOMERS, 10L * CUSTOMERS));
    }

    @Test
    void usageLevelsOfAllCustomersAreRead() {
        List<CustomerId> all = new ArrayList<>();
        transactions.read(scope, () -> {
            pages.forEachNotArchived(scope, all::addAll);
            return all;
        });

        assertThat(all).hasSize(CUSTOMERS).doesNotHaveDuplicates();
        assertThat(levels.on(scope, all, null, null, TestClock.TODAY)).isEmpty();
    }

    @Test
    void boardShowsTheFirstCardsAndCountsTheRest() {
        List<WorkQueue.Column> board = queue.board(scope, WorkFilter.ALL, Map.of(WorkState.NEW, 50));

        assertThat(board.getFirst().state()).isEqualTo(WorkState.NEW);
        assertThat(board.getFirst().total()).isEqualTo(CUSTOMERS);
        assertThat(board.getFirst().items())
                .hasSize(50)
                .allMatch(item -> item.recommendation().ranking().priority() == 99);
    }

    private byte[] file(String report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.open(scope, report, Map.of()).writeTo(out);
        return out.toByteArray();
    }

    private static long lines(byte[] csv) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))) {
            return reader.lines().count();
        }
    }

    private static Map<String, Integer> rows(byte[] workbook) throws IOException {
        Map<String, Integer> rows = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Scanner scanner = new Scanner(zip, StandardCharsets.UTF_8).useDelimiter(Pattern.quote("<row "));
                int parts = 0;
                while (scanner.hasNext()) {
                    scanner.next();
                    parts++;
                }
                rows.put(entry.getName(), parts - 1);
            }
        }
        return rows;
    }
}
