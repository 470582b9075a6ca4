package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerSelection;
import io.seatwise.training.recommendation.RecommendationRows;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts new cards and finds the best of each customer, among customers that a filter chooses. Reads {@code
 * recommendation_summary}, a row per customer, and corrects it by {@code recommendation_work}, a row per card that somebody
 * has changed. Tables are joined from the few rows to the many by outer joins, whose order H2 keeps: it would else ask for the
 * changed cards once for each recommendation.
 */
@Component
class NewCards {

    /** The number of summaries that are read first for each requested card. */
    private static final int PER_CARD = 4;

    /** The customers of a filter. {@code ROW} is the alias of the table to which they are joined. */
    private static final String CHOSEN = """
            left join customer c on c.partner_id = ROW.partner_id and c.tenant_id = ROW.tenant_id
            JOINS
            where ROW.partner_id = :partner and c.tenant_id is not null and (SELECTION)
            """;

    /** Work on what holds, as {@code w} and {@code r}. */
    private static final String WORK = """
            from recommendation_work w
            left join recommendation r on r.partner_id = w.partner_id and r.recommendation_id = w.recommendation_id
            """;

    private static final String TOUCHED = WORK + "CUSTOMERS_OF_r and w.partner_id = :partner and r.holds\n";

    /** The best pinned new card of each customer. */
    private static final String PINNED = """
            select tenant_id, recommendation_id
            from (
                select r.tenant_id, r.recommendation_id,
                    row_number() over (order by ORDER, c.name_key, c.tenant_id, r.recommendation_id) as place,
                    row_number() over (partition by r.tenant_id order by ORDER, r.recommendation_id) as of_customer
                WORK
                and w.partner_id = :partner and r.holds and w.pinned and STATE = 'NEW') pinned
            where of_customer = 1
            order by place
            fetch first :most rows only
            """.replace("WORK", WORK + CHOSEN.replace("ROW", "r"));

    /** Customers without a new card. */
    private static final String NOTHING_NEW = """
            select count(*)
            from (
                select r.partner_id, r.tenant_id, count(*) as cards
                TOUCHED and STATE <> 'NEW'
                group by r.partner_id, r.tenant_id) touched
            left join recommendation_summary b
              on b.partner_id = touched.partner_id and b.tenant_id = touched.tenant_id
            where b.holding = touched.cards
            """.replace("TOUCHED", TOUCHED);

    /** The new cards of some customers. */
    private static final String CARDS = """
            select b.tenant_id, b.holding - (
                select count(*)
                from recommendation r
                left join recommendation_work w
                  on w.partner_id = r.partner_id and w.recommendation_id = r.recommendation_id
                where r.partner_id = b.partner_id and r.tenant_id = b.tenant_id and r.holds and STATE <> 'NEW')
            from unnest(cast(:ids as uuid array)) as id (tenant_id)
            join recommendation_summary b on b.partner_id = :partner and b.tenant_id = id.tenant_id
            """;

    /** The priority of the best card at this place, in the order of the index. */
    private static final String LEAST = """
            select b.BEST_PRIORITY
            from recommendation_summary b
            where b.partner_id = :partner
            order by b.partner_id desc, b.BEST_PRIORITY desc
            offset :skipped rows fetch first 1 rows only
            """;

    private static final String SUMMARIES = "from recommendation_summary b\nCUSTOMERS_OF_b";

    private static final String ALL_SUMMARIES = "from recommendation_summary b where b.partner_id = :partner";

    private static final String ARCHIVED_SUMMARIES = """
            from customer c
            left join recommendation_summary b on b.partner_id = c.partner_id and b.tenant_id = c.tenant_id
            where c.partner_id = :partner and c.archived_at is not null
            """;

    /**
     * The best new card of each customer: that of the summary or, if that card is not new any more, the best of the
     * customer's other cards.
     */
    private static final String BEST = """
            select best.tenant_id, best.recommendation_id
            from (
                select b.partner_id, b.tenant_id, b.BEST_ID as recommendation_id, b.BEST_PRIORITY as priority,
                    b.best_value as amount
                from recommendation_summary b
                left join recommendation_work w
                  on w.partner_id = b.partner_id and w.recommendation_id = b.BEST_ID
                where b.partner_id = :partner and b.BEST_PRIORITY >= :least and STATE = 'NEW'
                union all
                select partner_id, tenant_id, recommendation_id, priority, amount
                from (
                    select r.partner_id, r.tenant_id, r.recommendation_id, r.PRIORITY as priority,
                        r.value_at_risk as amount,
                        row_number() over (partition by r.tenant_id order by ORDER, r.recommendation_id) as place
                    from (
                        select b.partner_id, b.tenant_id
                        from recommendation_work w
                        left join recommendation t
                          on t.partner_id = w.partner_id and t.recommendation_id = w.recommendation_id
                        left join recommendation_summary b
                          on b.partner_id = t.partner_id and b.tenant_id = t.tenant_id
                        where w.partner_id = :partner and STATE <> 'NEW' and b.BEST_ID = t.recommendation_id) taken
                    left join recommendation r on r.partner_id = taken.partner_id and r.tenant_id = taken.tenant_id
                    left join recommendation_work w
                      on w.partner_id = r.partner_id and w.recommendation_id = r.recommendation_id
                    where r.holds and r.PRIORITY >= :least and STATE = 'NEW') others
                where place = 1) best
            left join customer c on c.partner_id = best.partner_id and c.tenant_id = best.tenant_id
            JOINS
            where c.tenant_id is not null and (SELECTION)
            order by best.priority desc, AMOUNT c.name_key, c.tenant_id
            fetch first :most rows only
            """;

    private final PartnerTransactions transactions;
    private final NamedParameterJdbcTemplate jdbc;
    private final CustomerQueries customers;

    NewCards(PartnerTransactions transactions, NamedParameterJdbcTemplate jdbc, CustomerQueries customers) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.customers = customers;
    }

    /**
     * A customer's best new card.
     *
     * @param more how many further new cards the customer has
     */
    record Best(RecommendationId id, int more) {}

    /** Counts the new cards: all that hold except those in another state. */
    long count(PartnerScope scope, WorkFilter filter, LocalDate today) {
        return transactions.read(scope, () -> {
            CustomerSelection selection = selection(scope, filter, today);
            return summaries("coalesce(sum(b.holding), 0)", scope, filter, selection)
                    - count("select count(*) " + TOUCHED + " and STATE <> 'NEW'", scope, selection);
        });
    }

    /** Counts the customers that have a new card. */
    long customers(PartnerScope scope, WorkFilter filter, LocalDate today) {
        return transactions.read(scope, () -> {
            CustomerSelection selection = selection(scope, filter, today);
            return summaries("count(b.tenant_id)", scope, filter, selection) - count(NOTHING_NEW, scope, selection);
        });
    }

    /** Of all customers: all summaries less those of archived customers, so that not each is joined to its customer. */
    private long summaries(String what, PartnerScope scope, WorkFilter filter, CustomerSelection selection) {
        String select = "select " + what + " ";
        return scope.seesAllCustomers() && filter.customers().equals(CustomerFilter.ALL)
                ? count(select + ALL_SUMMARIES, scope, selection) - count(select + ARCHIVED_SUMMARIES, scope, selection)
                : count(select + SUMMARIES, scope, selection);
    }

    /** Finds the best new card of each customer, {@code most} at most: pinned cards first, then by priority. */
    List<Best> best(PartnerScope scope, WorkFilter filter, int most, LocalDate today) {
        return transactions.read(scope, () -> {
            CustomerSelection selection = selection(scope, filter, today);
            selection.parameters().put("most", most);
            Map<CustomerId, RecommendationId> best = new LinkedHashMap<>();
            jdbc.query(statement(PINNED, scope, selection), selection.parameters(), put(best::put));
            if (best.size() < most) {
                unpinned(scope, selection, most).forEach(best::putIfAbsent);
            }
            List<CustomerId> first = best.keySet().stream().limit(most).toList();
            Map<CustomerId, Integer> cards = cards(scope, first, selection);
            return first.stream()
                    .map(customer ->
                            new Best(Objects.requireNonNull(best.get(customer)), cards.getOrDefault(customer, 1) - 1))
                    .toList();
        });
    }

    /**
     * Reads the summaries with the highest priorities, {@link #PER_CARD} times as many as cards are requested. Reads all
     * summaries if fewer cards than requested are left of them.
     */
    private Map<CustomerId, RecommendationId> unpinned(PartnerScope scope, CustomerSelection selection, int most) {
        Map<String, Object> parameters = selection.parameters();
        parameters.put("skipped", most * PER_CARD);
        double least =
                jdbc.query(statement(LEAST, scope, selection), parameters, (row, number) -> row.getDouble(1)).stream()
                        .findFirst()
                        .orElse(0.0);
        Map<CustomerId, RecommendationId> found = unpinned(scope, selection, least);
        return found.size() < most && least > 0 ? unpinned(scope, selection, 0.0) : found;
    }

    private Map<CustomerId, RecommendationId> unpinned(PartnerScope scope, CustomerSelection selection, double least) {
        Map<CustomerId, RecommendationId> found = new LinkedHashMap<>();
        selection.parameters().put("least", least);
        jdbc.query(statement(BEST, scope, selection), selection.parameters(), put(found::put));
        return found;
    }

    private Map<CustomerId, Integer> cards(
            PartnerScope scope, List<CustomerId> customerIds, CustomerSelection selection) {
        Map<CustomerId, Integer> cards = new HashMap<>();
        UuidArray.forEachChunk(customerIds, some -> {
            selection.parameters().put("ids", some);
            jdbc.query(statement(CARDS, scope, selection), selection.parameters(), (ResultSet row) -> {
                cards.put(CustomerId.of(row, 1), row.getInt(2));
            });
        });
        return cards;
    }

    private static RowCallbackHandler put(BiConsumer<CustomerId, RecommendationId> consumer) {
        return row -> consumer.accept(CustomerId.of(row, 1), RecommendationId.of(row, "recommendation_id"));
    }

    private CustomerSelection selection(PartnerScope scope, WorkFilter filter, LocalDate today) {
        CustomerSelection selection = customers.selection(scope, filter.customers());
        selection.parameters().put("workToday", today);
        return selection;
    }

    private long count(String sql, PartnerScope scope, CustomerSelection selection) {
        Long count = jdbc.queryForObject(statement(sql, scope, selection), selection.parameters(), Long.class);
        return count == null ? 0 : count;
    }

    private static String statement(String sql, PartnerScope scope, CustomerSelection selection) {
        String prefix = scope.seesMoney() ? "best_" : "plain_best_";
        return sql.replace("CUSTOMERS_OF_r", CHOSEN.replace("ROW", "r"))
                .replace("CUSTOMERS_OF_b", CHOSEN.replace("ROW", "b"))
                .replace("STATE", WorkConditions.STATE)
                .replace("ORDER", RecommendationRows.byPriority(scope, true))
                .replace("BEST_ID", prefix + "id")
                .replace("BEST_PRIORITY", prefix + "priority")
                .replace("PRIORITY", RecommendationRows.priority(scope))
                .replace("AMOUNT", scope.seesMoney() ? "best.amount desc nulls last," : "")
                .replace("JOINS", selection.joins())
                .replace("SELECTION", selection.condition());
    }
}
