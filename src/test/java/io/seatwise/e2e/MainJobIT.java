package io.seatwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole main job on the packaged jar: from four files to a workbook that says what was on screen. */
class MainJobIT {

    private static final String BOOTSTRAP = """
            partners:
              - name: Contoso Cloud
                mpnId: "1234567"
                users:
                  - { email: ada@contoso.example, name: Ada Admin, role: PARTNER_ADMIN, password: "correct horse battery staple" }
            """;
    private static final String FABRIKAM = "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9";
    private static final String NORTHWIND = "1b2c3d4e-5f60-4182-93a4-b5c6d7e8f90a";
    private static final String PRODUCT = "6fd2c87f-b296-42f0-b197-1e91e994b900";

    @TempDir
    Path folder;

    @Test
    void fromFourFilesToTheWorkbook() throws Exception {
        try (RunningSeatwise seatwise = RunningSeatwise.jarWithBootstrap(BOOTSTRAP);
                Chromium chromium = Chromium.start();
                Portal portal = new Portal(chromium, seatwise.address(), 1440, 900, ColorScheme.LIGHT)) {
            try {
                mainJob(portal);
            } catch (RuntimeException | AssertionError failure) {
                portal.keepPicture("main-job");
                throw failure;
            }
        }
    }

    private void mainJob(Portal portal) throws Exception {
        portal.signIn("ada@contoso.example", "correct horse battery staple");

        for (Path file : files()) {
            bringIn(portal, file);
        }

        portal.open("/");
        iconsAreDrawn(portal);
        assertThat(portal.page().getByRole(AriaRole.MAIN)).containsText("2 customers");
        assertThat(portal.page().getByRole(AriaRole.MAIN)).containsText("Fabrikam");

        portal.open("/customers");
        portal.field("Name, domain or tenant ID").fill("fabri");
        portal.page().waitForURL("**/customers?*q=fabri*");
        assertThat(portal.page().getByRole(AriaRole.LINK, named("Northwind"))).hasCount(0);
        portal.page().getByRole(AriaRole.LINK, named("Fabrikam")).click();
        portal.heading("Fabrikam").waitFor();

        portal.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inflated"))
                .first()
                .click();
        assertThat(portal.page().getByRole(AriaRole.DIALOG)).containsText("trial");
        portal.page().keyboard().press("Escape");

        Download download = portal.page()
                .waitForDownload(() -> portal.page()
                        .getByRole(AriaRole.LINK, named("Workbook"))
                        .or(portal.button("Workbook"))
                        .first()
                        .click());
        assertThat(download.suggestedFilename()).startsWith("seatwise-customer-fabrikam-");
        readBack(download.path());
        assertThat(portal.complaints()).isEmpty();
    }

    /** Checks that no icon is empty: the bundle contains only the icons that the sources name. */
    private static void iconsAreDrawn(Portal portal) {
        Object empty = portal.page().evaluate("""
                () => [...document.querySelectorAll('vaadin-icon')]
                    .filter(icon => (icon.getAttribute('icon') ?? '').startsWith('vaadin:'))
                    .map(icon => icon.getAttribute('icon')
                        + (icon.shadowRoot.querySelector('path, use') ? ' drawn' : ' empty'))
                """);
        assertThat(((List<?>) empty).stream().map(String::valueOf).toList())
                .contains("vaadin:users drawn", "vaadin:cog drawn")
                .noneMatch(icon -> icon.endsWith("empty"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void bringIn(Portal portal, Path file) {
        portal.open("/imports");
        portal.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
        portal.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("Apply \\d+ rows?")))
                .click();
        assertThat(portal.page()
                        .getByText(java.util.regex.Pattern.compile("\\d+ rows? (was|were) applied"))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }

    private static void readBack(Path file) throws Exception {
        try (InputStream stream = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(stream)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Summary");
            assertThat(workbook.getSheetName(1)).isEqualTo("Customers");
            assertThat(workbook.getSheetName(2)).isEqualTo("Entitlements");
            assertThat(workbook.getSheetName(3)).isEqualTo("Definitions");
            Sheet customers = workbook.getSheet("Customers");
            Row row = customers.getRow(customers.getLastRowNum());
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Fabrikam");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(FABRIKAM);
            assertThat(row.getCell(14).getNumericCellValue()).isEqualTo(142d / 100);
            assertThat(new DataFormatter(java.util.Locale.ENGLISH).formatCellValue(row.getCell(14)))
                    .isEqualTo("142.0%");
        }
    }

    private List<Path> files() throws Exception {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        return List.of(
                file("customers.csv", """
                        customerTenantId,customerName,domain,country
                        %s,Fabrikam,fabrikam.example,DE
                        %s,Northwind,northwind.example,GB
                        """.formatted(FABRIKAM, NORTHWIND)),
                file("subscriptions.csv", """
                        subscriptionId,customerTenantId,productId,productName,status,isTrial,quantity,effectiveStartDate,commitmentEndDate
                        s-1,%1$s,%3$s,Office 365 E3,active,false,100,%4$s,%5$s
                        s-2,%1$s,%3$s,Office 365 E3,active,true,25,%4$s,%5$s
                        s-3,%2$s,%3$s,Office 365 E3,active,false,50,%4$s,%5$s
                        """.formatted(
                                FABRIKAM, NORTHWIND, PRODUCT, day.minusDays(10), day.plusDays(100))),
                file("deployment.csv", """
                        processedDateTime,serviceCode,customerTenantId,productId,productName,licensesDeployed,licensesSold
                        %1$s,o365,%2$s,%4$s,Office 365 E3,95,100
                        %1$s,o365,%3$s,%4$s,Office 365 E3,45,50
                        """.formatted(day, FABRIKAM, NORTHWIND, PRODUCT)),
                file("usage.csv", """
                        processedDateTime,serviceCode,customerTenantId,productId,productName,workloadCode,workloadName,licensesActive,licensesQualified
                        %1$s,o365,%2$s,%4$s,Office 365 E3,EXO,Exchange Online,142,100
                        %1$s,o365,%3$s,%4$s,Office 365 E3,EXO,Exchange Online,30,50
                        """.formatted(day, FABRIKAM, NORTHWIND, PRODUCT)));
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }
}
