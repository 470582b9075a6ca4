package io.seatwise.access.people;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.PartnerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

public interface PersonRepository extends Repository<Person, PersonKey> {

    Person save(Person person);

    Optional<Person> findById(PersonKey key);

    /** For sign-in and uniqueness alone, inside {@link PartnerTransactions#installation}. */
    @Query("select * from person where email = :email")
    Optional<Person> findByEmailInInstallation(@Param("email") String email);

    @Query("select * from person where partner_id = :partner and email = :email")
    Optional<Person> findByEmail(@Param("partner") PartnerId partner, @Param("email") String email);

    @Query("select * from person where partner_id = :partner order by lower(name), email")
    List<Person> findAllOfPartner(@Param("partner") PartnerId partner);

    @Query("""
            select count(*)
            from person
            where partner_id = :partner
                and role = :role
                and state = 'ACTIVE'
            """)
    long countActive(@Param("partner") PartnerId partner, @Param("role") String role);

    /** Locks the partner, so that two administrators cannot disable each other at the same time. */
    @Query("select partner_id from partner where partner_id = :partner for update")
    UUID lockPartner(@Param("partner") PartnerId partner);
}
