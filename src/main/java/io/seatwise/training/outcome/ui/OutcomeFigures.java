package io.seatwise.training.outcome.ui;

import io.seatwise.base.ui.Figure;
import io.seatwise.base.ui.Figure.Input;
import io.seatwise.training.outcome.Interval;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import io.seatwise.training.outcome.OutcomeFigure.Comparison;
import io.seatwise.training.outcome.PlaybookUplift;
import java.util.ArrayList;
import java.util.List;

/** Explains each number of an outcome for the panel behind it. */
record OutcomeFigures(OutcomeWords words) {

    private static final String GUIDE = "guide/outcomes#";

    Figure of(Outcome outcome, OutcomeFigure figure, Comparison found) {
        List<Input> inputs = new ArrayList<>();
        Interval effect = found.effect();
        input(
                inputs,
                "input.before",
                words.percent(found.own().before()) + " · "
                        + words.date(outcome.period().started()));
        input(inputs, "input.after", words.percent(found.own().after()) + " · " + words.date(figure.day()));
        input(
                inputs,
                "input.change",
                words.points(found.own().after() - found.own().before()));
        input(inputs, "input.peers", words.formats().count(found.peers()));
        input(inputs, "input.alike", words.text("step." + found.step()));
        input(
                inputs,
                "input.peersChange",
                words.text(
                        "input.peersChange.value",
                        words.percent(found.peerMean().before()),
                        words.percent(found.peerMean().after()),
                        words.points(found.peerMean().after() - found.peerMean().before())));
        input(inputs, "input.expected", words.points(found.expectedChange()));
        input(inputs, "input.error", words.number(effect.standardError()));
        input(
                inputs,
                "input.interval",
                words.text(
                        "input.interval.value",
                        words.interval(effect),
                        Math.round(Interval.CONFIDENCE * 100),
                        words.number(Interval.quantile(effect.degreesOfFreedom())),
                        effect.degreesOfFreedom()));
        return new Figure(
                words.text("figure.case", figure.days()),
                words.text("points", words.points(effect.estimate())),
                new Figure.Calculation(words.text("formula.case"), inputs),
                new Figure.Source(
                        words.text(outcome.subject().target().category() == null ? "source.usage" : "source.score"),
                        words.date(figure.day()),
                        words.text(figure.overlapping() ? "leftOut.overlapping" : "leftOut.case")),
                GUIDE + "case");
    }

    Figure of(PlaybookUplift uplift, Interval interval) {
        List<Input> inputs = new ArrayList<>();
        input(inputs, "input.cases", words.formats().count(uplift.cases()));
        input(inputs, "input.customers", words.formats().count(uplift.customers()));
        input(inputs, "input.mean", words.points(interval.estimate()));
        input(inputs, "input.error", words.number(interval.standardError()));
        input(
                inputs,
                "input.interval",
                words.text(
                        "input.interval.value",
                        words.interval(interval),
                        Math.round(Interval.CONFIDENCE * 100),
                        words.number(Interval.quantile(interval.degreesOfFreedom())),
                        interval.degreesOfFreedom()));
        return new Figure(
                words.text("figure.playbook", words.playbook(uplift.playbookCode()), uplift.days()),
                words.text("points", words.points(interval.estimate())),
                new Figure.Calculation(words.text("formula.playbook"), inputs),
                new Figure.Source(
                        words.text("source.playbook"), null, words.text("leftOut.playbook", uplift.leftOut())),
                GUIDE + "playbook");
    }

    private void input(List<Input> inputs, String key, String value) {
        inputs.add(new Input(words.text(key), value));
    }
}
