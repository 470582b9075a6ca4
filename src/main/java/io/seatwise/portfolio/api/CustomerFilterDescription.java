package io.seatwise.portfolio.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes the query parameters of {@link io.seatwise.portfolio.CustomerFilterParameters} in the OpenAPI document: the filters
 * themselves from {@link io.seatwise.portfolio.CustomerFacets}, by {@link CustomerFilterOperations}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "figures",
        in = ParameterIn.QUERY,
        description = "With productId: product for the figures, flags and totals of these products, customer for those "
                + "of the whole customer",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"product", "customer"},
                        defaultValue = "customer"))
@Parameter(
        name = "sort",
        in = ParameterIn.QUERY,
        description = "A key, a comma, asc or desc: usagePercent,desc. Keys: customerName, domain, country, region, "
                + "industry, segment, accountManager, sold, assigned, deploymentPercent, entitled, active, "
                + "usagePercent, adoptionScorePercent, productScore, nextRenewal, asOf, tags. May repeat",
        explode = Explode.TRUE,
        array = @ArraySchema(schema = @Schema(type = "string", example = "usagePercent,desc")))
@Parameter(
        name = "page",
        in = ParameterIn.QUERY,
        description = "Counted from 0",
        schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
@Parameter(
        name = "size",
        in = ParameterIn.QUERY,
        schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "50"))
public @interface CustomerFilterDescription {}
