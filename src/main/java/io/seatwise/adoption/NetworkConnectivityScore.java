package io.seatwise.adoption;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Network connectivity points, 0 to 100, by Microsoft's public table: Exchange by latency, SharePoint by download speed,
 * linear between the rows; a location is the mean of the assessments it has, an organisation the mean of its locations
 * weighted by users. The conversion of Teams quality is not published; a straight line is our reading. Source:
 * domain/adoption-score.md, section 1.8.
 */
public final class NetworkConnectivityScore {

    /** Microsoft's recommended benchmark for this category, in points. */
    public static final int BENCHMARK = 80;

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Row(BigDecimal measured, BigDecimal points) {
        static Row of(int measured, int points) {
            return new Row(BigDecimal.valueOf(measured), BigDecimal.valueOf(points));
        }
    }

    private static final List<Row> EXCHANGE =
            List.of(Row.of(10, 100), Row.of(25, 80), Row.of(100, 60), Row.of(200, 40), Row.of(300, 20), Row.of(350, 0));
    private static final List<Row> SHAREPOINT =
            List.of(Row.of(0, 0), Row.of(2, 20), Row.of(4, 40), Row.of(8, 60), Row.of(14, 80), Row.of(20, 100));

    private NetworkConnectivityScore() {}

    /**
     * What was measured at one location.
     *
     * @param users weighs the location; more than 0
     * @param exchangeLatencyMs median TCP latency to Exchange in milliseconds; null when not measured
     * @param sharePointDownloadMBps 25th percentile of the download speed in megabytes, not megabits, a second
     * @param teamsMos mean opinion score of Teams calls, 1 to 5
     */
    public record Location(
            long users,
            @Nullable BigDecimal exchangeLatencyMs,
            @Nullable BigDecimal sharePointDownloadMBps,
            @Nullable BigDecimal teamsMos) {}

    /** 100 points up to 10 ms, 0 from 350 ms. */
    public static BigDecimal exchangePoints(BigDecimal latencyMs) {
        return interpolate(EXCHANGE, latencyMs);
    }

    /** 0 points at 0 MB/s, 100 from 20 MB/s. */
    public static BigDecimal sharePointPoints(BigDecimal downloadMBps) {
        return interpolate(SHAREPOINT, downloadMBps);
    }

    /** (MOS - 1) / 4 x 100: our reading of an unpublished conversion, it meets both published limits. */
    public static BigDecimal teamsPoints(BigDecimal meanOpinionScore) {
        BigDecimal points = meanOpinionScore.subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(25));
        return points.max(BigDecimal.ZERO).min(HUNDRED);
    }

    /** The mean of the assessments that have data; null when none has. */
    public static @Nullable BigDecimal points(Location location) {
        List<BigDecimal> assessments = Stream.of(
                        location.exchangeLatencyMs() == null ? null : exchangePoints(location.exchangeLatencyMs()),
                        location.sharePointDownloadMBps() == null
                                ? null
                                : sharePointPoints(location.sharePointDownloadMBps()),
                        location.teamsMos() == null ? null : teamsPoints(location.teamsMos()))
                .filter(Objects::nonNull)
                .toList();
        return assessments.isEmpty()
                ? null
                : assessments.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(assessments.size()), PRECISION);
    }

    /** The mean over the locations that have data, weighted by users; null when none has. */
    public static @Nullable BigDecimal points(List<Location> locations) {
        BigDecimal sum = BigDecimal.ZERO;
        long users = 0;
        for (Location location : locations) {
            BigDecimal points = points(location);
            if (points != null && location.users() > 0) {
                sum = sum.add(points.multiply(BigDecimal.valueOf(location.users())));
                users += location.users();
            }
        }
        return users == 0 ? null : sum.divide(BigDecimal.valueOf(users), PRECISION);
    }

    private static BigDecimal interpolate(List<Row> rows, BigDecimal measured) {
        if (measured.compareTo(rows.getFirst().measured()) <= 0) {
            return rows.getFirst().points();
        }
        for (int index = 1; index < rows.size(); index++) {
            Row above = rows.get(index);
            if (measured.compareTo(above.measured()) <= 0) {
                Row below = rows.get(index - 1);
                BigDecimal rise = above.points().subtract(below.points());
                BigDecimal run = above.measured().subtract(below.measured());
                return below.points()
                        .add(measured.subtract(below.measured()).multiply(rise).divide(run, PRECISION));
            }
        }
        return rows.getLast().points();
    }
}
