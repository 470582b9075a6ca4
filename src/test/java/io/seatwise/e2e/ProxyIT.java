package io.seatwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.seatwise.ApiClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people work through the ready configurations of nginx and HAProxy, with TLS on a port that is not 443. */
class ProxyIT {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TlsProxy.Kind.class)
    void peopleWorkThroughATlsProxyThatNothingWasSetFor(TlsProxy.Kind kind) throws Exception {
        try (RunningSeatwise seatwise = RunningSeatwise.withBootstrap(BoardIT.BOOTSTRAP);
                TlsProxy proxy = TlsProxy.start(kind, seatwise.port(), folder);
                Chromium chromium = Chromium.start();
                Portal ada = new Portal(chromium, proxy.address(), 1440, 900, ColorScheme.LIGHT);
                Portal tara = new Portal(chromium, proxy.address(), 1440, 900, ColorScheme.LIGHT)) {
            BoardIT.bringFigures(new ApiClient(seatwise.address(), BoardIT.TOKEN));
            try {
                signInToASavedPage(ada, proxy.address());
                tara.signIn("tara@contoso.example", BoardIT.PASSWORD);
                ada.open("/training?q=fabrikam");
                tara.open("/training?q=fabrikam");
                BoardIT.moveByKeyboardAndSeeItOnBoth(ada, tara);
                uploadTwentyMegabytes(ada);
                download(ada);
            } catch (RuntimeException | AssertionError failure) {
                ada.keepPicture("proxy-" + kind);
                throw failure;
            }
            assertThat(ada.complaints()).isEmpty();
            assertThat(tara.complaints()).isEmpty();
        }
    }

    private static void signInToASavedPage(Portal ada, String address) {
        ada.page().navigate(address + "/customers?q=fabrikam");
        ada.field("E-mail").fill("ada@contoso.example");
        ada.field("Password").fill(BoardIT.PASSWORD);
        ada.button("Sign in").click();
        ada.heading("Customers").waitFor();

        assertThat(ada.page().url()).isEqualTo(address + "/customers?q=fabrikam");
        assertThat(ada.page().context().cookies())
                .isNotEmpty()
                .allMatch(cookie -> cookie.secure && cookie.httpOnly)
                .extracting((Cookie cookie) -> cookie.name)
                .contains("__Host-seatwise-device");
        Response page = ada.page().reload();
        assertThat(page.headers()).containsKey("strict-transport-security");
    }

    private void uploadTwentyMegabytes(Portal ada) throws Exception {
        Path file = Files.write(
                folder.resolve("large.csv"),
                ("customerTenantId,customerName\n" + "x,".repeat(MEGABYTE * 10)).getBytes());
        ada.open("/imports");
        ada.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
        ada.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("large.csv").setLevel(2))
                .waitFor();
    }

    private static void download(Portal ada) throws Exception {
        ada.open("/customers");
        Download download = ada.page()
                .waitForDownload(() -> ada.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Workbook"))
                        .or(ada.button("Workbook"))
                        .first()
                        .click());
        assertThat(Files.size(download.path())).isGreaterThan(1_000);
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
    }
}
