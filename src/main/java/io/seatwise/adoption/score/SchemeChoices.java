package io.seatwise.adoption.score;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.derived.Derived;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * In which scheme a partner counts, from which day on. Days before the first choice count in the scheme that their
 * figures came in, which is Classic 800 where no file says otherwise.
 */
@Service
public class SchemeChoices {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final Derived derived;
    private final Clock clock;

    SchemeChoices(JdbcClient jdbc, PartnerTransactions transactions, Audit audit, Derived derived, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.derived = derived;
        this.clock = clock;
    }

    /** The partner's choices, oldest first. */
    public List<SchemeChoice> of(PartnerScope scope) {
        return transactions.read(scope, () -> stored(jdbc, scope));
    }

    /** Counts in this scheme from that day on, up to the next choice; a choice of the same day is replaced. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void choose(PartnerScope scope, SchemeChoice choice) {
        transactions.run(scope, () -> {
            delete(scope, choice.validFrom());
            jdbc.sql("""
                            insert into score_scheme_choice (partner_id, valid_from, scheme, chosen_by, chosen_at)
                            values (:partner, :from, :scheme, :actor, :now)
                            """)
                    .param("partner", scope.partnerId())
                    .param("from", choice.validFrom())
                    .param("scheme", choice.scheme().name())
                    .param("actor", scope.actor())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            audit.record(scope, "settings.scoreScheme", choice.scheme().name(), "counts from " + choice.validFrom());
            derived.markAll(scope, ScoreTotals.NAME);
        });
    }

    /** Takes the choice of that day back. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void withdraw(PartnerScope scope, LocalDate validFrom) {
        transactions.run(scope, () -> {
            if (delete(scope, validFrom) > 0) {
                audit.record(scope, "settings.scoreScheme", "withdrawn", "the choice from " + validFrom);
                derived.markAll(scope, ScoreTotals.NAME);
            }
        });
    }

    private int delete(PartnerScope scope, LocalDate validFrom) {
        return jdbc.sql("delete from score_scheme_choice where partner_id = :partner and valid_from = :from")
                .param("partner", scope.partnerId())
                .param("from", validFrom)
                .update();
    }

    /** In the caller's transaction. */
    static List<SchemeChoice> stored(JdbcClient jdbc, PartnerScope scope) {
        return jdbc.sql("""
                        select valid_from, scheme
                        from score_scheme_choice
                        where partner_id = :partner
                        order by valid_from
                        """)
                .param("partner", scope.partnerId())
                .query((row, number) -> new SchemeChoice(
                        row.getObject("valid_from", LocalDate.class), ScoreScheme.valueOf(row.getString("scheme"))))
                .list();
    }

    /** The scheme chosen for that day; empty before the first choice. */
    static Optional<ScoreScheme> on(List<SchemeChoice> choices, LocalDate day) {
        return choices.stream()
                .filter(choice -> !choice.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(SchemeChoice::scheme);
    }
}
