package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.training.recommendation.RecommendationRows;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads recommendations with the work on them: the ids by one statement, what is shown of them by another. */
@Component
class WorkReader {

    private static final int AT_ONCE = 1_000;
    private static final CustomerFilter ALSO_ARCHIVED = CustomerFilter.ALL.with(CustomerFacets.ARCHIVED, true);

    private final PartnerTransactions transactions;
    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final CustomerQueries customers;
    private final WorkRows rows;
    private final Clock clock;

    WorkReader(
            PartnerTransactions transactions,
            DataSource dataSource,
            CustomerQueries customers,
            WorkRows rows,
            Clock clock) {
        this.transactions = transactions;
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        JdbcTemplate inChunks = new JdbcTemplate(dataSource);
        inChunks.setFetchSize(AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(inChunks);
        this.customers = customers;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A card of the board.
     *
     * @param total how many cards its column has in all
     * @param more how many further new ones of the same customer are folded behind it
     */
    record Place(RecommendationId id, WorkState state, long total, int more) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The recommendations with these ids that the scope may see, in this order. */
    List<WorkItem> items(PartnerScope scope, List<RecommendationId> ids) {
        return rows.items(scope, ids);
    }

    List<WorkItem> page(PartnerScope scope, WorkFilter filter, List<SortOrder> sort, int offset, int limit) {
        return transactions.read(scope, () -> {
            List<RecommendationId> ids = WorkSort.isByPriority(sort)
                    ? ofHighPriority(scope, filter, sort, offset, limit)
                    : ids(scope, conditions(scope, filter), sort, offset, limit);
            return rows.items(scope, ids);
        });
    }

    /** The cards with a due day of their own up to {@code until}, the first due first. */
    List<WorkItem> dueUntil(PartnerScope scope, WorkFilter filter, LocalDate until, int most) {
        return transactions.read(scope, () -> {
            WorkConditions conditions = conditions(scope, filter);
            conditions.startFrom("recommendation_work", "due_day <= :workUntil");
            conditions.add("w.due_day <= :workUntil", "workUntil", until);
            return rows.items(scope, ids(scope, conditions, WorkSort.PROMISED, 0, most));
        });
    }

    /**
     * A page by priority. The index by priority gives the lowest priority that can be on the page, and only cards from there
     * on are read. Where a filter leaves too few of them, all cards of the filter are read.
     */
    private List<RecommendationId> ofHighPriority(
            PartnerScope scope, WorkFilter filter, List<SortOrder> sort, int offset, int limit) {
        WorkConditions conditions = WorkConditions.of(customers.selection(scope, filter.customers()), filter, today());
        if (conditions.readsAll()) {
            Map<String, Object> parameters = conditions.parameters();
            parameters.put("skipped", offset + limit);
            List<Double> least = jdbc.query(
                    """
                    select r.PRIORITY from recommendation r
                    where r.partner_id = :partner and r.holds
                    order by r.partner_id desc, r.holds desc, r.PRIORITY desc
                    offset :skipped rows fetch first 1 rows only
                    """.replace("PRIORITY", RecommendationRows.priority(scope)),
                    parameters,
                    (row, number) -> row.getDouble(1));
            if (!least.isEmpty()) {
                conditions.addFirst(
                        "r." + RecommendationRows.priority(scope) + " >= :workLeast", "workLeast", least.getFirst());
                List<RecommendationId> ids = ids(scope, conditions, sort, offset, limit);
                if (ids.size() == limit) {
                    return ids;
                }
            }
        }
        return ids(scope, conditions(scope, filter), sort, offset, limit);
    }

    private List<RecommendationId> ids(
            PartnerScope scope, WorkConditions conditions, List<SortOrder> sort, int offset, int limit) {
        Map<String, Object> parameters = conditions.parameters();
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        return jdbc.query(
                "select r.recommendation_id\n" + conditions.sql() + "order by " + WorkSort.orderBy(scope, sort)
                        + "\noffset :offset rows fetch first :limit rows only",
                parameters,
                RecommendationId.ROW);
    }

    /**
     * The first {@code most} of each state that match, in the order of the board. Of several new ones of one customer the
     * first alone is a card, unless the filter names the customer.
     */
    List<Place> places(PartnerScope scope, WorkFilter filter, int most) {
        return transactions.read(scope, () -> {
            WorkConditions conditions = conditions(scope, filter);
            Map<String, Object> parameters = conditions.parameters();
            parameters.put("most", most);
            return jdbc.query(
                    """
                    select recommendation_id, state, total, more
                    from (
                        select recommendation_id, state, more, count(*) over (partition by state) as total,
                            row_number() over (partition by state order by place) as place
                        from (
                            select r.recommendation_id, STATE as state,
                                row_number() over (partition by STATE order by ORDER) as place,
                                row_number() over (partition by STATE, r.tenant_id order by ORDER) as of_customer,
                                count(*) over (partition by STATE, r.tenant_id) - 1 as more
                            FROM) each_one
                        where UNFOLDED state <> 'NEW' or of_customer = 1) ranked
                    where place <= :most
                    order by place
                    """.replace("UNFOLDED", filter.customer() == null ? "" : "1 = 1 or")
                            .replace("STATE", WorkConditions.STATE)
                            .replace("ORDER", WorkSort.orderBy(scope, WorkSort.BOARD))
                            .replace("FROM", conditions.sql()),
                    parameters,
                    (row, number) -> new Place(
                            RecommendationId.of(row, "recommendation_id"),
                            WorkState.valueOf(row.getString(2)),
                            row.getLong(3),
                            filter.customer() == null && row.getString(2).equals(WorkState.NEW.name())
                                    ? row.getInt(4)
                                    : 0));
        });
    }

    /** The ids of all that match, in the order of the board. */
    List<RecommendationId> ids(PartnerScope scope, WorkFilter filter) {
        List<RecommendationId> ids = new ArrayList<>();
        forEachId(scope, filter, WorkSort.BOARD, ids::add);
        return ids;
    }

    /** Passes on all that match, in this order, a chunk at a time. The consumer runs inside the transaction. */
    void forEach(PartnerScope scope, WorkFilter filter, List<SortOrder> sort, Consumer<WorkItem> consumer) {
        transactions.<@Nullable Object>read(scope, () -> {
            List<RecommendationId> some = new ArrayList<>();
            forEachId(scope, filter, sort, id -> {
                some.add(id);
                if (some.size() == AT_ONCE) {
                    rows.items(scope, some).forEach(consumer);
                    some.clear();
                }
            });
            rows.items(scope, some).forEach(consumer);
            return null;
        });
    }

    /** Passes on customer, playbook and state of all that match, the highest priority first. */
    void forEachOutline(PartnerScope scope, WorkFilter filter, Consumer<WorkOutline> consumer) {
        transactions.<@Nullable Object>read(scope, () -> {
            WorkConditions conditions = conditions(scope, filter);
            streaming.query(
                    "select r.tenant_id, r.playbook_code, " + WorkConditions.STATE + "\n" + conditions.sql()
                            + "order by " + WorkSort.orderBy(scope, List.of()),
                    conditions.parameters(),
                    (ResultSet row) -> consumer.accept(new WorkOutline(
                            CustomerId.of(row, 1), row.getString(2), WorkState.valueOf(row.getString(3)))));
            return null;
        });
    }

    private void forEachId(
            PartnerScope scope, WorkFilter filter, List<SortOrder> sort, Consumer<RecommendationId> consumer) {
        String orderBy = WorkSort.orderBy(scope, sort);
        transactions.<@Nullable Object>read(scope, () -> {
            WorkConditions conditions = conditions(scope, filter);
            streaming.query(
                    "select r.recommendation_id\n" + conditions.sql() + "order by " + orderBy,
                    conditions.parameters(),
                    (ResultSet row) -> consumer.accept(RecommendationId.of(row, "recommendation_id")));
            return null;
        });
    }

    Map<WorkState, Long> counts(PartnerScope scope, WorkFilter filter) {
        return transactions.read(scope, () -> {
            WorkConditions conditions = conditions(scope, filter);
            Map<WorkState, Long> counts = new EnumMap<>(WorkState.class);
            jdbc.query(
                    "select state, count(*) from (select " + WorkConditions.STATE + " as state\n" + conditions.sql()
                            + ") states group by state",
                    conditions.parameters(),
                    (ResultSet row) -> {
                        counts.put(WorkState.valueOf(row.getString(1)), row.getLong(2));
                    });
            return counts;
        });
    }

    List<WorkQueue.Load> loads(PartnerScope scope, WorkFilter filter) {
        return transactions.read(scope, () -> {
            WorkConditions conditions = conditions(scope, filter);
            conditions.startFrom("recommendation_work", "assignee is not null");
            return jdbc.query(
                    "select w.assignee, count(*), sum(case when " + WorkConditions.OVERDUE
                            + " then 1 else 0 end)\n" + conditions.sql()
                            + "and w.assignee is not null and " + WorkConditions.STATE
                            + " in ('NEW', 'PLANNED', 'IN_PROGRESS', 'WAITING')\n"
                            + "group by w.assignee order by count(*) desc, w.assignee",
                    conditions.parameters(),
                    (row, number) -> new WorkQueue.Load(row.getString(1), row.getLong(2), row.getLong(3)));
        });
    }

    List<FinishedTraining> finished(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.query(
                        """
                        select r.recommendation_id, r.tenant_id, r.playbook_code, nullif(r.product_id, ''),
                          nullif(r.workload_code, ''), w.started_day, w.done_day
                        from recommendation_work w
                        join recommendation r
                          on r.partner_id = w.partner_id and r.recommendation_id = w.recommendation_id
                        join customer c on c.partner_id = r.partner_id and c.tenant_id = r.tenant_id
                        where w.partner_id = :partner and w.state = 'DONE' and w.done_day is not null and\s""" + scope.customerFilter("c") + "\norder by w.done_day, r.recommendation_id",
                        scope.parameters(),
                        (row, number) -> new FinishedTraining(
                                RecommendationId.of(row, "recommendation_id"),
                                CustomerId.of(row, 2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                new FinishedTraining.Days(
                                        row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)))));
    }

    Optional<WorkItem> find(PartnerScope scope, RecommendationId id) {
        return transactions.read(scope, () -> {
            WorkConditions conditions = WorkConditions.of(customers.selection(scope, ALSO_ARCHIVED), id, today());
            List<RecommendationId> found = jdbc.query(
                    "select r.recommendation_id\n" + conditions.sql(), conditions.parameters(), RecommendationId.ROW);
            return rows.items(scope, found).stream().findFirst();
        });
    }

    private WorkConditions conditions(PartnerScope scope, WorkFilter filter) {
        WorkConditions conditions = WorkConditions.of(customers.selection(scope, filter.customers()), filter, today());
        if (filter.customers().get(CustomerFacets.SEARCH) != null) {
            conditions.startFromCustomers();
        }
        return conditions;
    }
}
