package io.seatwise.training.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import io.seatwise.base.ui.ChartOptions.Color;
import io.seatwise.base.ui.ChartOptions.Event;
import io.seatwise.base.ui.ChartOptions.Kind;
import io.seatwise.base.ui.ChartOptions.Series;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import io.seatwise.training.outcome.OutcomeFigure.Comparison;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Shows a case: its figure and that of its peers before and after, and the outcome of each day. */
class CasePanel extends Composite<Section> {

    private final OutcomeWords words;

    CasePanel(Outcome outcome, OutcomeWords words) {
        this.words = words;
        H2 title = new H2(outcome.customer().name());
        title.setId("outcome-case");
        Anchor customer =
                new Anchor("customers/" + outcome.customer().id() + "?tab=training", words.text("toCustomer"));
        Paragraph lead = new Paragraph(words.text(
                "case.lead",
                words.text("kind." + outcome.kind()),
                words.playbook(outcome.subject().playbookCode()),
                words.target(outcome),
                words.date(outcome.period().started()),
                words.date(outcome.period().ended())));
        getContent().addClassNames("sw-panel", "outcome-case");
        getContent().getElement().setAttribute("aria-labelledby", "outcome-case");
        getContent().add(title, lead, customer);
        if (outcome.findings().own().stream().anyMatch(Objects::nonNull)) {
            getContent().add(createChart(outcome));
        }
        Div days = new Div();
        days.addClassName("outcome-days");
        outcome.findings().figures().forEach(figure -> days.add(createDay(outcome, figure)));
        getContent().add(days);
    }

    private Component createChart(Outcome outcome) {
        List<LocalDate> dates = new ArrayList<>();
        Outcome.BEFORE.forEach(days -> dates.add(outcome.period().started().minusDays(days)));
        Outcome.AFTER.forEach(days -> dates.add(outcome.period().ended().plusDays(days)));
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                outcome.customer().name(),
                Kind.LINE,
                Color.ACCENT,
                outcome.findings().own()));
        if (!outcome.findings().peers().isEmpty()) {
            series.add(new Series(
                    words.text("peers"),
                    Kind.LINE,
                    Color.NEUTRAL,
                    outcome.findings().peers()));
        }
        ChartOptions options = ChartOptions.overTime(dates, words::date, ChartOptions.Unit.PERCENT, series)
                .withEvents(List.of(
                        new Event(Outcome.BEFORE.size() - 1, words.text("start")),
                        new Event(Outcome.BEFORE.size(), words.text("days", Outcome.AFTER.getFirst()))));
        return new Chart(words.text("chart", words.target(outcome)), words.text("chart.summary"), options);
    }

    private Component createDay(Outcome outcome, OutcomeFigure figure) {
        Span heading = new Span(words.text("days", figure.days()));
        heading.addClassName("outcome-day-name");
        Div day = new Div(heading);
        day.addClassName("outcome-day");
        Comparison found = figure.comparison();
        if (found == null) {
            day.add(new Paragraph(
                    words.text("state." + figure.state() + ".text", words.date(figure.day()), Outcome.FEWEST_PEERS)));
            return day;
        }
        Span verdict = new Span(words.verdict(found.effect().estimate(), found.peers()));
        verdict.addClassName("outcome-points");
        day.add(
                verdict,
                new Span(words.text("between", words.interval(found.effect()))),
                new FigureButton(words.text("how"), () -> new OutcomeFigures(words).of(outcome, figure, found)),
                new Paragraph(words.text(
                        "sentence",
                        words.percent(found.own().before()),
                        words.percent(found.own().after()),
                        words.points(found.expectedChange()),
                        words.formats().count(found.peers()))));
        if (figure.overlapping()) {
            day.add(new Badge(words.text("overlapping"), Badge.Tone.WARNING));
        }
        return day;
    }
}
