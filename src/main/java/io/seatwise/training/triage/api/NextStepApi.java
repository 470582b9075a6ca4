package io.seatwise.training.triage.api;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.triage.NextStep;
import io.seatwise.training.triage.NextSteps;
import io.seatwise.training.triage.WorkItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/customers/{tenantId}/next-step}: what comes next for a customer. */
@RestController
@Tag(name = "Training")
class NextStepApi {

    private final Scopes scopes;
    private final NextSteps steps;

    NextStepApi(Scopes scopes, NextSteps steps) {
        this.scopes = scopes;
        this.steps = steps;
    }

    /** The JSON document of a customer's next step. */
    record NextStepDocument(
            NextStep.Code code,

            @Schema(description = "The recommendation; null where the step is about none") @Nullable
            RecommendationId recommendationId,

            @Schema(description = "The code of the playbook, see GET /playbooks") @Nullable
            String playbook,

            @Schema(description = "One or two sentences, in the language of Accept-Language")
            String text,

            @Schema(description = "The last day of grace, or the day a snoozed card comes back") @Nullable
            LocalDate until) {}

    @GetMapping(path = "/api/v1/customers/{tenantId}/next-step", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getNextStep",
            summary = "What comes next for a customer",
            description = "A customer with LOW_ADOPTION is never NOTHING_TO_DO.")
    NextStepDocument nextStep(@PathVariable String tenantId, @Parameter(hidden = true) Locale locale) {
        PartnerScope scope = scopes.current();
        NextStep step = steps.of(scope, CustomerId.inPath(tenantId))
                .orElseThrow(() -> new NotFoundException("Customer " + tenantId));
        WorkItem item = step.item();
        return new NextStepDocument(
                step.code(),
                item == null ? null : item.id(),
                steps.playbook(step).orElse(null),
                steps.text(scope, step, locale),
                step.until());
    }
}
