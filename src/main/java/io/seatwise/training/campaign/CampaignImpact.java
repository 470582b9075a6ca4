package io.seatwise.training.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figure that a campaign is about was around its time. It coincides with the campaign; that the campaign caused
 * it is not said.
 *
 * @param points 28 days before the start, on the first day, on the last day, 28 days after it
 */
public record CampaignImpact(List<Point> points) {

    /** Days considered before and after a campaign. */
    public static final int DAYS = 28;

    /** Which day is meant. */
    public enum Moment {
        BEFORE,
        START,
        END,
        AFTER
    }

    /**
     * @param wanted the day that is meant
     * @param day of the figures, at most 27 days earlier; null when there are none or the day has not come
     * @param percent of the category's points, or of the licences in use; null when unknown
     * @param ahead whether the day has not come yet
     */
    public record Point(
            Moment moment,
            LocalDate wanted,
            @Nullable LocalDate day,
            @Nullable BigDecimal percent,
            boolean ahead) {}

    /** The difference between two of them in points; null when one is unknown. */
    public @Nullable BigDecimal change(Moment from, Moment to) {
        BigDecimal before = percent(from);
        BigDecimal after = percent(to);
        return before == null || after == null ? null : after.subtract(before);
    }

    private @Nullable BigDecimal percent(Moment moment) {
        return points.stream()
                .filter(point -> point.moment() == moment)
                .findFirst()
                .map(Point::percent)
                .orElse(null);
    }
}
