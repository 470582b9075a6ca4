package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;

/** Facts have changed, and recommendations have yet to follow; published inside the changing transaction. */
record RecommendationsDue(PartnerScope scope) {}
