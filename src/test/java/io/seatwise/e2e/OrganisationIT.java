package io.seatwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.seatwise.access.organisation.TestProvider;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The first administrator uses the link of the log, is signed in, sets the organisation's sign-in up and tests it; then a
 * new person signs in with the organisation.
 */
class OrganisationIT {

    private static final Pattern LINK = Pattern.compile("http://\\S+/setup/\\S+");

    @Test
    void administratorSetsItUpAndANewPersonSignsIn() {
        try (TestProvider provider = new TestProvider(Clock.systemUTC());
                RunningSeatwise seatwise = RunningSeatwise.emptyWithLocalProvider();
                Chromium chromium = Chromium.start();
                Portal portal = new Portal(chromium, seatwise.address(), 1280, 900, ColorScheme.LIGHT)) {
            useSetupLink(seatwise, portal);
            turnOn(seatwise, portal, provider);

            portal.page().context().clearCookies();
            portal.page().navigate(seatwise.address() + "/customers?q=fabrikam");
            portal.button("Sign in with your organisation").click();
            portal.page().locator("vaadin-email-field input").fill("grace@contoso.example");
            portal.keepPicture("organisation-sign-in");
            portal.button("Continue").click();
            portal.heading("Customers").waitFor();
            assertThat(portal.page().url()).endsWith("/customers?q=fabrikam");
            assertThat(portal.page().getByText("Grace Hopper").first()).isVisible();
            assertThat(portal.complaints()).isEmpty();
        }
    }

    private static void useSetupLink(RunningSeatwise seatwise, Portal portal) {
        seatwise.awaitLog("/setup/");
        portal.page()
                .navigate(LINK.matcher(seatwise.log())
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElseThrow());
        portal.field("Company").fill("Contoso");
        portal.field("Your name").fill("Ada Admin");
        portal.page().locator("vaadin-email-field input").fill("ada@contoso.example");
        portal.field("New password").fill(BoardIT.PASSWORD);
        portal.button("Set up").click();
        portal.page().waitForURL(seatwise.address() + "/");
        portal.page().getByText("Ada Admin").first().waitFor();
    }

    private static void turnOn(RunningSeatwise seatwise, Portal portal, TestProvider provider) {
        provider.says(
                "s1",
                "grace@contoso.example",
                Map.of("name", "Grace Hopper", "groups", List.of("g-1", "g-9"), "amr", List.of("pwd", "mfa")));
        portal.page().navigate(seatwise.address() + "/settings/organisation");
        portal.heading("Sign-in with your organisation").waitFor();
        portal.field("Issuer").fill(provider.issuer());
        portal.field("Client ID").fill(TestProvider.CLIENT);
        portal.field("Client secret").fill(TestProvider.SECRET);
        portal.page().getByLabel("Domains of e-mail addresses").fill("contoso.example");
        portal.page().getByLabel("Groups for: Viewer").fill("g-1");
        portal.page().getByText("Add people at their first sign-in").click();
        portal.button("Save").click();
        portal.button("Test sign-in").click();
        portal.page().getByText("Result of the test").waitFor();
        portal.keepPicture("organisation");
        assertThat(portal.page().getByText("The sign-in works")).isVisible();
        portal.button("Turn on").click();
        portal.button("Turn off").waitFor();
    }
}
