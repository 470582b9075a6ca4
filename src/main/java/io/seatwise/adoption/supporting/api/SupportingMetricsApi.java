package io.seatwise.adoption.supporting.api;

import io.seatwise.access.Scopes;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.supporting.SupportingMetrics;
import io.seatwise.ids.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/customers/{tenantId}/supporting-metrics}. */
@RestController
@RequestMapping(path = "/api/v1/customers/{tenantId}/supporting-metrics", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customers")
class SupportingMetricsApi {

    private final Scopes scopes;
    private final SupportingMetrics supporting;

    SupportingMetricsApi(Scopes scopes, SupportingMetrics supporting) {
        this.scopes = scopes;
        this.supporting = supporting;
    }

    @GetMapping
    @Operation(
            operationId = "getSupportingMetrics",
            summary = "Supporting metrics of a customer's Adoption Score; they are not part of the score",
            description =
                    "A topic without figures is in no file yet. A figure whose value is null would be about too few"
                            + " people, devices or teams to be shown. Figures of the organisation, never of a person.")
    List<SupportingDocument> metrics(@PathVariable String tenantId) {
        return supporting.of(scopes.current(), CustomerId.inPath(tenantId), List.of(ScoreCategory.values())).stream()
                .map(SupportingDocument::of)
                .toList();
    }
}
