package io.seatwise.licensing.subscriptions;

import java.util.Arrays;
import java.util.Optional;

/** What was chosen for the end of a subscription's term, by Partner Center's names. Source: product.md, section 9. */
public enum ScheduledAction {
    RENEW("RenewToNewTerm"),
    CANCEL("Cancel"),
    EXTEND("RenewToExtendedServiceTerm"),
    TRANSITION("Transition");

    private final String word;

    ScheduledAction(String word) {
        this.word = word;
    }

    /** Partner Center's name, which files and the REST API use. */
    public String word() {
        return word;
    }

    /** The action of this name, case aside. */
    public static Optional<ScheduledAction> ofWord(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
