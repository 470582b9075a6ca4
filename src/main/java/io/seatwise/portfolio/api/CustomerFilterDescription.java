package io.seatwise.portfolio.api;

import io.seatwise.licensing.Flag;
import io.seatwise.portfolio.UsageBand;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the query parameters of {@link io.seatwise.portfolio.CustomerFilterParameters} in the OpenAPI document. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "q",
        in = ParameterIn.QUERY,
        description = "Contained in name, domain or tenant id, case aside",
        schema = @Schema(type = "string"))
@Parameter(
        name = "flag",
        in = ParameterIn.QUERY,
        description = "With one of these flags; may repeat",
        explode = Explode.TRUE,
        array = @ArraySchema(schema = @Schema(implementation = Flag.class)))
@Parameter(
        name = "productId",
        in = ParameterIn.QUERY,
        description = "Having one of these products; may repeat",
        explode = Explode.TRUE,
        array = @ArraySchema(schema = @Schema(type = "string")))
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
        name = "country",
        in = ParameterIn.QUERY,
        description = "ISO 3166 alpha-2; may repeat",
        explode = Explode.TRUE,
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        name = "region",
        in = ParameterIn.QUERY,
        description = "May repeat",
        explode = Explode.TRUE,
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        name = "industry",
        in = ParameterIn.QUERY,
        description = "May repeat",
        explode = Explode.TRUE,
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        name = "segment",
        in = ParameterIn.QUERY,
        description = "May repeat",
        explode = Explode.TRUE,
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        name = "accountManager",
        in = ParameterIn.QUERY,
        description = "The e-mail, case aside; may repeat",
        explode = Explode.TRUE,
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        name = "tag",
        in = ParameterIn.QUERY,
        description = "With one of these tags; may repeat",
        explode = Explode.TRUE,
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        name = "usageBand",
        in = ParameterIn.QUERY,
        description = "Usage in one of these bands; may repeat",
        explode = Explode.TRUE,
        array = @ArraySchema(schema = @Schema(implementation = UsageBand.class)))
@Parameter(
        name = "minUsage",
        in = ParameterIn.QUERY,
        description = "Usage in percent, inclusive, compared exactly",
        schema = @Schema(type = "number"))
@Parameter(name = "maxUsage", in = ParameterIn.QUERY, schema = @Schema(type = "number"))
@Parameter(name = "minDeployment", in = ParameterIn.QUERY, schema = @Schema(type = "number"))
@Parameter(name = "maxDeployment", in = ParameterIn.QUERY, schema = @Schema(type = "number"))
@Parameter(
        name = "minAdoptionScore",
        in = ParameterIn.QUERY,
        description = "The Adoption Score in percent of its maximum, inclusive, compared exactly",
        schema = @Schema(type = "number"))
@Parameter(name = "maxAdoptionScore", in = ParameterIn.QUERY, schema = @Schema(type = "number"))
@Parameter(
        name = "renewal",
        in = ParameterIn.QUERY,
        description = "The next renewal is within this many days",
        schema = @Schema(type = "integer", minimum = "0"))
@Parameter(
        name = "archived",
        in = ParameterIn.QUERY,
        description = "Archived customers too",
        schema = @Schema(type = "boolean", defaultValue = "false"))
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
