package io.seatwise.licensing.positions;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long figures of products and workloads are kept by day and by week, as the operator set it. */
@Component
public class HistoryKeeping {

    /** What a renewal keeps is the largest number assigned in 90 days, so that these are always kept by day. */
    static final int FEWEST_DAYS = 92;

    private final int dailyDays;
    private final int weeklyDays;
    private final Clock clock;

    HistoryKeeping(
            @Value("${seatwise.history.daily-days}") int dailyDays,
            @Value("${seatwise.history.weekly-days}") int weeklyDays,
            Clock clock) {
        if (dailyDays < FEWEST_DAYS) {
            throw new IllegalArgumentException(
                    "SEATWISE_HISTORY_DAILY_DAYS is at least " + FEWEST_DAYS + ", not " + dailyDays);
        }
        if (weeklyDays < dailyDays) {
            throw new IllegalArgumentException("SEATWISE_HISTORY_WEEKLY_DAYS is at least SEATWISE_HISTORY_DAILY_DAYS, "
                    + dailyDays + ", not " + weeklyDays);
        }
        this.dailyDays = dailyDays;
        this.weeklyDays = weeklyDays;
        this.clock = clock;
    }

    /** The tiers of today. */
    public HistoryTiers tiers() {
        return HistoryTiers.of(LocalDate.now(clock), dailyDays, weeklyDays);
    }
}
