package io.seatwise.adoption.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.score.ScoreRefresh;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@SeatwiseTest
class BenchmarksOnH2Test extends BenchmarksContract {

    private static final int CUSTOMERS = 700;

    @Test
    void manyCustomersGetScoresAndBenchmarksOfADay() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        PartnerScope scope = administrator();
        List<CustomerId> tenants = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> new CustomerId(new UUID(78, i)))
                .toList();
        List<String> lines = new ArrayList<>();
        for (CustomerId tenant : tenants) {
            ScoreScheme.CLASSIC_800
                    .categories()
                    .forEach(category ->
                            lines.add("%s,%s,CLASSIC_800,%s,%d,100,,,".formatted(tenant, day, category, 50)));
        }
        rig.adoption(scope, lines.toArray(String[]::new));
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update customer set region = 'North', industry = 'Health', licensed_users = 120"
                                + " where partner_id = ?",
                        scope.partnerId()));

        context.getBean(DerivedDrain.class).drain(scope);
        context.getBean(Derived.class).mark(scope, ScoreRefresh.NAME, tenants, day);
        context.getBean(DerivedDrain.class).drain(scope);

        // Seven categories each; Network connectivity has the recommended 80
        assertThat(transactions.<Long>read(
                        scope,
                        () -> jdbc.queryForObject(
                                "select count(*) from category_benchmark where partner_id = ?",
                                Long.class,
                                scope.partnerId())))
                .isEqualTo(7L * CUSTOMERS);
    }
}
