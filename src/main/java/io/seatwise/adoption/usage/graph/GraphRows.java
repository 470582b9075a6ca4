package io.seatwise.adoption.usage.graph;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.fact.DayFactTable;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code graph_measure}: a line of a report is as many rows as it has numbers. */
@Repository
public class GraphRows extends DayFactTable<GraphRow> {

    GraphRows(JdbcClient jdbc, JdbcTemplate batches) {
        super(jdbc, batches, "graph_measure", "report_day", GraphRow.class);
    }

    @Override
    protected List<String> columns() {
        return List.of("report", "period", "series", "measure", "measured");
    }

    @Override
    protected int keyColumns() {
        return 3;
    }

    @Override
    protected List<Object> values(GraphRow row) {
        Map.Entry<String, Long> first = row.values().entrySet().iterator().next();
        return List.of(row.report(), row.period(), row.series(), first.getKey(), first.getValue());
    }

    @Override
    public GraphRow map(ResultSet row) throws SQLException {
        return new GraphRow(
                CustomerId.of(row, "tenant_id"),
                row.getObject("report_day", LocalDate.class),
                row.getString("report"),
                row.getString("period"),
                row.getString("series"),
                Map.of(row.getString("measure"), row.getLong("measured")));
    }

    @Override
    public List<GraphRow> find(
            PartnerScope scope, Collection<CustomerId> customers, LocalDate from, @Nullable LocalDate to) {
        return whole(super.find(scope, customers, from, to));
    }

    /** Puts the rows of one line back together. */
    public static List<GraphRow> whole(List<GraphRow> parts) {
        Map<String, GraphRow> lines = new LinkedHashMap<>();
        for (GraphRow part : parts) {
            lines.computeIfAbsent(
                            part.key(),
                            key -> new GraphRow(
                                    part.customer(),
                                    part.day(),
                                    part.report(),
                                    part.period(),
                                    part.series(),
                                    new TreeMap<>()))
                    .values()
                    .putAll(part.values());
        }
        return List.copyOf(lines.values());
    }

    @Override
    public void insert(PartnerScope scope, Collection<GraphRow> rows) {
        List<GraphRow> parts = new ArrayList<>();
        for (GraphRow row : rows) {
            row.values()
                    .forEach((measure, value) -> parts.add(new GraphRow(
                            row.customer(),
                            row.day(),
                            row.report(),
                            row.period(),
                            row.series(),
                            Map.of(measure, value))));
        }
        super.insert(scope, parts);
    }
}
