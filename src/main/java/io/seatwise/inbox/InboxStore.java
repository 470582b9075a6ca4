package io.seatwise.inbox;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.PersonId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which items people have read and which kinds they have hidden. */
@Repository
class InboxStore {

    /** Marks of items that are long gone are dropped after this time. */
    private static final int KEPT_DAYS = 120;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;

    InboxStore(PartnerTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    Set<String> read(PartnerScope scope, PersonId person) {
        return transactions.read(
                scope,
                () -> new HashSet<>(
                        jdbc.sql("select item_key from inbox_read where partner_id = :partner and person_id = :person")
                                .param("partner", scope.partnerId())
                                .param("person", person)
                                .query(String.class)
                                .list()));
    }

    void markRead(PartnerScope scope, PersonId person, List<String> keys, LocalDate today) {
        transactions.run(scope, () -> {
            jdbc.sql("delete from inbox_read where partner_id = :partner and person_id = :person and read_day < :old")
                    .param("partner", scope.partnerId())
                    .param("person", person)
                    .param("old", today.minusDays(KEPT_DAYS))
                    .update();
            for (String key : keys) {
                jdbc.sql("""
                                insert into inbox_read (partner_id, person_id, item_key, read_day)
                                select p.partner_id, p.person_id, :key, :today
                                from person p
                                where p.partner_id = :partner and p.person_id = :person
                                    and not exists (
                                        select 1 from inbox_read r
                                        where r.partner_id = :partner and r.person_id = :person and r.item_key = :key)
                                """)
                        .param("partner", scope.partnerId())
                        .param("person", person)
                        .param("key", key)
                        .param("today", today)
                        .update();
            }
        });
    }

    Set<InboxKind> hidden(PartnerScope scope, PersonId person) {
        return transactions.read(scope, () -> {
            Set<InboxKind> hidden = EnumSet.noneOf(InboxKind.class);
            jdbc.sql("select kind from inbox_hidden where partner_id = :partner and person_id = :person")
                    .param("partner", scope.partnerId())
                    .param("person", person)
                    .query(String.class)
                    .list()
                    .forEach(kind -> hidden.add(InboxKind.valueOf(kind)));
            return hidden;
        });
    }

    void hide(PartnerScope scope, PersonId person, InboxKind kind, boolean hide) {
        transactions.run(scope, () -> {
            jdbc.sql("delete from inbox_hidden where partner_id = :partner and person_id = :person and kind = :kind")
                    .param("partner", scope.partnerId())
                    .param("person", person)
                    .param("kind", kind.name())
                    .update();
            if (hide) {
                jdbc.sql("""
                                insert into inbox_hidden (partner_id, person_id, kind)
                                select p.partner_id, p.person_id, :kind
                                from person p
                                where p.partner_id = :partner and p.person_id = :person
                                """)
                        .param("partner", scope.partnerId())
                        .param("person", person)
                        .param("kind", kind.name())
                        .update();
            }
        });
    }
}
