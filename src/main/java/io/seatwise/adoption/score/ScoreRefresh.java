package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.adoption.score.CategoryDays.Offered;
import io.seatwise.derived.CustomerDerivation;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportApplied;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Computes the categories of each customer by day, from the facts of all sources. The one writer of {@code category_score}. */
@Service
public class ScoreRefresh implements CustomerDerivation {

    /** The name of the derivation. */
    public static final String NAME = "score";

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final List<CategorySource> sources;
    private final CategoryScores categories;
    private final PrivacySettings privacy;
    private final Derived derived;

    ScoreRefresh(List<CategorySource> sources, CategoryScores categories, PrivacySettings privacy, Derived derived) {
        this.sources = List.copyOf(sources);
        this.categories = categories;
        this.privacy = privacy;
        this.derived = derived;
    }

    @Override
    public String name() {
        return NAME;
    }

    @EventListener
    void on(ImportApplied applied) {
        if (sources.stream().anyMatch(source -> source.kinds().contains(applied.kind()))) {
            derived.mark(applied.scope(), NAME, applied.customers(), applied.fromDay());
        }
    }

    /** Replaces the categories of these customers from the first changed day on. */
    @Override
    public void compute(PartnerScope scope, Batch batch) {
        LocalDate first = batch.from() == null ? FIRST_DAY : batch.from();
        List<CustomerId> customers = List.copyOf(batch.customers());
        categories.replace(scope, customers, first, days(scope, customers, first));
    }

    /** Replaces all categories of one customer, in the caller's transaction: what privacy takes away is gone at once. */
    void computeNow(PartnerScope scope, CustomerId customer) {
        derived.lock(scope);
        categories.replace(scope, List.of(customer), FIRST_DAY, days(scope, List.of(customer), FIRST_DAY));
        derived.markDependents(scope, NAME, List.of(customer), null);
    }

    private List<StoredCategory> days(PartnerScope scope, List<CustomerId> customerIds, LocalDate from) {
        Set<CustomerId> optedOut = privacy.optedOut(scope);
        Map<CustomerId, List<Offered>> offered = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            CategorySource source = sources.get(i);
            // Days before still stand on the first day to be made
            for (CategoryOffer offer : source.offers(scope, customerIds, from.minusDays(source.days() - 1L))) {
                offered.computeIfAbsent(
                                offer.customer(),
                                customer -> sources.stream()
                                        .map(each -> new Offered(each.days()))
                                        .toList())
                        .get(i)
                        .add(isOptedOut(offer, optedOut) ? withoutFigures(offer) : offer);
            }
        }
        List<StoredCategory> days = new ArrayList<>();
        offered.forEach((customer, each) -> days.addAll(CategoryDays.of(customer, each, from)));
        return days;
    }

    private static boolean isOptedOut(CategoryOffer offer, Set<CustomerId> optedOut) {
        return optedOut.contains(offer.customer())
                && offer.score().category().experience() == ScoreCategory.Experience.PEOPLE;
    }

    private static CategoryOffer withoutFigures(CategoryOffer offer) {
        CategoryScore missing = CategoryScore.missing(offer.score().category(), NoDataReason.OPTED_OUT);
        return new CategoryOffer(offer.customer(), offer.day(), offer.scheme(), missing, null);
    }
}
