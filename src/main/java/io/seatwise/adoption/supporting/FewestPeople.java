package io.seatwise.adoption.supporting;

import io.seatwise.adoption.supporting.Metric.Unit;
import io.seatwise.base.SmallNumbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are about too few people to be shown. Nothing is shown about an organisation, or about those enabled for
 * an application, of too few people by {@link SmallNumbers}; a number of people that is itself one of 1 to 9 is not
 * told, nor is nobody of few. Source: domain/adoption-score.md, section 3.
 */
public final class FewestPeople {

    private static final BigDecimal FEWEST = BigDecimal.valueOf(SmallNumbers.FEWEST);

    private FewestPeople() {}

    /** A share of people as it may be shown beside its numbers. */
    public static SupportingFigure share(SupportingFigure figure, long part, long whole) {
        return SmallNumbers.maySplit(part, whole) ? figure : figure.withheld();
    }

    /**
     * The figure as it may be shown: a number of 1 to 9 people loses its numbers, and so does a change that would give
     * such a number away.
     *
     * @param base how many people the figure is about, as far as is known
     */
    public static SupportingFigure shown(SupportingFigure figure, long base) {
        if (!SmallNumbers.isGroup(base) || isFew(figure.metric().unit(), figure.value(), base)) {
            return figure.withheld();
        }
        SupportingFigure.Earlier before = figure.before();
        return before != null && isFew(figure.metric().unit(), before.value(), base)
                ? new SupportingFigure(
                        figure.metric(), figure.subject(), figure.value(), null, figure.window(), figure.derivation())
                : figure;
    }

    private static boolean isFew(Unit unit, @Nullable BigDecimal value, long base) {
        return switch (unit) {
            case PEOPLE, PEOPLE_A_DAY ->
                value != null && value.compareTo(FEWEST) < 0 && (value.signum() > 0 || !SmallNumbers.mayTell(0, base));
            case PERCENT, COUNT, COUNT_A_DAY, POINTS -> false;
        };
    }
}
