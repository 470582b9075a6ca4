package io.seatwise.adoption.score.ui;

import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.ScoreCategory.Experience;
import io.seatwise.adoption.ScoreTotal;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Figure;
import io.seatwise.base.ui.Figure.Input;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each number of a score was made, for the panel behind it. */
record ScoreFigures(AdoptionScore score, ScoreWords words) {

    static final String GUIDE_TOTAL = "adoption-score";
    static final String GUIDE_CATEGORY = "category-points";
    static final String GUIDE_BENCHMARK = "peer-benchmarks";

    Figure total() {
        return sum(words.text("total"), score.total(), null);
    }

    Figure part(Experience experience) {
        return sum(words.text("experience." + experience), score.total(experience), experience);
    }

    private Figure sum(String name, ScoreTotal total, @Nullable Experience experience) {
        List<Input> inputs = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (CategoryScore category : score.categories()) {
            if (experience != null && category.category().experience() != experience) {
                continue;
            }
            if (category.points().value() == null) {
                leftOut.add(words.category(category.category()));
            } else {
                String estimate = category.basis().provenance().isEstimate() ? " · " + words.text("estimate") : "";
                inputs.add(new Input(words.category(category.category()), words.points(category) + estimate));
            }
        }
        return new Figure(
                name,
                words.total(total) + " · " + words.percent(total.percent()),
                new Figure.Calculation(words.text("formula.total"), inputs),
                new Figure.Source(
                        words.text("source.scheme", words.scheme(score.scheme())),
                        day(score.day()),
                        leftOut.isEmpty() ? null : words.text("leftOut.categories", String.join(", ", leftOut))),
                GUIDE_TOTAL);
    }

    Figure category(CategoryScore category) {
        List<Input> inputs = new ArrayList<>();
        Ratio insight = category.insight();
        if (insight != null) {
            inputs.add(new Input(words.text("numerator"), words.formats().count(insight.numerator())));
            inputs.add(new Input(words.text("denominator"), words.formats().count(insight.denominator())));
        }
        String formula = category.basis().reason() == null
                ? words.formula(category)
                : words.reason(category.basis().reason());
        return new Figure(
                words.category(category.category()),
                words.points(category),
                new Figure.Calculation(formula, inputs),
                new Figure.Source(
                        words.source(category),
                        category.basis().provenance() == Provenance.NO_DATA ? null : day(score.day()),
                        words.text("window")),
                GUIDE_CATEGORY);
    }

    /** Explains a peer benchmark: the number of peers and what they have in common, never their names. */
    Figure benchmark(CategoryScore category, Benchmark benchmark) {
        boolean all = benchmark.attributes().isEmpty();
        List<Input> inputs = new ArrayList<>();
        inputs.add(
                new Input(words.text("benchmark.organisations"), words.formats().count(benchmark.cohortSize())));
        inputs.add(new Input(words.text("benchmark.alike"), words.attributes(benchmark)));
        if (!all) {
            inputs.add(new Input(words.text("benchmark.mean"), percent(benchmark.value())));
        }
        inputs.add(new Input(words.text("benchmark.median"), percent(benchmark.median())));
        inputs.add(new Input(words.category(category.category()), words.points(category)));
        return new Figure(
                words.text("benchmark.figure"),
                percent(benchmark.value()),
                new Figure.Calculation(words.text(all ? "benchmark.formula.median" : "benchmark.formula.mean"), inputs),
                new Figure.Source(
                        words.text("benchmark.source." + benchmark.kind()),
                        day(score.day()),
                        words.text("benchmark.leftOut")),
                GUIDE_BENCHMARK);
    }

    private String percent(@Nullable BigDecimal whole) {
        return words.text("benchmark.percent", words.points(whole));
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : words.date(day);
    }
}
