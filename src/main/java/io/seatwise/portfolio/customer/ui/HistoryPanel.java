package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import io.seatwise.base.ui.ChartOptions.Color;
import io.seatwise.base.ui.ChartOptions.Event;
import io.seatwise.base.ui.ChartOptions.Kind;
import io.seatwise.base.ui.ChartOptions.Series;
import io.seatwise.base.ui.ChartOptions.Unit;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.portfolio.customer.HistoryEvent;
import io.seatwise.portfolio.customer.InsightsData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the position stood on each day on which figures arrived, for one product or all of them, with a mark at each
 * campaign. Percentages, licences and entitlements have a chart each: entitlements are several times as many as licences,
 * so that on one axis neither line shows its changes. The choice of product and period is kept in the URL.
 */
class HistoryPanel extends Composite<Div> {

    private static final String ALL = "";

    /** Returns the history of a product (null: all products) over a number of days. */
    @FunctionalInterface
    interface Days {
        List<DayPosition> of(@Nullable String productId, int days);
    }

    /** Returns the events over a number of days. */
    @FunctionalInterface
    interface Events {
        List<HistoryEvent> of(int days);
    }

    private final InsightsData data;
    private final Words words;
    private final Days history;
    private final Events events;
    private final ComboBox<String> product = new ComboBox<>();
    private final SegmentedLinks<Integer> periods;
    private final Div charts = new Div();
    private InsightsState current = InsightsState.INITIAL;

    /** @param chosen called with the state that the person chose */
    HistoryPanel(
            InsightsData data,
            InsightsState state,
            RouteParameters page,
            Days history,
            Events events,
            Consumer<InsightsState> chosen) {
        this.data = data;
        this.words = Words.ofCurrentReader(data.basis().today());
        this.history = history;
        this.events = events;
        this.periods = new SegmentedLinks<>(words.text("history.days"));
        InsightsState.PERIODS.forEach(
                days -> periods.add(days, words.text("history.days.option", words.number(days.longValue())), page));
        product.setLabel(words.text("history.product"));
        product.setItems(choices());
        product.setItemLabelGenerator(this::productName);
        product.setAllowCustomValue(false);
        product.addClassName("insights-history-product");
        Div bar = new Div(product, periods);
        bar.addClassName("insights-history-bar");
        Paragraph note = new Paragraph(words.text("history.note"));
        note.addClassName("insights-note");
        charts.addClassName("insights-charts");
        getContent().addClassName("insights-panel");
        getContent().add(bar, charts, note);
        show(state);
        product.addValueChangeListener(event -> {
            String value = event.getValue();
            String choice = value == null || value.equals(ALL) ? null : value;
            if (!Objects.equals(choice, current.product())) {
                chosen.accept(current.withProduct(choice));
            }
        });
    }

    /** Shows what the URL says; a product that the customer does not have counts as all. */
    final void show(InsightsState state) {
        String productId = choices().contains(String.valueOf(state.product())) ? state.product() : null;
        current = state.withProduct(productId);
        product.setValue(productId == null ? ALL : productId);
        periods.select(state.days());
        InsightsState.PERIODS.forEach(
                days -> periods.setTarget(days, current.withDays(days).toQueryParameters()));
        charts.removeAll();
        List<DayPosition> days = history.of(productId, state.days());
        if (days.isEmpty()) {
            charts.add(new EmptyState(
                    VaadinIcon.LINE_CHART,
                    words.text("history.empty.title", words.number((long) state.days())),
                    words.text("history.empty.text")));
            return;
        }
        String name = productName(productId == null ? ALL : productId);
        String summary = summary(name, days);
        List<Event> marks = marks(days, events.of(state.days()));
        charts.add(
                createFigure(
                        words.text("history.percentages"),
                        summary,
                        percentages(days).withEvents(marks)),
                createFigure(
                        words.text("history.licences"), summary, licences(days).withEvents(marks)),
                createFigure(
                        words.text("history.entitlements"),
                        summary,
                        entitlements(days).withEvents(marks)));
    }

    boolean isOf(InsightsData shown) {
        return data == shown;
    }

    private List<String> choices() {
        List<String> choices = new ArrayList<>();
        choices.add(ALL);
        data.positions().stream().map(ProductPosition::productId).forEach(choices::add);
        return choices;
    }

    private String productName(String productId) {
        return data.positions().stream()
                .filter(position -> position.productId().equals(productId))
                .map(ProductPosition::productName)
                .findFirst()
                .orElseGet(() -> words.text("history.allProducts"));
    }

    private Component createFigure(String title, String summary, ChartOptions options) {
        Span heading = new Span(title);
        heading.addClassName("insights-chart-title");
        Chart chart = new Chart(title, summary, options);
        chart.addClassName("insights-chart");
        Div figure = new Div(heading, chart);
        figure.addClassName("insights-figure");
        return figure;
    }

    private ChartOptions percentages(List<DayPosition> days) {
        return ChartOptions.overTime(
                days.stream().map(DayPosition::day).toList(),
                words::date,
                Unit.PERCENT,
                List.of(
                        line("history.deployment", Color.ACCENT, days, HistoryPanel::deployment),
                        line("history.usage", Color.SECOND, days, HistoryPanel::usage)));
    }

    private ChartOptions licences(List<DayPosition> days) {
        return counts(
                days,
                line("history.sold", Color.ACCENT, days, DayPosition::sold),
                line("history.assigned", Color.THIRD, days, DayPosition::assigned));
    }

    private ChartOptions entitlements(List<DayPosition> days) {
        return counts(
                days,
                line("history.entitled", Color.SECOND, days, DayPosition::entitled),
                line("history.active", Color.NEUTRAL, days, DayPosition::active));
    }

    private ChartOptions counts(List<DayPosition> days, Series... series) {
        return ChartOptions.overTime(
                days.stream().map(DayPosition::day).toList(), words::date, Unit.COUNT, List.of(series));
    }

    /** An event stands at the first figures from its day on. */
    private static List<Event> marks(List<DayPosition> days, List<HistoryEvent> events) {
        List<Event> marks = new ArrayList<>();
        for (HistoryEvent event : events) {
            for (int i = 0; i < days.size(); i++) {
                if (!days.get(i).day().isBefore(event.day())) {
                    marks.add(new Event(i, event.text()));
                    break;
                }
            }
        }
        return marks;
    }

    private Series line(
            String key, Color color, List<DayPosition> days, Function<DayPosition, ? extends @Nullable Number> value) {
        List<@Nullable Number> values = new ArrayList<>();
        days.forEach(day -> values.add(value.apply(day)));
        return new Series(words.text(key), Kind.LINE, color, values);
    }

    private String summary(String name, List<DayPosition> days) {
        DayPosition first = days.getFirst();
        DayPosition last = days.getLast();
        return words.text(
                "history.summary",
                name,
                words.percent(Ratio.of(first.assigned(), first.sold())),
                words.percent(Ratio.of(last.assigned(), last.sold())),
                words.percent(Ratio.of(first.active(), first.entitled())),
                words.percent(Ratio.of(last.active(), last.entitled())),
                words.date(first.day()),
                words.date(last.day()));
    }

    private static @Nullable BigDecimal deployment(DayPosition day) {
        return Ratio.percent(Ratio.of(day.assigned(), day.sold()));
    }

    private static @Nullable BigDecimal usage(DayPosition day) {
        return Ratio.percent(Ratio.of(day.active(), day.entitled()));
    }
}
