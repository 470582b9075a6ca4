package io.seatwise.derived;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Derivations that a test can watch, stop and let fail. */
@TestConfiguration(proxyBeanMethods = false)
class Probes {

    static final LocalDate MONTH = LocalDate.of(2020, 1, 1);

    /** Counts in {@code support_month} how often each customer was computed: looks first, then inserts or updates. */
    static final class Probe implements CustomerDerivation {

        private final JdbcTemplate jdbc;
        private final JdbcClient client;
        final List<Batch> batches = Collections.synchronizedList(new ArrayList<>());
        volatile BiConsumer<PartnerScope, Batch> before = (scope, batch) -> {};

        Probe(JdbcTemplate jdbc, JdbcClient client) {
            this.jdbc = jdbc;
            this.client = client;
        }

        @Override
        public String name() {
            return "probe";
        }

        @Override
        public boolean followsDay() {
            return true;
        }

        @Override
        public void compute(PartnerScope scope, Batch batch) {
            before.accept(scope, batch);
            Set<CustomerId> known = Set.copyOf(client.sql("""
                            select s.tenant_id from unnest(cast(:ids as uuid array)) as id (tenant_id)
                            left join support_month s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                            where s.tenant_id is not null
                            """)
                    .param("ids", new UuidArray(batch.customers()))
                    .param("partner", scope.partnerId())
                    .query(CustomerId.ROW)
                    .list());
            for (CustomerId customer : batch.customers()) {
                jdbc.update(
                        known.contains(customer)
                                ? "update support_month set tickets = tickets + 1 where partner_id = ? and tenant_id = ? and support_month = ?"
                                : "insert into support_month (partner_id, tenant_id, support_month, tickets, how_to_tickets) values (?, ?, ?, 1, 0)",
                        scope.partnerId(),
                        customer,
                        Date.valueOf(MONTH));
            }
            batches.add(batch);
        }
    }

    /** Rests on the probe; counts only in memory. */
    static final class Whole implements PartnerDerivation {

        private final String name;
        private final Set<String> needs;
        final List<PartnerId> partners = Collections.synchronizedList(new ArrayList<>());

        Whole(String name, Set<String> needs) {
            this.name = name;
            this.needs = needs;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> needs() {
            return needs;
        }

        @Override
        public void compute(PartnerScope scope, LocalDate day) {
            partners.add(scope.partnerId());
        }
    }

    @Bean
    Probe probe(JdbcTemplate jdbc, JdbcClient client) {
        return new Probe(jdbc, client);
    }

    @Bean
    Whole dependent() {
        return new Whole("probe-dependent", Set.of("probe"));
    }

    @Bean
    Whole independent() {
        return new Whole("probe-independent", Set.of());
    }
}
