package io.seatwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;

/** The main job with keys alone: no click from signing in to the workbook, and the focus can always be seen. */
final class KeyboardJob {

    /** Bounds the round of a page that removes the element at which the round began. */
    private static final int MOST_STOPS = 400;

    private KeyboardJob() {}

    /** Does it in this window on the demo portfolio; fails where keys do not lead on. */
    static void run(Portal portal, String address) {
        Keyboard keys = portal.page().keyboard();
        portal.page().navigate(address + "/login");
        portal.field("E-mail").waitFor();
        tabTo(portal, "focused.name === 'username'");
        keys.type(DemoSignIn.ADMINISTRATOR);
        tabTo(portal, "focused.name === 'password'");
        keys.type(DemoSignIn.PASSWORD);
        keys.press("Enter");
        portal.heading("Portfolio").waitFor();
        portal.settle();

        tabTo(portal, "focused.matches('.sw-skip')");
        assertThat(portal.page().locator(".sw-skip").boundingBox().y).isNotNegative();
        keys.press("Enter");
        assertThat(is(portal, "focused.id === 'main-content'")).isTrue();

        portal.page().navigate(address + "/");
        portal.heading("Portfolio").waitFor();
        portal.settle();
        tabTo(
                portal,
                "focused.href?.endsWith('/customers') && focused.textContent.trim() !== ''"
                        + " || focused.getRootNode().host?.matches?.('vaadin-side-nav-item[path=customers]')");
        keys.press("Enter");
        portal.heading("Customers").waitFor();
        portal.settle();

        tabTo(portal, "focused.placeholder === 'Flag'");
        keys.type("Inflated");
        portal.settle();
        keys.press("ArrowDown");
        keys.press("Enter");
        portal.page().waitForURL("**/customers?*flag=INFLATED*");
        keys.press("Escape");
        portal.settle();

        tabTo(portal, "focused.matches('tbody *') && focused.getRootNode().host?.matches?.('.portfolio-customers')");
        keys.press("ArrowDown");
        keys.press("ArrowRight"); // From the box that selects the row to the name that opens it
        keys.press("Enter");
        portal.page().waitForURL("**/customers/*-*");
        portal.page().locator("tbody .insights-flag").first().waitFor();
        portal.settle();

        tabTo(portal, "focused.matches('tbody .insights-flag')");
        assertSeen(portal);
        keys.press("Enter");
        portal.page().getByText("Likely causes").first().waitFor();
        assertThat(is(portal, "focused.closest('vaadin-dialog, [role=dialog]') !== null"))
                .isTrue();
        keys.press("Escape");
        portal.page().waitForFunction("() => document.activeElement.matches('tbody .insights-flag')");

        tabTo(portal, "focused.matches('.insights-download')");
        assertSeen(portal);
        Download download = portal.page().waitForDownload(() -> keys.press("Enter"));
        assertThat(download.suggestedFilename())
                .startsWith("seatwise-customer-")
                .endsWith(".xlsx");
        assertThat(portal.complaints()).isEmpty();
    }

    /** Presses Tab until the wanted element has the focus; fails after one round of the page. */
    private static void tabTo(Portal portal, String wanted) {
        portal.page().evaluate("() => delete window.tabbedFrom");
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (is(portal, wanted)) {
                return;
            }
            if (is(portal, "window.tabbedFrom === focused")) {
                break;
            }
            is(portal, "window.tabbedFrom ??= focused");
            portal.page().keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach: " + wanted);
    }

    private static void assertSeen(Portal portal) {
        assertThat(is(portal, "getComputedStyle(focused).outlineStyle !== 'none'"))
                .as("focus is visible")
                .isTrue();
    }

    /** Looks at what has the focus, inside shadow roots too, as {@code focused}. */
    private static boolean is(Portal portal, String expression) {
        return Boolean.TRUE.equals(portal.page().evaluate("""
                () => {
                  let focused = document.activeElement;
                  while (focused.shadowRoot?.activeElement) {
                    focused = focused.shadowRoot.activeElement;
                  }
                  return Boolean(%s);
                }
                """.formatted(expression)));
    }
}
