package io.seatwise.adoption.score.network;

import io.seatwise.adoption.NetworkConnectivityScore;
import io.seatwise.adoption.NetworkConnectivityScore.Location;
import io.seatwise.adoption.supporting.DaySums;
import io.seatwise.adoption.supporting.FewestPeople;
import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.adoption.supporting.SupportingFigure.Earlier;
import io.seatwise.adoption.supporting.SupportingFigure.Formula;
import io.seatwise.adoption.supporting.SupportingFigure.Input;
import io.seatwise.adoption.supporting.SupportingFigure.Window;
import io.seatwise.base.SmallNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The assessments of the network on the newest measured day, apart and by location, compared with the newest day at
 * least 28 days before. A location of fewer than 10 users is not shown, and with it the smallest other one where the
 * hidden ones together would be fewer than 10. Pure: no database.
 */
final class NetworkFigures {

    private static final String LATENCY = "exchangeLatencyMs";
    private static final String DOWNLOAD = "sharePointDownloadMBps";
    private static final String QUALITY = "teamsMos";

    private final List<MeasurementRow> now;
    private final List<MeasurementRow> then;

    NetworkFigures(List<MeasurementRow> days) {
        this.now = newest(days);
        this.then = now.isEmpty()
                ? List.of()
                : newest(days.stream()
                        .filter(row -> !row.day().isAfter(now.getFirst().day().minusDays(DaySums.DAYS)))
                        .toList());
    }

    private static List<MeasurementRow> newest(List<MeasurementRow> days) {
        LocalDate newest = days.stream()
                .map(MeasurementRow::day)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        return days.stream().filter(row -> row.day().equals(newest)).toList();
    }

    List<SupportingFigure> all() {
        List<SupportingFigure> figures = new ArrayList<>(Stream.of(
                        assessment(
                                Metric.EXCHANGE_NETWORK, LATENCY, at -> only(at, at.exchangeLatencyMs(), null, null)),
                        assessment(
                                Metric.SHAREPOINT_NETWORK,
                                DOWNLOAD,
                                at -> only(at, null, at.sharePointDownloadMBps(), null)),
                        assessment(Metric.TEAMS_NETWORK, QUALITY, at -> only(at, null, null, at.teamsMos())))
                .filter(Objects::nonNull)
                .toList());
        List<MeasurementRow> shown = visible(now);
        shown.forEach(row -> figures.add(location(row)));
        if (shown.isEmpty() && !now.isEmpty()) {
            figures.add(location(now.getFirst()).withheld().of(""));
        }
        return figures;
    }

    /** Locations that may be shown, most users first. */
    static List<MeasurementRow> visible(List<MeasurementRow> locations) {
        List<MeasurementRow> measured = locations.stream()
                .filter(row -> NetworkConnectivityScore.points(row.measured()) != null)
                .toList();
        List<MeasurementRow> shown = new ArrayList<>(measured.stream()
                .filter(row -> row.users() >= SmallNumbers.FEWEST)
                .sorted(Comparator.comparingLong(MeasurementRow::users)
                        .reversed()
                        .thenComparing(MeasurementRow::location))
                .toList());
        while (!shown.isEmpty() && leavesFew(measured, shown)) {
            shown.removeLast();
        }
        return List.copyOf(shown);
    }

    private static boolean leavesFew(List<MeasurementRow> all, List<MeasurementRow> shown) {
        long rest = users(all) - users(shown);
        return rest > 0 && rest < SmallNumbers.FEWEST;
    }

    private static long users(List<MeasurementRow> rows) {
        return rows.stream().mapToLong(MeasurementRow::users).sum();
    }

    private @Nullable SupportingFigure assessment(Metric metric, String name, Function<Location, Location> only) {
        BigDecimal value = points(now, only);
        if (value == null) {
            return null;
        }
        BigDecimal before = points(then, only);
        return FewestPeople.shown(
                new SupportingFigure(
                        metric,
                        "",
                        value,
                        before == null
                                ? null
                                : new Earlier(before, then.getFirst().day()),
                        Window.ofPeriod(now.getFirst().day(), 1),
                        new SupportingFigure.Derivation(
                                NetworkMeasurementFileKind.NAME,
                                new Formula(List.of(name), List.of("users")),
                                List.of())),
                users(now));
    }

    private static @Nullable BigDecimal points(List<MeasurementRow> rows, Function<Location, Location> only) {
        return NetworkConnectivityScore.points(
                rows.stream().map(row -> only.apply(row.measured())).toList());
    }

    private SupportingFigure location(MeasurementRow row) {
        MeasurementRow earlier = visible(then).stream()
                .filter(each -> each.location().equals(row.location()))
                .findFirst()
                .orElse(null);
        BigDecimal before = earlier == null ? null : NetworkConnectivityScore.points(earlier.measured());
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("users", BigDecimal.valueOf(row.users())));
        add(inputs, LATENCY, row.connectivity().exchangeLatencyMs());
        add(inputs, DOWNLOAD, row.connectivity().sharePointDownloadMBps());
        add(inputs, QUALITY, row.connectivity().teamsMos());
        return new SupportingFigure(
                Metric.NETWORK_OF_LOCATION,
                row.location(),
                NetworkConnectivityScore.points(row.measured()),
                earlier == null || before == null ? null : new Earlier(before, earlier.day()),
                Window.ofPeriod(row.day(), 1),
                new SupportingFigure.Derivation(
                        NetworkMeasurementFileKind.NAME,
                        new Formula(List.of(LATENCY, DOWNLOAD, QUALITY), List.of()),
                        inputs));
    }

    private static void add(List<Input> inputs, String name, @Nullable BigDecimal value) {
        if (value != null) {
            inputs.add(new Input(name, value));
        }
    }

    private static Location only(
            Location at, @Nullable BigDecimal latency, @Nullable BigDecimal download, @Nullable BigDecimal quality) {
        return new Location(at.users(), latency, download, quality);
    }
}
