package io.seatwise.portfolio.api;

import io.seatwise.base.Ratio;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
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
        CustomerId customerTenantId,
        String customerName,
        @Nullable String domain,
        @Nullable String country,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String segment,
        @Nullable String accountManager,
        List<String> tags,
        @Nullable Long sold,
        @Nullable Long assigned,
        @Nullable BigDecimal deploymentPercent,
        @Nullable Long entitled,
        @Nullable Long active,
        @Nullable BigDecimal usagePercent,
        List<Flag> flags,
        @Nullable LocalDate asOf,
        @Nullable BigDecimal adoptionScorePercent,
        CustomerScore.@Nullable Basis adoptionScoreBasis,
        @Nullable BigDecimal productScore,
        @Nullable Long unassigned,
        @Nullable BigDecimal annualValue,
        @Nullable BigDecimal valueAtStake,
        @Nullable String currency,
        @Nullable Long withoutPrice) {

    static CustomerItem of(CustomerRow row) {
        return new CustomerItem(
                row.id(),
                row.customerName(),
                row.domain(),
                row.country(),
                row.region(),
                row.industry(),
                row.segment(),
                row.accountManager(),
                row.tags(),
                row.sold(),
                row.assigned(),
                Ratio.percent(row.deployment()),
                row.entitled(),
                row.active(),
                Ratio.percent(row.usage()),
                row.flags().stream().sorted().toList(),
                row.asOf(),
                Ratio.percent(row.scores().adoption()),
                row.scores().basis(),
                Ratio.percent(row.scores().product()),
                row.unassigned(),
                row.money().annualValue(),
                row.money().atStake(),
                row.money().currency(),
                row.money().withoutPrice());
    }
}
