package io.seatwise.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Map;

/**
 * A chart on Apache ECharts, made from typed options. It carries its text alternative: a summary for screen readers and
 * the same figures as a table, one button away for everybody.
 */
@Tag("seatwise-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./seatwise-chart.ts")
public class Chart extends Component implements HasSize, HasStyle {

    private final String title;
    private ChartOptions options;

    /**
     * @param title what it shows, for the table's caption and screen readers
     * @param summary what a person would say who reads it aloud: "Usage rose from 61.0 % to 64.2 %"
     */
    public Chart(String title, String summary, ChartOptions options) {
        this.title = title;
        this.options = options;
        getElement().setProperty("heading", title);
        setOptions(summary, options);
    }

    public String title() {
        return title;
    }

    public ChartOptions options() {
        return options;
    }

    public String summary() {
        return getElement().getProperty("summary", "");
    }

    /** Shows other figures in place; the chart moves to them. */
    public final void setOptions(String summary, ChartOptions options) {
        this.options = options;
        getElement().setProperty("summary", summary);
        getElement().setPropertyBean("options", options);
    }

    /** Called with what was clicked: for going to the rows behind a bar or point. */
    public Registration addChartClickListener(ComponentEventListener<ChartClickEvent> listener) {
        getElement().setProperty("clickable", true);
        return addListener(ChartClickEvent.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().setProperty("locale", event.getUI().getLocale().toLanguageTag());
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "table", getTranslation("base.chart.table"),
                                "chart", getTranslation("base.chart.chart"),
                                "category", getTranslation("base.chart.category"),
                                "unknown", getTranslation("base.unknown")));
    }

    /** A bar, point or slice was chosen, by mouse or from the table by keyboard. */
    @DomEvent("chart-click")
    public static class ChartClickEvent extends ComponentEvent<Chart> {

        private final int series;
        private final int category;

        public ChartClickEvent(
                Chart source,
                boolean fromClient,
                @EventData("event.detail.series") int series,
                @EventData("event.detail.category") int category) {
            super(source, fromClient);
            this.series = series;
            this.category = category;
        }

        /** Index of the series in the options. */
        public int series() {
            return series;
        }

        /** Index of the category in the options. */
        public int category() {
            return category;
        }
    }
}
