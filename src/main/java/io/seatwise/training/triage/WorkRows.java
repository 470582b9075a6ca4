package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.recommendation.Recommendation;
import io.seatwise.training.recommendation.RecommendationRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the rows of recommendations by their ids, with the work on them. */
@Component
class WorkRows {

    private static final String DETAILS = "select " + RecommendationRows.COLUMNS + """
            , w.state as w_state, w.assignee as w_assignee, w.due_day as w_due_day,
            w.snoozed_until as w_snoozed_until, w.dismissed_reason as w_dismissed_reason, w.pinned as w_pinned,
            w.started_day as w_started_day, w.done_day as w_done_day, w.version as w_version,
            w.changed_at as w_changed_at, w.changed_by as w_changed_by,
            c.account_manager as w_account_manager, cm.next_renewal as w_next_renewal,
            (select count(*) from recommendation_note n
              where n.partner_id = r.partner_id and n.recommendation_id = r.recommendation_id) as w_notes,
            (select count(*) from recommendation_tick t
              where t.partner_id = r.partner_id and t.recommendation_id = r.recommendation_id) as w_ticks
            from unnest(cast(:ids as uuid array)) as id (recommendation_id)
            join recommendation r on r.partner_id = :partner and r.recommendation_id = id.recommendation_id
            join customer c on c.partner_id = r.partner_id and c.tenant_id = r.tenant_id
            left join customer_metrics cm on cm.partner_id = r.partner_id and cm.tenant_id = r.tenant_id
            left join recommendation_work w
              on w.partner_id = r.partner_id and w.recommendation_id = r.recommendation_id
            left join product p on p.partner_id = r.partner_id and p.product_id = r.product_id
            where\s""";

    private final PartnerTransactions transactions;
    private final NamedParameterJdbcTemplate jdbc;
    private final RecommendationRows recommendations;
    private final Clock clock;

    WorkRows(PartnerTransactions transactions, DataSource dataSource, RecommendationRows recommendations, Clock clock) {
        this.transactions = transactions;
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** The recommendations with these ids that the scope may see, in this order. */
    List<WorkItem> items(PartnerScope scope, List<RecommendationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return transactions.read(scope, () -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            Map<RecommendationId, WorkItem> items = new HashMap<>();
            UuidArray.forEachChunk(ids, some -> {
                Map<String, Object> parameters = scope.parameters();
                parameters.put("ids", some);
                jdbc.query(DETAILS + scope.customerFilter("c"), parameters, (ResultSet row) -> {
                    WorkItem item = item(scope, row, today);
                    items.put(item.id(), item);
                });
            });
            List<WorkItem> ordered = new ArrayList<>();
            for (RecommendationId id : ids) {
                WorkItem item = items.get(id);
                if (item != null) {
                    ordered.add(item);
                }
            }
            return ordered;
        });
    }

    private WorkItem item(PartnerScope scope, ResultSet row, LocalDate today) throws SQLException {
        OffsetDateTime changed = row.getObject("w_changed_at", OffsetDateTime.class);
        Recommendation recommendation = recommendations.map(scope, row);
        Work work = work(row).on(today);
        Instant changedAt = changed == null ? null : changed.toInstant();
        return new WorkItem(
                recommendation,
                work,
                new WorkItem.Relationship(
                        row.getString("w_account_manager"), row.getObject("w_next_renewal", LocalDate.class)),
                new WorkItem.Activity(
                        row.getInt("w_notes"), row.getInt("w_ticks"), changedAt, row.getString("w_changed_by")),
                work.isOverdue(WorkItem.due(recommendation, work), today),
                isStale(work, changedAt, today));
    }

    private static boolean isStale(Work work, @Nullable Instant changedAt, LocalDate today) {
        Instant untouched = today.minusDays(WorkQueue.STALE_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
        return work.state().isUnderWay() && changedAt != null && changedAt.isBefore(untouched);
    }

    private static Work work(ResultSet row) throws SQLException {
        String state = row.getString("w_state");
        return state == null
                ? Work.UNTOUCHED
                : new Work(
                        WorkState.valueOf(state),
                        row.getString("w_assignee"),
                        row.getObject("w_due_day", LocalDate.class),
                        new Work.Pause(
                                row.getObject("w_snoozed_until", LocalDate.class), row.getString("w_dismissed_reason")),
                        row.getBoolean("w_pinned"),
                        new Work.Progress(
                                row.getObject("w_started_day", LocalDate.class),
                                row.getObject("w_done_day", LocalDate.class),
                                row.getInt("w_version")));
    }
}
