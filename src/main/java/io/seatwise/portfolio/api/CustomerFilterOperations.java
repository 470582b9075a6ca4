package io.seatwise.portfolio.api;

import io.seatwise.portfolio.CustomerFacet;
import io.seatwise.portfolio.CustomerFacets;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Adds the filters of customers to the OpenAPI document of each call marked with {@link CustomerFilterDescription}. */
@Component
class CustomerFilterOperations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(CustomerFilterDescription.class)) {
            List<Parameter> parameters = new ArrayList<>();
            CustomerFacets.ALL.forEach(facet -> parameters.add(parameter(facet)));
            if (operation.getParameters() != null) {
                parameters.addAll(operation.getParameters());
            }
            operation.setParameters(parameters);
        }
        return operation;
    }

    private static Parameter parameter(CustomerFacet<?> facet) {
        Parameter parameter = new QueryParameter()
                .name(facet.parameter())
                .description(facet.description())
                .schema(schema(facet));
        return parameter.getSchema() instanceof ArraySchema ? parameter.explode(true) : parameter;
    }

    private static Schema<?> schema(CustomerFacet<?> facet) {
        return switch (facet.form().shape()) {
            case TEXT -> new StringSchema();
            case TEXTS -> {
                StringSchema value = new StringSchema();
                if (!facet.form().names().isEmpty()) {
                    value.setEnum(facet.form().names());
                }
                yield new ArraySchema().items(value);
            }
            case PERCENT -> new NumberSchema();
            case INTEGER -> new IntegerSchema().minimum(BigDecimal.ZERO);
            case BOOLEAN -> {
                BooleanSchema value = new BooleanSchema();
                value.setDefault(false);
                yield value;
            }
        };
    }
}
