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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The reports of Microsoft Graph about whole organisations, as they come: told by their header, whatever the file is
 * called. They name no customer, so the upload does.
 */
@Component
@Order(340)
class GraphReportFileKind implements FileKind<GraphRow> {

    static final String NAME = "graph-report";

    private static final UUID NOT_PLACED = new UUID(0, 0);
    private static final int LONGEST_SERIES = 100;
    private static final int LONGEST_TEXT = 40;
    private static final Pattern DAYS = Pattern.compile("D?(7|30|90|180)");

    private final GraphRows table;
    private final DayFactImport imports;
    private final List<Column> columns = columnsOfAll();

    GraphReportFileKind(GraphRows table, DayFactImport imports) {
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
    public List<Column> columns() {
        return columns;
    }

    private static List<Column> columnsOfAll() {
        List<Column> all = new ArrayList<>();
        all.add(Column.required(GraphReports.REFRESH_DATE, "2026-11-20"));
        GraphReports.SERIES.forEach(name -> all.add(Column.optional(name, "")));
        GraphReports.measures().forEach(name -> all.add(Column.optional(name, "0")));
        all.add(Column.optional(GraphReports.DATE, "2026-11-20"));
        all.add(Column.optional(GraphReports.PERIOD, "30"));
        return List.copyOf(all);
    }

    /** The template is the report that feeds the usage by workload. */
    @Override
    public List<Column> templateColumns() {
        List<Column> template = new ArrayList<>();
        template.add(Column.required(GraphReports.REFRESH_DATE, "2026-11-20"));
        GraphReports.named(GraphReports.SERVICES)
                .orElseThrow()
                .measures()
                .forEach(name -> template.add(Column.optional(name, name.endsWith("Inactive") ? "80" : "120")));
        template.add(Column.optional(GraphReports.PERIOD, "30"));
        return template;
    }

    @Override
    public @Nullable String refusal(List<String> header) {
        Set<String> names = header.stream().map(GraphReports::plain).collect(Collectors.toSet());
        return GraphReports.of(column -> names.contains(GraphReports.plain(column))) != null
                ? null
                : "The header is that of no Microsoft 365 report about a whole organisation that Seatwise knows. Reports"
                        + " about single people, sites, groups or teams are never taken in.";
    }

    @Override
    public @Nullable GraphRow read(SourceRow row) {
        GraphReport report = Objects.requireNonNull(GraphReports.of(row::has));
        LocalDate refreshed = row.requiredDay(GraphReports.REFRESH_DATE);
        LocalDate day = report.dated() ? row.requiredDay(GraphReports.DATE) : refreshed;
        String period = report.overPeriod() ? period(row) : "";
        String series = report.seriesColumn() == null
                ? ""
                : row.requiredText(Objects.requireNonNull(report.seriesColumn()), LONGEST_SERIES);
        Map<String, Long> values = new TreeMap<>();
        for (String measure : report.measures()) {
            Long value = row.has(measure) ? value(row, measure) : null;
            if (value != null) {
                values.put(measure, value);
            }
        }
        return day == null || period == null || series == null
                ? null
                : new GraphRow(NOT_PLACED, day, report.code(), period, series, values);
    }

    private static @Nullable String period(SourceRow row) {
        String given = row.requiredText(GraphReports.PERIOD, LONGEST_TEXT);
        if (given == null) {
            return null;
        }
        String period = given.toUpperCase(Locale.ROOT);
        if (period.equals("ALL")) {
            return period;
        }
        if (!DAYS.matcher(period).matches()) {
            row.fault(GraphReports.PERIOD, ProblemCode.CONFLICT, "Expected a period of 7, 30, 90 or 180 days.");
            return null;
        }
        return period.startsWith("D") ? period : "D" + period;
    }

    /** Counts and bytes; newer reports write durations such as PT5M, kept in seconds. */
    private static @Nullable Long value(SourceRow row, String measure) {
        if (measure.endsWith("Duration")) {
            String text = row.text(measure, LONGEST_TEXT);
            if (text != null && text.startsWith("P")) {
                try {
                    return Duration.parse(text).toSeconds();
                } catch (DateTimeException | ArithmeticException exception) {
                    row.fault(measure, ProblemCode.NOT_A_NUMBER, "Expected a duration such as PT5M or a number.");
                    return null;
                }
            }
        }
        BigDecimal value = row.amount(measure);
        if (value != null && value.stripTrailingZeros().scale() > 0) {
            row.fault(measure, ProblemCode.NOT_A_NUMBER, "Expected a whole number such as 250, without separators.");
            return null;
        }
        return value == null ? null : value.longValueExact();
    }

    @Override
    public Object key(GraphRow row) {
        return row.key();
    }

    @Override
    public Session<GraphRow> open(PartnerScope scope, ImportContext context) {
        UUID customer = Objects.requireNonNull(context.customer());
        return imports.open(table, scope, context, row -> row.of(customer));
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return imports.undo(table, scope, context);
    }
}
