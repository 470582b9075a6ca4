package io.seatwise.customers.fact;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of facts by customer and day, whose columns are the parts of its record unless a subclass says otherwise.
 * Every method runs in the caller's transaction. What is called from outside is public: a proxy of a repository passes
 * nothing else on.
 *
 * @param <R> its row
 */
public class DayFactTable<R extends DayFact> {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final String table;
    private final String dayColumn;
    private final Class<R> rowType;
    private final FactRecord<R> record;

    protected DayFactTable(JdbcClient jdbc, JdbcTemplate batches, String table, String dayColumn, Class<R> rowType) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.table = table;
        this.dayColumn = dayColumn;
        this.rowType = rowType;
        this.record = new FactRecord<>(rowType);
    }

    /** The table's name. */
    public String table() {
        return table;
    }

    /** The type of its rows. */
    public Class<R> rowType() {
        return rowType;
    }

    /** The type under which replaced rows are kept. */
    public String keptAs() {
        return table;
    }

    /** Whether an import of such rows is for their days; else every import of the kind builds on the earlier ones. */
    public boolean isByDay() {
        return true;
    }

    /** The columns behind partner, tenant and day, in the order of {@link #values}. */
    protected List<String> columns() {
        return record.columns();
    }

    /** How many of {@link #columns} belong to the key; they come first. */
    protected int keyColumns() {
        return 0;
    }

    /** In the order of {@link #columns}. */
    protected List<? extends @Nullable Object> values(R row) {
        return record.values(row);
    }

    /** Of a row with all columns of the table. */
    public R map(ResultSet row) throws SQLException {
        return record.read(row, dayColumn, columns());
    }

    /** The rows of these customers on these days, both ends included; without {@code to} all from {@code from} on. */
    public List<R> find(PartnerScope scope, Collection<CustomerId> customers, LocalDate from, @Nullable LocalDate to) {
        List<R> found = new ArrayList<>();
        UuidArray.forEachChunk(
                customers,
                some -> found.addAll(jdbc.sql("""
                        select f.*
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join %1$s f on f.partner_id = :partner and f.tenant_id = id.tenant_id
                        where f.%2$s >= :from and f.%2$s <= :to
                        """.formatted(table, dayColumn))
                        .param("partner", scope.partnerId())
                        .param("ids", some)
                        .param("from", from)
                        .param("to", to == null ? LAST_DAY : to)
                        .query((row, number) -> map(row))
                        .list()));
        return found;
    }

    /** Returns the rows of a customer's newest day and of the given number of days before it; empty without rows. */
    public List<R> newest(PartnerScope scope, CustomerId customer, int daysBefore) {
        return jdbc.sql("select max(%s) from %s where partner_id = :partner and tenant_id = :tenant"
                        .formatted(dayColumn, table))
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(day -> find(scope, List.of(customer), day.minusDays(daysBefore), day))
                .orElse(List.of());
    }

    /** Deletes the rows with the keys of these. */
    public void delete(PartnerScope scope, Collection<R> rows) {
        StringBuilder sql = new StringBuilder(
                "delete from %s where partner_id = ? and tenant_id = ? and %s = ?".formatted(table, dayColumn));
        columns()
                .subList(0, keyColumns())
                .forEach(column -> sql.append(" and ").append(column).append(" = ?"));
        batches.batchUpdate(
                sql.toString(),
                rows.stream().map(row -> line(scope, row, keyColumns())).toList());
    }

    /** Adds rows whose keys the table does not hold. */
    public void insert(PartnerScope scope, Collection<R> rows) {
        String sql = "insert into %s (partner_id, tenant_id, %s, %s) values (?, ?, ?%s)"
                .formatted(
                        table,
                        dayColumn,
                        String.join(", ", columns()),
                        ", ?".repeat(columns().size()));
        batches.batchUpdate(
                sql,
                rows.stream().map(row -> line(scope, row, columns().size())).toList());
    }

    private @Nullable Object[] line(PartnerScope scope, R row, int further) {
        List<@Nullable Object> values = new ArrayList<>(List.of(scope.partnerId(), row.customer(), row.day()));
        values.addAll(values(row).subList(0, further));
        return values.toArray();
    }
}
