package io.seatwise.imports.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** What people call a kind of file. */
final class KindNames {

    private KindNames() {}

    static String of(Component component, @Nullable String kind) {
        if (kind == null) {
            return component.getTranslation("imports.kind.unknown");
        }
        String key = "imports.kind." + kind;
        String text = component.getTranslation(key);
        return text.equals(key) ? kind : text;
    }
}
