package io.seatwise.adoption.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.OnScreen;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.FigurePanel;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.PortfolioData;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

class UsageScreensTest extends UiTest {

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    ProductMonths months;

    @Autowired
    Derived derived;

    @Autowired
    DerivedDrain drain;

    PartnerScope scope;
    final CustomerId tenant = new CustomerId(UUID.randomUUID());

    @BeforeEach
    void signIn() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.signIn(data.partner("Screens", TestClock.TODAY), Role.PARTNER_ADMIN);
        transactions.run(
                scope,
                () -> jdbc.update(
                        "insert into customer (partner_id, tenant_id, name, name_key, tags, created_at, version)"
                                + " values (?, ?, 'Adatum', 'adatum', '', current_timestamp, 0)",
                        scope.partnerId(),
                        tenant));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void fill() {
        LocalDate february = LocalDate.of(2026, 2, 1);
        LocalDate march = LocalDate.of(2026, 3, 1);
        transactions.run(
                scope,
                () -> months.insert(
                        scope,
                        List.of(
                                month(february, UsageProducts.ANY, 200, 190, 28, true),
                                month(february, UsageProducts.ONEDRIVE, 200, 30, 28, true),
                                month(february, UsageProducts.SHAREPOINT, 200, 50, 28, true),
                                month(march, UsageProducts.ANY, 200, 150, 9, false))));
        derived.markAll(scope, UsageTotals.NAME);
        drain.drain(scope);
    }

    private ProductMonth month(
            LocalDate month, String product, long enabled, long active, int contentDay, boolean complete) {
        return new ProductMonth(
                tenant,
                month,
                product,
                new ProductMonth.People(enabled, active, active, active * 8 / 10, active / 10),
                new ProductMonth.Coverage(month.withDayOfMonth(contentDay), complete));
    }

    private static String text() {
        return OnScreen.text().replace('\u00a0', ' ');
    }

    @Test
    void withoutFilesTheTabSaysWhichToBring() {
        UI.getCurrent().navigate("customers/" + tenant, QueryParameters.of("tab", "usage"));

        assertThat(text()).contains("No usage analytics yet", "usage by month file", "Import a file");
    }

    @Test
    void theTabShowsTheCompleteMonthMarksThePartialOneAndSaysWhatToDo() {
        fill();

        UI.getCurrent().navigate("customers/" + tenant, QueryParameters.of("tab", "usage"));

        assertThat(text())
                .contains("Executive summary: Microsoft 365, Feb 2026", "95.0 %", "Partial")
                .contains("Files are emailed instead of shared", "only 15.0 % used it, and only 25.0 % used SharePoint")
                .contains("These figures measure organisations, never a person");
        assertThat(find(Chart.class).all())
                .allSatisfy(chart -> assertThat(chart.summary()).isNotBlank());
    }

    @Test
    void aFigureOpensToHowItWasMade() {
        fill();
        UI.getCurrent().navigate("customers/" + tenant, QueryParameters.of("tab", "usage"));

        find(FigureButton.class).all().stream()
                .filter(button -> button.getText().equals("95.0\u00a0%"))
                .findFirst()
                .orElseThrow()
                .open();

        assertThat(OnScreen.all(FigurePanel.class)).hasSize(1);
        assertThat(text()).contains("Active people / enabled people", "190", "200", "28 Feb 2026");
    }

    @Test
    void thePortfolioPageListsTheCustomersThatMailFiles() {
        fill();

        UI.getCurrent().navigate("usage-analytics");

        assertThat(find(H1.class).all()).extracting(H1::getText).containsExactly("Usage analytics");
        assertThat(text()).contains("Files are emailed instead of shared: 1 customer", "Adatum", "OneDrive 15.0 %");
    }

    @Test
    void germanReadersReadGerman() {
        fill();
        UI.getCurrent().setLocale(Locale.GERMAN);

        UI.getCurrent().navigate("usage-analytics");

        assertThat(text()).contains("Nutzungsanalyse", "95,0 %", "Dateien werden per E-Mail verschickt");
    }
}
