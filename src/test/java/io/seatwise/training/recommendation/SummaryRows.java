package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Summarises recommendations that a test has written itself, by the statement with which the migration fills the table. */
public final class SummaryRows {

    private static final String MIGRATION = "/db/migration/h2/V982__summaries_of_existing_recommendations.sql";

    private SummaryRows() {}

    /** Replaces the partner's summaries; inside a transaction of the partner. */
    public static void replace(PartnerScope scope, JdbcTemplate jdbc) {
        jdbc.update("delete from recommendation_summary where partner_id = ?", scope.partnerId());
        jdbc.update(migration().replace("where r.holds", "where r.holds and r.partner_id = ?"), scope.partnerId());
    }

    private static String migration() {
        try (InputStream file = SummaryRows.class.getResourceAsStream(MIGRATION)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
