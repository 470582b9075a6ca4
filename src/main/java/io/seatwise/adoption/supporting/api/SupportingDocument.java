package io.seatwise.adoption.supporting.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.adoption.supporting.SupportingMetrics.OfCategory;
import io.seatwise.adoption.supporting.SupportingMetrics.OfTopic;
import io.seatwise.adoption.supporting.SupportingTopic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The supporting metrics of a category.
 *
 * @param optedOut whether the customer wants no people experiences; then no topic has figures
 */
record SupportingDocument(ScoreCategory category, boolean optedOut, List<Topic> topics) {

    static SupportingDocument of(OfCategory category) {
        return new SupportingDocument(
                category.category(),
                category.optedOut(),
                category.topics().stream().map(Topic::of).toList());
    }

    record Topic(SupportingTopic topic, List<Line> figures) {

        static Topic of(OfTopic topic) {
            return new Topic(
                    topic.topic(), topic.figures().stream().map(Line::of).toList());
        }
    }

    /** @param subject the product, platform or location; null where the metric has one figure */
    record Line(
            Metric metric,
            @Nullable String subject,
            @JsonUnwrapped Value value,
            @JsonUnwrapped Window window,
            @JsonUnwrapped Before before,
            @JsonUnwrapped Derivation derivation) {

        static Line of(SupportingFigure figure) {
            SupportingFigure.Earlier before = figure.before();
            return new Line(
                    figure.metric(),
                    figure.subject().isEmpty() ? null : figure.subject(),
                    new Value(figure.metric().unit(), rounded(figure.value())),
                    new Window(
                            figure.window().last(),
                            figure.window().days(),
                            figure.window().known()),
                    new Before(before == null ? null : rounded(before.value()), before == null ? null : before.last()),
                    new Derivation(
                            figure.derivation().source(),
                            figure.metric().method(),
                            figure.derivation().formula().part(),
                            figure.derivation().formula().whole(),
                            figure.derivation().inputs().stream()
                                    .map(input -> new Input(input.name(), input.value()))
                                    .toList()));
        }

        private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
            return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
        }
    }

    /** An input of the figure, under the name that its source uses. */
    record Input(String name, BigDecimal value) {}

    /**
     * A figure in its unit.
     *
     * @param value with one decimal; null when it would be about too few
     */
    record Value(Metric.Unit unit, @Nullable BigDecimal value) {}

    /**
     * The days of a figure.
     *
     * @param day the last day that it covers
     * @param days how many days it covers
     * @param knownDays on how many of them there are numbers
     */
    record Window(LocalDate day, int days, int knownDays) {}

    /**
     * The same figure before.
     *
     * @param earlier the same of a window before; null when nothing comparable is stored
     * @param earlierDay the last day of that window
     */
    record Before(@Nullable BigDecimal earlier, @Nullable LocalDate earlierDay) {}

    /** How a figure is computed. */
    record Derivation(String source, Metric.Method method, List<String> part, List<String> whole, List<Input> inputs) {}
}
