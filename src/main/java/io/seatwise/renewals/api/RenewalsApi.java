package io.seatwise.renewals.api;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.renewals.RenewalParameters;
import io.seatwise.renewals.Renewals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/renewals}. */
@RestController
@RequestMapping(path = "/api/v1/renewals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Renewals")
class RenewalsApi {

    private final Scopes scopes;
    private final Renewals renewals;

    RenewalsApi(Scopes scopes, Renewals renewals) {
        this.scopes = scopes;
        this.renewals = renewals;
    }

    @GetMapping
    @Operation(
            operationId = "listRenewals",
            summary = "Active subscriptions by the end of their term",
            description = "What happens at the end of each term, what has to be decided by when, and what it is worth. "
                    + "Sums are by currency and say how many subscriptions they leave out as unknown. Amounts are left "
                    + "out for a token that may not see money.")
    @Parameter(
            name = "within",
            in = ParameterIn.QUERY,
            description = "Days from today to the commitment end; without it all active subscriptions are meant, "
                    + "also those without a commitment end",
            schema = @Schema(type = "integer", minimum = "0", maximum = "3660"))
    @Parameter(
            name = "endsOn",
            in = ParameterIn.QUERY,
            description = "The commitment end",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "outcome",
            in = ParameterIn.QUERY,
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "RENEWS",
                                                "CANCELS",
                                                "CONVERTS",
                                                "EXTENDS",
                                                "GRACE",
                                                "UNKNOWN"
                                            })))
    @Parameter(name = "accountManager", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "customerTenantId", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "A key and a direction; unknown values come last either way",
            schema = @Schema(type = "string", defaultValue = "decideBy,asc"))
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer", defaultValue = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", defaultValue = "50", maximum = "1000"))
    RenewalList list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        RenewalParameters asked = RenewalParameters.parse(parameters);
        PartnerScope scope = scopes.current();
        List<RenewalItem> items =
                renewals.page(scope, asked.filter(), asked.order(), asked.offset(), asked.size()).stream()
                        .map(RenewalItem::of)
                        .toList();
        return new RenewalList(renewals.count(scope, asked.filter()), renewals.sums(scope, asked.filter()), items);
    }
}
