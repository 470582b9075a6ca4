package io.seatwise.adoption.groups.api;

import io.seatwise.access.Scopes;
import io.seatwise.adoption.groups.Groups;
import io.seatwise.ids.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/customers/{tenantId}/groups}: what the Groups tab shows, and no more. */
@RestController
@RequestMapping(path = "/api/v1/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customers")
class GroupsApi {

    private final Scopes scopes;
    private final Groups groups;

    GroupsApi(Scopes scopes, Groups groups) {
        this.scopes = scopes;
        this.groups = groups;
    }

    @GetMapping("/{tenantId}/groups")
    @Operation(
            operationId = "getGroups",
            summary = "One customer's groups of ten and more people, where they are switched on",
            description =
                    "A measure of the organisation, never of a person. Groups of fewer than ten people, and those "
                            + "that would give them away, are left out, as is their number.")
    GroupsDocument groups(@PathVariable String tenantId) {
        return groups.of(scopes.current(), CustomerId.inPath(tenantId))
                .map(GroupsDocument::of)
                .orElse(GroupsDocument.OFF);
    }
}
