package io.seatwise.adoption.supporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a supporting metric, of a whole organisation.
 *
 * @param subject the product, platform or location that it is of; empty where the metric has one figure
 * @param value in the unit of its metric; null when it would be about too few people, devices or workspaces to be shown
 * @param before the same figure of an earlier window that does not overlap; null when nothing comparable is stored
 * @param window the days that it covers
 */
public record SupportingFigure(
        Metric metric,
        String subject,
        @Nullable BigDecimal value,
        @Nullable Earlier before,
        Window window,
        Derivation derivation) {

    /**
     * The days of a figure.
     *
     * @param last the last of them
     * @param days how many it covers, the last included; 1 where it is about one day
     * @param known on how many of them there are numbers; of a period that the source summed itself, all
     */
    public record Window(LocalDate last, int days, int known) {

        /** Days that the source itself put together. */
        public static Window ofPeriod(LocalDate last, int days) {
            return new Window(last, days, days);
        }

        public boolean isComplete() {
            return known == days;
        }
    }

    /** What it was. */
    public record Earlier(BigDecimal value, LocalDate last) {}

    /** The columns in the numerator, and in the denominator where there is one. */
    public record Formula(List<String> part, List<String> whole) {

        public Formula {
            part = List.copyOf(part);
            whole = List.copyOf(whole);
        }
    }

    /** An input of the figure, under the name that its source uses. */
    public record Input(String name, BigDecimal value) {}

    /** The change in its unit; null without an earlier figure. */
    public @Nullable BigDecimal change() {
        return value == null || before == null ? null : value.subtract(before.value());
    }

    /** The same figure without its numbers, which would describe too few people, devices or teams. */
    public SupportingFigure withheld() {
        return new SupportingFigure(
                metric,
                subject,
                null,
                null,
                window,
                new Derivation(derivation.source(), derivation.formula(), List.of()));
    }

    /** The same figure under another subject. */
    public SupportingFigure of(String subject) {
        return new SupportingFigure(metric, subject, value, before, window, derivation);
    }

    /**
     * How a figure is computed.
     *
     * @param source the report or kind of file that it comes from
     * @param formula the names of the numbers put in, as the source calls them
     * @param inputs the numbers put in; empty when there is no value
     */
    public record Derivation(String source, Formula formula, List<Input> inputs) {}
}
