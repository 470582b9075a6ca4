package io.seatwise.portfolio.export;

import io.seatwise.access.Scopes;
import io.seatwise.base.api.Problems;
import io.seatwise.exports.Exports;
import io.seatwise.exports.ExportsBusyException;
import io.seatwise.portfolio.api.CustomerFilterDescription;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/exports/…}: files that are written while they are sent. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "Exports")
class ExportsApi {

    private static final String RETRY_SECONDS = "60";

    private final Scopes scopes;
    private final Exports exports;

    ExportsApi(Scopes scopes, Exports exports) {
        this.scopes = scopes;
        this.exports = exports;
    }

    @GetMapping("/portfolio.xlsx")
    @CustomerFilterDescription
    @Operation(
            operationId = "exportPortfolio",
            summary = "The portfolio workbook: summary, customers, entitlements, definitions",
            description = "Takes the filters and the sort order of the customers; paging is ignored.")
    void portfolio(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        send(PortfolioWorkbook.KEY, parameters, response);
    }

    @GetMapping("/customers.csv")
    @CustomerFilterDescription
    @Operation(
            operationId = "exportCustomers",
            summary = "The customers as CSV",
            description = "Takes the filters and the sort order of the customers; paging is ignored.")
    void customers(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        send(CustomersCsv.KEY, parameters, response);
    }

    @GetMapping("/entitlements.csv")
    @CustomerFilterDescription
    @Operation(
            operationId = "exportEntitlements",
            summary = "The customers' products as CSV",
            description = "Takes the filters and the sort order of the customers; paging is ignored.")
    void entitlements(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        send(EntitlementsCsv.KEY, parameters, response);
    }

    @GetMapping("/customers/{tenantId}.xlsx")
    @Operation(operationId = "exportCustomer", summary = "One customer's workbook")
    void customer(@PathVariable String tenantId, HttpServletResponse response) throws IOException {
        send(CustomerWorkbook.KEY, Map.of(CustomerWorkbook.CUSTOMER, List.of(tenantId)), response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(ExportsBusyException exception) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(exception.getMessage())));
    }

    /** Nothing more can be said to the caller: the server must cut the connection, so the exception goes on. */
    @ExceptionHandler
    void brokenOff(BrokenOffException exception) {
        throw exception;
    }

    private void send(String report, Map<String, List<String>> parameters, HttpServletResponse response)
            throws IOException {
        try {
            exports.open(scopes.current(), report, parameters).sendTo(response);
        } catch (IOException | RuntimeException exception) {
            if (response.isCommitted()) {
                throw new BrokenOffException(exception);
            }
            throw exception;
        }
    }

    private static final class BrokenOffException extends RuntimeException {

        BrokenOffException(Exception cause) {
            super("An export broke off", cause);
        }
    }
}
