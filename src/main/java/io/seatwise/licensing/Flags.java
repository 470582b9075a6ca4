package io.seatwise.licensing;

import io.seatwise.base.Ratio;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which flags a product's or a customer's figures raise. Source: product.md, section 3. */
public final class Flags {

    static final int RENEWAL_WINDOW_DAYS = 30;
    public static final int STALE_AFTER_DAYS = 10;

    private Flags() {}

    /**
     * @param nextRenewal the earliest commitment end, today or later, of an active subscription
     * @param asOf the newest day of the figures; without figures nothing is stale
     * @return the flags in their order
     */
    public static Set<Flag> of(
            boolean inflated,
            @Nullable Ratio deployment,
            @Nullable Ratio usage,
            boolean grace,
            @Nullable LocalDate nextRenewal,
            @Nullable LocalDate asOf,
            Thresholds thresholds,
            LocalDate today) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        add(flags, Flag.INFLATED, inflated);
        add(flags, Flag.OVER_DEPLOYED, deployment != null && deployment.isAboveWhole());
        add(flags, Flag.LOW_ADOPTION, usage != null && usage.isBelowPercent(thresholds.lowAdoptionPercent()));
        add(
                flags,
                Flag.LOW_DEPLOYMENT,
                deployment != null && deployment.isBelowPercent(thresholds.lowDeploymentPercent()));
        add(flags, Flag.RENEWAL_SOON, nextRenewal != null && isSoon(nextRenewal, today));
        add(flags, Flag.GRACE, grace);
        add(flags, Flag.STALE_DATA, asOf != null && asOf.isBefore(today.minusDays(STALE_AFTER_DAYS)));
        return Collections.unmodifiableSet(flags);
    }

    private static boolean isSoon(LocalDate renewal, LocalDate today) {
        return !renewal.isBefore(today) && !renewal.isAfter(today.plusDays(RENEWAL_WINDOW_DAYS));
    }

    private static void add(Set<Flag> flags, Flag flag, boolean raised) {
        if (raised) {
            flags.add(flag);
        }
    }
}
