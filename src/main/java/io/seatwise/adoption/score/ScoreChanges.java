package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.base.UuidArray;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.changes.Change;
import io.seatwise.portfolio.changes.ChangeKind;
import io.seatwise.portfolio.changes.ChangeSource;
import io.seatwise.portfolio.changes.CustomerState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds customers whose Adoption Score is at least five percentage points above or below that of the earlier day. Most
 * scores move a little every week, so smaller differences are not listed. Both days are computed in the scheme of the newest
 * score.
 */
@Component
class ScoreChanges implements ChangeSource {

    private static final BigDecimal SMALLEST = BigDecimal.valueOf(5);

    private record Now(LocalDate day, ScoreScheme scheme, BigDecimal percent) {}

    private final JdbcClient jdbc;
    private final CategoryScores categories;
    private final Derived derived;

    ScoreChanges(JdbcClient jdbc, CategoryScores categories, Derived derived) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.derived = derived;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.SCORE_CHANGED;
    }

    @Override
    public void await(PartnerScope scope) {
        derived.await(scope, ScoreTotals.NAME);
    }

    @Override
    public List<Change> changes(PartnerScope scope, List<CustomerState> customers, LocalDate since) {
        Map<CustomerId, CustomerState> present = customers.stream()
                .filter(customer -> !customer.archived())
                .collect(Collectors.toMap(
                        customerState -> customerState.customer().id(), Function.identity()));
        Map<CustomerId, Now> now = newest(scope, present, since);
        List<Change> changes = new ArrayList<>();
        categories.newestDays(scope, now.keySet(), since).entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((day, some) -> before(scope, some, day, now).forEach((customer, before) -> {
                    Now newest = Objects.requireNonNull(now.get(customer));
                    if (newest.percent().subtract(before).abs().compareTo(SMALLEST) >= 0) {
                        changes.add(change(Objects.requireNonNull(present.get(customer)), newest, before));
                    }
                }));
        return changes;
    }

    /** The newest scores of the customers that have figures of a later day. */
    private Map<CustomerId, Now> newest(PartnerScope scope, Map<CustomerId, CustomerState> customers, LocalDate since) {
        Map<CustomerId, Now> now = new HashMap<>();
        UuidArray.forEachChunk(
                customers.keySet(),
                some -> jdbc.sql("""
                        select s.tenant_id, s.score_day, s.scheme, s.percent
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer_score s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                        where s.score_day > :since and s.percent is not null
                        """)
                        .param("partner", scope.partnerId())
                        .param("ids", some)
                        .param("since", since)
                        .query(row -> {
                            now.put(
                                    CustomerId.of(row, "tenant_id"),
                                    new Now(
                                            row.getObject("score_day", LocalDate.class),
                                            ScoreScheme.valueOf(row.getString("scheme")),
                                            BigDecimal.valueOf(row.getDouble("percent"))));
                        }));
        return now;
    }

    private Map<CustomerId, BigDecimal> before(
            PartnerScope scope, List<CustomerId> customers, LocalDate day, Map<CustomerId, Now> now) {
        Map<CustomerId, BigDecimal> before = new HashMap<>();
        categories.on(scope, customers, day).stream()
                .collect(Collectors.groupingBy(StoredCategory::customer))
                .forEach((customer, stored) -> {
                    BigDecimal percent = AdoptionScore.of(
                                    stored,
                                    Objects.requireNonNull(now.get(customer)).scheme())
                            .exactPercent();
                    if (percent != null) {
                        before.put(customer, percent);
                    }
                });
        return before;
    }

    private static Change change(CustomerState customer, Now now, BigDecimal before) {
        return new Change(
                now.day(),
                ChangeKind.SCORE_CHANGED,
                customer.customer(),
                null,
                new Change.Difference(shown(before), shown(now.percent())),
                null);
    }

    private static BigDecimal shown(BigDecimal percent) {
        return percent.setScale(1, RoundingMode.HALF_UP);
    }
}
