package io.seatwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * axe finds nothing on any screen of the demo portfolio, wide and narrow, light and dark, with panels and dialogs closed
 * and open; and keys alone do the main job. Each test has a browser of its own, and two run at a time: axe keeps one core
 * busy for minutes. What a test changes in the portfolio, no screen of another shows.
 */
@Execution(ExecutionMode.CONCURRENT)
class AccessibilityIT {

    private static final int CUSTOMERS = 110;

    private static final List<String> SCREENS_OF_FIGURES = List.of(
            "/",
            "/customers",
            "/customers/print?flag=INFLATED",
            "/renewals",
            "/renewals/print?within=all",
            "/renewals?within=all&month=" + YearMonth.now(ZoneOffset.UTC).plusMonths(1),
            "/changes",
            "/scores",
            "/product-scores",
            "/usage-analytics");

    private static final List<String> SCREENS_OF_WORK = List.of(
            "/training",
            "/training?view=board",
            "/training?view=table",
            "/training/playbooks",
            "/training/playbooks/low-adoption",
            "/training/new-playbook",
            "/training/outcomes",
            "/campaigns",
            "/campaigns/new",
            "/imports",
            "/exports");

    private static final List<String> SCREENS_OF_SETTINGS = List.of(
            "/audit",
            "/settings",
            "/settings/people",
            "/settings/tokens",
            "/settings/organisation",
            "/settings/branding",
            "/settings/profile",
            "/settings/passkeys",
            "/settings/sessions",
            "/settings/thresholds",
            "/settings/score-scheme",
            "/settings/product-score",
            "/settings/benchmark-pool",
            "/settings/recommendations",
            "/settings/digest",
            "/settings/api",
            "/privacy",
            "/guide/figures",
            "/guide/product-score",
            "/guide/outcomes",
            "/nothing-is-here");

    private static final List<String> TABS = List.of(
            "",
            "?licences=own",
            "?tab=subscriptions",
            "?tab=activity",
            "?tab=history",
            "?tab=score",
            "?tab=product-score",
            "?tab=usage",
            "?tab=training",
            "?tab=groups",
            "?tab=privacy",
            "/score/communication",
            "/plan");

    private static RunningSeatwise seatwise;

    private Chromium chromium;
    private Portal portal;
    private AxeLooks axe;

    @BeforeAll
    static void start() {
        seatwise = RunningSeatwise.withDemo(CUSTOMERS);
        seatwise.awaitLog("The demo portfolio is complete");
    }

    @AfterAll
    static void stop() {
        seatwise.close();
    }

    @BeforeEach
    void openPortal() {
        chromium = Chromium.start();
        portal = new Portal(chromium, seatwise.address(), 1440, 900, ColorScheme.LIGHT);
        axe = new AxeLooks(portal);
    }

    @AfterEach
    void closePortal() {
        portal.close();
        chromium.close();
    }

    @Test
    void noScreenOfFiguresViolatesARule() {
        portal.signIn(DemoSignIn.ADMINISTRATOR, DemoSignIn.PASSWORD);
        checkScreens(SCREENS_OF_FIGURES);
        assertThat(axe.violations()).isEmpty();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void noScreenOfWorkViolatesARule() {
        portal.signIn(DemoSignIn.ADMINISTRATOR, DemoSignIn.PASSWORD);
        checkScreens(SCREENS_OF_WORK);
        checkImportPreview();
        assertThat(axe.violations()).isEmpty();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void noScreenOfSettingsViolatesARule() {
        portal.page().navigate(seatwise.address() + "/login");
        portal.heading("Sign in").waitFor();
        axe.atAll("/login");
        portal.signIn(DemoSignIn.ADMINISTRATOR, DemoSignIn.PASSWORD);
        checkScreens(SCREENS_OF_SETTINGS);
        assertThat(axe.violations()).isEmpty();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void noCustomerScreenViolatesARule() {
        portal.signIn(DemoSignIn.ADMINISTRATOR, DemoSignIn.PASSWORD);
        String customer = portal.inflatedCustomer();
        checkScreens(TABS.stream().map(customer::concat).toList());
        assertThat(axe.violations()).isEmpty();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void noOperatorScreenViolatesARule() {
        portal.signIn(DemoSignIn.OPERATOR, DemoSignIn.PASSWORD, "Partners");
        checkScreens(List.of("/operator/partners", "/operator/installation"));
        portal.open("/operator/partners");
        axe.atWhatOpens("new partner", portal.button("New partner"));
        assertThat(axe.violations()).isEmpty();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void noOpenPanelViolatesARule() {
        portal.signIn(DemoSignIn.ADMINISTRATOR, DemoSignIn.PASSWORD);
        portal.open("/");
        axe.atWhatOpens("figure", portal.page().locator(".sw-figure-mark").first());
        axe.atWhatOpens("freshness", portal.page().locator(".overview-freshness"));
        axe.atWhatOpens("person", portal.page().locator(".access-person"));
        portal.open("/customers");
        axe.atWhatOpens("columns", portal.button("Columns"));
        axe.atWhatOpens("views", portal.button("Views"));
        axe.atWhatOpens("filters", portal.button("More filters"));
        axe.atWhatOpens(
                "all matching",
                portal.page().locator(".sw-page-actions vaadin-menu-bar-button").first());
        portal.open(portal.inflatedCustomer());
        Locator table = portal.page().locator(".insights-table");
        axe.atWhatOpens(
                "cause of a product's flag",
                table.locator("tbody .insights-flag").first());
        axe.atWhatOpens(
                "cause of a customer's flag",
                table.locator("tfoot .insights-flag").first());
        axe.atWhatOpens("figure of a product", table.locator("tbody .sw-figure").first());
        axe.atWhatOpens("workloads", portal.button("Open all"));
        portal.open("/settings/people");
        axe.atWhatOpens("invitation", portal.button("Invite a person"));
        portal.open("/settings/tokens");
        axe.atWhatOpens(
                "token", portal.page().locator(".sw-page-actions vaadin-button").first());
        portal.open("/training/playbooks/low-adoption");
        axe.atWhatOpens("question", portal.button("Archive"));
        axe.atWhatOpens("versions", portal.button("Versions"));
        portal.open(portal.inflatedCustomer() + "?tab=privacy");
        axe.atWhatOpens("question before removing", portal.button("Opt out this customer…"));
        assertThat(axe.violations()).isEmpty();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void noOpenPanelOfWorkViolatesARule() {
        portal.signIn(DemoSignIn.ADMINISTRATOR, DemoSignIn.PASSWORD);
        axe.atWhatOpens("inbox", portal.page().locator("vaadin-button[aria-label^=Inbox]"));
        portal.open("/renewals?within=all");
        axe.atWhatOpens("calendar", portal.button("Calendar"));
        firstLink("subscription=").click();
        axe.atWhatOpens("decision", portal.button("Note decision"));
        portal.open("/training?view=table");
        axe.atWhatOpens("card", firstLink("card="));
        portal.open("/training/outcomes");
        axe.atWhatOpens("outcome", firstLink("case="));
        portal.open("/campaigns");
        portal.open("/" + firstLink("campaigns/").getAttribute("href"));
        axe.asItIs("campaign");
        assertThat(axe.violations()).isEmpty();
        assertThat(portal.complaints()).isEmpty();
    }

    /** The first link in a grid whose address has this in it. */
    private Locator firstLink(String address) {
        return portal.page()
                .locator("vaadin-grid a[href*='" + address + "']")
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }

    private void checkScreens(List<String> paths) {
        for (String path : paths) {
            portal.open(path);
            checkFrame(path);
            axe.atAll(path);
        }
    }

    private void checkImportPreview() {
        portal.open("/imports");
        byte[] file = "customerTenantId,customerName\n0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9,Fabrikam\nno-id,Northwind\n"
                .getBytes(StandardCharsets.UTF_8);
        portal.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload("customers.csv", "text/csv", file));
        portal.page().locator(".imports-problems-head").first().waitFor();
        axe.atAll("import preview");
    }

    @Test
    void keysAloneLeadToTheWorkbook() {
        assertThat(portal.page()
                        .request()
                        .get(seatwise.address() + "/favicon.ico")
                        .status())
                .isEqualTo(200);
        try {
            KeyboardJob.run(portal, seatwise.address());
        } catch (RuntimeException | AssertionError failure) {
            portal.keepPicture("keyboard");
            throw failure;
        }
    }

    /** One main landmark, one heading of the first level, a banner and navigation with names of their own. */
    private void checkFrame(String path) {
        Page page = portal.page();
        assertThat(page.getByRole(AriaRole.MAIN).count()).as("main of " + path).isEqualTo(1);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .count())
                .as("h1 of " + path)
                .isEqualTo(1);
        assertThat(page.getByRole(AriaRole.BANNER).count())
                .as("banner of " + path)
                .isEqualTo(1);
        assertThat(page.getByRole(AriaRole.NAVIGATION).count())
                .as("navigation of " + path)
                .isGreaterThan(1);
    }
}
