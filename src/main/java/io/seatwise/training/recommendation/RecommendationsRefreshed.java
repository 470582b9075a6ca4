package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;

/** The partner's recommendations were computed anew; published inside that transaction. */
public record RecommendationsRefreshed(PartnerScope scope) {}
