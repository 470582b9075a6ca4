package io.seatwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** A person adds a passkey, signs in with it alone, and removes it; the browser's virtual authenticator keeps it. */
class PasskeyIT {

    @Test
    void passkeyIsAddedSignsInAloneAndIsRemoved() {
        try (RunningSeatwise seatwise = RunningSeatwise.withBootstrap(BoardIT.BOOTSTRAP);
                Chromium chromium = Chromium.start();
                Portal portal = new Portal(chromium, seatwise.address(), 1280, 900, ColorScheme.LIGHT)) {
            seatwise.awaitLog("Bootstrap file applied");
            CDPSession authenticator = addAuthenticator(portal);
            portal.page().navigate(seatwise.address() + "/settings/passkeys");
            portal.field("E-mail").fill("ada@contoso.example");
            portal.field("Password").fill(BoardIT.PASSWORD);
            portal.button("Sign in").click();

            portal.heading("Your passkeys").waitFor();
            AxeLooks axe = new AxeLooks(portal);
            portal.button("Add a passkey").click();
            portal.field("Name").fill("Laptop");
            axe.asItIs("new passkey");
            portal.button("Continue").click();
            assertThat(portal.page()
                            .getByText("You can sign in with it from now on")
                            .first())
                    .isVisible();
            assertThat(portal.page().getByText("Laptop").first()).isVisible();
            portal.keepPicture("passkeys");
            axe.asItIs("passkeys");
            assertThat(authenticator
                            .send("WebAuthn.getCredentials", authenticatorId)
                            .getAsJsonArray("credentials"))
                    .hasSize(1);

            portal.page().context().clearCookies();
            portal.page().navigate(seatwise.address() + "/customers?q=fabrikam");
            portal.button("Sign in with a passkey").waitFor();
            portal.keepPicture("passkey-sign-in");
            portal.button("Sign in with a passkey").click();
            portal.heading("Customers").waitFor();
            assertThat(portal.page().url()).endsWith("/customers?q=fabrikam");

            portal.page().navigate(seatwise.address() + "/settings/passkeys");
            assertThat(axe.violations()).isEmpty();
            portal.button("Remove the passkey Laptop").click();
            portal.confirm();
            assertThat(portal.page().getByText("You have no passkey yet")).isVisible();

            portal.page().context().clearCookies();
            portal.page().navigate(seatwise.address() + "/login");
            portal.button("Sign in with a passkey").click();
            assertThat(portal.page().getByText("This passkey was not accepted")).isVisible();
            portal.page().navigate(seatwise.address() + "/customers");
            assertThat(portal.field("Password")).isVisible();
            assertThat(portal.complaints()).isEmpty();
        }
    }

    private final JsonObject authenticatorId = new JsonObject();

    /** A device of its own with a lock that its person opens each time. */
    private CDPSession addAuthenticator(Portal portal) {
        CDPSession session = portal.page().context().newCDPSession(portal.page());
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        authenticatorId.add(
                "authenticatorId",
                session.send("WebAuthn.addVirtualAuthenticator", parameters).get("authenticatorId"));
        return session;
    }
}
