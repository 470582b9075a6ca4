package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.seatwise.adoption.usage.MonthFigures;
import io.seatwise.adoption.usage.UsageReport.ProductUsage;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows returning, reactivated and first-time people by month. */
class ComingPanel extends Composite<Section> {

    ComingPanel(ProductUsage product, UsageWords words) {
        List<MonthFigures> months = product.months();
        ChartOptions options = new ChartOptions(
                months.stream().map(words::month).toList(),
                List.of(
                        series(
                                words,
                                "returning",
                                ChartOptions.Color.ACCENT,
                                months,
                                each -> each.origin().returning().part()),
                        series(words, "reactivated", ChartOptions.Color.THIRD, months, MonthFigures::reactivated),
                        series(
                                words,
                                "firstTime",
                                ChartOptions.Color.SECOND,
                                months,
                                each -> each.origin().firstTime().part())),
                ChartOptions.Unit.COUNT,
                false,
                List.of());
        MonthFigures newest = product.newestComplete().orElse(months.getLast());
        String title = words.text("coming", product.product());
        String summary = words.text(
                "coming.summary",
                words.month(newest),
                words.formats().percent(newest.returningShare()),
                words.formats().percent(newest.firstTimeShare()));
        getContent().addClassName("sw-panel");
        getContent()
                .add(
                        new H2(title),
                        new Chart(title, summary, options),
                        new Paragraph(summary),
                        new Paragraph(words.text("coming.note")));
    }

    private static ChartOptions.Series series(
            UsageWords words,
            String name,
            ChartOptions.Color color,
            List<MonthFigures> months,
            Function<MonthFigures, @Nullable Long> of) {
        return new ChartOptions.Series(
                words.text("input." + name),
                ChartOptions.Kind.STACKED_BAR,
                color,
                months.stream().<@Nullable Long>map(of).toList());
    }
}
