package io.seatwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** axe finds nothing on any screen of the demo portfolio, wide and narrow, light and dark. */
class AccessibilityIT {

    private static final List<String> SCREENS = List.of(
            "/",
            "/customers",
            "/imports",
            "/exports",
            "/audit",
            "/settings",
            "/settings/people",
            "/settings/tokens",
            "/settings/profile",
            "/settings/thresholds",
            "/settings/api",
            "/guide/figures");

    @Test
    void noScreenViolatesAnAccessibilityRule() {
        List<String> violations = new ArrayList<>();
        try (RunningSeatwise seatwise = RunningSeatwise.withDemo();
                Chromium chromium = Chromium.start()) {
            seatwise.awaitLog("The demo portfolio is complete");
            for (int width : new int[] {1440, 390}) {
                for (ColorScheme colors : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    walk(chromium, seatwise, width, colors, violations);
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    private static void walk(
            Chromium chromium, RunningSeatwise seatwise, int width, ColorScheme colors, List<String> violations) {
        try (Portal portal = new Portal(chromium, seatwise.address(), width, 900, colors)) {
            portal.page().navigate(seatwise.address() + "/login");
            portal.heading("Sign in").waitFor();
            check(portal, "/login", width, colors, violations);
            portal.signIn(DemoSignIn.ADMINISTRATOR, DemoSignIn.PASSWORD);
            SCREENS.forEach(path -> {
                portal.open(path);
                check(portal, path, width, colors, violations);
            });
            portal.open("/customers?flag=INFLATED");
            portal.page()
                    .locator("vaadin-grid")
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            portal.page().waitForURL("**/customers/*-*");
            portal.page().getByRole(AriaRole.HEADING).first().waitFor();
            check(portal, "/customers/{tenantId}", width, colors, violations);
            assertThat(portal.complaints()).isEmpty();
        }
    }

    private static void check(Portal portal, String path, int width, ColorScheme colors, List<String> violations) {
        new AxeBuilder(portal.page())
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> violations.add(
                                "%s %d %s: %s %s".formatted(path, width, colors, rule.getId(), node.getHtml()))));
    }
}
