package io.seatwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** axe finds nothing on the panels and dialogs that open on the screens of the demo portfolio, light and dark. */
class PanelsAccessibilityIT {

    private Chromium chromium;
    private Portal portal;
    private AxeLooks axe;

    @BeforeEach
    void openPortal() {
        chromium = Chromium.start();
        portal = new Portal(chromium, RunningSeatwise.demo().address(), 1440, 900, ColorScheme.LIGHT);
        axe = new AxeLooks(portal);
    }

    @AfterEach
    void closePortal() {
        portal.close();
        chromium.close();
    }

    @Test
    void noOpenPanelViolatesARule() {
        portal.signIn(DemoSignIn.ADMINISTRATOR, DemoSignIn.PASSWORD);
        portal.open("/");
        axe.atWhatOpens("figure", portal.page().locator(".sw-figure-mark").first());
        axe.atWhatOpens("freshness", portal.page().locator(".overview-freshness"));
        axe.atWhatOpens(
                "person",
                portal.page().locator(".access-person vaadin-menu-bar-button").first());
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
        checkImportPreview();
        assertThat(axe.violations()).isEmpty();
        assertThat(portal.complaints()).isEmpty();
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
}
