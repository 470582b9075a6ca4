package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.NetworkConnectivityScore;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Network connectivity's fixed 80 points, which Microsoft recommends instead of a peer benchmark. */
@Component
@Order(TargetBenchmarks.ORDER)
class TargetBenchmarks implements CategoryBenchmarks {

    static final int ORDER = 50;

    @Override
    public Map<ScoreCategory, Benchmark> of(PartnerScope scope, CustomerId customer, AdoptionScore score) {
        return Map.of(
                ScoreCategory.NETWORK_CONNECTIVITY,
                new Benchmark(
                        Benchmark.Kind.TARGET,
                        BigDecimal.valueOf(NetworkConnectivityScore.BENCHMARK),
                        null,
                        null,
                        List.of()));
    }
}
