package io.seatwise.adoption.usage.graph;

import io.seatwise.customers.fact.DayFactImport;
import io.seatwise.customers.fact.DayFactKind;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Cell;
import io.seatwise.imports.columns.CellType;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
public class GraphReportFileKind extends DayFactKind<GraphRow> {

    public static final String NAME = "graph-report";

    private static final CustomerId NOT_PLACED = CustomerId.FIRST;
    private static final CellType<BigDecimal> AMOUNT = Column.amount("").type();
    private static final int LONGEST_SERIES = 100;
    private static final int LONGEST_TEXT = 40;
    private static final Pattern DAYS = Pattern.compile("D?(7|28|30|90|180)");

    private static final Column.Required<LocalDate> REFRESH_DATE =
            Column.day(GraphReports.REFRESH_DATE).required();
    private static final Column<LocalDate> DATE = Column.day(GraphReports.DATE);
    private static final Column<String> PERIOD =
            Column.text(GraphReports.PERIOD, LONGEST_TEXT).example("30");
    private static final Map<String, Column<String>> SERIES = GraphReports.SERIES.stream()
            .collect(Collectors.toMap(name -> name, name -> Column.text(name, LONGEST_SERIES)));

    /** Counts and bytes; newer reports write durations such as PT5M, kept in seconds. */
    private static final CellType<Long> MEASURE = new CellType<>("imports.format.count", GraphReportFileKind::measure);

    private static final Map<String, Column<Long>> MEASURES = GraphReports.measures().stream()
            .collect(Collectors.toMap(
                    name -> name,
                    name -> Column.of(name, MEASURE).example(name.endsWith("Inactive") ? "80" : "120"),
                    (one, other) -> one,
                    LinkedHashMap::new));

    private static final List<Column<?>> ALL = all();

    GraphReportFileKind(GraphRows table, DayFactImport imports) {
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

    private static List<Column<?>> all() {
        List<Column<?>> all = new ArrayList<>(List.of(REFRESH_DATE));
        all.addAll(SERIES.values());
        all.addAll(MEASURES.values());
        all.addAll(List.of(DATE, PERIOD));
        return List.copyOf(all);
    }

    /** The template is the report that feeds the usage by workload. */
    @Override
    public List<Column<?>> templateColumns() {
        List<Column<?>> template = new ArrayList<>(List.of(REFRESH_DATE));
        GraphReports.named(GraphReports.SERVICES).orElseThrow().measures().forEach(name -> template.add(column(name)));
        template.add(PERIOD);
        return template;
    }

    @Override
    public Optional<ProblemText> refusal(List<String> header) {
        Set<String> names = header.stream().map(FileColumns::plain).collect(Collectors.toSet());
        boolean nested = header.stream().anyMatch(name -> name.indexOf('.') > 0 && name.charAt(0) != '@');
        return !nested && GraphReports.of(column -> names.contains(FileColumns.plain(column))) != null
                ? Optional.empty()
                : Optional.of(ProblemText.of("adoption.usage.expected.report"));
    }

    @Override
    public @Nullable GraphRow read(SourceRow row) {
        GraphReport report = Objects.requireNonNull(GraphReports.of(name -> row.has(column(name))));
        LocalDate day = report.dated() ? row.require(DATE) : row.get(REFRESH_DATE);
        String period = report.overPeriod() ? period(row) : "";
        String seriesColumn = report.seriesColumn();
        String series = seriesColumn == null ? "" : row.require(Objects.requireNonNull(SERIES.get(seriesColumn)));
        if (day == null || period == null || series == null) {
            return null;
        }
        Map<String, Long> values = new TreeMap<>();
        for (String measure : report.measures()) {
            Long value = row.get(Objects.requireNonNull(MEASURES.get(measure)));
            if (value != null) {
                values.put(measure, value);
            }
        }
        return new GraphRow(NOT_PLACED, day, report.code(), period, series, values);
    }

    private static Column<?> column(String name) {
        Column<?> measure = MEASURES.get(name);
        if (measure != null) {
            return measure;
        }
        return name.equals(GraphReports.DATE) ? DATE : Objects.requireNonNull(SERIES.get(name), name);
    }

    private static @Nullable String period(SourceRow row) {
        String given = row.require(PERIOD);
        if (given == null) {
            return null;
        }
        String period = given.toUpperCase(Locale.ROOT);
        if (period.equals("ALL")) {
            return period;
        }
        if (!DAYS.matcher(period).matches()) {
            row.fault(PERIOD, ProblemCode.CONFLICT, "adoption.usage.expected.period");
            return null;
        }
        return period.startsWith("D") ? period : "D" + period;
    }

    private static @Nullable Long measure(Cell cell) {
        if (cell.text().startsWith("P")) {
            try {
                return Duration.parse(cell.text()).toSeconds();
            } catch (DateTimeException | ArithmeticException exception) {
                return cell.fault(ProblemCode.NOT_A_NUMBER, "adoption.usage.expected.duration");
            }
        }
        BigDecimal value = AMOUNT.reader().read(cell);
        if (value != null && value.stripTrailingZeros().scale() > 0) {
            return cell.fault(ProblemCode.NOT_A_NUMBER, "imports.expected.count");
        }
        return value == null ? null : value.longValueExact();
    }

    @Override
    protected GraphRow complete(GraphRow row, ImportContext context) {
        return row.of(Objects.requireNonNull(context.hints().customer()));
    }
}
