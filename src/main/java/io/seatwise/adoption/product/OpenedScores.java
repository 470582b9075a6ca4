package io.seatwise.adoption.product;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import io.seatwise.adoption.ProductAdoptionScore;
import io.seatwise.adoption.product.ProductScores.Opened;
import io.seatwise.ids.CustomerId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Explains today's product adoption score of a customer by its inputs. Runs in the caller's transaction. */
@Component
class OpenedScores {

    private final LicenceMonths months;
    private final RecencyRules rules;
    private final Clock clock;

    OpenedScores(LicenceMonths months, RecencyRules rules, Clock clock) {
        this.months = months;
        this.rules = rules;
        this.clock = clock;
    }

    Opened of(PartnerScope scope, CustomerId customerId) {
        LocalDate today = LocalDate.now(clock);
        RecencyRule rule = rules.stored(scope);
        return new Opened(
                ProductAdoptionScore.of(
                        months.licences(scope, List.of(customerId)).getOrDefault(customerId, List.of()), today, rule),
                today,
                rule);
    }
}
