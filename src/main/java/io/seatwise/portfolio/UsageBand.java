package io.seatwise.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer's usage lies. A band begins with its lower bound and ends before its upper one, but 100 % itself
 * still belongs to {@link #TO_100}.
 */
public enum UsageBand {
    TO_20(null, "19.999999"),
    TO_40("20", "39.999999"),
    TO_60("40", "59.999999"),
    TO_80("60", "79.999999"),
    TO_100("80", "100"),
    OVER_100("100.000001", null),
    /** No usage figure, or nothing entitled. */
    UNKNOWN(null, null);

    private final @Nullable String minUsage;
    private final @Nullable String maxUsage;

    UsageBand(@Nullable String minUsage, @Nullable String maxUsage) {
        this.minUsage = minUsage;
        this.maxUsage = maxUsage;
    }

    /**
     * The customers' filter of exactly this band. Its bounds count as inside, so the open ones stand a millionth of a
     * percent off: less than one active entitlement in a hundred million.
     */
    public CustomerFilter filter() {
        CustomerFilter all = CustomerFilter.ALL;
        return new CustomerFilter(
                all.search(),
                all.regions(),
                all.countries(),
                all.industries(),
                all.segments(),
                all.productIds(),
                all.accountManagers(),
                all.tags(),
                all.flags(),
                minUsage == null ? null : new BigDecimal(minUsage),
                maxUsage == null ? null : new BigDecimal(maxUsage),
                all.minDeployment(),
                all.maxDeployment(),
                all.minAdoptionScore(),
                all.maxAdoptionScore(),
                all.renewalWithinDays(),
                all.archived());
    }

    /** Its query parameters; none for {@link #UNKNOWN}, which no filter names. */
    public Map<String, List<String>> parameters() {
        return CustomerFilterParameters.of(filter()).toMap();
    }
}
