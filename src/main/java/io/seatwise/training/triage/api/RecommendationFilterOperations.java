package io.seatwise.training.triage.api;

import io.seatwise.portfolio.facet.FacetParameters;
import io.seatwise.training.triage.WorkFacets;
import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds the filters of recommendations to the OpenAPI document of each call marked with
 * {@link RecommendationFilterDescription}.
 */
@Component
class RecommendationFilterOperations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(RecommendationFilterDescription.class)) {
            FacetParameters.addTo(operation, WorkFacets.ALL);
        }
        return operation;
    }
}
