package io.seatwise.adoption.score.ui;

import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import io.seatwise.base.ui.ChartOptions.Color;
import io.seatwise.base.ui.ChartOptions.Event;
import io.seatwise.base.ui.ChartOptions.Kind;
import io.seatwise.base.ui.ChartOptions.Series;
import io.seatwise.base.ui.ChartOptions.Unit;
import io.seatwise.portfolio.customer.HistoryEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Half a year as a chart in percent: one line a scheme, so that no line joins two of them, gaps as gaps, and a mark at
 * each break and campaign.
 */
final class HistoryChart {

    /** A longer time without figures is drawn as a gap. */
    private static final int GAP_DAYS = 35;

    private static final List<Color> COLORS = List.of(Color.ACCENT, Color.SECOND, Color.THIRD, Color.NEUTRAL);

    private HistoryChart() {}

    /** The totals of these days. */
    static Chart ofTotals(List<AdoptionScore> days, List<HistoryEvent> events, ScoreWords words) {
        return of(words.text("history"), days, events, score -> score.total().percent(), AdoptionScore::scheme, words);
    }

    /**
     * Any figure of these days.
     *
     * @param scheme which line a day belongs to
     */
    static Chart of(
            String title,
            List<AdoptionScore> days,
            List<HistoryEvent> events,
            Function<AdoptionScore, @Nullable BigDecimal> percent,
            Function<AdoptionScore, ScoreScheme> scheme,
            ScoreWords words) {
        List<@Nullable AdoptionScore> points = withGaps(days);
        Map<ScoreScheme, List<@Nullable BigDecimal>> lines = new EnumMap<>(ScoreScheme.class);
        for (int i = 0; i < points.size(); i++) {
            AdoptionScore point = points.get(i);
            if (point != null) {
                List<@Nullable BigDecimal> line =
                        lines.computeIfAbsent(scheme.apply(point), none -> new ArrayList<@Nullable BigDecimal>());
                fill(line, i);
                line.add(percent.apply(point));
            }
        }
        List<Series> series = new ArrayList<>();
        for (Map.Entry<ScoreScheme, List<@Nullable BigDecimal>> line : lines.entrySet()) {
            ScoreScheme each = line.getKey();
            fill(line.getValue(), points.size());
            series.add(new Series(words.scheme(each), Kind.LINE, COLORS.get(each.ordinal()), line.getValue()));
        }
        ChartOptions options = ChartOptions.overTime(daysOf(points), words::date, Unit.PERCENT, series)
                .withEvents(events(points, events, scheme, words));
        return new Chart(title, summary(days, percent, words), options);
    }

    /** A gap is drawn on the day after the last figures. */
    private static List<LocalDate> daysOf(List<@Nullable AdoptionScore> points) {
        List<LocalDate> days = new ArrayList<>();
        for (AdoptionScore point : points) {
            days.add(point == null ? days.getLast().plusDays(1) : Objects.requireNonNull(point.day()));
        }
        return days;
    }

    private static void fill(List<@Nullable BigDecimal> line, int size) {
        while (line.size() < size) {
            line.add(null);
        }
    }

    private static List<@Nullable AdoptionScore> withGaps(List<AdoptionScore> days) {
        List<@Nullable AdoptionScore> points = new ArrayList<>();
        LocalDate before = null;
        for (AdoptionScore score : days) {
            LocalDate day = score.day();
            if (before != null && day != null && ChronoUnit.DAYS.between(before, day) > GAP_DAYS) {
                points.add(null);
            }
            points.add(score);
            before = day;
        }
        return points;
    }

    /** An event is drawn at the first figures from its day on. */
    private static List<Event> events(
            List<@Nullable AdoptionScore> points,
            List<HistoryEvent> events,
            Function<AdoptionScore, ScoreScheme> scheme,
            ScoreWords words) {
        List<Event> marks = new ArrayList<>(schemeChanges(points, scheme, words));
        for (HistoryEvent event : events) {
            for (int i = 0; i < points.size(); i++) {
                AdoptionScore point = points.get(i);
                if (point != null && point.day() != null && !point.day().isBefore(event.day())) {
                    marks.add(new Event(i, event.text()));
                    break;
                }
            }
        }
        return marks;
    }

    private static List<Event> schemeChanges(
            List<@Nullable AdoptionScore> points, Function<AdoptionScore, ScoreScheme> scheme, ScoreWords words) {
        List<Event> marks = new ArrayList<>();
        ScoreScheme before = null;
        for (int i = 0; i < points.size(); i++) {
            AdoptionScore point = points.get(i);
            if (point != null) {
                ScoreScheme now = scheme.apply(point);
                if (before != null && before != now) {
                    marks.add(new Event(i, words.text("break.chosen", words.scheme(now))));
                }
                before = now;
            }
        }
        return marks;
    }

    private static String summary(
            List<AdoptionScore> days, Function<AdoptionScore, @Nullable BigDecimal> percent, ScoreWords words) {
        if (days.isEmpty()) {
            return "";
        }
        AdoptionScore first = days.getFirst();
        AdoptionScore last = days.getLast();
        return words.text(
                "history.summary",
                words.percent(percent.apply(first)),
                words.date(first.day()),
                words.percent(percent.apply(last)),
                words.date(last.day()));
    }
}
