package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.DataCells;
import io.seatwise.base.ui.Tables;
import io.seatwise.exports.CellType;
import io.seatwise.exports.ReportColumn;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.CustomerColumns;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.CustomerScore;
import io.seatwise.portfolio.FlagBadge;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.portfolio.Totals;
import io.seatwise.portfolio.TrainingLink;
import io.seatwise.portfolio.views.ui.GridColumns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@link CustomerColumns} as a grid, and the trend beside usage. What the figures are about stands in
 * front; the workbook has the same columns in the contract's order.
 */
class CustomerGrid extends Grid<CustomerRow> {

    private static final Set<CellType> NUMBERS = EnumSet.of(CellType.COUNT, CellType.PERCENT, CellType.MONEY);

    private final transient Formats formats;
    private final LocalDate today;
    private final transient Map<String, ReportColumn<CustomerRow>> reports;
    private final Map<String, String> sums = new HashMap<>();
    private final GridColumns<CustomerRow> layout;
    private final FooterRow footer;
    private transient List<SortOrder> shownSort = List.of();

    CustomerGrid(PartnerScope scope, Formats formats, LocalDate today, Consumer<List<SortOrder>> sorted) {
        this.formats = formats;
        this.today = today;
        addClassName("portfolio-customers");
        Tables.style(
                this, getTranslation("portfolio.customers.title"), getTranslation("portfolio.customers.noMatch.text"));
        setMultiSort(true, MultiSortPriority.APPEND, true);
        reports = CustomerColumns.of(scope).stream().collect(Collectors.toMap(CustomerLayout::key, report -> report));
        layout = new GridColumns<>(this, CustomerLayout.keys(scope), this::create);
        footer = appendFooterRow();
        addSortListener(event -> {
            List<SortOrder> orders = event.getSortOrder().stream()
                    .map(order ->
                            new SortOrder(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                    .toList();
            if (!orders.equals(shownSort)) {
                sorted.accept(orders);
            }
        });
        addItemClickListener(this::open);
    }

    /** Marks the row of the customer that was opened last. */
    void mark(@Nullable CustomerId customer) {
        setPartNameGenerator(row -> row.id().equals(customer) ? "opened" : null);
    }

    /** The address of a customer's page. */
    static String address(CustomerRow row) {
        return "customers/" + row.id();
    }

    /** The shown columns and their order. */
    GridColumns<CustomerRow> layout() {
        return layout;
    }

    /** The text of a column's header. */
    String title(String key) {
        return getTranslation("portfolio.column." + key);
    }

    /** Shows these columns in this order behind the customer's name. */
    void showColumns(List<String> keys) {
        show(keys, CustomerLayout.WIDTHS);
        column("flags").setFlexGrow(0);
    }

    /** Shows what a phone has room for: who, how much is used, and what is the matter. */
    void showNarrow() {
        show(List.of("usagePercent", "flags"), CustomerLayout.NARROW);
        column("flags").setFlexGrow(1);
    }

    private void show(List<String> keys, Map<String, String> widths) {
        layout.show(keys);
        getColumns()
                .forEach(column -> column.setWidth(widths.getOrDefault(column.getKey(), CustomerLayout.USUAL_WIDTH)));
    }

    /** Shows this order in the headers, as far as it is one of columns. */
    void showSort(List<SortOrder> orders) {
        shownSort = orders.stream()
                .filter(order -> reports.containsKey(order.key()))
                .toList();
        sort(shownSort.stream()
                .map(order -> new GridSortOrder<>(
                        column(order.key()), order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
    }

    /** The sums of all rows of the filter. */
    void showTotals(Totals totals) {
        foot("customerName", getTranslation("portfolio.totals.customers", totals.customers()));
        foot("sold", formats.count(totals.sold()));
        foot("assigned", formats.count(totals.assigned()));
        foot("unassigned", formats.count(totals.unassigned()));
        foot("deploymentPercent", formats.percent(totals.deployment()));
        foot("entitled", formats.count(totals.entitled()));
        foot("active", formats.count(totals.active()));
        foot("usagePercent", formats.percent(totals.usage()));
        foot(
                "flags",
                getTranslation("portfolio.totals.flags", totals.inflatedCustomers(), totals.lowAdoptionCustomers()));
        foot("asOf", formats.date(totals.asOf()));
    }

    /** Columns are created when they are shown first, so each sum waits for its column. */
    private void foot(String key, String text) {
        sums.put(key, text);
        Column<CustomerRow> column = getColumnByKey(key);
        if (column != null) {
            foot(column, text);
        }
    }

    private void foot(Column<CustomerRow> column, String text) {
        Span span = new Span(text);
        span.setTitle(text);
        span.addClassName("portfolio-total");
        footer.getCell(column).setComponent(span);
    }

    private Column<CustomerRow> column(String key) {
        return layout.column(key);
    }

    private Column<CustomerRow> create(String key) {
        Column<CustomerRow> column = key.equals(CustomerLayout.TREND)
                ? addTrend()
                : addReportColumn(key, Objects.requireNonNull(reports.get(key), key));
        String sum = sums.get(key);
        if (sum != null) {
            foot(column, sum);
        }
        return column;
    }

    private Column<CustomerRow> addReportColumn(String key, ReportColumn<CustomerRow> report) {
        Column<CustomerRow> column = add(key, renderer(key, report));
        if (NUMBERS.contains(report.type())) {
            column.setTextAlign(ColumnTextAlign.END);
        }
        String sortKey = report.sortKey();
        if (sortKey != null) {
            column.setSortable(true);
            column.setSortProperty(sortKey);
        }
        if (report.type() == CellType.TEXT && !key.equals("adoptionScoreBasis") || report.type() == CellType.DATE) {
            column.setTooltipGenerator(row -> tooltip(report.value().apply(row)));
        }
        if (key.equals("customerName")) {
            column.setFrozen(true).setRowHeader(true);
        }
        return column;
    }

    private Column<CustomerRow> addTrend() {
        Span heading = new Span(title(CustomerLayout.TREND));
        heading.addClassName("sw-heading");
        return add(
                        CustomerLayout.TREND,
                        DataCells.sparkline(
                                row -> row.position().usageTrend(), getTranslation("portfolio.trend.description")))
                .setHeader(heading);
    }

    private Column<CustomerRow> add(String key, Renderer<CustomerRow> renderer) {
        return addColumn(renderer)
                .setKey(key)
                .setHeader(title(key))
                .setWidth(CustomerLayout.WIDTHS.getOrDefault(key, CustomerLayout.USUAL_WIDTH))
                .setFlexGrow(0)
                .setResizable(true);
    }

    private Renderer<CustomerRow> renderer(String key, ReportColumn<CustomerRow> report) {
        return switch (key) {
            case "customerName" ->
                DataCells.link(CustomerGrid::address, CustomerRow::customerName, CustomerRow::customerName);
            case "flags" -> new ComponentRenderer<>(this::flags);
            case "adoptionScoreBasis" -> new TextRenderer<>(this::basis);
            case "annualValue", "valueAtStake" ->
                new TextRenderer<>(row -> formats.money(
                        (BigDecimal) report.value().apply(row), row.money().currency()));
            case "nextRenewal" ->
                new TextRenderer<>(row -> formats.relative(row.position().nextRenewal(), today));
            default ->
                report.type() == CellType.PERCENT
                        ? DataCells.percent(
                                row -> (Ratio) report.value().apply(row), formats, row -> whyUnknown(key, row))
                        : new TextRenderer<>(row -> text(report.value().apply(row)));
        };
    }

    private @Nullable String whyUnknown(String key, CustomerRow row) {
        if (key.equals("adoptionScorePercent") || key.equals("productScore")) {
            return getTranslation("portfolio.unknown." + key);
        }
        Long whole = key.equals("usagePercent")
                ? row.position().entitlements().entitled()
                : row.position().licences().sold();
        return getTranslation(whole == null ? "portfolio.unknown." + key : "portfolio.unknown.zero." + key);
    }

    private String basis(CustomerRow row) {
        CustomerScore.Basis basis = row.scores().basis();
        return basis == null ? Formats.UNKNOWN : getTranslation("portfolio.scoreBasis." + basis);
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> Formats.UNKNOWN;
            case Long count -> formats.count(count);
            case LocalDate day -> formats.date(day);
            default -> value.toString();
        };
    }

    private @Nullable String tooltip(@Nullable Object value) {
        return value instanceof LocalDate day ? formats.longDate(day) : value == null ? null : value.toString();
    }

    private Component flags(CustomerRow row) {
        Div flags = new Div();
        flags.addClassName("portfolio-flags");
        for (Flag flag : row.position().flags()) {
            Anchor link = new Anchor(
                    address(row) + "?flag=" + flag, new FlagBadge(flag, getTranslation("licensing.flag." + flag)));
            link.setTitle(getTranslation("portfolio.flagHint." + flag));
            flags.add(link);
            if (flag == Flag.LOW_ADOPTION) {
                flags.add(new TrainingLink(row.id(), row.customerName()));
            }
        }
        return flags;
    }

    /** A click beside the box of a row has no column: it is meant for the box. */
    private void open(ItemClickEvent<CustomerRow> click) {
        if (click.getColumn() == null) {
            return;
        }
        String address = address(click.getItem());
        UI ui = UI.getCurrent();
        if (click.isCtrlKey() || click.isMetaKey()) {
            ui.getPage().open(address, "_blank");
        } else {
            ui.navigate(address);
        }
    }
}
