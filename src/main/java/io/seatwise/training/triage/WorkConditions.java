package io.seatwise.training.triage;

import io.seatwise.base.TextArray;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.CustomerSelection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A {@link WorkFilter} as SQL over {@code recommendation r}, {@code customer c} and {@code recommendation_work w}, the scope
 * always in it. Values travel as parameters only.
 */
final class WorkConditions {

    /** The state that counts today. */
    static final String STATE =
            "case when w.state is null or (w.state = 'SNOOZED' and w.snoozed_until <= :workToday) then 'NEW' else w.state end";

    /** States in the order of the board. */
    static final String STATE_ORDER =
            "case when w.state is null or (w.state = 'SNOOZED' and w.snoozed_until <= :workToday)"
                    + " or w.state = 'NEW' then 0 when w.state = 'PLANNED' then 1 when w.state = 'IN_PROGRESS' then 2"
                    + " when w.state = 'WAITING' then 3 when w.state = 'DONE' then 4 when w.state = 'SNOOZED' then 5 else 6 end";

    /** Past its day and not finished. */
    static final String OVERDUE =
            "(" + WorkSort.DUE + " < :workToday and " + STATE + " not in ('DONE', 'DISMISSED', 'SNOOZED'))";

    /** Shown is what holds, and what somebody has taken up even if it holds no more. */
    private static final String SHOWN = "(r.holds or w.state in ('PLANNED', 'IN_PROGRESS', 'WAITING', 'DONE'))";

    /**
     * All that is shown. Recommendations that have ended are read only if somebody has taken them up. Further
     * conditions narrow both parts.
     */
    private static final String EVERYTHING = """
            select r.recommendation_id from recommendation r where r.partner_id = :partner and r.holds%1$s
            union all
            select r.recommendation_id from recommendation_work w
            join recommendation r
              on r.partner_id = w.partner_id and r.recommendation_id = w.recommendation_id and not r.holds
            where w.partner_id = :partner and w.state in ('PLANNED', 'IN_PROGRESS', 'WAITING', 'DONE')%1$s""";

    /**
     * The ids are gathered first, from the index that fits the filter, and stand first in outer joins, whose order H2
     * keeps.
     */
    private static final String FROM = """
            from (%s) found
            left join recommendation r on r.partner_id = :partner and r.recommendation_id = found.recommendation_id
            left join customer c on c.partner_id = r.partner_id and c.tenant_id = r.tenant_id
            left join recommendation_work w
              on w.partner_id = r.partner_id and w.recommendation_id = r.recommendation_id
            """;

    private final String joins;
    private final String customers;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters;
    private final LocalDate today;
    private @Nullable String start;
    private final StringBuilder narrowing = new StringBuilder();

    private WorkConditions(CustomerSelection customers, LocalDate today) {
        this.joins = customers.joins();
        this.customers = customers.condition();
        this.parameters = customers.parameters();
        this.today = today;
        parameters.put("workToday", today);
        conditions.add("r.partner_id = :partner");
        conditions.add(SHOWN);
        conditions.add(customers.condition());
    }

    /** The recommendations of the filter that the scope of the selection may see. */
    static WorkConditions of(CustomerSelection customers, WorkFilter filter, LocalDate today) {
        WorkConditions conditions = new WorkConditions(customers, today);
        WorkFacets.ALL.forEach(facet -> facet.addTo(conditions, filter));
        return conditions;
    }

    /** One recommendation, if the scope of the selection may see it. */
    static WorkConditions of(CustomerSelection customers, RecommendationId recommendationId, LocalDate today) {
        WorkConditions conditions = new WorkConditions(customers, today);
        conditions.startFrom("recommendation", "recommendation_id = :workId");
        conditions.add("r.recommendation_id = :workId", "workId", recommendationId);
        return conditions;
    }

    /**
     * Looks the ids up by a condition that an index of a table answers; the first such condition counts. It only saves
     * reading: what is looked up is checked by {@link #add} as well.
     *
     * @param table {@code recommendation} or {@code recommendation_work}
     */
    void startFrom(String table, String condition) {
        startFrom("select recommendation_id from " + table + " where partner_id = :partner and " + condition);
    }

    /**
     * Looks the ids up by the values of a column of {@code recommendation}. The values are joined, since H2 walks an index
     * from the partner on for a list of values.
     */
    void startFromEach(String column, Collection<String> values) {
        String parameter = "start_" + column;
        parameters.put(parameter, new TextArray(Set.copyOf(values)));
        startFrom("""
                select r.recommendation_id
                from unnest(cast(:%2$s as varchar array)) as wanted (key_text)
                join recommendation r on r.partner_id = :partner and r.%1$s = wanted.key_text""".formatted(column, parameter));
    }

    /** Looks the ids of cards up whose own day or deadline has passed. */
    void startFromPastDue() {
        startFrom("""
                select recommendation_id from recommendation_work where partner_id = :partner and due_day < :workToday
                union
                select recommendation_id from recommendation where partner_id = :partner and deadline < :workToday""");
    }

    /** Looks the ids up by the customers of the filter, which are few where a text is searched. */
    void startFromCustomers() {
        startFrom("""
                select r.recommendation_id
                from customer c
                %sleft join recommendation r on r.partner_id = c.partner_id and r.tenant_id = c.tenant_id
                where r.recommendation_id is not null and %s""".formatted(joins, customers));
    }

    private void startFrom(String select) {
        if (start == null) {
            start = select;
        }
    }

    /** Adds a condition on {@code recommendation r} that is looked at before other tables are joined. */
    void addFirst(String condition, String parameter, Object value) {
        narrowing.append(" and ").append(condition);
        add(condition, parameter, value);
    }

    /** Whether no index of a filter answers: all recommendations are read. */
    boolean readsAll() {
        return start == null;
    }

    /** From {@code from} to the end of {@code where}. */
    String sql() {
        String found = start == null ? EVERYTHING.formatted(narrowing) : start;
        return FROM.formatted(found)
                + joins
                + conditions.stream().collect(Collectors.joining("\n  and ", "where ", "\n"));
    }

    /** A modifiable map. */
    Map<String, Object> parameters() {
        return parameters;
    }

    LocalDate today() {
        return today;
    }

    /** Adds a condition. */
    void add(String condition) {
        conditions.add(condition);
    }

    /** Adds a condition with its parameter. */
    void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }
}
