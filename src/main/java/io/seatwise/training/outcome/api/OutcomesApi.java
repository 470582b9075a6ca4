package io.seatwise.training.outcome.api;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.base.api.Paging;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.outcome.OutcomeFilter;
import io.seatwise.training.outcome.OutcomeKind;
import io.seatwise.training.outcome.Outcomes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/outcomes}. */
@RestController
@RequestMapping(path = "/api/v1/outcomes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Training")
class OutcomesApi {

    private static final int MOST = 1_000;

    private final Scopes scopes;
    private final Outcomes outcomes;

    OutcomesApi(Scopes scopes, Outcomes outcomes) {
        this.scopes = scopes;
        this.outcomes = outcomes;
    }

    @GetMapping
    @Operation(
            operationId = "listOutcomes",
            summary = "What came after finished trainings and campaigns, against matched customers that had none",
            description = "points is the change of the customer's figure less the change that its peers lead one to "
                    + "expect, with its 95 % interval: it coincides with the training, it is not said to be caused by "
                    + "it. playbooks covers all of the partner's cases, items those of visible customers, the newest "
                    + "end first. null means unknown or too few to say.")
    OutcomeList list(
            @Parameter(description = "One customer's") @RequestParam(required = false) @Nullable
                    String customerTenantId,
            @Parameter(description = "A playbook's code") @RequestParam(required = false) @Nullable String playbook,
            @Parameter(description = "TRAINING or CAMPAIGN") @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "At most 1000") @RequestParam(required = false) @Nullable String size) {
        OutcomeFilter filter = new OutcomeFilter(
                customer(customerTenantId), playbook == null || playbook.isBlank() ? null : playbook, kind(kind));
        int items = number("size", size, 50, 1, MOST);
        int offset = Paging.offset(number("page", page, 0, 0, Integer.MAX_VALUE), items, MOST);
        PartnerScope scope = scopes.current();
        return OutcomeList.of(
                outcomes.uplifts(scope).stream()
                        .filter(uplift -> filter.playbookCode() == null
                                || filter.playbookCode().equals(uplift.playbookCode()))
                        .toList(),
                outcomes.count(scope, filter),
                outcomes.page(scope, filter, offset, items));
    }

    private static @Nullable CustomerId customer(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return CustomerId.parse(value.strip())
                .orElseThrow(() -> new IllegalArgumentException("customerTenantId: a GUID is expected"));
    }

    private static @Nullable OutcomeKind kind(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Arrays.stream(OutcomeKind.values())
                .filter(each -> each.name().equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind: TRAINING or CAMPAIGN is expected"));
    }

    private static int number(String name, @Nullable String value, int otherwise, int least, int most) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException exception) {
            // Said below, with what is expected
        }
        throw new IllegalArgumentException(name + ": a whole number from " + least + " to " + most + " is expected");
    }
}
