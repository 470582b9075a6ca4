package io.seatwise.training.campaign;

import java.time.LocalDate;

/** How often the message was displayed and clicked on a day: counts of the whole organisation, nothing else comes back. */
public record CampaignResult(LocalDate day, long seen, long clicks) {}
