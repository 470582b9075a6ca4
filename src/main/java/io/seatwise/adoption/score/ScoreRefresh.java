package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.CustomerScores;
import io.seatwise.adoption.CustomerScores.Newest;
import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.adoption.score.CategoryDays.Offered;
import io.seatwise.imports.ImportApplied;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Brings the categories by day and the newest totals to new facts, inside the transaction that changes the facts. The
 * one writer of {@code category_score}.
 */
@Service
public class ScoreRefresh {

    /** Days between the two scores of a change. */
    static final int CHANGE_DAYS = 28;

    /** How far beyond that the compared day may lie. */
    private static final int COMPARED_WITHIN = 28;

    private static final int CUSTOMERS_AT_ONCE = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final List<CategorySource> sources;
    private final CategoryScores categories;
    private final CustomerScores newest;
    private final PrivacySettings privacy;

    ScoreRefresh(
            PartnerTransactions transactions,
            JdbcClient jdbc,
            List<CategorySource> sources,
            CategoryScores categories,
            CustomerScores newest,
            PrivacySettings privacy) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.sources = List.copyOf(sources);
        this.categories = categories;
        this.newest = newest;
        this.privacy = privacy;
    }

    @EventListener
    void on(ImportApplied applied) {
        if (sources.stream().anyMatch(source -> source.kinds().contains(applied.kind()))) {
            refresh(applied.scope(), applied.customers(), applied.fromDay());
        }
    }

    /**
     * Makes the categories of these customers anew from that day on, and their newest totals.
     *
     * @param from null for all days
     */
    public void refresh(PartnerScope scope, Collection<UUID> tenantIds, @Nullable LocalDate from) {
        transactions.run(scope, () -> {
            List<SchemeChoice> choices = SchemeChoices.stored(jdbc, scope);
            inParts(tenantIds, some -> {
                LocalDate first = from == null ? FIRST_DAY : from;
                categories.replace(scope, some, first, days(scope, some, first));
                storeTotals(scope, some, choices);
            });
        });
    }

    /** Counts the newest totals of all customers anew, as after the choice of another scheme. */
    void totals(PartnerScope scope) {
        List<SchemeChoice> choices = SchemeChoices.stored(jdbc, scope);
        List<UUID> all = jdbc.sql("select tenant_id from customer where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query((row, number) -> row.getObject("tenant_id", UUID.class))
                .list();
        inParts(all, some -> storeTotals(scope, some, choices));
    }

    private List<StoredCategory> days(PartnerScope scope, List<UUID> tenantIds, LocalDate from) {
        Set<UUID> optedOut = privacy.optedOut(scope);
        Map<UUID, List<Offered>> offered = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            CategorySource source = sources.get(i);
            // Days before still stand on the first day to be made
            for (CategoryOffer offer : source.offers(scope, tenantIds, from.minusDays(source.days() - 1L))) {
                offered.computeIfAbsent(
                                offer.tenantId(),
                                tenantId -> sources.stream()
                                        .map(each -> new Offered(each.days()))
                                        .toList())
                        .get(i)
                        .add(isOptedOut(offer, optedOut) ? withoutFigures(offer) : offer);
            }
        }
        List<StoredCategory> days = new ArrayList<>();
        offered.forEach((tenantId, each) -> days.addAll(CategoryDays.of(tenantId, each, from)));
        return days;
    }

    private static boolean isOptedOut(CategoryOffer offer, Set<UUID> optedOut) {
        return optedOut.contains(offer.tenantId())
                && offer.score().category().experience() == ScoreCategory.Experience.PEOPLE;
    }

    private static CategoryOffer withoutFigures(CategoryOffer offer) {
        CategoryScore missing = CategoryScore.missing(offer.score().category(), NoDataReason.OPTED_OUT);
        return new CategoryOffer(offer.tenantId(), offer.day(), offer.scheme(), missing, null);
    }

    private void storeTotals(PartnerScope scope, List<UUID> tenantIds, List<SchemeChoice> choices) {
        Map<LocalDate, List<UUID>> byDay = categories.newestDays(scope, tenantIds, LAST_DAY).entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Set<UUID> without = new HashSet<>(tenantIds);
        List<Newest> totals = new ArrayList<>();
        byDay.forEach((day, customers) -> {
            without.removeAll(customers);
            totals.addAll(totals(scope, customers, day, choices));
        });
        newest.storeAdoption(scope, totals);
        newest.forgetAdoption(scope, without);
    }

    private List<Newest> totals(PartnerScope scope, List<UUID> customers, LocalDate day, List<SchemeChoice> choices) {
        Map<UUID, List<StoredCategory>> now = byCustomer(categories.on(scope, customers, day));
        Map<UUID, List<StoredCategory>> before = before(scope, customers, day);
        Optional<ScoreScheme> chosen = SchemeChoices.on(choices, day);
        List<Newest> totals = new ArrayList<>();
        now.forEach((tenantId, stored) -> {
            AdoptionScore score = AdoptionScore.of(stored, chosen.orElse(null));
            AdoptionScore compared =
                    before.containsKey(tenantId) ? AdoptionScore.of(before.get(tenantId), score.scheme()) : null;
            totals.add(new Newest(
                    tenantId,
                    day,
                    score.scheme(),
                    score.total(),
                    score.estimated(),
                    compared == null ? null : compared.day(),
                    compared == null ? null : compared.exactPercent()));
        });
        return totals;
    }

    /** The categories 28 days before, or on the newest day before that which is not too far off. */
    private Map<UUID, List<StoredCategory>> before(PartnerScope scope, List<UUID> customers, LocalDate day) {
        LocalDate to = day.minusDays(CHANGE_DAYS);
        Map<LocalDate, List<UUID>> days = categories.newestDays(scope, customers, to).entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(to.minusDays(COMPARED_WITHIN)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Map<UUID, List<StoredCategory>> before = new HashMap<>();
        days.forEach((compared, some) -> before.putAll(byCustomer(categories.on(scope, some, compared))));
        return before;
    }

    private static Map<UUID, List<StoredCategory>> byCustomer(List<StoredCategory> stored) {
        return stored.stream().collect(Collectors.groupingBy(StoredCategory::tenantId));
    }

    private static void inParts(Collection<UUID> tenantIds, Consumer<List<UUID>> work) {
        List<UUID> all = List.copyOf(tenantIds);
        for (int start = 0; start < all.size(); start += CUSTOMERS_AT_ONCE) {
            work.accept(all.subList(start, Math.min(all.size(), start + CUSTOMERS_AT_ONCE)));
        }
    }
}
