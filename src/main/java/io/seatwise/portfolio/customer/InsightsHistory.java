package io.seatwise.portfolio.customer;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.PositionHistory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the last days of a customer, today included: the positions, and what happened. */
@Component
class InsightsHistory {

    private final PositionHistory history;
    private final List<HistoryEvents> events;
    private final Clock clock;

    InsightsHistory(PositionHistory history, List<HistoryEvents> events, Clock clock) {
        this.history = history;
        this.events = List.copyOf(events);
        this.clock = clock;
    }

    List<DayPosition> positions(PartnerScope scope, CustomerId customerId, @Nullable String productId, int days) {
        LocalDate from = LocalDate.now(clock).minusDays(days - 1L);
        return productId == null
                ? history.of(scope, customerId, from, null)
                : history.ofProduct(scope, customerId, productId, from, null);
    }

    List<HistoryEvent> events(PartnerScope scope, CustomerId customerId, int days, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        return events.stream()
                .flatMap(
                        source -> source.between(scope, customerId, today.minusDays(days - 1L), today, locale).stream())
                .sorted(Comparator.comparing(HistoryEvent::day))
                .toList();
    }
}
