package io.seatwise.adoption.supporting;

import io.seatwise.adoption.supporting.Metric.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are about too few people to be shown. Nothing is shown about an organisation, or about those enabled for
 * an application, of fewer than 10 people; a number of people that is itself one of 1 to 9 is not told. Source:
 * domain/adoption-score.md, section 3.
 */
public final class FewestPeople {

    /** Fewer are not shown. */
    public static final int PEOPLE = 10;

    private static final BigDecimal FEWEST = BigDecimal.valueOf(PEOPLE);

    private FewestPeople() {}

    /**
     * The figure as it may be shown: a number of 1 to 9 people loses its numbers, and so does a change that would give
     * such a number away.
     *
     * @param base how many people the figure is about, as far as is known
     */
    public static SupportingFigure shown(SupportingFigure figure, long base) {
        if (base < PEOPLE || isFew(figure.metric().unit(), figure.value())) {
            return figure.withheld();
        }
        SupportingFigure.Earlier before = figure.before();
        return before != null && isFew(figure.metric().unit(), before.value())
                ? new SupportingFigure(
                        figure.metric(),
                        figure.subject(),
                        figure.value(),
                        null,
                        figure.window(),
                        figure.source(),
                        figure.formula(),
                        figure.inputs())
                : figure;
    }

    private static boolean isFew(Unit unit, @Nullable BigDecimal value) {
        return switch (unit) {
            case PEOPLE, PEOPLE_A_DAY -> value != null && value.signum() > 0 && value.compareTo(FEWEST) < 0;
            case PERCENT, COUNT, COUNT_A_DAY, POINTS -> false;
        };
    }
}
