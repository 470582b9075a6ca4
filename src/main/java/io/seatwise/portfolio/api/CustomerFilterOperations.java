package io.seatwise.portfolio.api;

import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.facet.FacetParameters;
import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Adds the filters of customers to the OpenAPI document of each call marked with {@link CustomerFilterDescription}. */
@Component
class CustomerFilterOperations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(CustomerFilterDescription.class)) {
            FacetParameters.addTo(operation, CustomerFacets.ALL);
        }
        return operation;
    }
}
