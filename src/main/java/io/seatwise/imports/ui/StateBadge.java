package io.seatwise.imports.ui;

import com.vaadin.flow.component.Component;
import io.seatwise.base.ui.Badge;
import io.seatwise.imports.ImportRun;

/** How a run stands, as a word with a shape. */
final class StateBadge {

    private StateBadge() {}

    static Badge of(Component component, ImportRun run) {
        if (run.isUndone()) {
            return new Badge(component.getTranslation("imports.state.UNDONE"), Badge.Tone.NEUTRAL);
        }
        Badge.Tone tone = switch (run.state()) {
            case QUEUED, RUNNING, CHECKED -> Badge.Tone.INFO;
            case APPLIED -> Badge.Tone.GOOD;
            case UNCHANGED, CANCELLED -> Badge.Tone.NEUTRAL;
            case REJECTED, FAILED -> Badge.Tone.BAD;
        };
        return new Badge(component.getTranslation("imports.state." + run.state()), tone);
    }
}
