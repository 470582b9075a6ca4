package io.seatwise.licensing.download;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a download, or several that differ only in their attribution. */
record InsightsLine(
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped Key key,
        @JsonUnwrapped Organisation organisation,
        @JsonUnwrapped Sku sku,
        @JsonUnwrapped Subscribed subscribed,
        List<Workload> workloads) {

    /**
     * Where in the file it comes from.
     *
     * @param line the line in the file, the first of several
     * @param twins the further lines of rows that differ only in their attribution
     * @param duplicate whether the source itself marks the row as a repetition
     */
    record Origin(long line, List<Long> twins, boolean duplicate) {

        private Origin merged(Origin other) {
            return new Origin(
                    line,
                    Stream.of(twins, List.of(other.line), other.twins)
                            .flatMap(List::stream)
                            .toList(),
                    false);
        }
    }

    /**
     * What makes rows of a file the same row, whatever their attribution.
     *
     * @param subscriptionId null for usage of the whole organisation
     */
    record Key(
            @JsonProperty("tenantId") CustomerId customer,
            @Nullable String subscriptionId,
            YearMonth month) {}

    /**
     * What the row says of the customer; null where it says nothing.
     *
     * @param country ISO 3166 alpha-2
     */
    record Organisation(
            @JsonProperty("customerName") @Nullable String name,
            @Nullable String country,
            @Nullable String segment) {

        private Organisation merged(Organisation other) {
            return new Organisation(
                    first(name, other.name), first(country, other.country), first(segment, other.segment));
        }
    }

    /** What is used, as the source names it. */
    record Sku(
            @Nullable String skuId,
            @Nullable String partNumber,
            @Nullable String productName,
            String service) {

        private Sku merged(Sku other) {
            return new Sku(
                    first(skuId, other.skuId),
                    first(partNumber, other.partNumber),
                    first(productName, other.productName),
                    service);
        }
    }

    /**
     * What the row says of the subscription; null where it says nothing.
     *
     * @param state the source's word
     * @param free whether the SKU is a free one
     */
    record Subscribed(
            @Nullable String state,
            boolean free,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Boolean autoRenew,
            @JsonUnwrapped Seats seats) {

        /** Usage of the whole organisation belongs to no subscription. */
        static final Subscribed NONE = new Subscribed(null, false, null, null, null, new Seats(null, null));

        private Subscribed merged(Subscribed other) {
            return new Subscribed(
                    first(state, other.state),
                    free && other.free,
                    first(start, other.start),
                    first(end, other.end),
                    first(autoRenew, other.autoRenew),
                    new Seats(
                            larger(seats.available, other.seats.available),
                            larger(seats.assigned, other.seats.assigned)));
        }
    }

    /** The seats available and assigned; null when not given. */
    record Seats(
            @JsonProperty("seats") @Nullable Long available,
            @Nullable Long assigned) {}

    /** The figures of one workload. */
    record Workload(String code, String name, long entitled, long active) {

        private Workload larger(Workload other) {
            return new Workload(code, name, Math.max(entitled, other.entitled), Math.max(active, other.active));
        }
    }

    /** The two as one row: the larger count of each figure stands, and of texts the one given first. */
    InsightsLine merged(InsightsLine other) {
        Map<String, Workload> all = new TreeMap<>();
        workloads.forEach(workload -> all.put(workload.code(), workload));
        other.workloads.forEach(workload -> all.merge(workload.code(), workload, Workload::larger));
        return new InsightsLine(
                origin.merged(other.origin),
                key,
                organisation.merged(other.organisation),
                sku.merged(other.sku),
                subscribed.merged(other.subscribed),
                List.copyOf(all.values()));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static @Nullable Long larger(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return first(one, other);
        }
        return Math.max(one, other);
    }
}
