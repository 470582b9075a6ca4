package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.fact.DayFactImport;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ProblemCode;
import io.seatwise.imports.SourceRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Endpoint analytics over all devices of an organisation, the JSON answers of Microsoft Graph as they come: the overview,
 * which is of the day it is brought in, and the score history, whose rows name theirs. Neither names the customer, so
 * the upload does. Scores by device are not known here and so are refused. Source: domain/adoption-score.md, section
 * 7.5.
 */
@Component
@Order(360)
class EndpointAnalyticsFileKind implements FileKind<EndpointDay> {

    static final String NAME = "endpoint-analytics";

    private static final UUID NOT_PLACED = new UUID(0, 0);
    private static final String OVERALL = "overallScore";
    private static final String STARTUP = "startupScore";
    private static final String RELIABILITY = "appHealthOverallScore";
    private static final String ANYWHERE = "workFromAnywhereScore";
    private static final String DEVICES = "startupTotalDevices";
    private static final String DAY = "startupDateTime";
    private static final String STATE = "state";
    private static final String INSIGHTS = "insights";
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int DECIMALS = 6;
    private static final int LONGEST_TEXT = 60;

    private final EndpointDays table;
    private final DayFactImport imports;

    EndpointAnalyticsFileKind(EndpointDays table, DayFactImport imports) {
        this.table = table;
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean needsCustomer() {
        return true;
    }

    @Override
    public List<Column> templateColumns() {
        return List.of(
                Column.optional(DAY, "2026-11-20T00:00:00Z"),
                Column.required(OVERALL, "68"),
                Column.optional(STARTUP, "72", "deviceBootPerformanceOverallScore"),
                Column.optional(RELIABILITY, "61"),
                Column.optional(ANYWHERE, "70", "workFromAnywhereOverallScore"),
                Column.optional(DEVICES, "240"));
    }

    /** What else the answers have is known and left alone. */
    @Override
    public List<Column> columns() {
        return Stream.concat(
                        templateColumns().stream(),
                        Stream.of(
                                        STATE,
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
                                .map(name -> Column.optional(name, "")))
                .toList();
    }

    @Override
    public @Nullable EndpointDay read(SourceRow row) {
        LocalDate day = row.has(DAY) ? row.requiredDay(DAY) : Objects.requireNonNull(LocalDate.EPOCH);
        String state = row.text(STATE, LONGEST_TEXT);
        boolean enough = !"insufficientData".equalsIgnoreCase(state);
        BigDecimal overall = score(row, OVERALL);
        BigDecimal startup = score(row, STARTUP);
        BigDecimal reliability = score(row, RELIABILITY);
        BigDecimal anywhere = score(row, ANYWHERE);
        Long devices = row.count(DEVICES);
        return day == null
                ? null
                : new EndpointDay(NOT_PLACED, day, enough ? overall : null, startup, reliability, anywhere, devices);
    }

    /** Intune writes -1 where it has no score. */
    private static @Nullable BigDecimal score(SourceRow row, String column) {
        String text = row.text(column, LONGEST_TEXT);
        if (text == null || text.matches("-1(\\.0+)?")) {
            return null;
        }
        BigDecimal score = row.amount(column);
        if (score != null && score.compareTo(MOST) > 0) {
            row.fault(column, ProblemCode.CONFLICT, "Expected a score of 0 to 100, or -1 for none.");
            return null;
        }
        return score == null ? null : plain(score);
    }

    /** So that a score said again equals the one stored. */
    static BigDecimal plain(BigDecimal score) {
        return score.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public Object key(EndpointDay row) {
        return row.key();
    }

    @Override
    public Session<EndpointDay> open(PartnerScope scope, ImportContext context) {
        UUID customer = Objects.requireNonNull(context.customer());
        return imports.open(table, scope, context, row -> row.of(customer, context.today()));
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return imports.undo(table, scope, context);
    }
}
