package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.HistoryEvent;
import io.seatwise.portfolio.customer.HistoryEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Marks in the history of a customer's score what changed its scheme or may have moved it. */
@Service
public class ScoreMarkers {

    private final List<ScoreEvents> breaks;
    private final List<HistoryEvents> events;

    ScoreMarkers(List<ScoreEvents> breaks, List<HistoryEvents> events) {
        this.breaks = List.copyOf(breaks);
        this.events = List.copyOf(events);
    }

    /** The markers of these days, both included, oldest first; in the reader's language. */
    public List<HistoryEvent> between(
            PartnerScope scope, CustomerId customer, LocalDate from, LocalDate to, Locale locale) {
        return Stream.concat(
                        breaks.stream().map(source -> source.between(scope, customer, from, to, locale)),
                        events.stream().map(source -> source.between(scope, customer, from, to, locale)))
                .flatMap(List::stream)
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }
}
