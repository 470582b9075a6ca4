package io.seatwise;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementData;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.TextNodeMap;
import java.util.ArrayList;
import java.util.List;

/** Finds what is anywhere on the page, in the footers of dialogs, in popovers and in notices too. */
public final class OnScreen {

    private static final List<String> SPOKEN = List.of("text", "header", "message", "errorMessage", "headerTitle");

    private OnScreen() {}

    /** All components of this type, in the order of the page. */
    public static <T extends Component> List<T> all(Class<T> type) {
        MockVaadin.clientRoundtrip();
        List<T> found = new ArrayList<>();
        collect(UI.getCurrent().getElement().getNode(), type, found);
        return found;
    }

    /** The last button with this caption or this name for screen readers, which is that of the uppermost dialog. */
    public static Button button(String caption) {
        return all(Button.class).stream()
                .filter(button -> caption.equals(button.getText())
                        || caption.equals(button.getAriaLabel().orElse(null)))
                .filter(Button::isEnabled)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No button " + caption + " among "
                        + all(Button.class).stream()
                                .map(button -> button.getText()
                                        + button.getAriaLabel()
                                                .map(name -> " [" + name + "]")
                                                .orElse(""))
                                .toList()));
    }

    public static void click(String caption) {
        button(caption).click();
    }

    /** Opens the popover with this name for screen readers. */
    public static void openPopover(String name) {
        all(Popover.class).stream()
                .filter(popover -> name.equals(popover.getAriaLabel().orElse(null)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No popover " + name))
                .open();
    }

    /** The last field of this type whose label or name for screen readers is this. */
    public static <T extends Component> T field(Class<T> type, String label) {
        return all(type).stream()
                .filter(field -> field instanceof HasLabel labelled && label.equals(labelled.getLabel())
                        || field instanceof HasAriaLabel named
                                && label.equals(named.getAriaLabel().orElse(null)))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No field " + label));
    }

    /** All texts of the page, one a line, with those of tables, notices, dialogs and faulty fields. */
    public static String text() {
        MockVaadin.clientRoundtrip();
        StringBuilder text = new StringBuilder();
        UI.getCurrent().getElement().getNode().visitNodeTree(node -> {
            if (node.hasFeature(TextNodeMap.class)) {
                text.append(node.getFeature(TextNodeMap.class).getText()).append('\n');
            }
            if (node.hasFeature(ElementPropertyMap.class)) {
                ElementPropertyMap properties = node.getFeature(ElementPropertyMap.class);
                for (String name : SPOKEN) {
                    if (properties.hasProperty(name)) {
                        text.append(properties.getProperty(name)).append('\n');
                    }
                }
            }
        });
        return text.append(DrawnTables.text()).toString();
    }

    private static <T extends Component> void collect(StateNode node, Class<T> type, List<T> found) {
        if (node.hasFeature(ElementData.class)) {
            Element.get(node)
                    .getComponent()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .ifPresent(found::add);
        }
        node.forEachChild(child -> collect(child, type, found));
    }
}
