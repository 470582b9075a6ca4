package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.ProblemMessages;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The problems of the runs in the database. Unless it says otherwise, a method runs in the caller's transaction. */
@Repository
public class ImportProblems {

    private static final int MAX_MESSAGE = 1000;
    private static final int MAX_COLUMN = 200;
    private static final int MAX_FOUND = 200;
    private static final int MAX_VALUES = 4000;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final ProblemMessages messages;
    private final JsonMapper json;

    ImportProblems(
            PartnerTransactions transactions,
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            ProblemMessages messages,
            JsonMapper json) {
        this.messages = messages;
        this.json = json;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public ProblemMessages messages() {
        return messages;
    }

    /** Keeps what a check finds at once, each call in a transaction of its own: the check's own never commits. */
    ProblemList.Store store(PartnerScope scope, ImportId run) {
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
    void clear(PartnerScope scope, ImportId run) {
        jdbc.sql("delete from import_problem where partner_id = :partner and run_id = :run")
                .params(parameters(scope, run))
                .update();
    }

    /** Keeps these; the first gets this number, the others follow. */
    void add(PartnerScope scope, ImportId run, List<ImportProblem> problems, long firstNumber) {
        List<MapSqlParameterSource> batch = new ArrayList<>();
        for (ImportProblem problem : problems) {
            batch.add(new MapSqlParameterSource(parameters(scope, run))
                    .addValue("number", firstNumber + batch.size())
                    .addValue("severity", problem.isWarning() ? "WARNING" : "ERROR")
                    .addValue("line", problem.line())
                    .addValue("column", shortened(problem.column(), MAX_COLUMN))
                    .addValue("code", problem.code().name())
                    .addValue("message", shortened(messages.english(problem), MAX_MESSAGE))
                    .addValue("key", problem.text().key())
                    .addValue("values", values(problem.text()))
                    .addValue("found", shortened(problem.found(), MAX_FOUND)));
        }
        batches.batchUpdate("""
                insert into import_problem (partner_id, run_id, problem_number, severity, line_number, column_name,
                    code, message, text_key, text_values, found)
                values (:partner, :run, :number, :severity, :line, :column, :code, :message, :key, :values, :found)
                """, batch.toArray(MapSqlParameterSource[]::new));
    }

    /** Reads some of the problems, in file order, also without the caller's transaction. */
    public List<ImportProblem> page(PartnerScope scope, ImportId run, long offset, int limit) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select line_number, column_name, code, message, text_key, text_values, found
                        from import_problem
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
                                row.getString("found"),
                                text(row)))
                        .list());
    }

    /** Counts the problems, also without the caller's transaction. */
    public long count(PartnerScope scope, ImportId run) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select count(*) from import_problem where partner_id = :partner and run_id = :run")
                        .params(parameters(scope, run))
                        .query(Long.class)
                        .single());
    }

    private static Map<String, Object> parameters(PartnerScope scope, ImportId run) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("partner", scope.partnerId());
        parameters.put("run", run);
        return parameters;
    }

    /** As JSON; the values of a very long list give way to shortened ones. */
    private String values(ProblemText text) {
        String values = json.writeValueAsString(text.values());
        return values.length() <= MAX_VALUES
                ? values
                : json.writeValueAsString(text.values().stream()
                        .map(value ->
                                shortened(value, MAX_VALUES / (2 * text.values().size())))
                        .toList());
    }

    private ProblemText text(ResultSet row) throws SQLException {
        String key = row.getString("text_key");
        return key == null
                ? ProblemText.of("imports.problem.earlier", row.getString("message"))
                : new ProblemText(key, List.of(json.readValue(row.getString("text_values"), String[].class)));
    }

    private static @Nullable String shortened(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
