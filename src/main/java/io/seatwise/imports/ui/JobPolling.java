package io.seatwise.imports.ui;

import com.vaadin.flow.component.UI;
import io.seatwise.imports.ImportRun;
import java.util.List;

/** Has the browser ask while imports wait or run, and not at all when none does. */
final class JobPolling {

    private static final int MILLIS = 500;
    private static final int OFF = -1;

    private JobPolling() {}

    static void of(UI ui, List<ImportRun> unfinished) {
        int interval = unfinished.isEmpty() ? OFF : MILLIS;
        if (ui.getPollInterval() != interval) {
            ui.setPollInterval(interval);
        }
    }
}
