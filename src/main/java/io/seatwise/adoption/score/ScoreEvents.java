package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.HistoryEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Gives markers for the history of a customer's score alone, as a Spring bean: breaks. */
public interface ScoreEvents {

    /** The events of these days, both ends included. */
    List<HistoryEvent> between(PartnerScope scope, CustomerId customer, LocalDate from, LocalDate to, Locale locale);
}
