package io.seatwise.adoption.usage.graph;

import io.seatwise.customers.fact.DayFactImport;
import io.seatwise.customers.fact.DayFactKind;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.CellType;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Endpoint analytics over all devices of an organisation, the JSON answers of Microsoft Graph as they come: the overview,
 * which is as of the day of the import, and the score history, whose rows name their day. Neither names the customer, so
 * the upload does. Scores by device are not known here and so are refused. Source: domain/adoption-score.md, section
 * 7.5.
 */
@Component
@Order(360)
public class EndpointAnalyticsFileKind extends DayFactKind<EndpointDay> {

    static final String NAME = "endpoint-analytics";

    private static final CustomerId NOT_PLACED = CustomerId.FIRST;
    private static final BigDecimal MAX_SCORE = BigDecimal.valueOf(100);

    private static final CellType<BigDecimal> AMOUNT = Column.amount("").type();

    /** Intune writes -1 where it has no score. */
    private static final CellType<BigDecimal> SCORE = new CellType<>("imports.format.amount", cell -> {
        if (cell.text().matches("-1(\\.0+)?")) {
            return null;
        }
        BigDecimal score = AMOUNT.reader().read(cell);
        if (score != null && score.compareTo(MAX_SCORE) > 0) {
            return cell.fault(ProblemCode.CONFLICT, "adoption.usage.expected.score");
        }
        return score;
    });

    private static final Column<LocalDate> DAY = Column.day("startupDateTime").example("2026-11-20T00:00:00Z");
    private static final Column<BigDecimal> OVERALL =
            Column.of("overallScore", SCORE).example("68").inEveryFile();
    private static final Column<BigDecimal> STARTUP = Column.of("startupScore", SCORE)
            .alias("deviceBootPerformanceOverallScore")
            .example("72");
    private static final Column<BigDecimal> RELIABILITY =
            Column.of("appHealthOverallScore", SCORE).example("61");
    private static final Column<BigDecimal> ANYWHERE = Column.of("workFromAnywhereScore", SCORE)
            .alias("workFromAnywhereOverallScore")
            .example("70");
    private static final Column<Long> DEVICES =
            Column.count("startupTotalDevices").example("240");
    private static final Column<String> STATE = Column.text("state", 60);
    private static final String INSIGHTS = "insights";

    private static final List<Column<?>> ALL = Stream.<Column<?>>concat(
                    Stream.of(DAY, OVERALL, STARTUP, RELIABILITY, ANYWHERE, DEVICES, STATE),
                    Stream.of(
                                    "id",
                                    "@odata.context",
                                    "@odata.type",
                                    "coreBootScore",
                                    "coreSigninScore",
                                    "restartScore",
                                    "recommendedSoftwareScore",
                                    "recommendedSoftwareTotalDevices",
                                    "batteryHealthScore",
                                    "bestPracticesOverallScore",
                                    "resourcePerformanceOverallScore",
                                    "batteryHealthOverallScore",
                                    "deviceBootPerformanceHealthState",
                                    "bestPracticesHealthState",
                                    "workFromAnywhereHealthState",
                                    "appHealthState",
                                    "resourcePerformanceState",
                                    "batteryHealthState",
                                    INSIGHTS,
                                    INSIGHTS + ".userExperienceAnalyticsMetricId",
                                    INSIGHTS + ".insightId",
                                    INSIGHTS + ".severity",
                                    INSIGHTS + ".values",
                                    INSIGHTS + ".values.value",
                                    INSIGHTS + ".values.@odata.type")
                            .map(Column::ignored))
            .toList();

    public EndpointAnalyticsFileKind(EndpointDays table, DayFactImport imports) {
        super(NAME, table, imports);
    }

    @Override
    public boolean needsCustomer() {
        return true;
    }

    @Override
    public List<Column<?>> columns() {
        return ALL;
    }

    @Override
    public List<Column<?>> templateColumns() {
        return List.of(DAY, OVERALL, STARTUP, RELIABILITY, ANYWHERE, DEVICES);
    }

    @Override
    public @Nullable EndpointDay read(SourceRow row) {
        LocalDate day = row.has(DAY) ? row.require(DAY) : Objects.requireNonNull(LocalDate.EPOCH);
        if (day == null) {
            return null;
        }
        boolean enough = !"insufficientData".equalsIgnoreCase(row.get(STATE));
        return new EndpointDay(
                NOT_PLACED,
                day,
                new EndpointDay.Scores(
                        enough ? row.get(OVERALL) : null, row.get(STARTUP), row.get(RELIABILITY), row.get(ANYWHERE)),
                row.get(DEVICES));
    }

    @Override
    protected EndpointDay complete(EndpointDay row, ImportContext context) {
        return row.of(Objects.requireNonNull(context.hints().customer()), context.today());
    }
}
