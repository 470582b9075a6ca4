package io.seatwise.adoption.product.api;

import io.seatwise.access.Scopes;
import io.seatwise.adoption.product.ProductScores;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/customers/{tenantId}/product-score}. What is not visible is not found. */
@RestController
@RequestMapping(path = "/api/v1/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Scores")
class ProductScoreApi {

    private final Scopes scopes;
    private final ProductScores scores;

    ProductScoreApi(Scopes scopes, ProductScores scores) {
        this.scopes = scopes;
        this.scores = scores;
    }

    @GetMapping("/{tenantId}/product-score")
    @Operation(
            operationId = "getProductScore",
            summary = "One customer's product adoption score, product by product and licence by licence",
            description =
                    "Not Microsoft's Adoption Score: a score over licences of products that are sold by seat or by "
                            + "site. Plain means over licences; weightedScore by share of annual contract value without support. "
                            + "A licence without a score says why in reason. How recency falls is our reading and the "
                            + "partner's setting.")
    ProductScoreAnswer productScore(@PathVariable String tenantId) {
        return scores.of(scopes.current(), CustomerId.inPath(tenantId))
                .map(opened -> ProductScoreAnswer.of(opened.score()))
                .orElseThrow(() -> new NotFoundException("Customer " + tenantId));
    }
}
