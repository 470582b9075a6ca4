package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes through the customers of a partner in the order of their ids, some at a time, so that no list grows with the
 * portfolio. Runs in the caller's transaction.
 */
@Component
public class CustomerPages {

    /** The most customers of a page. */
    public static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    CustomerPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Passes on the customers that are not archived. */
    public void forEachNotArchived(PartnerScope scope, Consumer<List<CustomerId>> work) {
        CustomerId after = CustomerId.FIRST;
        List<CustomerId> page;
        do {
            page = jdbc.sql("""
                            select c.tenant_id
                            from customer c
                            where c.partner_id = :partner and c.tenant_id > :after and c.archived_at is null
                            order by c.partner_id, c.tenant_id
                            fetch first %d rows only
                            """.formatted(AT_ONCE))
                    .param("partner", scope.partnerId())
                    .param("after", after)
                    .query(CustomerId.ROW)
                    .list();
            if (!page.isEmpty()) {
                work.accept(page);
                after = page.getLast();
            }
        } while (page.size() == AT_ONCE);
    }
}
