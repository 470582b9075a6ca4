package io.seatwise.e2e;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.ResultType;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks with axe at what is on a screen, wide and narrow, light and dark, and collects what it finds. Width and colours
 * change in place, and colours are all that is looked at again in the dark.
 */
final class AxeLooks {

    /** Vaadin 25.3's overlay of a menu is focusable itself, in its shadow root: docs/workarounds.md. */
    private static final String OPEN_MENU_BAR = "aria-required-children: <vaadin-menu-bar ";

    private final List<String> violations = new ArrayList<>();
    private final Portal portal;

    AxeLooks(Portal portal) {
        this.portal = portal;
    }

    /** What every look so far has found: screen, width, colours, rule and element. */
    List<String> violations() {
        return violations;
    }

    /** Looks at the whole screen four times. */
    void atAll(String name) {
        for (int width : new int[] {1440, 390}) {
            portal.page().setViewportSize(width, 900);
            portal.settle();
            look(name, width, ColorScheme.LIGHT, List.of());
            look(name, width, ColorScheme.DARK, List.of());
        }
        portal.page().setViewportSize(1440, 900);
        portal.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Clicks on this, looks at what opens, and closes it with Escape. */
    void atWhatOpens(String name, Locator opener) {
        opener.click();
        portal.settle();
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            look(name, 1440, colors, List.of("vaadin-grid")); // a hundred cells that its own screen was checked for
        }
        portal.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        portal.page().keyboard().press("Escape");
        portal.settle();
    }

    /** Looks at what is open, in both colours. */
    void asItIs(String name) {
        portal.settle();
        int width = portal.page().viewportSize().width;
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            look(name, width, colors, List.of());
        }
        portal.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void look(String name, int width, ColorScheme colors, List<String> except) {
        portal.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
        portal.settle(); // colours may still be on their way from light to dark
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of(ResultType.Violations.getKey()));
        AxeBuilder axe = new AxeBuilder(portal.page())
                .setLegacyMode(true) // no frames here, so that it need not open a window for each look
                .options(options);
        except.forEach(axe::exclude);
        if (colors == ColorScheme.DARK) {
            axe.withRules(List.of("color-contrast", "link-in-text-block"));
        }
        for (Rule rule : axe.analyze().getViolations()) {
            rule.getNodes().stream()
                    .map(node -> rule.getId() + ": " + node.getHtml())
                    .filter(violation -> !violation.startsWith(OPEN_MENU_BAR))
                    .forEach(violation -> violations.add("%s %d %s %s".formatted(name, width, colors, violation)));
        }
    }
}
