package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import io.seatwise.portfolio.UsageBand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many customers lie in which band of usage; a bar leads to its customers. */
class BandsPanel extends Composite<Section> {

    BandsPanel(Map<UsageBand, Long> bands, Formats formats) {
        List<UsageBand> order = Arrays.asList(UsageBand.values());
        List<Long> counts =
                order.stream().map(band -> bands.getOrDefault(band, 0L)).toList();
        ChartOptions options = new ChartOptions(
                order.stream().map(this::name).toList(),
                List.of(new ChartOptions.Series(
                        getTranslation("overview.customers"),
                        ChartOptions.Kind.BAR,
                        ChartOptions.Color.ACCENT,
                        counts,
                        order.stream().map(BandsPanel::color).toList())),
                ChartOptions.Unit.COUNT,
                false,
                List.of());
        String summary = order.stream()
                .map(band -> getTranslation(
                        "overview.band.summary", name(band), formats.count(bands.getOrDefault(band, 0L))))
                .collect(Collectors.joining("; "));
        Chart chart = new Chart(getTranslation("overview.bands"), summary, options);
        chart.addChartClickListener(event -> onBand(order.get(event.category())));
        getContent().addClassNames("sw-panel", "overview-bands");
        getContent().add(new H2(getTranslation("overview.bands")), chart);
    }

    private void onBand(UsageBand band) {
        getUI().ifPresent(ui -> ui.navigate("customers", new QueryParameters(band.parameters())));
    }

    private String name(UsageBand band) {
        return getTranslation("overview.band." + band.name());
    }

    private static ChartOptions.Color color(UsageBand band) {
        return switch (band) {
            case OVER_100 -> ChartOptions.Color.BAD;
            case UNKNOWN -> ChartOptions.Color.NEUTRAL;
            default -> ChartOptions.Color.ACCENT;
        };
    }
}
