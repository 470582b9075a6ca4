package io.seatwise.training.campaign;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the list of campaigns can be sorted by. */
public enum CampaignSort {
    NAME("name", "lower(p.name)"),
    CUSTOMER("customer", "c.name_key"),
    STATE("state", byCourse()),
    START("start", "p.start_day"),
    END("end", "p.end_day"),
    SEEN("seen", "seen"),
    CLICKS("clicks", "clicks");

    private final String key;
    private final String expression;

    CampaignSort(String key, String expression) {
        this.key = key;
        this.expression = expression;
    }

    /** Returns the name of the list's column. */
    public String key() {
        return key;
    }

    String expression() {
        return expression;
    }

    /** States in the order in which a campaign goes through them. */
    private static String byCourse() {
        return Arrays.stream(CampaignState.values())
                .map(state -> "when '%s' then %d".formatted(state, state.ordinal()))
                .collect(Collectors.joining(" ", "case p.state ", " end"));
    }
}
