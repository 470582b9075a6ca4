package io.seatwise.portfolio;

import java.util.List;
import java.util.Map;

/**
 * Where a customer's usage lies. A band begins with its lower bound and ends before its upper one, but 100 % itself
 * still belongs to {@link #TO_100}.
 */
public enum UsageBand {
    TO_20("m.entitled > 0 and m.active * 5 < m.entitled"),
    TO_40("m.entitled > 0 and m.active * 5 >= m.entitled and m.active * 5 < m.entitled * 2"),
    TO_60("m.entitled > 0 and m.active * 5 >= m.entitled * 2 and m.active * 5 < m.entitled * 3"),
    TO_80("m.entitled > 0 and m.active * 5 >= m.entitled * 3 and m.active * 5 < m.entitled * 4"),
    TO_100("m.entitled > 0 and m.active * 5 >= m.entitled * 4 and m.active <= m.entitled"),
    OVER_100("m.entitled > 0 and m.active > m.entitled"),
    /** No usage figure, or nothing entitled. */
    UNKNOWN("m.entitled is null or m.entitled = 0");

    private final String condition;

    UsageBand(String condition) {
        this.condition = condition;
    }

    /** As a condition on the customer's row of metrics ({@code m}, outer joined). It compares exactly. */
    String condition() {
        return "(" + condition + ")";
    }

    /** The query parameters of the customers in exactly this band. */
    public Map<String, List<String>> parameters() {
        return CustomerFilterParameters.parse(Map.of("usageBand", List.of(name())))
                .toMap();
    }
}
