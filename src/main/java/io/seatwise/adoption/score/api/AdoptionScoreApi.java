package io.seatwise.adoption.score.api;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.adoption.score.AdoptionScores;
import io.seatwise.ids.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/customers/{tenantId}/adoption-score}. */
@RestController
@RequestMapping(path = "/api/v1/customers/{tenantId}/adoption-score", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customers")
class AdoptionScoreApi {

    private final Scopes scopes;
    private final AdoptionScores scores;

    AdoptionScoreApi(Scopes scopes, AdoptionScores scores) {
        this.scopes = scopes;
        this.scores = scores;
    }

    @GetMapping
    @Operation(
            operationId = "getAdoptionScore",
            summary = "One customer's Adoption Score, category by category",
            description = "A category without data leaves the maximum and never counts 0. Provenance IMPORTED and "
                    + "COMPUTED are measured, ESTIMATED_PRIMARY and ESTIMATED_RANGE are estimates. A measure of the "
                    + "organisation, never of a person.")
    AdoptionScoreDocument score(
            @PathVariable String tenantId,
            @Parameter(description = "As it stood on this day, yyyy-MM-dd; the newest when left out")
                    @RequestParam(required = false)
                    @Nullable
                    String day) {
        PartnerScope scope = scopes.current();
        LocalDate asked = day(day);
        CustomerId customer = CustomerId.inPath(tenantId);
        AdoptionScore score = scores.of(scope, customer, asked);
        return AdoptionScoreDocument.of(score, scores.benchmarks(scope, customer, score));
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException exception) {
            throw new IllegalArgumentException("day: a day such as 2026-01-31 is expected", exception);
        }
    }
}
