package io.seatwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.seatwise.ApiClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Two people at the training board, each in a browser of their own. */
class BoardIT {

    static final String TOKEN = "swt_0123456789abcdef0123456789abcdef";
    static final String PASSWORD = "correct horse battery staple";
    static final String BOOTSTRAP = """
            partners:
              - name: Contoso Cloud
                users:
                  - { email: ada@contoso.example, name: Ada Admin, role: PARTNER_ADMIN, password: "%1$s" }
                  - { email: tara@contoso.example, name: Tara Trainer, role: TRAINING, password: "%1$s" }
                tokens:
                  - { name: nightly-import, role: PARTNER_ADMIN, secret: "%2$s" }
            """.formatted(PASSWORD, TOKEN);
    private static final String FABRIKAM = "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9";
    private static final String NORTHWIND = "1b2c3d4e-5f60-4182-93a4-b5c6d7e8f90a";

    @Test
    void changesOfOnePersonAreSeenByTheOther() throws Exception {
        try (RunningSeatwise seatwise = RunningSeatwise.withBootstrap(BOOTSTRAP);
                Chromium chromium = Chromium.start();
                Portal ada = new Portal(chromium, seatwise.address(), 1440, 900, ColorScheme.LIGHT);
                Portal tara = new Portal(chromium, seatwise.address(), 1440, 900, ColorScheme.LIGHT)) {
            bringFigures(new ApiClient(seatwise.address(), TOKEN));
            try {
                ada.signIn("ada@contoso.example", PASSWORD);
                tara.signIn("tara@contoso.example", PASSWORD);
                ada.open("/training?q=fabrikam");
                tara.open("/training?q=fabrikam");
                moveByKeyboardAndSeeItOnBoth(ada, tara);
                seeTheConflictAndKeepWhatWasTyped(ada, tara);
                loseTheConnectionAndNoEdit(ada, tara);
            } catch (RuntimeException | AssertionError failure) {
                ada.keepPicture("board-ada");
                tara.keepPicture("board-tara");
                throw failure;
            }
            assertThat(tara.complaints()).isEmpty();
        }
    }

    static void moveByKeyboardAndSeeItOnBoth(Portal ada, Portal tara) {
        Locator title = card(ada, "NEW").locator(".board-card-title");
        title.focus();
        ada.page().keyboard().press("Shift+ArrowRight");
        card(ada, "PLANNED").waitFor();
        assertThat(card(tara, "PLANNED")).isVisible();
        assertThat(card(ada, "PLANNED").locator(".board-card-title")).isFocused();
        assertThat(ada.page().locator("[role=status]").getByText("Fabrikam moved to Planned"))
                .hasCount(1);

        card(tara, "PLANNED").dragTo(column(tara, "IN_PROGRESS"));
        card(tara, "IN_PROGRESS").waitFor();
        assertThat(card(ada, "IN_PROGRESS")).isVisible();
    }

    private static void seeTheConflictAndKeepWhatWasTyped(Portal ada, Portal tara) {
        card(ada, "IN_PROGRESS").locator(".board-card-title").click();
        Locator note = ada.page().getByLabel("New note");
        note.fill("They want a session in May.");
        Locator due = ada.page().locator("vaadin-date-picker input");
        due.fill("31/12/2030");
        due.press("Enter");
        // Not by its text alone: Vaadin reads it out too, in a place of its own.
        assertThat(ada.page().locator("vaadin-date-picker [slot=error-message]"))
                .containsText("Enter a date such as 20 Nov 2026.");
        due.fill("31 Dec 2030");
        due.press("Enter");
        assertThat(ada.page().locator("vaadin-date-picker[invalid]")).hasCount(0);
        card(tara, "IN_PROGRESS").locator(".board-card-title").focus();
        tara.page().keyboard().press("Shift+ArrowRight");
        card(tara, "WAITING").waitFor();

        assertThat(ada.page().getByText("Tara Trainer changed this card in the meantime"))
                .isVisible();
        assertThat(note).hasValue("They want a session in May.");
        assertThat(due).hasValue("31 Dec 2030");
        ada.button("Close").click();
        assertThat(ada.page().locator("vaadin-dialog[opened]")).hasCount(0);
        Locator front = card(ada, "WAITING").locator(".board-card-title");
        assertThat(front).isVisible();
    }

    /** What is typed and saved while nothing gets through is kept in the browser, and sent when the way is free again. */
    private static void loseTheConnectionAndNoEdit(Portal ada, Portal tara) {
        card(ada, "WAITING").locator(".board-card-title").click();
        Locator due = ada.page().locator("vaadin-date-picker input");
        due.waitFor();
        CDPSession network = ada.page().context().newCDPSession(ada.page());
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", conditions(true));

        due.fill("31 Dec 2030");
        due.press("Enter");
        assertThat(ada.page().getByText("Connection lost")).isVisible();
        ada.button("Save").press("Enter");
        assertThat(due).hasValue("31 Dec 2030");
        assertThat(card(tara, "WAITING")).not().containsText("Due in");
        network.send("Network.emulateNetworkConditions", conditions(false));

        assertThat(card(tara, "WAITING")).containsText("Due in");
        assertThat(ada.page().getByText("Connection lost"))
                .not()
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(due).hasValue("31 Dec 2030");
    }

    private static JsonObject conditions(boolean offline) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", offline);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        return conditions;
    }

    private static Locator column(Portal portal, String state) {
        return portal.page().locator("section[aria-labelledby=board-" + state + "]");
    }

    /** Of the first recommendation; the filter leaves one customer's alone. */
    private static Locator card(Portal portal, String state) {
        return column(portal, state).locator(".board-card").first();
    }

    static void bringFigures(ApiClient api) throws Exception {
        LocalDate newest = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        api.bring(
                "customers.csv",
                "customerTenantId,customerName,customerSince\n" + FABRIKAM + ",Fabrikam,2020-01-01\n" + NORTHWIND
                        + ",Northwind,2020-01-01\n");
        StringBuilder deployment = new StringBuilder(
                "processedDateTime,customerTenantId,productId,productName,licensesDeployed,licensesSold\n");
        StringBuilder usage = new StringBuilder("processedDateTime,customerTenantId,productId,productName,workloadCode,"
                + "workloadName,licensesActive,licensesQualified\n");
        for (LocalDate day : List.of(newest.minusDays(60), newest.minusDays(30), newest)) {
            for (String customer : List.of(FABRIKAM, NORTHWIND)) {
                deployment.append("%s,%s,e3,Office E3,100,100\n".formatted(day, customer));
                usage.append("%s,%s,e3,Office E3,EXO,Exchange,12,100\n".formatted(day, customer));
            }
        }
        api.bring("deployment.csv", deployment.toString());
        api.bring("usage.csv", usage.toString());
        // A call waits two seconds for the figures of its own file; a busy machine may need longer to compute them
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                api.json("/recommendations?customerTenantId=" + FABRIKAM + "&playbook=low-adoption")
                                        .get("total")
                                        .asInt())
                        .isEqualTo(1));
    }
}
