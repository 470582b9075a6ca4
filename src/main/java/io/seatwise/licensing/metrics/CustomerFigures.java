package io.seatwise.licensing.metrics;

import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.inflation.InflationDiagnosis;
import io.seatwise.licensing.inflation.InflationDiagnosis.OwnSeats;
import io.seatwise.licensing.metrics.CurrentPosition.Deployed;
import io.seatwise.licensing.metrics.CurrentPosition.DeploymentFigure;
import io.seatwise.licensing.metrics.CurrentPosition.UsageFigure;
import io.seatwise.licensing.metrics.CurrentPosition.Used;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one customer, computed from its newest rows and its subscriptions. Without a framework, so that it can
 * be compared with an independent computation.
 */
record CustomerFigures(
        LicenceCounts licences,
        EntitlementCounts entitlements,
        OwnTotals own,
        @Nullable Long renewingUnassigned,
        @Nullable LocalDate asOf,
        List<ProductFigures> products) {

    /**
     * What the partner's own subscriptions tell, of a product or of all.
     *
     * @param sold seats of the active ones; null when the partner brought in none at all
     * @param grace whether one is in its grace period
     * @param nextRenewal the earliest commitment end that somebody has to decide about, today or later
     */
    record OwnTotals(
            @Nullable Long sold, boolean grace, @Nullable LocalDate nextRenewal) {}

    /**
     * One of the partner's own subscriptions of the customer.
     *
     * @param renewsMonthly whether it is a monthly term that renews itself: nobody has to decide about it
     * @param extended whether it is in an extended service term, which is never a second, lapsed subscription
     */
    record Own(String productId, OwnSeats seats, boolean renewsMonthly, boolean extended) {

        boolean isActive() {
            return seats.state() == SubscriptionState.ACTIVE;
        }
    }

    /** One product of the current position. */
    record ProductFigures(
            String productId,
            @Nullable Deployed deployed,
            @Nullable Used used,
            @Nullable InflationDiagnosis diagnosis,
            OwnTotals own) {

        boolean isInflated() {
            return diagnosis != null && diagnosis.inflated();
        }
    }

    /**
     * @param ownIsKnown whether the partner ever brought in subscriptions; if not, own licences are unknown, not zero
     */
    static CustomerFigures of(
            Collection<DeploymentFigure> deployment,
            Collection<UsageFigure> usage,
            Collection<Own> own,
            boolean ownIsKnown,
            LocalDate today) {
        SortedMap<String, Deployed> deployed = CurrentPosition.deployment(deployment);
        SortedMap<String, Used> used = CurrentPosition.usage(usage);
        SortedSet<String> ids = new TreeSet<>(deployed.keySet());
        ids.addAll(used.keySet());
        List<ProductFigures> products = new ArrayList<>();
        for (String id : ids) {
            List<Own> ofProduct =
                    own.stream().filter(each -> each.productId().equals(id)).toList();
            products.add(product(id, deployed.get(id), used.get(id), ofProduct, ownIsKnown, today));
        }
        return new CustomerFigures(
                deployed.isEmpty()
                        ? LicenceCounts.UNKNOWN
                        : new LicenceCounts(
                                deployed.values().stream()
                                        .mapToLong(Deployed::sold)
                                        .sum(),
                                deployed.values().stream()
                                        .mapToLong(Deployed::assigned)
                                        .sum()),
                used.isEmpty()
                        ? EntitlementCounts.UNKNOWN
                        : new EntitlementCounts(
                                used.values().stream().mapToLong(Used::entitled).sum(),
                                used.values().stream().mapToLong(Used::active).sum()),
                own(own, ownIsKnown, today),
                renewingUnassigned(products, today),
                asOf(deployed.values(), used.values()),
                products);
    }

    /** Whether a product is inflated. */
    boolean isInflated() {
        return products.stream().anyMatch(ProductFigures::isInflated);
    }

    private static ProductFigures product(
            String id,
            @Nullable Deployed deployed,
            @Nullable Used used,
            List<Own> own,
            boolean ownIsKnown,
            LocalDate today) {
        InflationDiagnosis diagnosis = used == null
                ? null
                : InflationDiagnosis.of(
                        used,
                        deployed == null ? null : deployed.assigned(),
                        own.stream()
                                .filter(each -> each.isActive() || !each.extended())
                                .map(Own::seats)
                                .toList());
        return new ProductFigures(id, deployed, used, diagnosis, own(own, ownIsKnown, today));
    }

    private static OwnTotals own(Collection<Own> own, boolean isKnown, LocalDate today) {
        Long sold = isKnown
                ? own.stream()
                        .filter(Own::isActive)
                        .mapToLong(each -> each.seats().seats())
                        .sum()
                : null;
        return new OwnTotals(sold, hasGrace(own), nextRenewal(own, today));
    }

    private static boolean hasGrace(Collection<Own> own) {
        return own.stream().anyMatch(each -> each.seats().state() == SubscriptionState.GRACE);
    }

    /** The earliest commitment end of an active subscription, today or later, monthly terms that renew themselves aside. */
    private static @Nullable LocalDate nextRenewal(Collection<Own> own, LocalDate today) {
        return own.stream()
                .filter(each -> each.isActive() && !each.renewsMonthly())
                .map(each -> each.seats().end())
                .filter(Objects::nonNull)
                .filter(end -> !end.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Seats that nobody has, over the products that renew soon; null when no such product reports its seats. */
    private static @Nullable Long renewingUnassigned(List<ProductFigures> products, LocalDate today) {
        Long unassigned = null;
        for (ProductFigures product : products) {
            Deployed deployed = product.deployed();
            if (deployed != null && FlagRules.isRenewalSoon(product.own().nextRenewal(), today)) {
                long spare = Math.max(0, deployed.sold() - deployed.assigned());
                unassigned = unassigned == null ? spare : unassigned + spare;
            }
        }
        return unassigned;
    }

    private static @Nullable LocalDate asOf(Collection<Deployed> deployed, Collection<Used> used) {
        SortedSet<LocalDate> days = new TreeSet<>();
        deployed.forEach(each -> days.add(each.day()));
        used.forEach(each -> days.add(each.day()));
        return days.isEmpty() ? null : days.last();
    }
}
