package io.seatwise.renewals;

import io.seatwise.licensing.subscriptions.Subscription;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one subscription against the seats in use; all null when the assigned seats are unknown. Source:
 * product.md, section 9.
 *
 * @param assigned this subscription's share of the seats assigned
 * @param spare quantity less assigned, at least 0
 * @param keep the largest share of the last 90 days, at least 1
 * @param reduceBy quantity less keep, at least 0
 */
public record SeatShare(
        @Nullable Long assigned,
        @Nullable Long spare,
        @Nullable Long keep,
        @Nullable Long reduceBy) {

    /** The days whose assigned seats count, the day itself included. */
    public static final int DAYS = 90;

    static final SeatShare UNKNOWN = new SeatShare(null, null, null, null);

    /** An open end is later than any day. */
    private static final Comparator<Subscription> LAST_END_FIRST = Comparator.comparing(
                    (Subscription subscription) -> subscription.term().commitmentEnd(),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(subscription -> subscription.ids().subscriptionId());

    /**
     * Shares the assigned seats of one customer and product out over its active subscriptions: the one that ends last
     * first, each up to its quantity. What passes all quantities stays with the one that ends first.
     *
     * @param assigned of the product today; null when unknown
     * @param largest the largest number assigned to the product in the last 90 days; null when no figures arrived
     */
    public static Map<String, SeatShare> of(
            List<Subscription> active, @Nullable Long assigned, @Nullable Long largest) {
        Map<String, SeatShare> shares = new LinkedHashMap<>();
        if (assigned == null) {
            active.forEach(subscription -> shares.put(subscription.ids().subscriptionId(), UNKNOWN));
            return shares;
        }
        long left = assigned;
        long leftOfLargest = largest == null ? assigned : Math.max(largest, assigned);
        List<Subscription> order = active.stream().sorted(LAST_END_FIRST).toList();
        for (int i = 0; i < order.size(); i++) {
            long quantity = order.get(i).purchase().quantity();
            boolean last = i == order.size() - 1;
            long share = last ? left : Math.min(left, quantity);
            long shareOfLargest = last ? leftOfLargest : Math.min(leftOfLargest, quantity);
            left -= share;
            leftOfLargest -= shareOfLargest;
            long keep = Math.max(1, shareOfLargest);
            shares.put(
                    order.get(i).ids().subscriptionId(),
                    new SeatShare(share, Math.max(0, quantity - share), keep, Math.max(0, quantity - keep)));
        }
        return shares;
    }
}
