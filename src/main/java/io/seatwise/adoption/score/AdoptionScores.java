package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.base.NotFoundException;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the Adoption Score of a customer: newest, of a day, and over time, for the customers of a scope. */
@Service
public class AdoptionScores {

    /** The name of the derivation that computes the newest scores. */
    public static final String DERIVATION = ScoreTotals.NAME;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final CategoryScores categories;
    private final Derived derived;
    private final List<CategoryBenchmarks> benchmarks;

    AdoptionScores(
            PartnerTransactions transactions,
            JdbcClient jdbc,
            CategoryScores categories,
            Derived derived,
            List<CategoryBenchmarks> benchmarks) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.categories = categories;
        this.derived = derived;
        this.benchmarks = List.copyOf(benchmarks);
    }

    /**
     * The score as it stood on that day: of the newest day with figures up to it. Without figures all categories are
     * without data.
     *
     * @param day null for the newest
     * @throws NotFoundException when the customer does not exist or is not visible
     */
    public AdoptionScore of(PartnerScope scope, CustomerId customer, @Nullable LocalDate day) {
        derived.await(scope, ScoreRefresh.NAME);
        return transactions.read(scope, () -> {
            checkVisible(scope, customer);
            List<CustomerId> one = List.of(customer);
            List<SchemeChoice> choices = SchemeChoices.stored(jdbc, scope);
            LocalDate newest = categories
                    .newestDays(scope, one, day == null ? LAST_DAY : day)
                    .get(customer);
            if (newest == null) {
                return AdoptionScore.none(
                        SchemeChoices.on(choices, day == null ? LAST_DAY : day).orElse(ScoreScheme.CLASSIC_800));
            }
            return AdoptionScore.of(
                    categories.on(scope, one, newest),
                    SchemeChoices.on(choices, newest).orElse(null));
        });
    }

    /**
     * The scores of the days with figures, oldest first, each in the scheme of its day.
     *
     * @param rebased a scheme to count all days in instead; null for each day's own
     * @throws NotFoundException when the customer does not exist or is not visible
     */
    public List<AdoptionScore> history(
            PartnerScope scope, CustomerId customer, LocalDate from, LocalDate to, @Nullable ScoreScheme rebased) {
        derived.await(scope, ScoreRefresh.NAME);
        return transactions.read(scope, () -> {
            checkVisible(scope, customer);
            List<SchemeChoice> choices = SchemeChoices.stored(jdbc, scope);
            Map<LocalDate, List<StoredCategory>> days = new LinkedHashMap<>();
            categories
                    .between(scope, List.of(customer), from, to)
                    .forEach(category -> days.computeIfAbsent(category.day(), day -> new ArrayList<>())
                            .add(category));
            return days.entrySet().stream()
                    .map(entry -> AdoptionScore.of(
                            entry.getValue(),
                            rebased == null
                                    ? SchemeChoices.on(choices, entry.getKey()).orElse(null)
                                    : rebased))
                    .toList();
        });
    }

    /** All benchmarks by category, in the order in which they are to be shown; the first is the one sent over REST. */
    public Map<ScoreCategory, List<Benchmark>> benchmarks(
            PartnerScope scope, CustomerId customer, AdoptionScore score) {
        Map<ScoreCategory, List<Benchmark>> all = new EnumMap<>(ScoreCategory.class);
        for (CategoryBenchmarks source : benchmarks) {
            source.of(scope, customer, score)
                    .forEach((category, benchmark) -> all.computeIfAbsent(category, none -> new ArrayList<>())
                            .add(benchmark));
        }
        return all;
    }

    /** Whether any figure of this customer ever arrived. */
    public boolean hasAny(PartnerScope scope, CustomerId customer) {
        return transactions.read(
                scope,
                () -> categories.newestDays(scope, List.of(customer), LAST_DAY).containsKey(customer));
    }

    private void checkVisible(PartnerScope scope, CustomerId customer) {
        boolean visible = jdbc.sql("select 1 from customer c where %s and c.tenant_id = :tenant"
                        .formatted(scope.customerFilter("c")))
                .params(scope.parameters())
                .param("tenant", customer)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!visible) {
            throw new NotFoundException("Customer " + customer);
        }
    }
}
