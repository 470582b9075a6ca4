package io.seatwise.licensing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.customers.CustomerRegistry;
import io.seatwise.customers.MetCustomers;
import io.seatwise.customers.ReplacedRows;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.imports.columns.SourceRow;
import io.seatwise.licensing.SupportTicketsFileKind.SupportMonth;
import io.seatwise.licensing.positions.PositionColumns;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The file {@code support-tickets}: help requests by customer and month; a month said again replaces what was. */
@Component
class SupportTicketsFileKind implements FileKind<SupportMonth> {

    private static final String TYPE = "support-month";

    private static final Column.Required<YearMonth> MONTH =
            Column.month("month").required();
    private static final Column.Required<Long> TICKETS =
            Column.count("tickets").example("12").required();
    private static final Column.Required<Long> HOW_TO_TICKETS =
            Column.count("howToTickets").example("7").required();

    /** The tickets of a customer in a month, from a file; {@code month} is its first day. */
    record SupportMonth(
            @JsonProperty("tenantId") CustomerId customer, LocalDate month, long tickets, long howToTickets) {

        String key() {
            return customer + " " + month;
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CustomerRegistry customers;
    private final ReplacedRows replaced;

    SupportTicketsFileKind(JdbcClient jdbc, JdbcTemplate batches, CustomerRegistry customers, ReplacedRows replaced) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.customers = customers;
        this.replaced = replaced;
    }

    @Override
    public String name() {
        return "support-tickets";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(PositionColumns.TENANT, MONTH, TICKETS, HOW_TO_TICKETS);
    }

    @Override
    public SupportMonth read(SourceRow row) {
        return new SupportMonth(
                row.get(PositionColumns.TENANT), row.get(MONTH).atDay(1), row.get(TICKETS), row.get(HOW_TO_TICKETS));
    }

    @Override
    public Object key(SupportMonth row) {
        return row.key();
    }

    @Override
    public Session<SupportMonth> open(PartnerScope scope, ImportContext context) {
        return new Merging(scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        Map<String, Optional<SupportMonth>> before = replaced.take(scope, context.runId(), TYPE, SupportMonth.class);
        Set<CustomerId> concerned = new HashSet<>();
        List<Object[]> deletions = new ArrayList<>();
        List<SupportMonth> back = new ArrayList<>();
        before.forEach((key, month) -> {
            String[] parts = key.split(" ");
            concerned.add(CustomerId.of(parts[0]));
            deletions.add(new Object[] {scope.partnerId(), UUID.fromString(parts[0]), LocalDate.parse(parts[1])});
            month.ifPresent(back::add);
        });
        delete(deletions);
        insert(scope, back);
        concerned.removeAll(customers.deleteCreatedBy(scope, context.runId()));
        return new Changes(concerned, 0, 0, back.size(), 0, deletions.size() - back.size(), new TreeSet<>());
    }

    private Map<String, SupportMonth> find(PartnerScope scope, Set<CustomerId> customerIds) {
        Map<String, SupportMonth> found = new HashMap<>();
        jdbc.sql("""
                        select m.*
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join support_month m on m.partner_id = :partner and m.tenant_id = id.tenant_id
                        where m.tenant_id is not null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customerIds))
                .query(row -> {
                    SupportMonth month = new SupportMonth(
                            CustomerId.of(row, "tenant_id"),
                            row.getObject("support_month", LocalDate.class),
                            row.getLong("tickets"),
                            row.getLong("how_to_tickets"));
                    found.put(month.key(), month);
                });
        return found;
    }

    private void delete(List<Object[]> keys) {
        batches.batchUpdate(
                "delete from support_month where partner_id = ? and tenant_id = ? and support_month = ?", keys);
    }

    private void insert(PartnerScope scope, List<SupportMonth> months) {
        batches.batchUpdate(
                "insert into support_month (partner_id, tenant_id, support_month, tickets, how_to_tickets) values (?, ?, ?, ?, ?)",
                months.stream()
                        .map(month -> new Object[] {
                            scope.partnerId(), month.customer(), month.month(), month.tickets(), month.howToTickets()
                        })
                        .toList());
    }

    private final class Merging implements Session<SupportMonth> {

        private final PartnerScope scope;
        private final ImportContext context;
        private final MetCustomers met;
        private final Set<CustomerId> changed = new HashSet<>();
        private boolean applying;
        private long added;
        private long altered;
        private long unchanged;

        Merging(PartnerScope scope, ImportContext context) {
            this.scope = scope;
            this.context = context;
            this.met = customers.meeting(scope, context);
        }

        @Override
        public void preview(List<SupportMonth> rows, List<SourceLine> lines, Faults faults) {
            merge(rows);
        }

        @Override
        public void apply(List<SupportMonth> rows, List<SourceLine> lines, Faults faults) {
            applying = true;
            merge(rows);
        }

        private void merge(List<SupportMonth> rows) {
            Set<CustomerId> customerIds = new HashSet<>();
            rows.forEach(row -> customerIds.add(row.customer()));
            met.meet(customerIds, applying);
            Map<String, SupportMonth> known = find(scope, customerIds);
            List<SupportMonth> stored = new ArrayList<>();
            List<Object[]> deletions = new ArrayList<>();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            for (SupportMonth row : rows) {
                SupportMonth before = known.get(row.key());
                if (row.equals(before)) {
                    unchanged++;
                    continue;
                }
                added += before == null ? 1 : 0;
                altered += before == null ? 0 : 1;
                changed.add(row.customer());
                kept.put(row.key(), before);
                stored.add(row);
                deletions.add(new Object[] {scope.partnerId(), row.customer(), row.month()});
            }
            if (applying) {
                delete(deletions);
                insert(scope, stored);
                replaced.keep(scope, context.runId(), TYPE, kept);
            }
        }

        @Override
        public Changes finish() {
            return new Changes(changed, met.created(), added, altered, unchanged, 0, new TreeSet<>());
        }
    }
}
