package io.seatwise.adoption.usage.graph;

import io.seatwise.adoption.EndpointAnalyticsScore;
import io.seatwise.adoption.supporting.DaySums;
import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.adoption.supporting.SupportingFigure.Earlier;
import io.seatwise.adoption.supporting.SupportingFigure.Formula;
import io.seatwise.adoption.supporting.SupportingFigure.Input;
import io.seatwise.adoption.supporting.SupportingFigure.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sub-scores of Endpoint analytics of the newest day that has them, compared with the newest at least 28 days
 * before. Fewer than 5 devices have no score. Pure: no database.
 */
public final class EndpointFigures {

    private EndpointFigures() {}

    public static List<SupportingFigure> of(List<EndpointDay> days) {
        List<EndpointDay> newestFirst = days.stream()
                .sorted(Comparator.comparing(EndpointDay::day).reversed())
                .toList();
        List<SupportingFigure> figures = new ArrayList<>();
        add(
                figures,
                Metric.STARTUP,
                "startupScore",
                newestFirst,
                each -> each.scores().startup());
        add(
                figures,
                Metric.RELIABILITY,
                "appHealthOverallScore",
                newestFirst,
                each -> each.scores().applicationReliability());
        add(
                figures,
                Metric.ANYWHERE,
                "workFromAnywhereScore",
                newestFirst,
                each -> each.scores().workFromAnywhere());
        return figures;
    }

    private static void add(
            List<SupportingFigure> figures,
            Metric metric,
            String name,
            List<EndpointDay> days,
            Function<EndpointDay, @Nullable BigDecimal> score) {
        days.stream()
                .filter(day -> score.apply(day) != null)
                .findFirst()
                .ifPresent(now -> figures.add(figure(metric, name, days, now, score)));
    }

    private static SupportingFigure figure(
            Metric metric,
            String name,
            List<EndpointDay> days,
            EndpointDay now,
            Function<EndpointDay, @Nullable BigDecimal> score) {
        Earlier before = days.stream()
                .filter(day -> !day.day().isAfter(now.day().minusDays(DaySums.DAYS)) && hasEnoughDevices(day))
                .flatMap(day -> Stream.ofNullable(score.apply(day)).map(value -> new Earlier(value, day.day())))
                .findFirst()
                .orElse(null);
        List<Input> inputs = new ArrayList<>();
        BigDecimal value = score.apply(now);
        if (value != null) {
            inputs.add(new Input(name, value));
        }
        Long devices = now.devices();
        if (devices != null) {
            inputs.add(new Input("startupTotalDevices", BigDecimal.valueOf(devices)));
        }
        SupportingFigure figure = new SupportingFigure(
                metric,
                "",
                value,
                before,
                Window.ofPeriod(now.day(), 1),
                new SupportingFigure.Derivation(
                        EndpointAnalyticsFileKind.NAME, new Formula(List.of(name), List.of()), inputs));
        return hasEnoughDevices(now) ? figure : figure.withheld();
    }

    private static boolean hasEnoughDevices(EndpointDay day) {
        Long devices = day.devices();
        return devices == null || devices >= EndpointAnalyticsScore.FEWEST_DEVICES;
    }
}
