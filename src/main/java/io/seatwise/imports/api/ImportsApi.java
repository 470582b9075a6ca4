package io.seatwise.imports.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.api.Paging;
import io.seatwise.base.api.Problems;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.DecimalSign;
import io.seatwise.imports.ImportList;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.ImportRefusedException;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.ListMode;
import io.seatwise.imports.OnError;
import io.seatwise.imports.PriceBasis;
import io.seatwise.imports.ProblemCsv;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bringing files in over REST. */
@RestController
@RequestMapping("/api/v1/imports")
@PreAuthorize(Roles.CAN_ADMINISTER)
@Tag(name = "Imports")
class ImportsApi {

    private static final int PROBLEMS = 100;
    private static final int MAX_SIZE = 1000;

    private final ImportService imports;
    private final ImportList list;
    private final Scopes scopes;

    ImportsApi(ImportService imports, ImportList list, Scopes scopes) {
        this.imports = imports;
        this.list = list;
        this.scopes = scopes;
    }

    /** The form of an upload; options are in the address. */
    record UploadForm(
            @Schema(type = "string", format = "binary", requiredMode = REQUIRED)
            String file) {}

    /** The answer to an upload. */
    record Accepted(ImportId id, ImportState state) {}

    /** A problem as programs read it. */
    record Problem(long line, @Nullable String column, String code, String message) {

        static Problem of(ImportProblem problem, String message) {
            return new Problem(problem.line(), problem.column(), problem.code().name(), message);
        }
    }

    /**
     * A run with its first problems.
     *
     * @param mapping the mapping that the file was read with; null for a file of a known kind
     */
    record Run(
            @JsonUnwrapped SentFile file,
            @Nullable String mapping,
            @JsonUnwrapped Rows rows,
            List<Problem> problems) {}

    /** A run in the history. */
    record Entry(
            @JsonUnwrapped SentFile file,
            @JsonUnwrapped Rows rows,
            @JsonUnwrapped Days days,
            @JsonUnwrapped ImportRun.History history) {

        static Entry of(ImportRun run) {
            return new Entry(
                    new SentFile(run.id(), run.kind(), run.fileName(), run.state()),
                    new Rows(
                            run.result().rows().read(),
                            run.result().rows().applied(),
                            run.result().rows().rejected()),
                    new Days(run.result().fromDay(), run.result().toDay()),
                    run.history());
        }
    }

    /** An import that depends on another. */
    record Dependent(ImportId id, String kind, String fileName) {}

    /** One page of the history. */
    record Page(long total, List<Entry> items) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "submitImport",
            summary = "Sends a file",
            description = "The file is worked on in the background; ask for its run at the address in Location.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = UploadForm.class))))
    ResponseEntity<Accepted> submit(
            HttpServletRequest request,
            @RequestParam(defaultValue = "apply") String mode,
            @RequestParam(defaultValue = "reject") String onError,
            @Parameter(
                            description = "Whose file it is, for files that name no customer: Microsoft 365 reports, "
                                    + "subscribed SKUs")
                    @RequestParam(required = false)
                    @Nullable
                    UUID customerTenantId,
            @Parameter(
                            description = "full: the file names all customers or subscriptions, the others are marked "
                                    + "as not seen since; additions: nothing is marked")
                    @RequestParam(defaultValue = "additions")
                    String list,
            @Parameter(description = "The decimal sign, . or ,; without it 1.000 and 1,000 are refused")
                    @RequestParam(required = false)
                    @Nullable
                    String decimal,
            @Parameter(
                            description = "What the UnitPrice of a price list is for, where the list itself does not "
                                    + "tell: period, the billing period; term, the whole term")
                    @RequestParam(required = false)
                    @Nullable
                    String priceBasis,
            @Parameter(description = "The mapping to read the file with; else it is recognised by its header")
                    @RequestParam(required = false)
                    @Nullable
                    String mapping)
            throws IOException {
        PartnerScope scope = scopes.current();
        ImportMode importMode = choice(ImportMode.class, "mode", mode, "apply or validate");
        OnError errors = choice(OnError.class, "onError", onError, "reject or skip");
        ImportOptions options = new ImportOptions(
                importMode,
                errors,
                mapping,
                new ImportOptions.Hints(
                        customerTenantId == null ? null : new CustomerId(customerTenantId),
                        choice(ListMode.class, "list", list, "full or additions"),
                        decimal(decimal),
                        basis(priceBasis)));
        ImportRun run = UploadedFile.read(request, (name, content) -> imports.submit(scope, name, content, options));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + run.id()))
                .body(new Accepted(run.id(), run.state()));
    }

    private static @Nullable PriceBasis basis(@Nullable String given) {
        return given == null ? null : choice(PriceBasis.class, "priceBasis", given, "period or term");
    }

    @GetMapping
    @Operation(operationId = "listImports", summary = "The imports of the partner, newest first")
    Page list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        int offset = Paging.offset(page, size, MAX_SIZE);
        PartnerScope scope = scopes.current();
        return new Page(
                list.count(scope),
                list.page(scope, null, offset, size).stream().map(Entry::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getImport", summary = "One import with its first 100 problems")
    Run get(@PathVariable ImportId id) {
        PartnerScope scope = scopes.current();
        ImportRun run = imports.find(scope, id);
        List<Problem> problems = imports.problems(scope, id, 0, PROBLEMS).stream()
                .map(problem -> Problem.of(problem, imports.messages().english(problem)))
                .toList();
        return new Run(
                new SentFile(run.id(), run.kind(), run.fileName(), run.state()),
                run.options().mapping(),
                new Rows(
                        run.result().rows().read(),
                        run.result().rows().applied(),
                        run.result().rows().rejected()),
                problems);
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "cancelImport", summary = "Cancels an import that waits or runs")
    ResponseEntity<Accepted> cancel(@PathVariable ImportId id) {
        ImportRun run = imports.cancel(scopes.current(), id);
        return ResponseEntity.accepted().body(new Accepted(run.id(), run.state()));
    }

    @PostMapping("/{id}/undo")
    @Operation(
            operationId = "undoImport",
            summary = "Undoes an applied import",
            description = "409 with the dependents when newer imports build on it, unless dependents=true.")
    Entry undo(@PathVariable ImportId id, @RequestParam(defaultValue = "false") boolean dependents) {
        return Entry.of(imports.undo(scopes.current(), id, dependents));
    }

    @GetMapping(path = "/{id}/problems.csv", produces = "text/csv")
    @Operation(operationId = "getImportProblems", summary = "All problems of an import as CSV")
    void problems(@PathVariable ImportId id, HttpServletResponse response) throws IOException {
        PartnerScope scope = scopes.current();
        imports.find(scope, id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"seatwise-import-problems.csv\"");
        ProblemCsv.write(
                response.getOutputStream(),
                imports.messages(),
                consumer -> imports.forEachProblem(scope, id, consumer));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ImportRefusedException exception) {
        HttpStatus status = switch (exception.reason()) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case QUOTA -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.CONFLICT;
        };
        ProblemDetail problem = Problems.of(status, exception.getMessage());
        if (!exception.dependents().isEmpty()) {
            problem.setProperty(
                    "dependents",
                    exception.dependents().stream()
                            .map(run -> new Dependent(run.id(), String.valueOf(run.kind()), run.fileName()))
                            .toList());
        }
        return ResponseEntity.status(status).body(problem);
    }

    private static @Nullable DecimalSign decimal(@Nullable String sign) {
        return sign == null
                ? null
                : DecimalSign.of(sign)
                        .orElseThrow(() -> new IllegalArgumentException("Expected decimal to be . or ,."));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String parameter, String value, String expected) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(value)) {
                return each;
            }
        }
        throw new IllegalArgumentException("Expected " + parameter + " to be " + expected + ".");
    }

    /** The file of an import. */
    record SentFile(ImportId id, @Nullable String kind, String fileName, ImportState state) {}

    /** The numbers of rows of a file. */
    record Rows(long rowsRead, long rowsApplied, long rowsRejected) {}

    /** The days that the figures are for. */
    record Days(@Nullable LocalDate fromDay, @Nullable LocalDate toDay) {}
}
