package io.seatwise.training.outcome.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.training.outcome.Interval;
import io.seatwise.training.outcome.MatchStep;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import io.seatwise.training.outcome.OutcomeId;
import io.seatwise.training.outcome.OutcomeKind;
import io.seatwise.training.outcome.OutcomeState;
import io.seatwise.training.outcome.PlaybookUplift;
import io.seatwise.training.outcome.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcomes by playbook and case by case. Percentages and points with one decimal; null means unknown. */
record OutcomeList(List<Uplift> playbooks, long total, List<Item> items) {

    /** The mean over the measured cases of a playbook, a number of days after the end. */
    record Uplift(
            String playbook,
            int days,
            @JsonUnwrapped Cases cases,
            @JsonUnwrapped Estimate estimate) {

        static Uplift of(PlaybookUplift uplift) {
            return new Uplift(
                    uplift.playbookCode(),
                    uplift.days(),
                    new Cases(uplift.cases(), uplift.customers(), uplift.leftOut()),
                    Estimate.of(uplift.uplift()));
        }
    }

    record Item(
            OutcomeId id,
            OutcomeKind kind,
            @JsonUnwrapped NamedCustomer customer,
            @JsonUnwrapped Subject subject,
            @JsonUnwrapped Outcome.Period period,
            List<Figure> figures) {

        static Item of(Outcome outcome) {
            return new Item(
                    outcome.id(),
                    outcome.kind(),
                    outcome.customer(),
                    new Subject(
                            outcome.subject().playbookCode(), outcome.subject().target()),
                    outcome.period(),
                    outcome.findings().figures().stream().map(Figure::of).toList());
        }
    }

    /** The customer against its peers; all but the first four are null unless the state is MEASURED. */
    record Figure(
            int days,
            LocalDate day,
            OutcomeState state,
            boolean overlapping,
            @JsonUnwrapped Comparison comparison) {

        static Figure of(OutcomeFigure figure) {
            return new Figure(
                    figure.days(),
                    figure.day(),
                    figure.state(),
                    figure.overlapping(),
                    Comparison.of(figure.comparison()));
        }
    }

    static OutcomeList of(List<PlaybookUplift> playbooks, long total, List<Outcome> outcomes) {
        return new OutcomeList(
                playbooks.stream().map(Uplift::of).toList(),
                total,
                outcomes.stream().map(Item::of).toList());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    /** The cases of a playbook. */
    record Cases(int cases, int customers, int leftOut) {}

    /** What was done, for which figure. */
    record Subject(@Nullable String playbook, @JsonUnwrapped Target target) {}

    /** The customer's figure at the start and on the day. */
    record Levels(@Nullable BigDecimal before, @Nullable BigDecimal after) {}

    /** The peers and the mean of their figures. */
    record Peers(
            @Nullable MatchStep matchedBy,
            @Nullable Integer peers,
            @Nullable BigDecimal peersBefore,
            @Nullable BigDecimal peersAfter) {}

    /** An estimate in points with its interval. */
    record Estimate(
            @Nullable BigDecimal points,
            @Nullable BigDecimal standardError,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {

        static Estimate of(@Nullable Interval interval) {
            return interval == null
                    ? new Estimate(null, null, null, null)
                    : new Estimate(
                            rounded(interval.estimate()),
                            rounded(interval.standardError()),
                            rounded(interval.low()),
                            rounded(interval.high()));
        }
    }

    /** The customer against its peers. */
    record Comparison(
            @JsonUnwrapped Levels own,
            @JsonUnwrapped Peers peers,
            @Nullable BigDecimal expectedChange,
            @JsonUnwrapped Estimate estimate) {

        private static final Comparison NONE =
                new Comparison(new Levels(null, null), new Peers(null, null, null, null), null, Estimate.of(null));

        static Comparison of(OutcomeFigure.@Nullable Comparison found) {
            return found == null
                    ? NONE
                    : new Comparison(
                            new Levels(
                                    rounded(found.own().before()),
                                    rounded(found.own().after())),
                            new Peers(
                                    found.step(),
                                    found.peers(),
                                    rounded(found.peerMean().before()),
                                    rounded(found.peerMean().after())),
                            rounded(found.expectedChange()),
                            Estimate.of(found.effect()));
        }
    }
}
