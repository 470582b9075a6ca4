package io.seatwise.portfolio.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.base.Ratio;
import io.seatwise.customers.CustomerProfile;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.CustomerMoney;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.CustomerScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a list, as product.md section 5 has it. Percentages with one decimal; null where unknown.
 * Amounts are also null for a token that may not see money.
 */
record CustomerItem(
        @JsonUnwrapped NamedCustomer customer,
        @JsonUnwrapped CustomerProfile profile,
        @JsonUnwrapped Position position,
        @JsonUnwrapped Scores scores,
        @Nullable Long unassigned,
        @JsonUnwrapped Money money) {

    record Position(
            @JsonUnwrapped PositionFigures figures,
            List<Flag> flags,
            @Nullable LocalDate asOf) {

        static Position of(CustomerRow.Position position) {
            return new Position(
                    PositionFigures.of(position.licences(), position.entitlements()),
                    position.flags().stream().sorted().toList(),
                    position.asOf());
        }
    }

    record Scores(
            @Nullable BigDecimal adoptionScorePercent,
            CustomerScore.@Nullable Basis adoptionScoreBasis,
            @Nullable BigDecimal productScore) {

        static Scores of(CustomerScore scores) {
            return new Scores(Ratio.percent(scores.adoption()), scores.basis(), Ratio.percent(scores.product()));
        }
    }

    record Money(
            @Nullable BigDecimal annualValue,
            @Nullable BigDecimal valueAtStake,
            @Nullable String currency,
            @Nullable Long withoutPrice) {

        static Money of(CustomerMoney money) {
            return new Money(money.annualValue(), money.atStake(), money.currency(), money.withoutPrice());
        }
    }

    static CustomerItem of(CustomerRow row) {
        return new CustomerItem(
                new NamedCustomer(row.id(), row.customerName()),
                row.profile(),
                Position.of(row.position()),
                Scores.of(row.scores()),
                row.position().licences().unassigned(),
                Money.of(row.money()));
    }
}
