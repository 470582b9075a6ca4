package io.seatwise.portfolio.export;

import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.Thresholds;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Says in the workbook when a flag is raised.
 *
 * @param percent the threshold; null where there is none in percent
 * @param note the threshold in words; null where it is in percent
 */
record FlagDefinition(
        String when, @Nullable BigDecimal percent, @Nullable String note) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static FlagDefinition of(Flag flag, Thresholds thresholds) {
        return switch (flag) {
            case INFLATED -> percent("Usage of the product or of one of its workloads is above", WHOLE);
            case OVER_DEPLOYED -> percent("Deployment is above", WHOLE);
            case LOW_ADOPTION -> percent("Usage is below", thresholds.lowAdoptionPercent());
            case LOW_DEPLOYMENT -> percent("Deployment is below", thresholds.lowDeploymentPercent());
            case RENEWAL_SOON ->
                words("An ACTIVE subscription's commitment ends within", FlagRules.RENEWAL_SOON_DAYS + " days");
            case GRACE -> words("A subscription is in its grace period", "");
            case STALE_DATA -> words("The newest figures are older than", FlagRules.STALE_AFTER_DAYS + " days");
        };
    }

    private static FlagDefinition percent(String when, BigDecimal percent) {
        return new FlagDefinition(when, percent, null);
    }

    private static FlagDefinition words(String when, String note) {
        return new FlagDefinition(when, null, note);
    }
}
