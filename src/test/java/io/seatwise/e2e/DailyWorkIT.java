package io.seatwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.seatwise.ApiClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does from day to day beside the main job: views, columns, many at once, the search, a bad file. */
class DailyWorkIT {

    private static final String TOKEN = "swt_0123456789abcdef0123456789abcdef";
    private static final String BOOTSTRAP = """
            partners:
              - name: Contoso Cloud
                users:
                  - { email: ada@contoso.example, name: Ada Admin, role: PARTNER_ADMIN, password: "correct horse battery staple" }
                tokens:
                  - { name: nightly-import, role: PARTNER_ADMIN, secret: "%s" }
            """.formatted(TOKEN);
    private static final String CUSTOMERS = """
            customerTenantId,customerName,domain,country
            0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9,Fabrikam,fabrikam.example,DE
            1b2c3d4e-5f60-4182-93a4-b5c6d7e8f90a,Northwind,northwind.example,GB
            2c3d4e5f-6071-4293-a4b5-c6d7e8f90a1b,Tailspin Toys,tailspin.example,DE
            """;

    @TempDir
    Path folder;

    @Test
    void aDayAtThePortal() throws Exception {
        try (RunningSeatwise seatwise = RunningSeatwise.withBootstrap(BOOTSTRAP);
                Chromium chromium = Chromium.start();
                Portal portal = new Portal(chromium, seatwise.address(), 1440, 900, ColorScheme.LIGHT)) {
            new ApiClient(seatwise.address(), TOKEN).bring("customers.csv", CUSTOMERS);
            try {
                portal.signIn("ada@contoso.example", "correct horse battery staple");
                saveAndOpenAView(portal);
                chooseColumns(portal);
                changeManyAndTakeItBack(portal);
                search(portal);
                returnToTheRow(portal, seatwise.address());
                RowBoxes.tick(portal);
                chooseTheOnlyMatch(portal);
                bringInABadFileAndDiscardIt(portal);
                bringInAGoodFileAndTakeItBack(portal);
            } catch (RuntimeException | AssertionError failure) {
                portal.keepPicture("daily-work");
                throw failure;
            }
            assertThat(portal.complaints()).isEmpty();
        }
    }

    private static void saveAndOpenAView(Portal portal) {
        portal.open("/customers?country=DE");
        portal.button("Views").click();
        portal.field("Name of this view").fill("Germany");
        portal.button("Save").click();
        assertThat(notice(portal, "View “Germany” saved")).isVisible();
        portal.keepPicture("saved-view");
        portal.page().keyboard().press("Escape");

        portal.open("/customers");
        assertThat(cell(portal, "Northwind")).isVisible();
        portal.button("Views").click();
        portal.button("Germany").click();
        portal.page().waitForURL("**/customers?country=DE&view=*");
        assertThat(cell(portal, "Northwind")).hasCount(0);
        assertThat(cell(portal, "Fabrikam")).isVisible();
    }

    private static void chooseColumns(Portal portal) {
        portal.open("/customers");
        assertThat(cell(portal, "Fabrikam")).isVisible();
        assertThat(shownDomain(portal)).hasCount(0);
        portal.button("Columns").click();
        portal.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("Domain").setExact(true))
                .check();
        portal.page().keyboard().press("Escape");
        scrollToLastColumns(portal);
        assertThat(shownDomain(portal).first()).isVisible();

        portal.open("/customers?q=a");
        assertThat(cell(portal, "Fabrikam")).isVisible();
        scrollToLastColumns(portal);
        assertThat(shownDomain(portal).first()).isVisible();
        portal.button("Columns").click();
        portal.keepPicture("columns");
        portal.button("Reset columns").click();
        assertThat(shownDomain(portal)).hasCount(0);
        portal.page().keyboard().press("Escape");
    }

    /** Columns are drawn once they are in the window. */
    private static void scrollToLastColumns(Portal portal) {
        portal.page()
                .locator("vaadin-grid")
                .evaluate("grid => { grid.$.table.scrollLeft = grid.$.table.scrollWidth; }");
    }

    /** The grid keeps the content of a hidden column's cells, unseen. */
    private static Locator shownDomain(Portal portal) {
        return portal.page().getByText("fabrikam.example").filter(new Locator.FilterOptions().setVisible(true));
    }

    private static void changeManyAndTakeItBack(Portal portal) {
        portal.open("/customers?country=DE");
        portal.button("Columns").click();
        portal.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("Tags").setExact(true))
                .check();
        portal.page().keyboard().press("Escape");
        bulk(portal, "Add a tag…");
        portal.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.COMBOBOX).fill("vip");
        portal.page().keyboard().press("Enter");
        portal.keepPicture("bulk-tag");
        portal.button("Apply to 2").click();
        assertThat(notice(portal, "2 customers tagged")).isVisible();
        scrollToLastColumns(portal);
        assertThat(portal.page().locator("vaadin-grid").getByText("vip").first())
                .isVisible();
        portal.button("Undo").click();
        assertThat(portal.page().locator("vaadin-grid").getByText("vip")).hasCount(0);

        bulk(portal, "Archive…");
        portal.keepPicture("bulk-archive");
        portal.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Archive").setExact(true))
                .click();
        assertThat(portal.page().getByText("No customers match")).isVisible();
        portal.keepPicture("archived");
        portal.button("Undo").click();
        assertThat(cell(portal, "Fabrikam")).isVisible();
    }

    private static void search(Portal portal) {
        Locator search = portal.page().locator(".portfolio-top-search input");
        search.fill("tails");
        assertThat(portal.page().getByRole(AriaRole.OPTION).first()).containsText("Tailspin Toys");
        portal.keepPicture("search");
        search.press("ArrowDown");
        search.press("Enter");
        portal.heading("Tailspin Toys").waitFor();
    }

    /** The address says the order; how far the list was scrolled is known to the browser alone. */
    private static void returnToTheRow(Portal portal, String address) throws Exception {
        StringBuilder more = new StringBuilder("customerTenantId,customerName\n");
        for (int i = 10; i < 60; i++) {
            more.append("4e5f6071-8293-44b5-86d7-e8f90a1b2c%1$d,Xenon %1$d\n".formatted(i));
        }
        new ApiClient(address, TOKEN).bring("more.csv", more.toString());
        portal.open("/customers?sort=customerName,asc");
        Locator grid = portal.page().locator("vaadin-grid");
        grid.evaluate("grid => grid.scrollToIndex(20)");
        portal.settle();
        cell(portal, "Xenon 29").click();
        portal.heading("Xenon 29").waitFor();
        portal.page().goBack();
        portal.page()
                .waitForFunction(
                        "() => document.querySelector('#main-content vaadin-grid')?._firstVisibleIndex === 20");
    }

    private static void chooseTheOnlyMatch(Portal portal) {
        portal.open("/campaigns/new");
        Locator customer = portal.field("Customer");
        customer.click();
        customer.pressSequentially("tails");
        customer.press("Enter");
        assertThat(customer).hasValue("Tailspin Toys");
    }

    private void bringInABadFileAndDiscardIt(Portal portal) throws Exception {
        upload(portal, "bad.csv", CUSTOMERS + "not-an-id,Wingtip,,\n");
        assertThat(portal.page().getByText("1 error, 0 warnings")).isVisible();
        assertThat(portal.page().locator("vaadin-grid").first()).containsText("customerTenantId");
        portal.keepPicture("problems");
        Download download = portal.page()
                .waitForDownload(() -> portal.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download all as CSV"))
                        .click());
        assertThat(Files.readString(download.path())).contains("5,customerTenantId,error,NOT_A_GUID,");
        portal.button("Discard").click();
        assertThat(portal.button("Discard")).hasCount(0);
    }

    private void bringInAGoodFileAndTakeItBack(Portal portal) throws Exception {
        upload(portal, "good.csv", CUSTOMERS + "3d4e5f60-7182-43a4-85c6-d7e8f90a1b2c,Wingtip,,\n");
        portal.keepPicture("preview");
        portal.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Apply \\d+ rows")))
                .click();
        portal.button("Undo import").click();
        portal.keepPicture("undo");
        portal.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Undo \\d+ rows")))
                .click();
        assertThat(portal.page().getByText("This import was undone").first()).isVisible();
        portal.keepPicture("undone");
        portal.open("/customers");
        assertThat(cell(portal, "Fabrikam")).isVisible();
        assertThat(cell(portal, "Wingtip")).hasCount(0);
    }

    private void upload(Portal portal, String name, String content) throws Exception {
        portal.open("/imports");
        portal.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8)));
        portal.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(2))
                .waitFor();
    }

    private static void bulk(Portal portal, String item) {
        portal.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("All matching"))
                .click();
        portal.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    private static Locator notice(Portal portal, String text) {
        return portal.page().locator("vaadin-notification-card").getByText(text).first();
    }

    private static Locator cell(Portal portal, String customer) {
        return portal.page()
                .locator("vaadin-grid")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(customer).setExact(true));
    }
}
