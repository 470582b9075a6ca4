package io.seatwise.training.triage.api;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.recommendation.RecommendationWords;
import io.seatwise.training.triage.WorkChange;
import io.seatwise.training.triage.WorkFilterParameters;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkQueue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/recommendations}: what is recommended and what is done about it. */
@RestController
@RequestMapping(path = "/api/v1/recommendations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Training")
class RecommendationsApi {

    private final Scopes scopes;
    private final WorkQueue queue;
    private final RecommendationWords words;

    RecommendationsApi(Scopes scopes, WorkQueue queue, RecommendationWords words) {
        this.scopes = scopes;
        this.queue = queue;
        this.words = words;
    }

    @GetMapping
    @Operation(
            operationId = "listRecommendations",
            summary = "Recommendations with the work on them",
            description = "Values of one parameter are alternatives, parameters are joined by and; the filters of "
                    + "GET /customers (productId aside) choose customers. Missing values are sorted last either way, "
                    + "ties by customer name. Shown is what holds today and what somebody has taken up.")
    @RecommendationFilterDescription
    RecommendationList list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) Locale locale) {
        WorkFilterParameters question = WorkFilterParameters.parse(parameters);
        PartnerScope scope = scopes.current();
        List<RecommendationItem> items =
                queue.page(scope, question.filter(), question.sort(), question.offset(), question.size()).stream()
                        .map(item -> document(item, locale))
                        .toList();
        return new RecommendationList(queue.count(scope, question.filter()), items);
    }

    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "changeRecommendation",
            summary = "Changes the work on a recommendation; for administrators and the training team",
            description = "A field that is left out stays as it is; null takes assignee or due away. DISMISSED takes "
                    + "a reason, SNOOZED a day until which it is put aside.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RecommendationPatch.class))))
    @ApiResponse(responseCode = "200", description = "As it is now, with its new version")
    @ApiResponse(
            responseCode = "409",
            description = "Somebody else has changed it since this version; nothing was changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    RecommendationItem change(
            @PathVariable String id, @RequestBody JsonNode body, @Parameter(hidden = true) Locale locale) {
        PartnerScope scope = scopes.current();
        WorkChange change = RecommendationPatch.change(body);
        return document(
                queue.change(scope, RecommendationId.inPath(id), change, RecommendationPatch.version(body)), locale);
    }

    private RecommendationItem document(WorkItem item, Locale locale) {
        return RecommendationItem.of(item, words.reason(locale, item.recommendation()));
    }
}
