package io.seatwise.training.report;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.adoption.score.AdoptionScores;
import io.seatwise.base.Ratio;
import io.seatwise.exports.LastExports;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.EarlierPositions;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFilter;
import io.seatwise.training.outcome.Outcomes;
import io.seatwise.training.report.CustomerPlan.History;
import io.seatwise.training.report.CustomerPlan.Step;
import io.seatwise.training.report.PlanProgress.Figure;
import io.seatwise.training.report.PlanProgress.Name;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Compares a customer with the day of its last plan, or with a chosen day, and lists what was agreed and what has helped. */
@Service
class PlanHistories {

    /** The days back that are compared with where there was no plan before. */
    static final int USUAL_DAYS = 84;

    /** The most outcomes that are searched for those that have helped. */
    private static final int CASES = 20;

    /** The days back that can be chosen. */
    static final int MOST_DAYS = 1_096;

    private final EarlierPositions positions;
    private final AdoptionScores scores;
    private final LastExports exports;
    private final Clock clock;
    private final AgreedActions agreed;
    private final Outcomes outcomes;

    PlanHistories(
            EarlierPositions positions,
            AdoptionScores scores,
            AgreedActions agreed,
            Outcomes outcomes,
            LastExports exports,
            Clock clock) {
        this.outcomes = outcomes;
        this.agreed = agreed;
        this.positions = positions;
        this.scores = scores;
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * Returns what has changed for the customer, which the scope sees, since an earlier day.
     *
     * @param steps of the plan, which are left out of what was agreed
     * @param chosen null for the day of the last plan that somebody took before today
     * @throws IllegalArgumentException for a day that is not before today, or more than {@link #MOST_DAYS} days ago
     */
    History of(PartnerScope scope, CustomerRow customer, List<Step> steps, @Nullable LocalDate chosen) {
        return new History(
                progress(scope, customer, chosen),
                agreed.of(scope, customer.id(), steps),
                outcomes.page(scope, new OutcomeFilter(customer.id(), null, null), 0, CASES).stream()
                        .filter(outcome -> outcome.findings().figures().stream()
                                        .anyMatch(figure -> figure.measured().isPresent())
                                && hasHelped(outcome))
                        .limit(CustomerPlan.MOST_OUTCOMES)
                        .toList());
    }

    private PlanProgress progress(PartnerScope scope, CustomerRow customer, @Nullable LocalDate chosen) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        CustomerId customerId = customer.id();
        if (chosen != null && (!chosen.isBefore(today) || chosen.isBefore(today.minusDays(MOST_DAYS)))) {
            throw new IllegalArgumentException(
                    "since: a day from " + today.minusDays(MOST_DAYS) + " to " + today.minusDays(1) + " is expected");
        }
        Optional<LocalDate> last = exports.find(
                        scope, PlanReport.KEY, customerId, today.atStartOfDay().toInstant(ZoneOffset.UTC))
                .map(taken -> LocalDate.ofInstant(taken, ZoneOffset.UTC))
                .filter(day -> !day.isBefore(today.minusDays(MOST_DAYS)));
        LocalDate since = chosen == null ? last.orElse(today.minusDays(USUAL_DAYS)) : chosen;
        EarlierPositions.Earlier earlier =
                positions.on(scope, List.of(customerId), since).get(customerId);
        DayPosition before = earlier == null ? null : earlier.position();
        return new PlanProgress(
                since,
                last.filter(since::equals).isPresent(),
                List.of(
                        new Figure(
                                Name.DEPLOYMENT,
                                before == null ? null : Ratio.percent(before.deployment()),
                                Ratio.percent(customer.position().licences().deployment())),
                        new Figure(
                                Name.USAGE,
                                before == null ? null : believable(before.usage()),
                                believable(customer.position().entitlements().usage())),
                        score(scope, customerId, since)));
    }

    /** Usage above 100 % is inflated: it says nothing about progress, so it counts as unknown. */
    private static @Nullable BigDecimal believable(@Nullable Ratio usage) {
        return usage == null || usage.isAboveWhole() ? null : Ratio.percent(usage);
    }

    /** Points in percent of the maximum; those of different schemes cannot be compared. */
    private Figure score(PartnerScope scope, CustomerId customerId, LocalDate since) {
        AdoptionScore then = scores.of(scope, customerId, since);
        AdoptionScore now = scores.of(scope, customerId, null);
        BigDecimal before = then.scheme() == now.scheme() ? then.total().percent() : null;
        return new Figure(Name.SCORE, before, now.total().percent());
    }

    /** Whether the whole interval is above zero: a paper for the customer holds no doubtful or negative results. */
    private static boolean hasHelped(Outcome outcome) {
        return CustomerPlans.newest(outcome)
                .measured()
                .map(found -> found.effect().low() > 0)
                .orElse(false);
    }
}
