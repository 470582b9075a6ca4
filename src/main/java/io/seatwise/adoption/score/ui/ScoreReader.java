package io.seatwise.adoption.score.ui;

import com.vaadin.flow.component.UI;
import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.adoption.score.AdoptionScores;
import io.seatwise.adoption.score.ScoreMarkers;
import io.seatwise.ids.CustomerId;
import java.time.Clock;
import java.time.LocalDate;

/** Reads what the pages of a customer's score show. */
@org.springframework.stereotype.Component
class ScoreReader {

    private static final int HALF_A_YEAR = 184;

    private final AdoptionScores scores;
    private final ScoreMarkers markers;
    private final Clock clock;

    ScoreReader(AdoptionScores scores, ScoreMarkers markers, Clock clock) {
        this.scores = scores;
        this.markers = markers;
        this.clock = clock;
    }

    ScoreData of(PartnerScope scope, CustomerId customer) {
        AdoptionScore score = scores.of(scope, customer, null);
        LocalDate to = score.day() == null ? LocalDate.now(clock) : score.day();
        LocalDate from = to.minusDays(HALF_A_YEAR);
        return new ScoreData(
                customer,
                score,
                scores.history(scope, customer, from, to, null),
                scores.history(scope, customer, from, to, score.scheme()),
                scores.benchmarks(scope, customer, score),
                markers.between(
                        scope, customer, from, to, UI.getCurrentOrThrow().getLocale()));
    }
}
