package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.privacy.PeopleDataRemoved;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedIn;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedOut;
import io.seatwise.adoption.score.AdoptionScores;
import io.seatwise.customers.CustomersArchived;
import io.seatwise.derived.CustomerDerivation;
import io.seatwise.derived.Derived;
import io.seatwise.licensing.flags.ThresholdsChanged;
import io.seatwise.licensing.metrics.MetricsRefresh;
import io.seatwise.renewals.RenewalRefresh;
import io.seatwise.training.playbook.PlaybookArchived;
import io.seatwise.training.recommendation.rule.RuleRun;
import io.seatwise.training.recommendation.rule.RuleStore;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Computes the recommendations of customers from their metrics and scores. The one writer of {@code recommendation} and
 * {@code recommendation_grace}. Metrics follow every kind of file and the day, and recommendations follow metrics; what
 * else they rest on marks them here.
 *
 * @see <a href="../../../../../../../docs/decisions/110-derived-data.md">decision 110</a>
 */
@Service
public class RecommendationRefresh implements CustomerDerivation {

    /** The name of the derivation. */
    public static final String NAME = "recommendations";

    private final Derived derived;
    private final RuleRun run;
    private final RuleStore rules;
    private final RecommendationStore store;
    private final ApplicationEventPublisher events;

    RecommendationRefresh(
            Derived derived,
            RuleRun run,
            RuleStore rules,
            RecommendationStore store,
            ApplicationEventPublisher events) {
        this.derived = derived;
        this.run = run;
        this.rules = rules;
        this.store = store;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of(MetricsRefresh.NAME, RenewalRefresh.NAME, AdoptionScores.DERIVATION);
    }

    @EventListener
    void on(ThresholdsChanged changed) {
        derived.markAll(changed.scope(), NAME);
    }

    @EventListener
    void on(PlaybookArchived archived) {
        derived.markAll(archived.scope(), NAME);
    }

    @EventListener
    void on(CustomersArchived archived) {
        derived.mark(archived.scope(), NAME, archived.customers());
    }

    @EventListener
    void on(PeopleExperiencesOptedOut optedOut) {
        derived.mark(optedOut.scope(), NAME, List.of(optedOut.customer()));
    }

    @EventListener
    void on(PeopleExperiencesOptedIn optedIn) {
        derived.mark(optedIn.scope(), NAME, List.of(optedIn.customer()));
    }

    @EventListener
    void on(PeopleDataRemoved removed) {
        derived.mark(removed.scope(), NAME, List.of(removed.customer()));
    }

    @Override
    public void compute(PartnerScope scope, Batch batch) {
        run.over(
                scope,
                batch.customers(),
                rules.rules(scope),
                rules.settings(scope),
                batch.day(),
                (some, result) -> store.store(scope, some, result.findings(), result.grace(), batch.day()));
        events.publishEvent(new RecommendationsRefreshed(scope));
    }
}
