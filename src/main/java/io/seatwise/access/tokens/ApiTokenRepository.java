package io.seatwise.access.tokens;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.TokenId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

public interface ApiTokenRepository extends Repository<ApiToken, TokenKey> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findById(TokenKey key);

    /** The caller is known by this secret alone: inside {@link PartnerTransactions#installation} only. */
    @Query("select * from api_token where secret_hash = :hash")
    Optional<ApiToken> findBySecretInInstallation(@Param("hash") String hash);

    @Query("select * from api_token where partner_id = :partner order by created_at desc, token_id")
    List<ApiToken> findAllOfPartner(@Param("partner") PartnerId partner);

    /** Beside the version on purpose: a use is no change that somebody else's edit could conflict with. */
    @Modifying
    @Query("update api_token set last_used_at = :now where partner_id = :partner and token_id = :token")
    int markUsed(@Param("partner") PartnerId partner, @Param("token") TokenId token, @Param("now") OffsetDateTime now);
}
