package io.seatwise.adoption.groups;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of groups; runs in the caller's transaction. */
@Repository
class GroupStore {

    private static final String ORGANISATION = "ORGANISATION";
    private static final String COLUMNS = "tenant_id, insight_day, attribute, country, state, group_value, category,"
            + " insight, people, numerator, denominator";
    private static final List<String> OF_A_CUSTOMER =
            List.of("group_insight", "replaced_group_insight", "group_insight_day");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    GroupStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A customer's day in a file. */
    record StagedDay(CustomerId customer, LocalDate day) {}

    void stage(PartnerScope scope, ImportId runId, List<GroupRow> rows, List<Long> lines) {
        List<Object[]> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            values.add(prepend(values(rows.get(i)), scope.partnerId(), runId, lines.get(i)));
        }
        batches.batchUpdate(
                "insert into group_insight_stage (partner_id, run_id, line_number, " + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values);
    }

    List<StagedDay> staged(PartnerScope scope, ImportId runId) {
        return jdbc.sql("""
                        select distinct tenant_id, insight_day from group_insight_stage
                        where partner_id = :partner and run_id = :run
                        order by tenant_id, insight_day
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .query((row, number) -> new StagedDay(CustomerId.of(row, 1), row.getObject(2, LocalDate.class)))
                .list();
    }

    /** The rows of one customer's day by their line. */
    Map<Long, GroupRow> staged(PartnerScope scope, ImportId runId, StagedDay day) {
        Map<Long, GroupRow> rows = new TreeMap<>();
        jdbc.sql("""
                        select * from group_insight_stage
                        where partner_id = :partner and run_id = :run and tenant_id = :tenant and insight_day = :day
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .param("tenant", day.customer())
                .param("day", day.day())
                .query(row -> {
                    rows.put(row.getLong("line_number"), read(row));
                });
        return rows;
    }

    void clearStage(PartnerScope scope, ImportId runId) {
        jdbc.sql("delete from group_insight_stage where partner_id = :partner and run_id = :run")
                .param("partner", scope.partnerId())
                .param("run", runId)
                .update();
    }

    List<GroupRow> rows(PartnerScope scope, CustomerId customer, LocalDate day) {
        return jdbc.sql("""
                        select * from group_insight
                        where partner_id = :partner and tenant_id = :tenant and insight_day = :day
                        """)
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .param("day", day)
                .query((row, number) -> read(row))
                .list();
    }

    /** The newest days of a customer, oldest first. */
    SortedMap<LocalDate, GroupDay> newest(PartnerScope scope, CustomerId customer, int most) {
        Map<LocalDate, List<GroupRow>> rows = new TreeMap<>();
        jdbc.sql("""
                        select g.*
                        from group_insight g
                        where g.partner_id = :partner and g.tenant_id = :tenant
                        and g.insight_day in (
                            select d.insight_day from group_insight d
                            where d.partner_id = :partner and d.tenant_id = :tenant
                            group by d.insight_day
                            order by d.insight_day desc
                            fetch first :most rows only)
                        """)
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .param("most", most)
                .query(row -> {
                    GroupRow found = read(row);
                    rows.computeIfAbsent(found.day(), day -> new ArrayList<>()).add(found);
                });
        SortedMap<LocalDate, GroupDay> days = new TreeMap<>();
        rows.forEach((day, found) -> days.put(day, new GroupDay(found)));
        return days;
    }

    /** Puts these rows in the place of all of that customer's day, and keeps what was there for an undo. */
    void replace(PartnerScope scope, ImportId runId, StagedDay day, Collection<GroupRow> rows) {
        jdbc.sql(
                        "insert into replaced_group_insight (partner_id, replaced_by, " + COLUMNS
                                + ") select partner_id, :run, "
                                + COLUMNS
                                + " from group_insight where partner_id = :partner and tenant_id = :tenant and insight_day = :day")
                .param("run", runId)
                .param("partner", scope.partnerId())
                .param("tenant", day.customer())
                .param("day", day.day())
                .update();
        jdbc.sql("""
                        insert into group_insight_day (partner_id, run_id, tenant_id, insight_day)
                        values (:partner, :run, :tenant, :day)
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .param("tenant", day.customer())
                .param("day", day.day())
                .update();
        delete(scope, day);
        batches.batchUpdate(
                "insert into group_insight (partner_id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> prepend(values(row), scope.partnerId()))
                        .toList());
    }

    private void delete(PartnerScope scope, StagedDay day) {
        jdbc.sql("delete from group_insight where partner_id = :partner and tenant_id = :tenant and insight_day = :day")
                .param("partner", scope.partnerId())
                .param("tenant", day.customer())
                .param("day", day.day())
                .update();
    }

    /** Brings the days that a run has written back to what they were. */
    Changes undo(PartnerScope scope, ImportId runId) {
        List<StagedDay> written = jdbc.sql("""
                        select tenant_id, insight_day from group_insight_day
                        where partner_id = :partner and run_id = :run
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .query((row, number) -> new StagedDay(CustomerId.of(row, 1), row.getObject(2, LocalDate.class)))
                .list();
        Set<CustomerId> customers = new HashSet<>();
        SortedSet<LocalDate> days = new TreeSet<>();
        written.forEach(day -> {
            customers.add(day.customer());
            days.add(day.day());
            delete(scope, day);
        });
        int back = jdbc.sql("insert into group_insight (partner_id, " + COLUMNS + ") select partner_id, " + COLUMNS
                        + " from replaced_group_insight where partner_id = :partner and replaced_by = :run")
                .param("partner", scope.partnerId())
                .param("run", runId)
                .update();
        for (String statement : List.of(
                "delete from replaced_group_insight where partner_id = :partner and replaced_by = :run",
                "delete from group_insight_day where partner_id = :partner and run_id = :run")) {
            jdbc.sql(statement)
                    .param("partner", scope.partnerId())
                    .param("run", runId)
                    .update();
        }
        return new Changes(customers, 0, new Changes.Rows(0, back, 0, 0), days);
    }

    /** Deletes all of a customer's groups, what is kept for undoing imports among them. */
    void remove(PartnerScope scope, CustomerId customer) {
        for (String table : OF_A_CUSTOMER) {
            jdbc.sql("delete from " + table + " where partner_id = :partner and tenant_id = :tenant")
                    .param("partner", scope.partnerId())
                    .param("tenant", customer)
                    .update();
        }
    }

    private static Object[] values(GroupRow row) {
        GroupKey group = row.group();
        return new Object[] {
            row.customer(),
            row.day(),
            group == null ? ORGANISATION : group.attribute().name(),
            group == null ? "" : group.country(),
            group == null ? "" : group.state(),
            group == null ? "" : group.value(),
            row.insight().category().name(),
            row.insight().code(),
            row.people(),
            row.share().numerator(),
            row.share().denominator()
        };
    }

    private static Object[] prepend(Object[] values, Object... first) {
        Object[] all = new Object[first.length + values.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(values, 0, all, first.length, values.length);
        return all;
    }

    private static GroupRow read(ResultSet row) throws SQLException {
        String attribute = row.getString("attribute");
        GroupKey group = attribute.equals(ORGANISATION)
                ? null
                : new GroupKey(
                        GroupAttribute.valueOf(attribute),
                        row.getString("country"),
                        row.getString("state"),
                        row.getString("group_value"));
        return new GroupRow(
                CustomerId.of(row, "tenant_id"),
                row.getObject("insight_day", LocalDate.class),
                group,
                new GroupInsight(ScoreCategory.valueOf(row.getString("category")), row.getString("insight")),
                row.getLong("people"),
                new GroupRow.Share(row.getLong("numerator"), row.getLong("denominator")));
    }
}
