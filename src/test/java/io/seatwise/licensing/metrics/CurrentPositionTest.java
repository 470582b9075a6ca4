package io.seatwise.licensing.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.licensing.metrics.CurrentPosition.Deployed;
import io.seatwise.licensing.metrics.CurrentPosition.DeploymentFigure;
import io.seatwise.licensing.metrics.CurrentPosition.UsageFigure;
import io.seatwise.licensing.metrics.CurrentPosition.Used;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.PositionTimeline;
import io.seatwise.licensing.positions.PositionTimeline.Kind;
import io.seatwise.licensing.positions.PositionTimeline.ServiceDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentPositionTest {

    private static final LocalDate OLD = LocalDate.of(2026, 11, 18);
    private static final LocalDate NEW = LocalDate.of(2026, 11, 19);

    @Test
    void aProductMissingOnTheNewestDayOfItsServiceHasLeft() {
        var products = CurrentPosition.deployment(List.of(
                new DeploymentFigure("o365", OLD, "left", 1, 2),
                new DeploymentFigure("o365", NEW, "stays", 3, 4),
                new DeploymentFigure("crm", OLD, "sales", 5, 6)));

        assertThat(products)
                .containsOnlyKeys("sales", "stays")
                .containsEntry("sales", new Deployed(5, 6, OLD))
                .containsEntry("stays", new Deployed(3, 4, NEW));
    }

    @Test
    void onedriveFoldsIntoSharepointAfterChannelsAreSummed() {
        Used used = CurrentPosition.usage(List.of(
                        usage("SPO", 10, 100), usage("SPO", 10, 20), usage("ODB", 15, 130), usage("EXO", 50, 120)))
                .get("p");

        assertThat(used.workloads())
                .containsExactly(
                        new WorkloadPosition("EXO", "EXO", 120, 50, null, false),
                        new WorkloadPosition("SPO", "SPO", 130, 20, null, true));
        assertThat(used.isLowerBound()).isTrue();
    }

    @Test
    void onedriveAloneIsSharepointAndExact() {
        Used used = CurrentPosition.usage(List.of(usage("ODB", 15, 130))).get("p");

        assertThat(used.workloads())
                .containsExactly(new WorkloadPosition("SPO", "SharePoint Online", 130, 15, null, false));
    }

    @Test
    void historyUsesTheNewestFiguresOfEachService() {
        List<DayPosition> days = PositionTimeline.of(
                List.of(
                        new ServiceDay(Kind.DEPLOYMENT, "o365", OLD, 8, 10),
                        new ServiceDay(Kind.DEPLOYMENT, "crm", NEW, 1, 2),
                        new ServiceDay(Kind.USAGE, "o365", NEW, 30, 40)),
                null);

        assertThat(days)
                .containsExactly(new DayPosition(OLD, 10L, 8L, null, null), new DayPosition(NEW, 12L, 9L, 40L, 30L));
    }

    private static UsageFigure usage(String code, long active, long entitled) {
        return new UsageFigure("o365", NEW, "p", new WorkloadPosition(code, code, entitled, active, null, false));
    }
}
