package io.seatwise.training.triage.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The filters of recommendations for the API's description; read by {@link io.seatwise.training.triage.WorkFilterParameters}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "customerTenantId",
        in = ParameterIn.QUERY,
        description = "One customer's alone",
        schema = @Schema(type = "string", format = "uuid"))
@Parameter(
        name = "playbook",
        in = ParameterIn.QUERY,
        description = "Codes of playbooks",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        name = "state",
        in = ParameterIn.QUERY,
        description = "States",
        array =
                @ArraySchema(
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {
                                            "NEW",
                                            "PLANNED",
                                            "IN_PROGRESS",
                                            "WAITING",
                                            "DONE",
                                            "DISMISSED",
                                            "SNOOZED"
                                        })))
@Parameter(
        name = "assignee",
        in = ParameterIn.QUERY,
        description = "E-mails; none for what nobody has",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        name = "product",
        in = ParameterIn.QUERY,
        description = "Product ids",
        array = @ArraySchema(schema = @Schema(type = "string")))
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
