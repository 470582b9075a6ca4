package io.seatwise.adoption.benchmark;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.adoption.score.CategoryBenchmarks;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads the stored benchmarks of one kind. Benchmarks belong to a customer's newest score. */
@Component
class PeerBenchmarks {

    private final Derived derived;
    private final BenchmarkStore store;
    private final PartnerTransactions transactions;

    PeerBenchmarks(Derived derived, BenchmarkStore store, PartnerTransactions transactions) {
        this.derived = derived;
        this.store = store;
        this.transactions = transactions;
    }

    Map<ScoreCategory, Benchmark> of(
            Benchmark.Kind kind, PartnerScope scope, CustomerId customer, AdoptionScore score) {
        derived.await(scope, BenchmarkRefresh.NAME);
        Map<ScoreCategory, Benchmark> benchmarks = new EnumMap<>(ScoreCategory.class);
        for (StoredBenchmark stored : transactions.read(scope, () -> store.find(scope, kind, customer))) {
            boolean counts = score.category(stored.category())
                    .filter(category -> category.points().value() != null)
                    .isPresent();
            if (counts && stored.day().equals(score.day())) {
                benchmarks.put(stored.category(), benchmark(kind, stored.benchmark()));
            }
        }
        return benchmarks;
    }

    private static Benchmark benchmark(Benchmark.Kind kind, PeerBenchmark stored) {
        return new Benchmark(
                kind,
                BigDecimal.valueOf(stored.value()),
                BigDecimal.valueOf(stored.median()),
                stored.cohortSize(),
                stored.attributes().stream().map(CohortAttribute::name).toList());
    }

    /** The two kinds as sources of their own: they are shown beside each other and never mixed. */
    @Configuration(proxyBeanMethods = false)
    static class Sources {

        @Bean
        @Order(150)
        CategoryBenchmarks portfolioBenchmarks(PeerBenchmarks peers) {
            return (scope, customer, score) -> peers.of(Benchmark.Kind.PORTFOLIO, scope, customer, score);
        }

        @Bean
        @Order(160)
        CategoryBenchmarks poolBenchmarks(PeerBenchmarks peers) {
            return (scope, customer, score) -> peers.of(Benchmark.Kind.POOL, scope, customer, score);
        }
    }
}
