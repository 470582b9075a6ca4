package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
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

/** The problems of the runs in the database. Unless it says otherwise, a method runs in the caller's transaction. */
@Repository
class ImportProblems {

    private static final int MAX_MESSAGE = 1000;
    private static final int MAX_COLUMN = 200;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ImportProblems(PartnerTransactions transactions, JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps what a check finds at once, each call in a transaction of its own: the check's own never commits. */
    ProblemList.Store store(PartnerScope scope, UUID run) {
        return new ProblemList.Store() {
            @Override
            public void add(List<ImportProblem> problems, long firstNumber) {
                apart(scope, () -> ImportProblems.this.add(scope, run, problems, firstNumber));
            }

            @Override
            public void clear() {
                apart(scope, () -> ImportProblems.this.clear(scope, run));
            }
        };
    }

    private void apart(PartnerScope scope, Runnable work) {
        transactions.<@Nullable Object>apart(scope, () -> {
            work.run();
            return null;
        });
    }

    /** Forgets the problems of the run. */
    void clear(PartnerScope scope, UUID run) {
        jdbc.sql("delete from import_problem where partner_id = :partner and run_id = :run")
                .params(parameters(scope, run))
                .update();
    }

    /** Keeps these; the first gets this number, the others follow. */
    void add(PartnerScope scope, UUID run, List<ImportProblem> problems, long firstNumber) {
        List<MapSqlParameterSource> batch = new ArrayList<>();
        for (ImportProblem problem : problems) {
            batch.add(new MapSqlParameterSource(parameters(scope, run))
                    .addValue("number", firstNumber + batch.size())
                    .addValue("severity", problem.isWarning() ? "WARNING" : "ERROR")
                    .addValue("line", problem.line())
                    .addValue("column", shortened(problem.column(), MAX_COLUMN))
                    .addValue("code", problem.code().name())
                    .addValue("message", shortened(problem.message(), MAX_MESSAGE)));
        }
        batches.batchUpdate("""
                insert into import_problem (partner_id, run_id, problem_number, severity, line_number, column_name,
                    code, message)
                values (:partner, :run, :number, :severity, :line, :column, :code, :message)
                """, batch.toArray(MapSqlParameterSource[]::new));
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
