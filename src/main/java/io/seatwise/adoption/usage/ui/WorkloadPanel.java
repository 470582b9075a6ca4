package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.seatwise.adoption.usage.MonthFigures;
import io.seatwise.adoption.usage.UsageReport.ProductUsage;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.PercentBar;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Active of enabled people by workload, month by month; a month not seen to its end is marked. */
class WorkloadPanel extends Composite<Section> {

    private static final List<ChartOptions.Color> COLORS = List.of(
            ChartOptions.Color.ACCENT,
            ChartOptions.Color.SECOND,
            ChartOptions.Color.THIRD,
            ChartOptions.Color.GOOD,
            ChartOptions.Color.WARNING,
            ChartOptions.Color.BAD,
            ChartOptions.Color.NEUTRAL);

    private final transient UsageWords words;

    WorkloadPanel(List<ProductUsage> products, UsageWords words) {
        this.words = words;
        getContent().addClassNames("sw-panel", "usage-wide");
        getContent().add(new H2(words.text("workloads")), createChart(products), createTable(products));
        if (products.stream()
                .anyMatch(product -> product.months().getLast().coverage().partial())) {
            getContent().add(new Paragraph(words.text("partial.note")));
        }
    }

    private Chart createChart(List<ProductUsage> products) {
        List<ProductUsage> shown = products.subList(0, Math.min(products.size(), COLORS.size()));
        TreeMap<YearMonth, String> months = new TreeMap<>();
        shown.forEach(product -> product.months()
                .forEach(month -> months.merge(
                        month.month(),
                        words.month(month),
                        (one, other) -> one.length() >= other.length() ? one : other)));
        List<ChartOptions.Series> series = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            ProductUsage product = shown.get(i);
            List<@Nullable BigDecimal> values = months.keySet().stream()
                    .<@Nullable BigDecimal>map(month -> share(product, month))
                    .toList();
            series.add(new ChartOptions.Series(product.product(), ChartOptions.Kind.LINE, COLORS.get(i), values));
        }
        String summary = shown.stream()
                .map(product -> words.text(
                        "workloads.summary",
                        product.product(),
                        words.formats().percent(product.months().getFirst().activeShare()),
                        words.formats().percent(product.months().getLast().activeShare())))
                .collect(Collectors.joining("; "));
        return new Chart(
                words.text("workloads"),
                summary,
                ChartOptions.lines(List.copyOf(months.values()), ChartOptions.Unit.PERCENT, series));
    }

    private static @Nullable BigDecimal share(ProductUsage product, YearMonth month) {
        return product.months().stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .map(each -> Ratio.percent(each.activeShare()))
                .orElse(null);
    }

    private UsageRows createTable(List<ProductUsage> products) {
        UsageRows table = new UsageRows(
                words.text("workloads"),
                List.of(
                        words.text("column.product"),
                        words.text("column.month"),
                        words.text("figure.enabled"),
                        words.text("figure.active"),
                        words.text("figure.activeShare"),
                        words.text("figure.growth"),
                        words.text("figure.returning"),
                        words.text("figure.firstTime"),
                        words.text("figure.lapsed"),
                        words.text("figure.penetration")));
        for (ProductUsage product : products) {
            MonthFigures month = product.months().getLast();
            table.add(
                    new Span(product.product()),
                    createMonth(month),
                    words.formats().count(month.active().whole()),
                    words.formats().count(month.active().part()),
                    createShare(month),
                    words.growth(month.growthPercent()),
                    words.formats().percent(month.returningShare()),
                    words.formats().percent(month.firstTimeShare()),
                    words.formats().count(month.lapsed()),
                    words.formats().percent(month.penetration()));
        }
        return table;
    }

    private Div createMonth(MonthFigures month) {
        Div cell = new Div(new Span(words.month(month.month())));
        cell.addClassName("usage-month");
        if (month.coverage().partial()) {
            Badge badge = new Badge(words.text("partial"), Badge.Tone.INFO);
            badge.setTitle(words.text(
                    "partial.title", words.formats().date(month.coverage().contentDay())));
            cell.add(badge);
        }
        return cell;
    }

    private Div createShare(MonthFigures month) {
        String value = words.formats().percent(month.activeShare());
        FigureButton open = FigureButton.beside(
                words.text("figure.activeShare"),
                () -> words.figure(
                        "activeShare",
                        value,
                        month,
                        List.of(
                                words.input("active", month.active().part()),
                                words.input("enabled", month.active().whole()))));
        Div cell = new Div(new PercentBar(month.activeShare(), words.formats()), open);
        cell.addClassName("usage-share");
        if (month.isAboveEnabled()) {
            Badge badge = new Badge(words.text("aboveEnabled"), Badge.Tone.WARNING);
            badge.setTitle(words.text("aboveEnabled.title"));
            cell.add(badge);
        }
        return cell;
    }
}
