package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.seatwise.adoption.usage.UsageReport.Activation;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import io.seatwise.base.ui.PercentBar;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Licence activation: people by product, devices by platform. */
class ActivationPanel extends Composite<Section> {

    private static final int MOST_BARS = 8;

    ActivationPanel(List<Activation> activations, UsageWords words) {
        List<Activation> charted = activations.stream()
                .filter(ActivationPanel::hasDevices)
                .limit(MOST_BARS)
                .toList();
        getContent().addClassName("sw-panel");
        getContent().add(new H2(words.text("activation")));
        if (!charted.isEmpty()) {
            getContent().add(createChart(charted, words));
        }
        UsageRows table = new UsageRows(
                words.text("activation"),
                List.of(
                        words.text("column.product"),
                        words.text("activation.enabled"),
                        words.text("activation.activated"),
                        words.text("activation.share"),
                        words.text("column.day")));
        for (Activation each : activations) {
            table.add(
                    new Span(each.product()),
                    words.formats().count(each.people().whole()),
                    words.formats().count(each.people().part()),
                    new PercentBar(each.share(), words.formats(), words.text("activation.unknown")),
                    words.formats().date(each.day()));
        }
        getContent().add(table, new Paragraph(words.text("activation.note")));
    }

    private static boolean hasDevices(Activation each) {
        return each.devices().windows() != null
                || each.devices().mac() != null
                || each.devices().android() != null
                || each.devices().ios() != null;
    }

    private static Chart createChart(List<Activation> activations, UsageWords words) {
        ChartOptions options = new ChartOptions(
                activations.stream().map(Activation::product).toList(),
                List.of(
                        series(
                                "Windows",
                                ChartOptions.Color.ACCENT,
                                activations,
                                each -> each.devices().windows()),
                        series(
                                "Mac",
                                ChartOptions.Color.SECOND,
                                activations,
                                each -> each.devices().mac()),
                        series(
                                "Android",
                                ChartOptions.Color.THIRD,
                                activations,
                                each -> each.devices().android()),
                        series(
                                "iOS",
                                ChartOptions.Color.GOOD,
                                activations,
                                each -> each.devices().ios())),
                ChartOptions.Unit.COUNT,
                true,
                List.of());
        String summary = activations.stream()
                .map(each -> words.text(
                        "activation.summary",
                        each.product(),
                        words.devices(each.devices().windows()),
                        words.devices(each.devices().mac()),
                        words.devices(each.devices().android()),
                        words.devices(each.devices().ios())))
                .collect(Collectors.joining("; "));
        return new Chart(words.text("activation.platforms"), summary, options);
    }

    private static ChartOptions.Series series(
            String name,
            ChartOptions.Color color,
            List<Activation> activations,
            Function<Activation, @Nullable Long> of) {
        return new ChartOptions.Series(
                name,
                ChartOptions.Kind.STACKED_BAR,
                color,
                activations.stream().<@Nullable Long>map(of).toList());
    }
}
