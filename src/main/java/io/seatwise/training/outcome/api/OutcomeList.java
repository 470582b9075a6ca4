package io.seatwise.training.outcome.api;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.outcome.Interval;
import io.seatwise.training.outcome.MatchStep;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import io.seatwise.training.outcome.OutcomeFigure.Comparison;
import io.seatwise.training.outcome.OutcomeId;
import io.seatwise.training.outcome.OutcomeKind;
import io.seatwise.training.outcome.OutcomeState;
import io.seatwise.training.outcome.PlaybookUplift;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcomes by playbook and case by case. Percentages and points with one decimal; null means unknown. */
record OutcomeList(List<Uplift> playbooks, long total, List<Item> items) {

    /**
     * The mean over the measured cases of a playbook, a number of days after the end.
     *
     * @param points null when there are too few to say
     */
    record Uplift(
            String playbook,
            int days,
            int cases,
            int customers,
            int leftOut,
            @Nullable BigDecimal points,
            @Nullable BigDecimal standardError,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {

        static Uplift of(PlaybookUplift uplift) {
            Interval interval = uplift.uplift();
            return new Uplift(
                    uplift.playbookCode(),
                    uplift.days(),
                    uplift.cases(),
                    uplift.customers(),
                    uplift.leftOut(),
                    interval == null ? null : rounded(interval.estimate()),
                    interval == null ? null : rounded(interval.standardError()),
                    interval == null ? null : rounded(interval.low()),
                    interval == null ? null : rounded(interval.high()));
        }
    }

    record Item(
            OutcomeId id,
            OutcomeKind kind,
            CustomerId customerTenantId,
            String customerName,
            @Nullable String playbook,
            @Nullable String product,
            @Nullable String workload,
            @Nullable ScoreCategory category,
            LocalDate started,
            LocalDate ended,
            List<Figure> figures) {

        static Item of(Outcome outcome) {
            return new Item(
                    outcome.id(),
                    outcome.kind(),
                    outcome.customer(),
                    outcome.customerName(),
                    outcome.playbookCode(),
                    outcome.target().productId(),
                    outcome.target().workloadCode(),
                    outcome.target().category(),
                    outcome.started(),
                    outcome.ended(),
                    outcome.figures().stream().map(Figure::of).toList());
        }
    }

    /** The customer against its peers; all but the first four are null unless the state is MEASURED. */
    record Figure(
            int days,
            LocalDate day,
            OutcomeState state,
            boolean overlapping,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable MatchStep matchedBy,
            @Nullable Integer peers,
            @Nullable BigDecimal peersBefore,
            @Nullable BigDecimal peersAfter,
            @Nullable BigDecimal expectedChange,
            @Nullable BigDecimal points,
            @Nullable BigDecimal standardError,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {

        static Figure of(OutcomeFigure figure) {
            Comparison found = figure.comparison();
            return new Figure(
                    figure.days(),
                    figure.day(),
                    figure.state(),
                    figure.overlapping(),
                    found == null ? null : rounded(found.before()),
                    found == null ? null : rounded(found.after()),
                    found == null ? null : found.step(),
                    found == null ? null : found.peers(),
                    found == null ? null : rounded(found.peersBefore()),
                    found == null ? null : rounded(found.peersAfter()),
                    found == null ? null : rounded(found.expectedChange()),
                    found == null ? null : rounded(found.effect().estimate()),
                    found == null ? null : rounded(found.effect().standardError()),
                    found == null ? null : rounded(found.effect().low()),
                    found == null ? null : rounded(found.effect().high()));
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
}
