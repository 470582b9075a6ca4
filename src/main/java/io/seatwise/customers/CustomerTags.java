package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tags of some customers, in the caller's transaction. */
@Repository
class CustomerTags {

    private final JdbcClient jdbc;

    CustomerTags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<String>> of(PartnerScope scope, Collection<UUID> tenantIds) {
        Map<UUID, List<String>> tags = new HashMap<>();
        jdbc.sql("""
                        select c.tenant_id, c.tags
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
                        where c.tenant_id is not null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(tenantIds))
                .query(row -> {
                    tags.put(row.getObject("tenant_id", UUID.class), Tags.parse(row.getString("tags")));
                });
        return tags;
    }
}
