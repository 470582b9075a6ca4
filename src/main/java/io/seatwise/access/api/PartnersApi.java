package io.seatwise.access.api;

import io.seatwise.access.NewPartner;
import io.seatwise.access.Partners;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(PartnersApi.class);

    private final Partners partners;

    PartnersApi(Partners partners) {
        this.partners = partners;
    }

    /** The invitation goes by e-mail; where no mail server is set up, its link goes to the log, which operators read. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created create(@Valid @RequestBody Wanted wanted) {
        NewPartner made = partners.create(wanted.name(), wanted.mpnId(), wanted.adminEmail());
        if (!made.invitation().mailed()) {
            LOG.warn(
                    "The invitation of partner {} was not mailed; pass this link on, it works once: {}",
                    made.id(),
                    made.invitation().url());
        }
        return new Created(made.id(), made.token());
    }

    record Wanted(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 50) String mpnId,
            @NotBlank @Size(max = 254) String adminEmail) {}

    record Created(UUID id, String token) {}
}
