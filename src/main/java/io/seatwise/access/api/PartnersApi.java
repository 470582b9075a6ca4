package io.seatwise.access.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seatwise.access.partners.NewPartner;
import io.seatwise.access.partners.Partners;
import io.seatwise.ids.PartnerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator's program make partners. */
@RestController
@RequestMapping("/api/v1/partners")
class PartnersApi {

    private final Partners partners;

    PartnersApi(Partners partners) {
        this.partners = partners;
    }

    /** Answers with a link, good once, by which the administrator sets a password; it is never logged. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created create(@Valid @RequestBody Wanted wanted) {
        NewPartner made = partners.create(
                wanted.name(), wanted.mpnId(), wanted.adminEmail(), Boolean.TRUE.equals(wanted.issueToken()));
        return new Created(made.id(), made.invitation().url(), made.token());
    }

    record Wanted(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 50) String mpnId,
            @NotBlank @Size(max = 254) String adminEmail,
            @Nullable Boolean issueToken) {}

    /** @param token only where {@code issueToken} asked for one */
    record Created(
            PartnerId id,
            String setupLink,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String token) {}
}
