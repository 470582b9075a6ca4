package io.seatwise.adoption.usage.api;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.usage.UsageAnalytics;
import io.seatwise.base.NotFoundException;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.OrganisationFigures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/customers/{tenantId}/usage}. What is not visible is not found. */
@RestController
@RequestMapping(path = "/api/v1/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Usage analytics")
class UsageApi {

    private final Scopes scopes;
    private final Customers customers;
    private final UsageAnalytics analytics;
    private final OrganisationFigures organisations;

    UsageApi(Scopes scopes, Customers customers, UsageAnalytics analytics, OrganisationFigures organisations) {
        this.scopes = scopes;
        this.customers = customers;
        this.analytics = analytics;
        this.organisations = organisations;
    }

    @GetMapping("/{tenantId}/usage")
    @Operation(
            operationId = "getUsage",
            summary =
                    "One customer's usage analytics: workloads by month, returning and first-time users, activations, "
                            + "regions of at least 10 people, storage, and what the figures tell",
            description =
                    "A partial month has not been seen to its end: it gives no growth, retention or lapsed users.")
    UsageDocument usage(
            @PathVariable String tenantId,
            @Parameter(description = "The first month, yyyy-MM") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "The last month, yyyy-MM") @RequestParam(required = false) @Nullable String to) {
        PartnerScope scope = scopes.current();
        YearMonth first = month("from", from);
        YearMonth last = month("to", to);
        CustomerId id = CustomerId.inPath(tenantId);
        if (customers.find(scope, id).isEmpty()) {
            throw new NotFoundException("Customer " + tenantId);
        }
        return UsageDocument.of(
                analytics.of(scope, id, first, last),
                organisations.of(scope, id).orElse(null));
    }

    private static @Nullable YearMonth month(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(value.strip());
        } catch (DateTimeException exception) {
            throw new IllegalArgumentException(name + ": a month such as 2026-01 is expected", exception);
        }
    }
}
