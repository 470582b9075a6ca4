package io.seatwise.adoption.score.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.adoption.supporting.SupportFiles;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.FigurePanel;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportService;
import io.seatwise.portfolio.PortfolioData;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** Supporting metrics on the page of a category. */
class SupportingScreensTest extends UiTest {

    @Autowired
    ImportService imports;

    @Autowired
    DerivedDrain drain;

    @Autowired
    PrivacySettings privacy;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private PartnerScope scope;
    private SupportFiles files;

    @BeforeEach
    void signIn() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.signIn(data.partner("Support", TestClock.TODAY), Role.PARTNER_ADMIN);
        files = new SupportFiles(imports, drain, scope, customer);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void figureShowsItsDaysItsReportAndItsChange() {
        files.services();

        assertThat(open("communication"))
                .contains("Supporting metrics, not part of the score", "Ways to communicate")
                .contains("E-mail (Exchange)", "75.0 %", "+15.0 compared with 6 Feb 2026")
                .contains("getOffice365ServicesUserCounts · 30 days to 8 Mar 2026")
                .contains("Not in any file yet", "Questions in communities")
                .contains("Available only in the customer’s admin centre.")
                .doesNotContain("Import the report getOffice365ServicesUserCounts.");
        assertThat(find(H1.class).all()).hasSize(1);
    }

    @Test
    void aFigureOpensToHowItWasMade() {
        files.services();
        open("communication");

        test(find(FigureButton.class).all().stream()
                        .filter(button ->
                                button.getText().replace('\u00a0', ' ').equals("75.0 %"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(text(find(FigurePanel.class).single()))
                .contains("Exchange Active divided by Exchange Active + Exchange Inactive")
                .contains("150", "50", "Earlier, to 6 Feb 2026", "60.0 %")
                .contains("“Active” is broader than sending a message");
    }

    @Test
    void peopleOfADayAndTooFewOfThem() {
        files.services().sites();

        assertThat(open("content-collaboration"))
                .contains("40.0 people per day", "+10.0 compared with 8 Feb 2026", "20.0 people per day")
                .contains("too few to show")
                .doesNotContain("4.0 people");
    }

    @Test
    void withoutReportsEachTopicSaysWhatWouldBringIt() {
        files.endpoints();

        assertThat(open("endpoint-analytics")).contains("72.0 / 100", "61.0 / 100", "Work from anywhere");
        assertThat(open("mobility"))
                .contains("Import the report getM365AppPlatformUserCounts.")
                .doesNotContain("people per day");
    }

    @Test
    void optedOutCustomerShowsTheOptOut() {
        files.services();
        privacy.optOut(scope, customer, "Works council");

        assertThat(open("communication"))
                .contains("This customer has opted out of people experiences")
                .doesNotContain("75.0 %");
    }

    @Test
    void germanReadersReadGerman() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        files.services();

        assertThat(open("communication"))
                .contains("Wege der Kommunikation", "75,0 %", "+15,0 gegenüber 06.02.2026")
                .contains("30 Tage bis 08.03.2026");
    }

    private String open(String category) {
        UI.getCurrent().navigate("customers/" + customer + "/score/" + category);
        return text(find(MainLayout.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
