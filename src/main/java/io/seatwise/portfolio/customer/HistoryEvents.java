package io.seatwise.portfolio.customer;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Gives markers for every history of a customer, of licences and of scores alike, as a Spring bean: campaigns. */
public interface HistoryEvents {

    /** The events of these days, both ends included, of a customer that the scope sees. */
    List<HistoryEvent> between(PartnerScope scope, CustomerId customer, LocalDate from, LocalDate to, Locale locale);
}
