package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.seatwise.adoption.usage.RegionFigures;
import io.seatwise.adoption.usage.UsageReport.Regions;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import io.seatwise.base.ui.PercentBar;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Active of enabled people by region of at least 10 people. */
class RegionPanel extends Composite<Section> {

    private static final int MOST_BARS = 12;

    RegionPanel(Regions regions, UsageWords words) {
        String title = words.text("regions", regions.product(), words.month(regions.month()));
        List<RegionFigures> charted =
                regions.regions().subList(0, Math.min(regions.regions().size(), MOST_BARS));
        List<@Nullable BigDecimal> shares = charted.stream()
                .<@Nullable BigDecimal>map(region -> Ratio.percent(region.activeShare()))
                .toList();
        ChartOptions options = new ChartOptions(
                charted.stream()
                        .map(region -> words.formats().country(region.name()))
                        .toList(),
                List.of(new ChartOptions.Series(
                        words.text("figure.activeShare"), ChartOptions.Kind.BAR, ChartOptions.Color.ACCENT, shares)),
                ChartOptions.Unit.PERCENT,
                true,
                List.of());
        String summary = charted.stream()
                .map(region -> words.formats().country(region.name()) + " "
                        + words.formats().percent(region.activeShare()))
                .collect(Collectors.joining("; "));
        UsageRows table = new UsageRows(
                title,
                List.of(
                        words.text("column.region"),
                        words.text("figure.enabled"),
                        words.text("figure.active"),
                        words.text("figure.activeShare")));
        regions.regions()
                .forEach(region -> table.add(
                        new Span(words.formats().country(region.name())),
                        words.formats().count(region.enabled()),
                        words.formats().count(region.active()),
                        new PercentBar(region.activeShare(), words.formats())));
        getContent().addClassNames("sw-panel", "usage-wide", "usage-regions");
        getContent()
                .add(
                        new H2(title),
                        new Chart(title, summary, options),
                        table,
                        new Paragraph(words.text("regions.note")));
    }
}
