package io.seatwise.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Checks screens with axe, wide and narrow, light and dark, and collects the violations. Width and colours change in
 * place, and only the rules about colours are checked again in the dark. axe is brought into each page once: it is half
 * a megabyte of script.
 */
final class AxeLooks {

    /** Vaadin 25.3's overlay of a menu is focusable itself, in its shadow root: docs/workarounds.md. */
    private static final String OPEN_MENU_BAR = "aria-required-children: <vaadin-menu-bar ";

    private static final String AXE = source();

    /** All that depends on colours: roles, names and states are the same in the dark. */
    private static final List<String> COLOR_RULES = List.of("color-contrast", "link-in-text-block");

    private final List<String> violations = new ArrayList<>();
    private final Portal portal;

    AxeLooks(Portal portal) {
        this.portal = portal;
    }

    /** What every look so far has found: screen, width, colours, rule and element. */
    List<String> violations() {
        return violations;
    }

    /** Looks at the whole screen four times; the narrow look comes last, as the next page is opened wide. */
    void atAll(String name) {
        for (int width : new int[] {1440, 390}) {
            portal.page().setViewportSize(width, 900);
            inBothColors(name, List.of());
        }
        portal.page().setViewportSize(1440, 900);
    }

    /** Clicks on this, looks at what opens, and closes it with Escape, after which the focus must not be lost. */
    void atWhatOpens(String name, Locator opener) {
        opener.click();
        inBothColors(name, List.of("vaadin-grid")); // a hundred cells that its own screen was checked for
        portal.page().keyboard().press("Escape");
        portal.settle();
        if (Boolean.TRUE.equals(portal.page().evaluate("() => document.activeElement === document.body"))) {
            violations.add(name + " loses the focus when it is closed");
        }
    }

    /** Looks at what is open, in both colours. */
    void asItIs(String name) {
        inBothColors(name, List.of());
    }

    private void inBothColors(String name, List<String> except) {
        look(name, ColorScheme.LIGHT, except);
        look(name, ColorScheme.DARK, except);
        portal.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void look(String name, ColorScheme colors, List<String> except) {
        portal.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
        portal.settle(); // colours may still be on their way from light to dark
        int width = portal.page().viewportSize().width;
        for (Object violation : violations(except, colors == ColorScheme.DARK ? COLOR_RULES : List.of())) {
            if (!violation.toString().startsWith(OPEN_MENU_BAR)) {
                violations.add("%s %d %s %s".formatted(name, width, colors, violation));
            }
        }
    }

    /** Runs axe in the page, with all rules where none are named. Only the violations travel back. */
    private List<?> violations(List<String> except, List<String> rules) {
        if (Boolean.FALSE.equals(portal.page().evaluate("() => 'axe' in window"))) {
            portal.page().evaluate("() => {" + AXE + "}");
        }
        return (List<?>) portal.page().evaluate("""
                async ({except, rules}) => {
                    const results = await axe.run({exclude: except.map(each => [each])}, {
                        resultTypes: ['violations'],
                        ...(rules.length && {runOnly: {type: 'rule', values: rules}}),
                    });
                    return results.violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
                }
                """, Map.of("except", except, "rules", rules));
    }

    private static String source() {
        try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
