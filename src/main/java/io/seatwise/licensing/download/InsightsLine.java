package io.seatwise.licensing.download;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a download, or several that differ only in their attribution.
 *
 * @param line the line in the file, the first of several
 * @param twins the further lines of rows that differ only in their attribution
 * @param duplicate whether the source itself marks the row as a repetition
 * @param country the customer's country, ISO 3166 alpha-2; null when not given
 * @param segment the customer's segment; null when not given
 * @param subscriptionId null for usage of the whole organisation
 * @param state the source's word; null when the file has none
 * @param free whether the SKU is a free one
 * @param seats the seats available; null when not given
 */
record InsightsLine(
        long line,
        List<Long> twins,
        boolean duplicate,
        @JsonProperty("tenantId") CustomerId customer,
        @Nullable String customerName,
        @Nullable String country,
        @Nullable String segment,
        @Nullable String subscriptionId,
        YearMonth month,
        @Nullable String skuId,
        @Nullable String partNumber,
        @Nullable String productName,
        String service,
        @Nullable String state,
        boolean free,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Boolean autoRenew,
        @Nullable Long seats,
        @Nullable Long assigned,
        List<Workload> workloads) {

    /** The figures of one workload. */
    record Workload(String code, String name, long entitled, long active) {

        private Workload larger(Workload other) {
            return new Workload(code, name, Math.max(entitled, other.entitled), Math.max(active, other.active));
        }
    }

    /** What makes rows of a file the same row, whatever their attribution. */
    record Key(CustomerId customer, @Nullable String subscriptionId, YearMonth month) {}

    Key key() {
        return new Key(customer, subscriptionId, month);
    }

    /** The two as one row: the larger count of each figure stands, and of texts the one given first. */
    InsightsLine merged(InsightsLine other) {
        Map<String, Workload> all = new TreeMap<>();
        workloads.forEach(workload -> all.put(workload.code(), workload));
        other.workloads.forEach(workload -> all.merge(workload.code(), workload, Workload::larger));
        return new InsightsLine(
                line,
                Stream.of(twins, List.of(other.line), other.twins)
                        .flatMap(List::stream)
                        .toList(),
                false,
                customer,
                first(customerName, other.customerName),
                first(country, other.country),
                first(segment, other.segment),
                subscriptionId,
                month,
                first(skuId, other.skuId),
                first(partNumber, other.partNumber),
                first(productName, other.productName),
                service,
                first(state, other.state),
                free && other.free,
                first(start, other.start),
                first(end, other.end),
                first(autoRenew, other.autoRenew),
                larger(seats, other.seats),
                larger(assigned, other.assigned),
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
