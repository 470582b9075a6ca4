package io.seatwise.portfolio.customer;

import java.time.LocalDate;

/**
 * Something that a reader of the history has to know: a break, after which figures are not what they were, or a
 * campaign.
 *
 * @param text in the reader's language
 */
public record HistoryEvent(LocalDate day, String text) {}
