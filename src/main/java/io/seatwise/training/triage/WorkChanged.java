package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.RecommendationId;

/**
 * The work on a recommendation was changed: state, person, day, a note, a tick. Published inside the transaction that
 * changes it; who shows it to people listens after the commit.
 */
public record WorkChanged(PartnerScope scope, RecommendationId recommendationId) {}
