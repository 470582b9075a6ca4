package io.seatwise.training.playbook.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.access.Scopes;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.playbook.Playbooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/playbooks}. */
@RestController
@RequestMapping(path = "/api/v1/playbooks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Training")
class PlaybooksApi {

    private final Scopes scopes;
    private final Playbooks playbooks;

    PlaybooksApi(Scopes scopes, Playbooks playbooks) {
        this.scopes = scopes;
        this.playbooks = playbooks;
    }

    /** A page of all playbooks: there are never many. */
    record PlaybookList(int total, List<PlaybookItem> items) {}

    /**
     * A playbook.
     *
     * @param code what recommendations and campaigns name it by
     */
    record PlaybookItem(
            UUID id,
            String code,
            @JsonUnwrapped Playbook.Edition edition,
            @JsonUnwrapped PlaybookContent content) {

        static PlaybookItem of(Playbook playbook, Locale locale) {
            return new PlaybookItem(
                    playbook.id().value(), playbook.code(), playbook.edition(), playbook.content(locale));
        }
    }

    @GetMapping
    @Operation(
            operationId = "listPlaybooks",
            summary = "The playbooks: problem, what to consider, what to try",
            description = "Those that come along first, then the partner's own by code. A playbook that the partner "
                    + "edited stands as it was written, whatever the language.")
    PlaybookList playbooks(
            @Parameter(description = "The archived ones instead of those in use") @RequestParam(defaultValue = "false")
                    boolean archived,
            @Parameter(description = "The language of the playbooks that come along: en or de")
                    @RequestParam(defaultValue = "en")
                    String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<PlaybookItem> items = playbooks.all(scopes.current(), archived).stream()
                .map(playbook -> PlaybookItem.of(playbook, locale))
                .toList();
        return new PlaybookList(items.size(), items);
    }
}
