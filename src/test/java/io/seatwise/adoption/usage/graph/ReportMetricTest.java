package io.seatwise.adoption.usage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.Metric.Method;
import io.seatwise.adoption.supporting.SupportingFigure.Formula;
import io.seatwise.adoption.supporting.SupportingTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Supporting metrics name columns that reports have, and never a report that may just as well count something else. */
class ReportMetricTest {

    @Test
    void everyColumnIsOneOfItsReport() {
        for (ReportMetric metric : ReportMetric.ALL) {
            for (String code : metric.reports()) {
                List<String> columns = GraphReports.all().stream()
                        .filter(report -> report.code().equals(code))
                        .flatMap(report -> report.measures().stream())
                        .toList();
                metric.counted()
                        .forEach(counted -> assertThat(columns)
                                .as("%s in %s", metric.metric(), code)
                                .containsAll(counted.columns().part())
                                .containsAll(counted.columns().whole()));
            }
        }
    }

    /** Reports with one header differ at most in whether people without a licence count ("Total"), never in what is counted. */
    @Test
    void noReportIsTakenForAnotherUnit() {
        for (ReportMetric metric : ReportMetric.ALL) {
            for (String code : metric.reports()) {
                assertThat(GraphReports.named(code).orElseThrow().names().stream()
                                .map(name -> name.replace("Total", ""))
                                .distinct())
                        .as("%s", metric.metric())
                        .hasSize(1);
            }
        }
    }

    @Test
    void peopleOfSeveralDaysAreNeverAddedUp() {
        assertThat(ReportMetric.ALL)
                .filteredOn(metric -> metric.reports().stream()
                        .anyMatch(code -> code.contains("UserCounts")
                                && GraphReports.named(code).orElseThrow().dated()))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(metric.metric().method()).isEqualTo(Method.PEOPLE_A_DAY));
    }

    @Test
    void theGuideNamesReportAndColumnsOfEachAsTheyAre() throws IOException {
        String guide = Files.readString(Path.of("docs/guide/adoption-score.md"));

        assertThat(ReportMetric.ALL)
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(guide)
                        .contains("| `%s` | %s | %s | `%s` |\n"
                                .formatted(
                                        metric.metric(),
                                        metric.reports().stream()
                                                .flatMap(
                                                        code -> GraphReports.named(code).orElseThrow().names().stream())
                                                .distinct()
                                                .map(name -> "`" + name + "`")
                                                .collect(Collectors.joining(", ")),
                                        metric.counted().stream()
                                                .map(counted -> formula(counted.columns()))
                                                .collect(Collectors.joining("; ")),
                                        metric.metric().method())));
    }

    private static String formula(Formula columns) {
        return columns.whole().isEmpty() ? sum(columns.part()) : sum(columns.part()) + " / " + sum(columns.whole());
    }

    private static String sum(List<String> columns) {
        return columns.size() == 1 ? columns.getFirst() : "(" + String.join(" + ", columns) + ")";
    }

    @Test
    void everyMetricHasOneSourceAndOneTopic() {
        Set<Metric> elsewhere = EnumSet.of(
                Metric.STARTUP,
                Metric.RELIABILITY,
                Metric.ANYWHERE,
                Metric.EXCHANGE_NETWORK,
                Metric.SHAREPOINT_NETWORK,
                Metric.TEAMS_NETWORK,
                Metric.NETWORK_OF_LOCATION,
                Metric.ACTIVATED);
        assertThat(Stream.concat(ReportMetric.ALL.stream().map(ReportMetric::metric), elsewhere.stream()))
                .containsExactlyInAnyOrder(Metric.values());
        assertThat(Arrays.stream(SupportingTopic.values()).flatMap(topic -> topic.metrics().stream()))
                .contains(Metric.values());
    }
}
