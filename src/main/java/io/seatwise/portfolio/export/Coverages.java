package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.Freshness;
import io.seatwise.licensing.positions.PositionHistory;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.FilteredTrend;
import io.seatwise.portfolio.PortfolioTrends;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Describes what a workbook covers: which customers and days, and how its figures are calculated. */
@Component
class Coverages {

    private final ThresholdSettings thresholds;
    private final Freshness freshness;
    private final PositionHistory history;
    private final FilteredTrend trend;
    private final FilterWords words;
    private final Clock clock;

    Coverages(
            ThresholdSettings thresholds,
            Freshness freshness,
            PositionHistory history,
            FilteredTrend trend,
            FilterWords words,
            Clock clock) {
        this.thresholds = thresholds;
        this.freshness = freshness;
        this.history = history;
        this.trend = trend;
        this.words = words;
        this.clock = clock;
    }

    /** Of a workbook of one customer. */
    Coverage of(PartnerScope scope, CustomerRow customer) {
        CustomerId customerId = customer.id();
        return new Coverage(
                new Coverage.Heading(customer.customerName(), "Licence review by " + scope.partnerName()),
                new Coverage.Selection(
                        scope.assignedTo(), "The customer " + customer.customerName() + " alone", "Product", true),
                new Coverage.Taken(scope.actor(), clock.instant()),
                thresholds.of(scope),
                freshness.of(scope, customerId),
                history.of(scope, customerId, today().minusDays(PortfolioTrends.DAYS), null));
    }

    /** Of a workbook of the customers of a filter. */
    Coverage of(PartnerScope scope, CustomerFilterParameters asked) {
        return new Coverage(
                new Coverage.Heading(scope.partnerName(), "Licence portfolio"),
                new Coverage.Selection(
                        scope.assignedTo(),
                        words.of(scope, asked.filter(), Locale.ENGLISH),
                        words.order(asked.sort(), Locale.ENGLISH),
                        asked.filter().archived()),
                new Coverage.Taken(scope.actor(), clock.instant()),
                thresholds.of(scope),
                freshness.of(scope),
                trend(scope, asked.filter()));
    }

    /** Days are kept for customers, not for their products: a workbook of a product has no trend rather than another's. */
    private List<DayPosition> trend(PartnerScope scope, CustomerFilter filter) {
        return filter.hasFiguresOfProducts()
                ? List.of()
                : trend.trend(scope, filter, today().minusDays(PortfolioTrends.DAYS));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
