package io.seatwise.imports.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.api.Problems;
import io.seatwise.base.i18n.Texts;
import io.seatwise.imports.columns.ReadingRules.DateOrder;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.mapping.ImportMappings;
import io.seatwise.imports.mapping.MappingRefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The mappings of files of the partner's own form over REST. What GET answers is what POST accepts. */
@RestController
@RequestMapping("/api/v1/import-mappings")
@PreAuthorize(Roles.CAN_ADMINISTER)
@Tag(name = "Imports")
class MappingsApi {

    private final ImportMappings mappings;
    private final Scopes scopes;
    private final Texts texts;

    MappingsApi(ImportMappings mappings, Scopes scopes, Texts texts) {
        this.mappings = mappings;
        this.scopes = scopes;
        this.texts = texts;
    }

    /** A mapping as programs read and write it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            @Schema(requiredMode = REQUIRED) String name,

            @Schema(requiredMode = REQUIRED, description = "The kind of file that its rows become")
            String kind,

            @Schema(requiredMode = REQUIRED, description = "The names of the file's columns, by which it is recognised")
            List<String> header,

            @Schema(requiredMode = REQUIRED, description = "The kind's column to the file's column")
            Map<String, String> columns,

            @Schema(description = "The kind's column to a value that all rows have; today is the day of the import")
            @Nullable
            Map<String, String> values,

            @Schema(
                    description = "The decimal sign of the file's numbers",
                    allowableValues = {".", ","})
            @Nullable
            String decimal,

            @Schema(description = "The order of day and month in dates such as 10/1/2026") @Nullable
            DateOrder dateOrder) {

        static Item of(FileMapping mapping) {
            return new Item(
                    mapping.name(),
                    mapping.kind(),
                    mapping.header(),
                    mapping.columns(),
                    mapping.values(),
                    mapping.signs().decimal(),
                    mapping.signs().dateOrder());
        }

        FileMapping mapping() {
            return new FileMapping(
                    required("name", name).strip(),
                    required("kind", kind),
                    required("header", header),
                    required("columns", columns),
                    values == null ? Map.of() : values,
                    new FileMapping.Signs(decimal, dateOrder));
        }

        private static <T> T required(String name, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException("Expected " + name + ".");
            }
            return value;
        }
    }

    /** All mappings of the partner. */
    record Items(int total, List<Item> items) {}

    @GetMapping
    @Operation(operationId = "listImportMappings", summary = "The mappings of the partner by name, at most 200")
    Items list() {
        List<Item> items =
                mappings.list(scopes.current()).stream().map(Item::of).toList();
        return new Items(items.size(), items);
    }

    @GetMapping("/{name}")
    @Operation(operationId = "getImportMapping", summary = "One mapping, in the form that POST accepts")
    Item get(@PathVariable String name) {
        return Item.of(mappings.find(scopes.current(), name));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "saveImportMapping",
            summary = "Stores a mapping",
            description = "201 for a new one, 200 where it replaces one of the same name.")
    ResponseEntity<Item> save(@RequestBody Item item) {
        FileMapping mapping = item.mapping();
        boolean isNew = mappings.save(scopes.current(), mapping);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .location(UriComponentsBuilder.fromPath("/api/v1/import-mappings")
                        .pathSegment(mapping.name())
                        .encode()
                        .build()
                        .toUri())
                .body(Item.of(mapping));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteImportMapping", summary = "Deletes a mapping; what it brought in stays")
    void delete(@PathVariable String name) {
        mappings.delete(scopes.current(), name);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(MappingRefusedException refusal) {
        return ResponseEntity.badRequest()
                .body(Problems.of(
                        HttpStatus.BAD_REQUEST,
                        texts.getTranslation(
                                refusal.text().key(),
                                Locale.ENGLISH,
                                refusal.text().values().toArray())));
    }
}
