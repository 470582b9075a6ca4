package io.seatwise.training.triage.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes the query parameters of {@link io.seatwise.training.triage.WorkFilterParameters} in the OpenAPI document: the
 * filters themselves from {@link io.seatwise.training.triage.WorkFacets}, by {@link RecommendationFilterOperations}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "sort",
        in = ParameterIn.QUERY,
        description = "priority, customerName, playbook, product, state, assignee, due, changed or pinned, and a "
                + "direction; priority,desc when left out",
        schema = @Schema(type = "string", example = "priority,desc"))
@Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer", defaultValue = "0"))
@Parameter(
        name = "size",
        in = ParameterIn.QUERY,
        description = "1 to 1000",
        schema = @Schema(type = "integer", defaultValue = "50"))
@interface RecommendationFilterDescription {}
