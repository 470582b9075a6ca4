package io.seatwise.licensing.download;

import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.PositionLine;
import io.seatwise.licensing.positions.ServiceKey;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sums the subscriptions of a month to the licences and the usage of products. Sold, assigned and entitled count active
 * subscriptions alone; active users count all of them, as Microsoft's own figure does. Source: product.md, section 8.1.
 */
final class InsightsFigures {

    private record Place(LocalDate day, CustomerId customer, String productId, String service, String workloadCode) {}

    private static final class Sum {
        private @Nullable String customerName;
        private @Nullable String productName;
        private @Nullable String workloadName;
        private long part;
        private long whole;

        private void names(InsightsLine line, @Nullable String workload) {
            customerName = customerName == null ? line.organisation().name() : customerName;
            productName = productName == null ? line.sku().productName() : productName;
            workloadName = workloadName == null ? workload : workloadName;
        }
    }

    private InsightsFigures() {}

    /** The day that figures of a month are as of: its last day, of the running month the day they arrive. */
    static LocalDate asOf(YearMonth month, LocalDate today) {
        return month.equals(YearMonth.from(today)) ? today : month.atEndOfMonth();
    }

    /**
     * Licences by product, of the rows that give both seats and assigned seats.
     *
     * @param lines one row for each subscription and month
     */
    static List<PositionLine> deployment(
            Collection<InsightsLine> lines, Function<InsightsLine, String> productId, LocalDate today) {
        Map<Place, Sum> sums = new LinkedHashMap<>();
        for (InsightsLine line : lines) {
            Long seats = line.subscribed().seats().available();
            Long assigned = line.subscribed().seats().assigned();
            if (seats == null || assigned == null) {
                continue;
            }
            Sum sum = sums.computeIfAbsent(
                    new Place(
                            asOf(line.key().month(), today),
                            line.key().customer(),
                            productId.apply(line),
                            ServiceKey.of(line.sku().service(), null),
                            ""),
                    place -> new Sum());
            sum.names(line, null);
            if (isActive(line)) {
                sum.part += assigned;
                sum.whole += seats;
            }
        }
        return lines(sums);
    }

    /** Usage by product and workload. */
    static List<PositionLine> usage(
            Collection<InsightsLine> lines, Function<InsightsLine, String> productId, LocalDate today) {
        Map<Place, Sum> sums = new LinkedHashMap<>();
        for (InsightsLine line : lines) {
            for (InsightsLine.Workload workload : line.workloads()) {
                Sum sum = sums.computeIfAbsent(
                        new Place(
                                asOf(line.key().month(), today),
                                line.key().customer(),
                                productId.apply(line),
                                ServiceKey.of(line.sku().service(), null),
                                workload.code()),
                        place -> new Sum());
                sum.names(line, workload.name());
                sum.part += workload.active();
                sum.whole += isActive(line) ? workload.entitled() : 0;
            }
        }
        return lines(sums);
    }

    private static boolean isActive(InsightsLine line) {
        return InsightsStates.of(line.subscribed().state(), line.subscribed().free()) == SubscriptionState.ACTIVE;
    }

    private static List<PositionLine> lines(Map<Place, Sum> sums) {
        List<PositionLine> lines = new ArrayList<>();
        sums.forEach((place, sum) -> lines.add(new PositionLine(
                new PositionLine.Key(
                        place.customer(), place.productId(), place.workloadCode(), place.day(), place.service(), ""),
                new PositionLine.Names(sum.customerName, sum.productName, sum.workloadName),
                new PositionLine.Counts(sum.part, sum.whole, null))));
        return lines;
    }
}
