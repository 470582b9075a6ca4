package io.seatwise.adoption.score.ui;

import com.vaadin.flow.router.QueryParameters;
import io.seatwise.ids.CustomerId;

/**
 * The state of the Score tab in the URL: {@code ?tab=score&view=180&rebase=true}.
 *
 * @param days the window of changes and small lines, 28 or 180
 * @param rebased whether the history counts every day in today's scheme
 */
record ScoreState(int days, boolean rebased) {

    static final int SHORT = 28;
    static final int LONG = 180;

    static ScoreState of(QueryParameters parameters) {
        return new ScoreState(
                parameters.getSingleParameter("view").filter("180"::equals).isPresent() ? LONG : SHORT,
                parameters.getSingleParameter("rebase").filter("true"::equals).isPresent());
    }

    ScoreState withDays(int newDays) {
        return new ScoreState(newDays, rebased);
    }

    ScoreState withRebased(boolean newRebased) {
        return new ScoreState(days, newRebased);
    }

    /** The address of the tab in this state. */
    String address(CustomerId customer) {
        return "customers/" + customer + "?tab=" + ScoreTab.KEY + (days == LONG ? "&view=180" : "")
                + (rebased ? "&rebase=true" : "");
    }
}
