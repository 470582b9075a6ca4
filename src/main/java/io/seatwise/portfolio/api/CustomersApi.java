package io.seatwise.portfolio.api;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.Entitlements;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.PositionHistory;
import io.seatwise.licensing.subscriptions.Subscriptions;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/customers…}. What is not visible is not found, as is a tenant id that cannot be one. */
@RestController
@RequestMapping(path = "/api/v1/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customers")
class CustomersApi {

    private final Scopes scopes;
    private final CustomerQueries customers;
    private final Entitlements entitlements;
    private final Subscriptions subscriptions;
    private final PositionHistory history;

    CustomersApi(
            Scopes scopes,
            CustomerQueries customers,
            Entitlements entitlements,
            Subscriptions subscriptions,
            PositionHistory history) {
        this.scopes = scopes;
        this.customers = customers;
        this.entitlements = entitlements;
        this.subscriptions = subscriptions;
        this.history = history;
    }

    @GetMapping
    @CustomerFilterDescription
    @Operation(
            operationId = "listCustomers",
            summary = "Customers with their current figures",
            description = "Values of one parameter are alternatives, parameters are joined by and. Missing values are "
                    + "sorted last either way, ties by customer name.")
    CustomerList list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        CustomerFilterParameters question = CustomerFilterParameters.parse(parameters);
        PartnerScope scope = scopes.current();
        List<CustomerItem> items =
                customers.page(scope, question.filter(), question.sort(), question.offset(), question.size()).stream()
                        .map(CustomerItem::of)
                        .toList();
        return new CustomerList(customers.count(scope, question.filter()), items);
    }

    @GetMapping("/{tenantId}")
    @Operation(operationId = "getCustomer", summary = "One customer with the partner's own subscriptions")
    CustomerDetail customer(@PathVariable String tenantId) {
        PartnerScope scope = scopes.current();
        CustomerRow customer = visible(scope, tenantId);
        return new CustomerDetail(
                CustomerItem.of(customer),
                subscriptions.of(scope, customer.id()).stream()
                        .map(SubscriptionItem::of)
                        .toList());
    }

    @GetMapping("/{tenantId}/entitlements")
    @Operation(
            operationId = "getEntitlements",
            summary = "One customer's products: deployment, usage, flags and the likely causes of usage above 100 %")
    CustomerEntitlements entitlements(@PathVariable String tenantId) {
        PartnerScope scope = scopes.current();
        CustomerRow customer = visible(scope, tenantId);
        return CustomerEntitlements.of(customer.position().asOf(), entitlements.of(scope, customer.id()));
    }

    @GetMapping("/{tenantId}/history")
    @Operation(
            operationId = "getHistory",
            summary = "One customer's position as it stood on each day on which figures arrived, oldest first")
    List<DayPosition> history(
            @PathVariable String tenantId,
            @Parameter(description = "The first day, yyyy-MM-dd") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "The last day, yyyy-MM-dd") @RequestParam(required = false) @Nullable String to) {
        PartnerScope scope = scopes.current();
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        CustomerRow customer = visible(scope, tenantId);
        return history.of(scope, customer.id(), first, last);
    }

    private CustomerRow visible(PartnerScope scope, String tenantId) {
        return customers
                .find(scope, CustomerId.inPath(tenantId))
                .orElseThrow(() -> new NotFoundException("Customer " + tenantId));
    }

    private static @Nullable LocalDate day(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException exception) {
            throw new IllegalArgumentException(name + ": a day such as 2026-01-31 is expected", exception);
        }
    }
}
