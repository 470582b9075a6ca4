package io.seatwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks the native checkboxes of a table's rows (seatwise-row-boxes.ts): every way to select rows, the accessible names and
 * the look.
 */
final class RowBoxes {

    private static final String BOX = ".sw-row-box";

    private final Portal portal;

    private RowBoxes(Portal portal) {
        this.portal = portal;
    }

    /** Selects and clears rows of the 50 customers "Xenon 59" to "Xenon 10", in descending order. */
    static void tick(Portal portal) {
        portal.open("/customers?q=xenon&sort=customerName,desc");
        new RowBoxes(portal).tick();
    }

    private void tick() {
        // The one in the header
        assertThat(portal.page().locator("vaadin-grid vaadin-checkbox")).hasCount(1);
        clickAndClear();
        tickWithKeys();
        drag();
        scrollOutAndIn();
        looksAsTheOthersDo();
    }

    private void clickAndClear() {
        box(0).click();
        shows(1);
        assertThat(box(0)).isChecked();
        portal.page().mouse().move(0, 0);
        portal.keepPicture("ticked");
        box(0).click();
        assertThat(box(0)).not().isChecked();
        assertThat(portal.button("Clear selection")).isHidden();
        box(1).click();
        box(2).click();
        shows(2);
        clear();
    }

    private void tickWithKeys() {
        Keyboard keys = portal.page().keyboard();
        portal.page()
                .locator("vaadin-grid")
                .evaluate("grid => [...grid.$.items.children].find(row => row.index === 1).firstElementChild.focus()");
        keys.press("Space");
        shows(1);
        assertThat(box(1)).isChecked();
        keys.press("ArrowDown");
        keys.press("Space");
        shows(2);
        assertThat(box(2)).isChecked();
        keys.press("Space");
        shows(1);
        assertThat(box(2)).not().isChecked();
        keys.press("Enter");
        assertThat(box(2)).isFocused();
        assertThat((String) box(2).evaluate("box => getComputedStyle(box).boxShadow"))
                .as("the ring of the focus")
                .isNotEqualTo("none");
        keys.press("Space");
        shows(2);
        keys.press("Escape");
        clear();
    }

    private void drag() {
        Mouse mouse = portal.page().mouse();
        BoundingBox from = box(2).boundingBox();
        BoundingBox to = box(5).boundingBox();
        double x = from.x + from.width / 2;
        mouse.move(x, from.y + from.height / 2);
        mouse.down();
        mouse.move(x, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(12));
        assertThat(box(5)).isChecked();
        mouse.up();
        shows(4);
        assertThat(box(2)).isChecked();
        assertThat(box(6)).not().isChecked();
        clear();
    }

    /** The grid reuses the elements of a row for another row. */
    private void scrollOutAndIn() {
        box(0).click();
        shows(1);
        scrollTo(40);
        assertThat(box(0)).hasCount(0);
        assertThat(ticked()).hasCount(0);
        scrollTo(0);
        assertThat(box(0)).isChecked();
        assertThat(ticked()).hasCount(1);
        clear();
    }

    private void looksAsTheOthersDo() {
        Object differences = portal.page().evaluate("""
                async () => {
                    const row = document.querySelector('.sw-row-box');
                    const other = document.createElement('vaadin-checkbox');
                    row.parentElement.append(other);
                    await other.updateComplete;
                    const part = other.shadowRoot.querySelector('[part=checkbox]');
                    const differ = (pseudo, properties) => {
                        part.getAnimations().forEach(motion => motion.finish());
                        return properties.filter(each =>
                            getComputedStyle(row, pseudo)[each] !== getComputedStyle(part, pseudo)[each]);
                    };
                    const open = differ(null, ['width', 'height', 'borderRadius', 'backgroundColor', 'margin']);
                    row.checked = other.checked = true;
                    await other.updateComplete;
                    const ticked = differ(null, ['backgroundColor']);
                    const mark = differ('::after', ['color', 'content', 'fontFamily', 'fontSize', 'top', 'left']);
                    row.checked = false;
                    other.remove();
                    return [...open, ...ticked, ...mark];
                }
                """);
        assertThat((List<?>) differences).isEmpty();
    }

    private void clear() {
        portal.button("Clear selection").click();
        assertThat(portal.button("Clear selection")).isHidden();
        assertThat(ticked()).hasCount(0);
    }

    private void shows(int rows) {
        assertThat(portal.page().locator(".portfolio-selected [role=status]"))
                .hasText(Pattern.compile("\\b" + rows + "\\b.*"));
    }

    private void scrollTo(int row) {
        portal.page().locator("vaadin-grid").evaluate("(grid, row) => grid.scrollToIndex(row)", row);
        portal.settle();
    }

    private Locator ticked() {
        return portal.page().locator("vaadin-grid " + BOX + ":checked:visible");
    }

    /** Finds a checkbox by its accessible name, which contains the name of the row. */
    private Locator box(int row) {
        return portal.page()
                .locator("vaadin-grid")
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions()
                                .setName("Select row Xenon " + (59 - row))
                                .setExact(true));
    }
}
