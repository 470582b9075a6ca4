package io.seatwise.portfolio.facet;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Describes facets as query parameters in the OpenAPI document. */
public final class FacetParameters {

    private FacetParameters() {}

    /** Adds these facets to a call, before the parameters that it has. */
    public static void addTo(Operation operation, Collection<? extends Facet<?>> facets) {
        List<Parameter> parameters = new ArrayList<>();
        facets.forEach(facet -> parameters.add(parameter(facet)));
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        operation.setParameters(parameters);
    }

    private static Parameter parameter(Facet<?> facet) {
        Parameter parameter = new QueryParameter()
                .name(facet.parameter())
                .description(facet.description())
                .schema(schema(facet));
        return parameter.getSchema() instanceof ArraySchema ? parameter.explode(true) : parameter;
    }

    private static Schema<?> schema(Facet<?> facet) {
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
            case UUID -> new UUIDSchema();
            case UUIDS -> new ArraySchema().items(new UUIDSchema());
        };
    }
}
