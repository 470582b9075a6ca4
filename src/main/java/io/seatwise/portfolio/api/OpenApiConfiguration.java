package io.seatwise.portfolio.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** The OpenAPI document at {@code /api/v1/openapi.json}: bearer tokens for all calls, one problem document for all errors. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI seatwiseOpenApi() {
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A token of Settings, API tokens. It acts for one partner with one role.");
        return new OpenAPI()
                .info(new Info()
                        .title("Seatwise")
                        .version("v1")
                        .description("Customers' entitlements, deployment and usage. Percentages are sent with one "
                                + "decimal and never clamped; null means unknown, never zero. Days are UTC days."))
                .components(new Components().addSecuritySchemes(TOKEN, token).addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** Adds to every operation the errors that every call may meet. */
    @Bean
    OpenApiCustomizer problemsOfEveryCall() {
        return document -> document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(OpenApiConfiguration::addProblems);
    }

    private static void addProblems(Operation operation) {
        addProblem(operation, "400", "A parameter cannot be; the detail names it and says what is expected");
        addProblem(operation, "401", "No token, or one that is not valid any more");
        addProblem(operation, "403", "The token's role does not allow this");
        addProblem(operation, "404", "Does not exist or is not visible to this token");
    }

    private static void addProblem(Operation operation, String status, String description) {
        if (!operation.getResponses().containsKey(status)) {
            Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
            operation
                    .getResponses()
                    .addApiResponse(
                            status,
                            new ApiResponse()
                                    .description(description)
                                    .content(new Content()
                                            .addMediaType(
                                                    MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                    new io.swagger.v3.oas.models.media.MediaType().schema(reference))));
        }
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("correlationId", new StringSchema());
    }
}
