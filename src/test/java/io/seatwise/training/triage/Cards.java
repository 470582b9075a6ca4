package io.seatwise.training.triage;

import io.seatwise.customers.NamedCustomer;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.recommendation.ExpectedGain;
import io.seatwise.training.recommendation.Recommendation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Cards for tests of pure functions. */
final class Cards {

    private Cards() {}

    /** A card of a rule and customer, first seen on that day, with this work on it. */
    static WorkItem card(String rule, CustomerId customer, double priority, LocalDate day, Work work) {
        Recommendation recommendation = new Recommendation(
                RecommendationId.random(),
                new NamedCustomer(customer, "Fabrikam"),
                new Recommendation.Reason(rule, "playbook", Map.of()),
                new Recommendation.Subject(null, null, null),
                new Recommendation.Ranking(
                        priority,
                        List.of(),
                        new ExpectedGain(ExpectedGain.Kind.SEATS_USED, 1, ExpectedGain.Basis.TARGET, 0),
                        null),
                new Recommendation.Validity(null, day, day, true, null));
        return new WorkItem(
                recommendation,
                work,
                new WorkItem.Relationship(null, null),
                new WorkItem.Activity(0, 0, null, null),
                false,
                false);
    }
}
