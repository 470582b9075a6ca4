package io.seatwise.access.people;

import io.seatwise.access.PartnerTransactions;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface InvitationRepository extends Repository<Invitation, PersonKey> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findById(PersonKey key);

    void delete(Invitation invitation);

    /** The holder of the link is not signed in yet, so this runs inside {@link PartnerTransactions#installation} alone. */
    @Query("select * from invitation where secret_hash = :hash")
    Optional<Invitation> findBySecretInInstallation(@Param("hash") String hash);
}
