package io.seatwise.imports.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/**
 * Has the browser ask while imports wait or run, and not at all when none does. It goes on for a few more questions
 * after the last one ended: a run may end between a panel's look at it and this one, and the panel must look again.
 */
final class JobPolling {

    private static final int MILLIS = 500;
    private static final int OFF = -1;
    private static final int QUIET_LOOKS = 6;

    /** How often in a row nothing was found to run. */
    private record Quiet(int looks) {}

    private JobPolling() {}

    static void of(UI ui, boolean something) {
        Quiet before = ComponentUtil.getData(ui, Quiet.class);
        int looks = something ? 0 : before == null ? QUIET_LOOKS : before.looks() + 1;
        ComponentUtil.setData(ui, Quiet.class, new Quiet(looks));
        int interval = looks >= QUIET_LOOKS ? OFF : MILLIS;
        if (ui.getPollInterval() != interval) {
            ui.setPollInterval(interval);
        }
    }
}
