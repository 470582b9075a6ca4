package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import io.seatwise.licensing.positions.DayPosition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Deployment and usage of the whole portfolio over 180 days; the hover reads both. */
class TrendPanel extends Composite<Section> {

    TrendPanel(List<DayPosition> trend, Formats formats) {
        List<@Nullable BigDecimal> deployment = percents(trend, DayPosition::deployment);
        List<@Nullable BigDecimal> usage = percents(trend, DayPosition::usage);
        ChartOptions options = ChartOptions.overTime(
                trend.stream().map(DayPosition::day).toList(),
                formats::date,
                ChartOptions.Unit.PERCENT,
                List.of(
                        new ChartOptions.Series(
                                getTranslation("overview.deployment"),
                                ChartOptions.Kind.LINE,
                                ChartOptions.Color.ACCENT,
                                deployment),
                        new ChartOptions.Series(
                                getTranslation("overview.usage"),
                                ChartOptions.Kind.LINE,
                                ChartOptions.Color.SECOND,
                                usage)));
        String summary = getTranslation(
                "overview.trend.summary",
                formats.percent(first(deployment)),
                formats.percent(first(deployment.reversed())),
                formats.percent(first(usage)),
                formats.percent(first(usage.reversed())));
        getContent().addClassNames("sw-panel", "overview-trend");
        getContent()
                .add(
                        new H2(getTranslation("overview.trend")),
                        new Chart(getTranslation("overview.trend"), summary, options));
    }

    private static List<@Nullable BigDecimal> percents(
            List<DayPosition> trend, Function<DayPosition, @Nullable Ratio> of) {
        return trend.stream()
                .<@Nullable BigDecimal>map(position -> Ratio.percent(of.apply(position)))
                .toList();
    }

    private static @Nullable BigDecimal first(List<@Nullable BigDecimal> values) {
        return values.stream().filter(Objects::nonNull).findFirst().orElse(null);
    }
}
