package io.seatwise.training.recommendation.rule;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.recommendation.AnnualValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what customers' active subscriptions are worth a year: the values of {@code product_money}, made of the same
 * price of a seat as renewals.
 */
@Repository
class AnnualValueReader {

    private final JdbcClient jdbc;

    AnnualValueReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CustomerId, AnnualValues> of(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, AnnualValues> values = new HashMap<>();
        jdbc.sql("""
                        select s.tenant_id, min(s.effective_start) as first_start
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join subscription s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                        where s.product_id is not null and (s.archived_at is null or s.not_seen_since is null)
                        group by s.tenant_id
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .query(row -> {
                    values.put(
                            CustomerId.of(row, "tenant_id"),
                            new AnnualValues(row.getObject("first_start", LocalDate.class), new HashMap<>()));
                });
        jdbc.sql("""
                        select v.tenant_id, v.product_id, v.annual_value, v.currency
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join product_money v on v.partner_id = :partner and v.tenant_id = id.tenant_id
                        where v.annual_value is not null and v.currency is not null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .query(row -> {
                    values.computeIfAbsent(
                                    CustomerId.of(row, "tenant_id"), id -> new AnnualValues(null, new HashMap<>()))
                            .byProduct()
                            .put(
                                    row.getString("product_id"),
                                    new AnnualValue(row.getBigDecimal("annual_value"), row.getString("currency")));
                });
        return values;
    }
}
