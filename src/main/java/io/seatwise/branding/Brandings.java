package io.seatwise.branding;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads and changes how a partner looks to its customers. */
@Service
public class Brandings {

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Brandings(PartnerTransactions transactions, JdbcClient jdbc, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The partner's look; {@link Branding#NONE} until it is set. */
    @PreAuthorize(Roles.CAN_READ)
    public Branding of(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql(
                                "select accent, footer, logo, logo_type from partner_branding where partner_id = :partner")
                        .param("partner", scope.partnerId())
                        .query((row, number) -> new Branding(
                                row.getString("accent"),
                                row.getString("footer"),
                                logo(row.getString("logo_type"), row.getBytes("logo"))))
                        .optional()
                        .orElse(Branding.NONE));
    }

    /**
     * Changes the partner's look.
     *
     * @throws IllegalArgumentException for an accent that text cannot be read on
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void change(PartnerScope scope, Branding branding) {
        String accent = branding.accent();
        if (accent != null && !Colour.of(accent).isReadableWithWhite()) {
            Colour colour = Colour.of(accent);
            throw new IllegalArgumentException("accent: a contrast with white of at least " + Colour.TEXT_CONTRAST
                    + ":1 is expected, " + accent + " has " + colour.ratio() + ":1; "
                    + colour.readableWithWhite().hex() + " is the nearest that passes");
        }
        transactions.run(scope, () -> {
            if (of(scope).equals(branding)) {
                return;
            }
            jdbc.sql("delete from partner_branding where partner_id = :partner")
                    .param("partner", scope.partnerId())
                    .update();
            Logo logo = branding.logo();
            jdbc.sql("""
                            insert into partner_branding (partner_id, accent, footer, logo, logo_type, changed_at)
                            values (:partner, :accent, :footer, :logo, :type, :now)
                            """)
                    .param("partner", scope.partnerId())
                    .param("accent", branding.accent())
                    .param("footer", branding.footer())
                    .param("logo", logo == null ? null : logo.content(), Types.BINARY)
                    .param("type", logo == null ? null : logo.type())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            audit.record(scope, "settings.branding", "branding", branding.toString());
        });
    }

    private static @Nullable Logo logo(@Nullable String type, byte @Nullable [] content) {
        return type == null || content == null ? null : new Logo(type, content);
    }
}
