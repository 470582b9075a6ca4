package io.seatwise.adoption.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.adoption.usage.graph.EndpointDay;
import io.seatwise.adoption.usage.graph.EndpointFigures;
import io.seatwise.adoption.usage.graph.GraphReports;
import io.seatwise.adoption.usage.graph.GraphRow;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sub-scores of Endpoint analytics and activations beside the score. */
class DeviceFiguresTest {

    private static final CustomerId TENANT = new CustomerId(new UUID(1, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Test
    void subScoresAreOfTheNewestDayThatHasThemAndComparedAfterTwentyEightDays() {
        List<SupportingFigure> figures = EndpointFigures.of(List.of(
                endpoint(DAY.minusDays(30), "60", "50", 240L),
                endpoint(DAY.minusDays(20), "99", "99", 240L),
                endpoint(DAY.minusDays(1), "66", "55", 240L),
                endpoint(DAY, "72", null, 240L)));

        assertThat(figures).extracting(SupportingFigure::metric).containsExactly(Metric.STARTUP, Metric.RELIABILITY);
        SupportingFigure startup = figures.getFirst();
        assertThat(startup.value()).isEqualByComparingTo("72");
        assertThat(startup.change()).isEqualByComparingTo("12");
        assertThat(startup.derivation().inputs())
                .extracting(SupportingFigure.Input::name)
                .containsExactly("startupScore", "startupTotalDevices");
        assertThat(figures.getLast().window().last()).isEqualTo(DAY.minusDays(1));
        assertThat(figures.getLast().change()).isEqualByComparingTo("5");
    }

    @Test
    void fewerThanFiveDevicesAreNotShown() {
        List<SupportingFigure> figures = EndpointFigures.of(List.of(endpoint(DAY, "72", "61", 4L)));

        assertThat(figures).hasSize(2).allSatisfy(figure -> {
            assertThat(figure.value()).isNull();
            assertThat(figure.derivation().inputs()).isEmpty();
        });
        assertThat(EndpointFigures.of(List.of(endpoint(DAY, "72", "61", 5L))))
                .allSatisfy(figure -> assertThat(figure.value()).isNotNull());
    }

    @Test
    void activationIsOfTheNewerOfFileAndReportWithMostPeopleFirst() {
        List<ActivationMonth> files = List.of(
                month(LocalDate.of(2026, 1, 1), "Apps", 200, 120),
                month(LocalDate.of(2026, 2, 1), "Visio", 20, 5),
                month(LocalDate.of(2026, 2, 1), "Project", 9, 5),
                month(LocalDate.of(2026, 2, 1), "Apps", 200, 150));

        List<SupportingFigure> figures = ActivationShares.of(files, List.of(report(LocalDate.of(2026, 2, 1))));

        assertThat(figures).extracting(SupportingFigure::subject).containsExactly("Apps", "Visio", "Project");
        assertThat(figures.getFirst().value()).isEqualByComparingTo("75");
        assertThat(figures.getFirst().change()).isEqualByComparingTo("15");
        assertThat(figures.getFirst().derivation().source()).isEqualTo("activation");
        assertThat(figures.get(1).before()).isNull();
        assertThat(figures.getLast().value()).isNull();

        List<SupportingFigure> newer = ActivationShares.of(files, List.of(report(DAY)));
        assertThat(newer).extracting(each -> each.derivation().source()).containsExactly(GraphReports.ACTIVATED_USERS);
        assertThat(newer.getFirst().value()).isEqualByComparingTo("40");
        assertThat(ActivationShares.of(List.of(), List.of())).isEmpty();
    }

    private static GraphRow report(LocalDate day) {
        return new GraphRow(
                TENANT, day, GraphReports.ACTIVATED_USERS, "", "Apps", Map.of("Assigned", 100L, "Activated", 40L));
    }

    private static ActivationMonth month(LocalDate month, String product, long enabled, long activated) {
        return new ActivationMonth(
                TENANT,
                month,
                product,
                new ActivationMonth.People(enabled, activated),
                new UsageReport.Devices(null, null, null, null, null),
                month.plusMonths(1).minusDays(1));
    }

    private static EndpointDay endpoint(LocalDate day, String startup, String reliability, Long devices) {
        return new EndpointDay(
                TENANT,
                day,
                new EndpointDay.Scores(
                        null,
                        startup == null ? null : new BigDecimal(startup),
                        reliability == null ? null : new BigDecimal(reliability),
                        null),
                devices);
    }
}
