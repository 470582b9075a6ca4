package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tags of some customers, in the caller's transaction. */
@Repository
class CustomerTags {

    private final JdbcClient jdbc;

    CustomerTags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CustomerId, List<String>> of(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, List<String>> tags = new HashMap<>();
        jdbc.sql("""
                        select c.tenant_id, c.tags
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
                        where c.tenant_id is not null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .query(row -> {
                    tags.put(CustomerId.of(row, "tenant_id"), Tags.parse(row.getString("tags")));
                });
        return tags;
    }
}
