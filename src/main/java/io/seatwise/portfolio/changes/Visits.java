package io.seatwise.portfolio.changes;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.ids.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The days on which people opened the portfolio page. */
@Service
public class Visits {

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;

    Visits(PartnerTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Records that the current person is here today. */
    @PreAuthorize(Roles.CAN_READ)
    public void record(PartnerScope scope, LocalDate today) {
        PersonId person = scope.personId();
        if (person == null) {
            return;
        }
        transactions.run(scope, () -> {
            int updated = jdbc.sql("""
                            update person_visit
                            set earlier_day = case when last_day < :today then last_day else earlier_day end,
                                last_day = :today
                            where partner_id = :partner and person_id = :person
                            """)
                    .param("partner", scope.partnerId())
                    .param("person", person)
                    .param("today", today)
                    .update();
            if (updated == 0) {
                jdbc.sql("""
                                insert into person_visit (partner_id, person_id, last_day)
                                select p.partner_id, p.person_id, :today
                                from person p
                                where p.partner_id = :partner and p.person_id = :person
                                """)
                        .param("partner", scope.partnerId())
                        .param("person", person)
                        .param("today", today)
                        .update();
            }
        });
    }

    /** Finds the last day before today on which the current person was here; empty at the first visit. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<LocalDate> last(PartnerScope scope, LocalDate today) {
        PersonId person = scope.personId();
        if (person == null) {
            return Optional.empty();
        }
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select case when last_day < :today then last_day else earlier_day end as visited
                                from person_visit
                                where partner_id = :partner and person_id = :person
                                """)
                        .param("partner", scope.partnerId())
                        .param("person", person)
                        .param("today", today)
                        .query((row, number) -> Optional.ofNullable(row.getObject("visited", LocalDate.class)))
                        .optional()
                        .flatMap(visited -> visited));
    }
}
