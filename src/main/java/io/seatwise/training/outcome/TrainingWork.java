package io.seatwise.training.outcome;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The trainings of the board that have gone into progress. The service of the board is for people and tells of finished
 * ones alone; a customer whose training still goes on must not be a peer, so this reads its table.
 */
@Component
class TrainingWork implements FinishedWork {

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;

    TrainingWork(PartnerTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public List<Work> begun(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select w.recommendation_id, w.state, w.started_day, w.done_day, r.tenant_id,
                                    r.playbook_code, r.product_id, r.workload_code
                                from recommendation_work w
                                join recommendation r on r.partner_id = w.partner_id
                                    and r.recommendation_id = w.recommendation_id
                                where w.partner_id = :partner and (w.started_day is not null or w.done_day is not null)
                                """)
                        .param("partner", scope.partnerId())
                        .query((row, number) -> work(row))
                        .list());
    }

    private static Work work(ResultSet row) throws SQLException {
        LocalDate done = row.getObject("done_day", LocalDate.class);
        LocalDate started = Optional.ofNullable(row.getObject("started_day", LocalDate.class))
                .orElse(done);
        boolean isDone = done != null && "DONE".equals(row.getString("state"));
        return new Work(
                OutcomeId.of(row, "recommendation_id"),
                OutcomeKind.TRAINING,
                CustomerId.of(row, "tenant_id"),
                row.getString("playbook_code"),
                target(text(row, "product_id"), text(row, "workload_code")),
                new FinishedWork.Days(started, isDone ? done : null));
    }

    /** The workload of a recommendation may be a category of the score. */
    private static Target target(@Nullable String productId, @Nullable String workload) {
        Optional<ScoreCategory> category = Arrays.stream(ScoreCategory.values())
                .filter(each -> each.name().equals(workload))
                .findFirst();
        return category.isPresent() ? new Target(null, null, category.get()) : new Target(productId, workload, null);
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null || text.isEmpty() ? null : text;
    }
}
