package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.CustomerScores;
import io.seatwise.adoption.CustomerScores.Newest;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.derived.CustomerDerivation;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Computes each customer's newest Adoption Score, in the scheme of its day, with the change to 28 days before. */
@Service
class ScoreTotals implements CustomerDerivation {

    static final String NAME = "score-totals";

    /** Days between the two scores of a change. */
    static final int CHANGE_DAYS = 28;

    /** Days beyond that within which the compared score may lie. */
    private static final int COMPARED_WITHIN = 28;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final CategoryScores categories;
    private final CustomerScores newest;

    ScoreTotals(JdbcClient jdbc, CategoryScores categories, CustomerScores newest) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.newest = newest;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of(ScoreRefresh.NAME);
    }

    @Override
    public void compute(PartnerScope scope, Batch batch) {
        storeTotals(scope, batch.customers(), SchemeChoices.stored(jdbc, scope));
    }

    private void storeTotals(PartnerScope scope, Collection<CustomerId> customerIds, List<SchemeChoice> choices) {
        Map<LocalDate, List<CustomerId>> byDay = categories.newestDays(scope, customerIds, LAST_DAY).entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Set<CustomerId> without = new HashSet<>(customerIds);
        List<Newest> totals = new ArrayList<>();
        byDay.forEach((day, customers) -> {
            without.removeAll(customers);
            totals.addAll(totals(scope, customers, day, choices));
        });
        newest.storeAdoption(scope, totals);
        newest.forgetAdoption(scope, without);
    }

    private List<Newest> totals(
            PartnerScope scope, List<CustomerId> customers, LocalDate day, List<SchemeChoice> choices) {
        Map<CustomerId, List<StoredCategory>> now = byCustomer(categories.on(scope, customers, day));
        Map<CustomerId, List<StoredCategory>> before = before(scope, customers, day);
        Optional<ScoreScheme> chosen = SchemeChoices.on(choices, day);
        List<Newest> totals = new ArrayList<>();
        now.forEach((customer, stored) -> {
            AdoptionScore score = AdoptionScore.of(stored, chosen.orElse(null));
            AdoptionScore compared =
                    before.containsKey(customer) ? AdoptionScore.of(before.get(customer), score.scheme()) : null;
            totals.add(new Newest(
                    customer,
                    day,
                    score.scheme(),
                    score.total(),
                    score.estimated(),
                    new CustomerScores.Compared(
                            compared == null ? null : compared.day(),
                            compared == null ? null : compared.exactPercent())));
        });
        return totals;
    }

    /** The categories 28 days before, or on the newest day before that which is not too far off. */
    private Map<CustomerId, List<StoredCategory>> before(
            PartnerScope scope, List<CustomerId> customers, LocalDate day) {
        LocalDate to = day.minusDays(CHANGE_DAYS);
        Map<LocalDate, List<CustomerId>> days = categories.newestDays(scope, customers, to).entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(to.minusDays(COMPARED_WITHIN)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Map<CustomerId, List<StoredCategory>> before = new HashMap<>();
        days.forEach((compared, some) -> before.putAll(byCustomer(categories.on(scope, some, compared))));
        return before;
    }

    private static Map<CustomerId, List<StoredCategory>> byCustomer(List<StoredCategory> stored) {
        return stored.stream().collect(Collectors.groupingBy(StoredCategory::customer));
    }
}
