package io.seatwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;

/**
 * A person of the bootstrap file signs in for the first time, sets up an app, later uses a recovery code, ends the first
 * session from the second one, and is asked for a code again before an API token is made.
 */
class SecondFactorIT {

    @Test
    void firstSignInSetsUpAnAppAndALaterOneAsksForACode() throws Exception {
        try (RunningSeatwise seatwise = RunningSeatwise.withBootstrapAndSecondFactor(BoardIT.BOOTSTRAP);
                Chromium chromium = Chromium.start();
                Portal first = new Portal(chromium, seatwise.address(), 1280, 900, ColorScheme.LIGHT);
                Portal later = new Portal(chromium, seatwise.address(), 1280, 900, ColorScheme.LIGHT)) {
            seatwise.awaitLog("Bootstrap file applied");
            first.page().navigate(seatwise.address() + "/customers?q=fabrikam");
            givePassword(first);
            first.heading("Set up your second factor").waitFor();
            first.keepPicture("second-factor-set-up");
            String secret = first.field("Key").inputValue();
            first.field("Code that the app shows").fill(code(secret));
            first.button("Confirm").click();
            Locator kept = first.button("I have kept them");
            kept.waitFor();
            first.keepPicture("second-factor-recovery");
            assertThat(first.page().locator(".access-recovery-codes li")).hasCount(10);
            String recovery =
                    first.page().locator(".access-recovery-codes li").first().innerText();
            String anotherRecovery =
                    first.page().locator(".access-recovery-codes li").last().innerText();
            kept.click();
            first.heading("Customers").waitFor();
            assertThat(first.page().url()).endsWith("/customers?q=fabrikam");

            later.page().navigate(seatwise.address() + "/login");
            givePassword(later);
            later.heading("Enter the code of your app").waitFor();
            later.keepPicture("second-factor-code");
            later.field("Code").fill("000000");
            later.button("Sign in").click();
            assertThat(later.page().getByText("This code is not right").first()).isVisible();
            later.page().navigate(seatwise.address() + "/customers");
            assertThat(later.field("Password")).isVisible();
            givePassword(later);
            later.heading("Enter the code of your app").waitFor();
            later.field("Code").fill(recovery);
            later.button("Sign in").click();
            later.heading("Customers").waitFor();

            endTheOther(later);
            first.page().waitForURL("**/login?ended");
            askedAgainBeforeAToken(later, anotherRecovery);
            assertThat(first.complaints()).isEmpty();
            assertThat(later.complaints()).isEmpty();
        }
    }

    /** The page that is open elsewhere asks nothing and is sent to the sign-in page. */
    private static void endTheOther(Portal portal) {
        portal.page().navigate(portal.page().url().replaceFirst("(//[^/]+).*", "$1/settings/sessions"));
        portal.heading("Your sessions").waitFor();
        assertThat(portal.page().getByText("This session")).isVisible();
        portal.keepPicture("sessions");
        portal.button("End all other sessions").click();
        portal.confirm();
        assertThat(portal.page().getByText("Open pages close").first()).isVisible();
    }

    private static void askedAgainBeforeAToken(Portal portal, String recovery) {
        portal.page().navigate(portal.page().url().replaceFirst("(//[^/]+).*", "$1/settings/tokens"));
        portal.button("New token").click();
        portal.field("Name").fill("Reporting");
        portal.button("Create").click();
        portal.page().getByText("Confirm that it is you").first().waitFor();
        portal.keepPicture("step-up");
        AxeLooks axe = new AxeLooks(portal);
        axe.asItIs("step-up");
        assertThat(axe.violations()).isEmpty();
        portal.field("Code").fill(recovery);
        portal.button("Confirm").click();
        assertThat(portal.page().getByText("Please repeat the step").first()).isVisible();
    }

    private static void givePassword(Portal portal) {
        portal.field("E-mail").fill("ada@contoso.example");
        portal.field("Password").fill(BoardIT.PASSWORD);
        portal.button("Sign in").click();
    }

    private static String code(String secret) throws Exception {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        return app.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(secret), app.getAlgorithm()), Instant.now());
    }
}
