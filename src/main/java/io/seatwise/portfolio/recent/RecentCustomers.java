package io.seatwise.portfolio.recent;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.storage.StorageUnavailableException;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Keeps the customers whose page a person opened last, the newest first. */
@Service
public class RecentCustomers {

    /** How many are kept for a person. */
    public static final int MOST = 20;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecentCustomers(PartnerTransactions transactions, JdbcClient jdbc, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records that the current person opens the page of a customer, which the caller has found in its scope. A page is
     * shown even where this cannot be kept.
     */
    @PreAuthorize(Roles.CAN_READ)
    public void record(PartnerScope scope, CustomerId customer) {
        PersonId person = scope.personId();
        if (person == null) {
            return;
        }
        try {
            transactions.run(scope, () -> {
                Map<String, Object> parameters = Map.of(
                        "partner",
                        scope.partnerId(),
                        "person",
                        person,
                        "tenant",
                        customer,
                        "now",
                        clock.instant().atOffset(ZoneOffset.UTC),
                        "most",
                        MOST);
                if (update(parameters) == 0) {
                    insert(parameters);
                    deleteOlder(parameters);
                }
            });
        } catch (DuplicateKeyException openedTwice) {
            // Another window of this person has recorded it at the same moment
        } catch (StorageUnavailableException readOnly) {
            // The list is a convenience; the page is what the person came for
        }
    }

    /** Lists what the current person opened last, without archived customers and those of others. */
    @PreAuthorize(Roles.CAN_READ)
    public List<RecentCustomer> list(PartnerScope scope) {
        PersonId person = scope.personId();
        if (person == null) {
            return List.of();
        }
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select c.tenant_id, c.name, c.domain
                                from recent_customer r
                                join customer c on c.partner_id = r.partner_id and c.tenant_id = r.tenant_id
                                where r.partner_id = :partner and r.person_id = :person and c.archived_at is null and %s
                                order by r.viewed_at desc, r.tenant_id
                                """.formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("person", person)
                        .query((row, number) -> new RecentCustomer(
                                CustomerId.of(row, "tenant_id"), row.getString("name"), row.getString("domain")))
                        .list());
    }

    private int update(Map<String, Object> parameters) {
        return jdbc.sql("""
                        update recent_customer
                        set viewed_at = :now
                        where partner_id = :partner and person_id = :person and tenant_id = :tenant
                        """).params(parameters).update();
    }

    private void insert(Map<String, Object> parameters) {
        jdbc.sql("""
                        insert into recent_customer (partner_id, person_id, tenant_id, viewed_at)
                        select p.partner_id, p.person_id, :tenant, :now
                        from person p
                        where p.partner_id = :partner and p.person_id = :person
                        """).params(parameters).update();
    }

    private void deleteOlder(Map<String, Object> parameters) {
        jdbc.sql("""
                        delete from recent_customer
                        where partner_id = :partner and person_id = :person and tenant_id in (
                            select older.tenant_id
                            from (
                                select tenant_id,
                                    row_number() over (order by viewed_at desc, tenant_id) as place
                                from recent_customer
                                where partner_id = :partner and person_id = :person) older
                            where older.place > :most)
                        """).params(parameters).update();
    }
}
