package io.seatwise.access.organisation;

import io.seatwise.access.people.PersonKey;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who people are at their provider: issuer and subject, which never change hands. Runs inside its caller's transaction. */
@Component
public class OrganisationIdentities {

    private final JdbcClient jdbc;

    OrganisationIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonKey> find(PartnerId partner, String issuer, String subject) {
        return jdbc.sql("""
                        select person_id
                        from organisation_identity
                        where partner_id = :partner
                            and issuer = :issuer
                            and subject = :subject
                        """)
                .param("partner", partner)
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) -> new PersonKey(partner, PersonId.of(row, "person_id")))
                .optional();
    }

    /** Whether the person is somebody at this provider already. */
    boolean exists(PersonKey person, String issuer) {
        return jdbc.sql("""
                                select count(*)
                                from organisation_identity
                                where partner_id = :partner
                                    and person_id = :person
                                    and issuer = :issuer
                                """)
                        .param("partner", person.partnerId())
                        .param("person", person.personId())
                        .param("issuer", issuer)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Replaces what is kept of an earlier provider. */
    void bind(PersonKey person, String issuer, String subject, Instant now) {
        release(person);
        jdbc.sql("""
                        insert into organisation_identity (partner_id, person_id, issuer, subject, bound_at)
                        values (:partner, :person, :issuer, :subject, :now)
                        """)
                .param("partner", person.partnerId())
                .param("person", person.personId())
                .param("issuer", issuer)
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets who the person is at the provider; the next sign-in finds the person by address again. */
    public void release(PersonKey person) {
        jdbc.sql("delete from organisation_identity where partner_id = :partner and person_id = :person")
                .param("partner", person.partnerId())
                .param("person", person.personId())
                .update();
    }
}
