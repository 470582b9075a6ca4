package io.seatwise.portfolio.customer;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.positions.Freshness;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads what a customer's figures are based on: the days of their sources, the partner's thresholds, and today. */
@Component
class FigureBasis {

    private final Freshness freshness;
    private final ThresholdSettings thresholds;
    private final Clock clock;

    FigureBasis(Freshness freshness, ThresholdSettings thresholds, Clock clock) {
        this.freshness = freshness;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    InsightsData.Basis of(PartnerScope scope, CustomerId customer) {
        return new InsightsData.Basis(freshness.of(scope, customer), thresholds.of(scope), LocalDate.now(clock));
    }
}
