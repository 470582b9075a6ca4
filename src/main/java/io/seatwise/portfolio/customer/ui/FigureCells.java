package io.seatwise.portfolio.customer.ui;

import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Figure;
import io.seatwise.base.ui.Figure.Input;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.cells.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The figures of a row as buttons drawn from data, each opening to its formula, numbers, source, date and what was left out. */
class FigureCells {

    private final FigureSet figures;
    private final Words words;

    FigureCells(FigureSet figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    Cell sold() {
        return deploymentCount("sold", figures.deployment().licences().sold());
    }

    Cell assigned() {
        return deploymentCount("assigned", figures.deployment().licences().assigned());
    }

    Cell ownSold() {
        Long ownSold = figures.deployment().ownSold();
        return count(
                ownSold,
                "unknown.own",
                () -> figure(
                        "ownSold",
                        words.number(ownSold),
                        List.of(),
                        "source.subscriptions",
                        words.today(),
                        words.text("leftOut.own"),
                        ownSold == null ? "unknown.own" : null));
    }

    Cell entitled() {
        return usageCount("entitled", figures.usage().entitlements().entitled());
    }

    Cell active() {
        return usageCount("active", figures.usage().entitlements().active());
    }

    Cell deployment() {
        return percent(figures.deployment().licences().deployment(), whyNoDeployment(), this::deploymentFigure);
    }

    Figure deploymentFigure() {
        Ratio ratio = figures.deployment().licences().deployment();
        return figure(
                "deployment",
                words.percent(ratio),
                List.of(
                        input(
                                "assigned",
                                words.number(figures.deployment().licences().assigned())),
                        input(
                                "sold",
                                words.number(figures.deployment().licences().sold()))),
                "source.deployment",
                figures.deployment().day(),
                figures.deployment().leftOut(),
                ratio == null ? whyNoDeployment() : null);
    }

    private String whyNoDeployment() {
        return figures.deployment().licences().sold() == null ? "unknown.deployment" : "unknown.zeroSold";
    }

    Cell usage() {
        return percent(figures.usage().entitlements().usage(), whyNoUsage(), this::usageFigure);
    }

    /** The usage without a bar, for a sentence. */
    FigureButton usageInWords() {
        return new FigureButton(words.percent(figures.usage().entitlements().usage()), this::usageFigure);
    }

    Figure usageFigure() {
        Ratio ratio = figures.usage().entitlements().usage();
        return figure(
                "usage",
                words.percent(ratio),
                usageInputs(),
                "source.usage",
                figures.usage().day(),
                figures.usage().leftOut(),
                ratio == null ? whyNoUsage() : null);
    }

    private String whyNoUsage() {
        return figures.usage().entitlements().entitled() == null ? "unknown.usage" : "unknown.zeroEntitled";
    }

    Cell adjusted() {
        Ratio ratio = figures.adjusted().usage();
        String why = figures.usage().entitlements().entitled() == null ? "unknown.adjusted" : "unknown.zeroEntitled";
        return percent(
                ratio,
                why,
                () -> figure(
                        "adjusted",
                        words.percent(ratio),
                        ratio == null
                                ? List.of()
                                : List.of(
                                        input("adjustedActive", words.number(ratio.numerator())),
                                        input("adjustedEntitled", words.number(ratio.denominator()))),
                        "source.usageAndSubscriptions",
                        figures.usage().day(),
                        figures.adjusted().leftOut(),
                        ratio == null ? why : null));
    }

    private List<Input> usageInputs() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(input("active", words.number(figures.usage().entitlements().active())));
        inputs.add(input("entitled", words.number(figures.usage().entitlements().entitled())));
        inputs.addAll(figures.usage().parts());
        return inputs;
    }

    private Cell deploymentCount(String name, @Nullable Long count) {
        return count(
                count,
                "unknown.deployment",
                () -> figure(
                        name,
                        words.number(count),
                        List.of(),
                        "source.deployment",
                        figures.deployment().day(),
                        figures.deployment().leftOut(),
                        count == null ? "unknown.deployment" : null));
    }

    private Cell usageCount(String name, @Nullable Long count) {
        return count(
                count,
                "unknown.usage",
                () -> figure(
                        name,
                        words.number(count),
                        figures.usage().parts(),
                        "source.usage",
                        figures.usage().day(),
                        figures.usage().leftOut(),
                        count == null ? "unknown.usage" : null));
    }

    private Cell count(@Nullable Long count, String whyUnknown, Supplier<Figure> figure) {
        Cell cell = Cell.figure(words.number(count), figure);
        return count == null ? cell.why(words.text(whyUnknown)) : cell;
    }

    private Cell percent(@Nullable Ratio ratio, String whyUnknown, Supplier<Figure> figure) {
        Cell cell = Cell.figure(Cell.percent(ratio, words.formats(), null), figure);
        return ratio == null ? cell.why(words.text(whyUnknown)) : cell;
    }

    private Input input(String name, String value) {
        return new Input(words.text("figure." + name), value);
    }

    private Figure figure(
            String name,
            String value,
            List<Input> inputs,
            String source,
            @Nullable LocalDate day,
            String leftOut,
            @Nullable String whyUnknown) {
        String formula = words.text(whyUnknown == null ? "formula." + name : whyUnknown);
        return new Figure(
                words.text("figure." + name),
                value,
                new Figure.Calculation(
                        figures.total() && whyUnknown == null ? formula + ". " + words.text("formula.total") : formula,
                        inputs),
                new Figure.Source(words.text(source), day == null ? null : words.date(day), leftOut),
                Guide.anchor(name));
    }
}
