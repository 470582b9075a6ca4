package io.seatwise.adoption.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.CustomerFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@SeatwiseTest
class AdoptionScoreOnH2Test extends AdoptionScoreContract {

    private static final int CUSTOMERS = 700;

    @Test
    void manyCustomersRecomputeADay() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        List<CustomerId> tenants = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> new CustomerId(new UUID(77, i)))
                .toList();
        rig.adoption(scope, lines(tenants, day.minusDays(28), 40));
        rig.adoption(scope, lines(tenants, day, 50));

        context.getBean(Derived.class).mark(scope, ScoreRefresh.NAME, tenants, day);
        context.getBean(DerivedDrain.class).drain(scope);

        CustomerFilter half = filter("50", "50");
        assertThat(customers.count(scope, half)).isEqualTo(CUSTOMERS);
    }

    private static String[] lines(List<CustomerId> tenants, LocalDate day, int points) {
        List<String> lines = new ArrayList<>();
        for (CustomerId tenant : tenants) {
            ScoreScheme.CLASSIC_800
                    .categories()
                    .forEach(category ->
                            lines.add("%s,%s,CLASSIC_800,%s,%d,100,,,".formatted(tenant, day, category, points)));
        }
        return lines.toArray(String[]::new);
    }

    private static CustomerFilter filter(String min, String max) {
        return CustomerFilter.ALL
                .with(CustomerFacets.MIN_ADOPTION_SCORE, new BigDecimal(min))
                .with(CustomerFacets.MAX_ADOPTION_SCORE, new BigDecimal(max));
    }
}
