package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.ids.CustomerId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Microsoft's own peer benchmarks, where a file brought them in. */
@Component
@Order(VendorBenchmarks.ORDER)
class VendorBenchmarks implements CategoryBenchmarks {

    static final int ORDER = 100;

    @Override
    public Map<ScoreCategory, Benchmark> of(PartnerScope scope, CustomerId customer, AdoptionScore score) {
        Map<ScoreCategory, Benchmark> benchmarks = new EnumMap<>(ScoreCategory.class);
        score.vendorBenchmarks()
                .forEach((category, value) -> benchmarks.put(
                        category, new Benchmark(Benchmark.Kind.VENDOR_PEER, value, null, null, List.of())));
        return benchmarks;
    }
}
