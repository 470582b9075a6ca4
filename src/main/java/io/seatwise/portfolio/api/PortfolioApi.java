package io.seatwise.portfolio.api;

import io.seatwise.access.Scopes;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/portfolio}. */
@RestController
@RequestMapping(path = "/api/v1/portfolio", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Portfolio")
class PortfolioApi {

    private final Scopes scopes;
    private final CustomerQueries customers;

    PortfolioApi(Scopes scopes, CustomerQueries customers) {
        this.scopes = scopes;
        this.customers = customers;
    }

    @GetMapping
    @Operation(
            operationId = "getPortfolio",
            summary = "The figures of the whole portfolio",
            description = "Sums over all customers the token may see, archived ones left out, all channels.")
    PortfolioFigures portfolio() {
        return PortfolioFigures.of(customers.totals(scopes.current(), CustomerFilter.ALL));
    }
}
