package io.seatwise.exports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import io.seatwise.OnScreen;
import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.exports.Exports;
import io.seatwise.portfolio.PortfolioData;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page of what can be taken out and of who took what. */
class ExportsViewTest extends UiTest {

    private static final String MAX = "max@contoso.example";

    @Autowired
    Exports exports;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PartnerScope partner;
    private PartnerScope admin;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        partner = data.partner("Contoso", TestClock.TODAY);
        data.fill(partner, new Random(5), 20, TestClock.TODAY);
        admin = enter(Role.PARTNER_ADMIN, "ada-" + UUID.randomUUID() + "@contoso.example");
    }

    private PartnerScope enter(Role role, String email) {
        PartnerScope person = new SignedInTester(transactions, jdbc, scopes)
                .signIn(partner.partnerId(), partner.partnerName(), role, email);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        return person;
    }

    @Test
    void everyReportSaysWhatItHoldsAndHasALink() {
        openExports();

        assertThat(find(H1.class).single().getText()).isEqualTo("Exports");
        assertThat(OnScreen.all(H2.class))
                .extracting(H2::getText)
                .contains("Portfolio workbook", "Customers CSV", "Entitlements CSV");
        assertThat(links("portfolio.xlsx")).hasSize(1);
        assertThat(links("customers.csv")).hasSize(1);
        assertThat(links("entitlements.csv")).hasSize(1);
        assertThat(find(Grid.class).all()).isEmpty();
    }

    @Test
    void pastDownloadsAreListedInWordsAndCanBeRepeated() throws Exception {
        take(admin, "customers.csv", Map.of("country", List.of("DE"), "minUsage", List.of("40")));
        openExports();

        GridTester<?, ?> record = record();
        assertThat(record.size()).isEqualTo(1);
        assertThat(record.getCellText(0, 1)).isEqualTo("Customers CSV");
        assertThat(record.getCellText(0, 2)).contains("DE").contains("40");
        assertThat(record.getCellText(0, 5)).isEqualTo(admin.actor());
        Anchor again = (Anchor) record.getCellComponent(0, 7);
        assertThat(again.getHref()).endsWith("customers.csv");
    }

    @Test
    void anAdministratorSeesWhatAllTookAndOthersTheirOwn() throws Exception {
        take(admin, "customers.csv", Map.of());
        cleanVaadinEnvironment();
        PartnerScope max = enter(Role.ACCOUNT_MANAGER, UUID.randomUUID() + MAX);
        take(max, "portfolio.xlsx", Map.of());

        openExports();
        assertThat(record().size()).isEqualTo(1);
        assertThat(record().getCellText(0, 1)).isEqualTo("Portfolio workbook");

        cleanVaadinEnvironment();
        enter(Role.PARTNER_ADMIN, UUID.randomUUID() + "@contoso.example");
        openExports();
        assertThat(record().size()).isEqualTo(2);
    }

    /** A new window opens where the last one was, so the page is left first and then made anew. */
    private static void openExports() {
        UI.getCurrent().navigate("settings/profile");
        UI.getCurrent().navigate("exports");
    }

    private void take(PartnerScope scope, String report, Map<String, List<String>> parameters) throws Exception {
        exports.open(scope, report, parameters).writeTo(OutputStream.nullOutputStream());
    }

    private static List<Anchor> links(String report) {
        return OnScreen.all(Anchor.class).stream()
                .filter(link -> link.getHref().endsWith("/" + report))
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private GridTester<?, ?> record() {
        return test(find(Grid.class).all().getFirst());
    }
}
