package io.seatwise.adoption.usage.graph;

import io.seatwise.adoption.supporting.DaySums;
import io.seatwise.adoption.supporting.FewestPeople;
import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.Metric.Method;
import io.seatwise.adoption.supporting.Metric.Unit;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.adoption.supporting.SupportingFigure.Earlier;
import io.seatwise.adoption.supporting.SupportingFigure.Formula;
import io.seatwise.adoption.supporting.SupportingFigure.Input;
import io.seatwise.adoption.supporting.SupportingFigure.Window;
import io.seatwise.adoption.usage.graph.ReportMetric.Counted;
import io.seatwise.base.SmallNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The supporting metrics that lines of Microsoft Graph reports give, of one organisation. A report over a period is
 * compared with the same one a period before, a report by day over 28 days with the 28 days before. Pure: no database.
 */
final class ReportFigures {

    /** The period that comes nearest to the 28 days of the score; others are second best. */
    private static final List<String> PERIODS = List.of("D30", "D90", "D7", "D180");

    /** Fewer workspaces are not told apart: domain/adoption-score.md, section 1.5. */
    private static final int FEWEST_WORKSPACES = 5;

    private static final String ACTIVE = " Active";
    private static final String INACTIVE = " Inactive";

    private final List<GraphRow> lines;
    private final long people;

    /** @param licensedUsers as the customers file says; null when unknown */
    ReportFigures(List<GraphRow> lines, @Nullable Long licensedUsers) {
        this.lines = lines;
        this.people = people(lines, licensedUsers);
    }

    /** The newest figures of these metrics, in the order of {@link ReportMetric#ALL}. */
    List<SupportingFigure> of(Set<Metric> metrics) {
        return ReportMetric.ALL.stream()
                .filter(metric -> metrics.contains(metric.metric()))
                .flatMap(metric -> of(metric).stream())
                .toList();
    }

    private List<SupportingFigure> of(ReportMetric metric) {
        List<GraphRow> rows = ofNewestReport(metric.reports());
        if (rows.isEmpty()) {
            return List.of();
        }
        List<SupportingFigure> figures = new ArrayList<>();
        switch (metric.metric().method()) {
            case SHARE, PEOPLE -> {
                for (String period : periods(metric.metric(), rows)) {
                    List<GraphRow> ofPeriod = rows.stream()
                            .filter(row -> row.period().equals(period))
                            .sorted(Comparator.comparing(GraphRow::day))
                            .toList();
                    metric.counted().forEach(counted -> add(figures, ofLine(metric.metric(), counted, ofPeriod)));
                }
            }
            case SUM, MEAN, PEOPLE_A_DAY, SHARE_OF_SUMS ->
                metric.counted().forEach(counted -> add(figures, ofDays(metric.metric(), counted, rows)));
            case SCORE, LOCATIONS, LOCATION ->
                throw new IllegalArgumentException(metric.metric() + " is in no report of Graph");
        }
        return metric.metric() == Metric.COPILOT_BY_PERIOD ? withoutSmallSteps(figures) : figures;
    }

    /** Who was active in 7 days was so in 30, too: a difference of a few people is not told. Shortest first. */
    private static List<SupportingFigure> withoutSmallSteps(List<SupportingFigure> figures) {
        List<SupportingFigure> shown = new ArrayList<>();
        BigDecimal before = null;
        for (SupportingFigure figure : figures) {
            BigDecimal part = figure.derivation().inputs().isEmpty()
                    ? null
                    : figure.derivation().inputs().getFirst().value();
            BigDecimal step = part == null || before == null ? null : part.subtract(before);
            boolean few = step != null && step.signum() > 0 && !SmallNumbers.isGroup(step.longValue());
            shown.add(few ? figure.withheld() : figure);
            before = part == null || few ? before : part;
        }
        return shown;
    }

    private static void add(List<SupportingFigure> figures, @Nullable SupportingFigure figure) {
        if (figure != null) {
            figures.add(figure);
        }
    }

    private static List<String> periods(Metric metric, List<GraphRow> rows) {
        List<String> stored = Stream.concat(Stream.of(""), PERIODS.stream())
                .filter(period -> rows.stream().anyMatch(row -> row.period().equals(period)))
                .toList();
        return metric == Metric.COPILOT_BY_PERIOD
                ? stored.stream()
                        .sorted(Comparator.comparingInt(ReportFigures::days))
                        .toList()
                : stored.subList(0, Math.min(1, stored.size()));
    }

    /** Where a report came under several headers, the one that came last counts. */
    private List<GraphRow> ofNewestReport(List<String> reports) {
        return reports.stream()
                .map(report -> lines.stream()
                        .filter(line -> line.report().equals(report))
                        .toList())
                .filter(rows -> !rows.isEmpty())
                .max(Comparator.comparing(rows -> newest(rows)))
                .orElse(List.of());
    }

    private static LocalDate newest(List<GraphRow> rows) {
        return rows.stream().map(GraphRow::day).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** @param rows oldest first */
    private @Nullable SupportingFigure ofLine(Metric metric, Counted counted, List<GraphRow> rows) {
        Formula columns = counted.columns();
        GraphRow now = rows.reversed().stream()
                .filter(row -> value(row, columns) != null)
                .findFirst()
                .orElse(null);
        if (now == null) {
            return null;
        }
        int days = days(now.period());
        LocalDate latest = now.day().minusDays(now.period().isEmpty() ? DaySums.DAYS : days);
        Earlier before = rows.reversed().stream()
                .filter(row ->
                        !row.day().isAfter(latest) && value(row, columns) != null && hasEnough(metric, row, columns))
                .findFirst()
                .map(row -> earlier(value(row, columns), row.day()))
                .orElse(null);
        SupportingFigure figure = new SupportingFigure(
                metric,
                metric == Metric.COPILOT_BY_PERIOD ? Integer.toString(days) : counted.subject(),
                value(now, columns),
                before,
                Window.ofPeriod(now.day(), days),
                new SupportingFigure.Derivation(
                        GraphReports.names(now.report()), columns, inputs(columns, now.values())));
        return shown(figure, now);
    }

    private static @Nullable Earlier earlier(@Nullable BigDecimal value, LocalDate day) {
        return value == null ? null : new Earlier(value, day);
    }

    private SupportingFigure shown(SupportingFigure figure, GraphRow line) {
        if (!hasEnough(figure.metric(), line, figure.derivation().formula())) {
            return figure.withheld();
        }
        return figure.metric().method() == Method.SHARE && figure.metric() != Metric.TEAMS_ENGAGED
                ? figure
                : FewestPeople.shown(figure, atLeast(figure));
    }

    /** Whether a share is of enough workspaces, or of people who may be told apart from the rest. */
    private static boolean hasEnough(Metric metric, GraphRow line, Formula columns) {
        if (metric == Metric.TEAMS_ENGAGED) {
            return sum(line, columns.whole()) >= FEWEST_WORKSPACES;
        }
        return metric.method() != Method.SHARE
                || SmallNumbers.maySplit(sum(line, columns.part()), sum(line, columns.whole()));
    }

    private static @Nullable BigDecimal value(GraphRow row, Formula columns) {
        if (!row.values().keySet().containsAll(columns.part())
                || !row.values().keySet().containsAll(columns.whole())) {
            return null;
        }
        long part = sum(row, columns.part());
        return columns.whole().isEmpty() ? BigDecimal.valueOf(part) : DaySums.percent(part, sum(row, columns.whole()));
    }

    private static long sum(GraphRow row, List<String> columns) {
        return columns.stream().mapToLong(row.values()::get).sum();
    }

    private @Nullable SupportingFigure ofDays(Metric metric, Counted counted, List<GraphRow> rows) {
        Formula columns = counted.columns();
        NavigableMap<LocalDate, Map<String, Long>> days = new TreeMap<>();
        rows.stream()
                .filter(row -> row.values().keySet().containsAll(columns.part())
                        && row.values().keySet().containsAll(columns.whole()))
                .forEach(row -> days.put(row.day(), row.values()));
        if (days.isEmpty()) {
            return null;
        }
        LocalDate last = days.lastKey();
        DaySums now = DaySums.of(days, columns.part(), columns.whole(), last);
        DaySums then = DaySums.of(days, columns.part(), columns.whole(), last.minusDays(DaySums.DAYS));
        BigDecimal value = value(metric, now);
        if (value == null) {
            return null;
        }
        boolean compares = metric.method() == Method.SUM ? now.sumComparesWith(then) : now.comparesWith(then);
        SupportingFigure figure = new SupportingFigure(
                metric,
                counted.subject(),
                value,
                compares ? earlier(value(metric, then), last.minusDays(DaySums.DAYS)) : null,
                new Window(last, DaySums.DAYS, now.known()),
                new SupportingFigure.Derivation(
                        GraphReports.names(rows.getFirst().report()), columns, inputs(columns, days, last)));
        return FewestPeople.shown(figure, atLeast(figure));
    }

    private static @Nullable BigDecimal value(Metric metric, DaySums sums) {
        return switch (metric.method()) {
            case SUM -> sums.sum();
            case SHARE_OF_SUMS -> sums.percent();
            case MEAN, PEOPLE_A_DAY -> sums.mean();
            case SHARE, PEOPLE, SCORE, LOCATIONS, LOCATION -> throw new IllegalArgumentException(metric.name());
        };
    }

    private static List<Input> inputs(Formula columns, Map<String, Long> values) {
        return Stream.concat(columns.part().stream(), columns.whole().stream())
                .distinct()
                .map(column -> new Input(column, BigDecimal.valueOf(values.getOrDefault(column, 0L))))
                .toList();
    }

    private static List<Input> inputs(
            Formula columns, NavigableMap<LocalDate, Map<String, Long>> days, LocalDate last) {
        return Stream.concat(columns.part().stream(), columns.whole().stream())
                .distinct()
                .map(column -> new Input(
                        column,
                        BigDecimal.valueOf(DaySums.of(days, List.of(column), List.of(), last)
                                .part())))
                .toList();
    }

    /** How many people an organisation is known to have; a number of people is itself evidence. */
    private long atLeast(SupportingFigure figure) {
        BigDecimal value = figure.value();
        return people > 0
                        || value == null
                        || figure.metric().unit() != Unit.PEOPLE
                                && figure.metric().unit() != Unit.PEOPLE_A_DAY
                ? people
                : value.longValue();
    }

    /** The people enabled for anything, by the newest report that says so; else the licensed ones; 0 when unknown. */
    private static long people(List<GraphRow> lines, @Nullable Long licensedUsers) {
        return lines.stream()
                .filter(line -> line.report().equals(GraphReports.SERVICES))
                .max(Comparator.comparing(GraphRow::day))
                .map(line -> line.values().keySet().stream()
                        .filter(column -> column.endsWith(ACTIVE))
                        .map(column -> column.substring(0, column.length() - ACTIVE.length()))
                        .mapToLong(workload -> line.values().getOrDefault(workload + ACTIVE, 0L)
                                + line.values().getOrDefault(workload + INACTIVE, 0L))
                        .max()
                        .orElse(0))
                .filter(enabled -> enabled > 0)
                .orElse(licensedUsers == null ? 0L : licensedUsers);
    }

    private static int days(String period) {
        return period.isEmpty() ? 1 : Integer.parseInt(period.substring(1));
    }
}
