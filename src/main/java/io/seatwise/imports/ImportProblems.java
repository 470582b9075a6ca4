package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The problems of the runs in the database. Every method runs in the caller's transaction. */
@Repository
class ImportProblems {

    private static final int BATCH = 1000;
    private static final int MAX_MESSAGE = 1000;
    private static final int MAX_COLUMN = 200;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ImportProblems(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Puts these in the place of what was kept of the run. */
    void replace(PartnerScope scope, UUID run, List<ImportProblem> problems) {
        jdbc.sql("delete from import_problem where partner_id = :partner and run_id = :run")
                .params(parameters(scope, run))
                .update();
        List<MapSqlParameterSource> batch = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            ImportProblem problem = problems.get(i);
            batch.add(new MapSqlParameterSource(parameters(scope, run))
                    .addValue("number", (long) i)
                    .addValue("severity", problem.isWarning() ? "WARNING" : "ERROR")
                    .addValue("line", problem.line())
                    .addValue("column", shortened(problem.column(), MAX_COLUMN))
                    .addValue("code", problem.code().name())
                    .addValue("message", shortened(problem.message(), MAX_MESSAGE)));
            if (batch.size() == BATCH || i == problems.size() - 1) {
                batches.batchUpdate("""
                        insert into import_problem (partner_id, run_id, problem_number, severity, line_number,
                            column_name, code, message)
                        values (:partner, :run, :number, :severity, :line, :column, :code, :message)
                        """, batch.toArray(MapSqlParameterSource[]::new));
                batch.clear();
            }
        }
    }

    List<ImportProblem> page(PartnerScope scope, UUID run, long offset, int limit) {
        return jdbc.sql("""
                        select line_number, column_name, code, message from import_problem
                        where partner_id = :partner
                        and run_id = :run
                        and problem_number >= :offset
                        order by problem_number
                        fetch next :limit rows only
                        """)
                .params(parameters(scope, run))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new ImportProblem(
                        row.getLong("line_number"),
                        row.getString("column_name"),
                        ProblemCode.valueOf(row.getString("code")),
                        row.getString("message")))
                .list();
    }

    long count(PartnerScope scope, UUID run) {
        return jdbc.sql("select count(*) from import_problem where partner_id = :partner and run_id = :run")
                .params(parameters(scope, run))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> parameters(PartnerScope scope, UUID run) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("partner", scope.partnerId());
        parameters.put("run", run);
        return parameters;
    }

    private static @Nullable String shortened(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
