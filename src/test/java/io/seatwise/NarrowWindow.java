package io.seatwise;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;

/** Makes the window of a view's test as narrow as a phone, for what is opened next. */
public final class NarrowWindow {

    private NarrowWindow() {}

    public static void open() {
        UI ui = UI.getCurrent();
        ui.getInternals()
                .setExtendedClientDetails(new ExtendedClientDetails(
                        ui, "390", "844", "390", "844", "390", "844", "0", "0", "0", "false", "UTC", "0", "true", "3",
                        "", "", "", ""));
    }
}
