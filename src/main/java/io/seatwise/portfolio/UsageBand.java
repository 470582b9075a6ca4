package io.seatwise.portfolio;

import io.seatwise.base.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer's usage lies. A band begins with its lower bound and ends before its upper one, but 100 % itself
 * still belongs to {@link #TO_100}.
 */
public enum UsageBand {
    TO_20(0, 20),
    TO_40(20, 40),
    TO_60(40, 60),
    TO_80(60, 80),
    TO_100(80, 100),
    OVER_100(100, null),
    /** No usage figure, or nothing entitled. */
    UNKNOWN(null, null);

    private final @Nullable Integer from;
    private final @Nullable Integer to;

    UsageBand(@Nullable Integer from, @Nullable Integer to) {
        this.from = from;
        this.to = to;
    }

    /** Returns the band of a usage, compared exactly. */
    public static UsageBand of(@Nullable Ratio usage) {
        if (usage == null) {
            return UNKNOWN;
        }
        if (usage.isAboveWhole()) {
            return OVER_100;
        }
        for (UsageBand band : values()) {
            if (band == TO_100 || band.to != null && usage.isBelowPercent(BigDecimal.valueOf(band.to))) {
                return band;
            }
        }
        throw new IllegalStateException("No band for " + usage);
    }

    /** Returns the column of {@code portfolio_summary} that counts the customers of this band. */
    public String column() {
        return "band_" + name().toLowerCase(Locale.ROOT);
    }

    /** Returns the same as a condition on the customer's row of metrics ({@code m}, outer joined). */
    public String condition() {
        if (this == UNKNOWN) {
            return "(m.entitled is null or m.active is null or m.entitled = 0)";
        }
        String above = this == OVER_100 ? "m.active > m.entitled" : "m.active * 100 >= m.entitled * " + from;
        String below = this == OVER_100
                ? ""
                : this == TO_100 ? " and m.active <= m.entitled" : " and m.active * 100 < m.entitled * " + to;
        return "(m.entitled > 0 and " + above + below + ")";
    }

    /** The query parameters of the customers in exactly this band. */
    public Map<String, List<String>> parameters() {
        return CustomerFilterParameters.parse(Map.of("usageBand", List.of(name())))
                .toMap();
    }
}
