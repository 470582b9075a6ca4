package io.seatwise.licensing.flags;

import io.seatwise.base.Ratio;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the flags: each as a predicate and, beside it, as a SQL condition. A property test proves the two equal.
 * Filters, columns, totals, tiles and explanations read the rules and their windows here. Source: product.md, section 3.
 */
public final class FlagRules {

    /** Days from today within which a commitment end is {@link Flag#RENEWAL_SOON}. */
    public static final int RENEWAL_SOON_DAYS = 30;

    /** Age of the newest figures in days beyond which they are {@link Flag#STALE_DATA}. */
    public static final int STALE_AFTER_DAYS = 10;

    /**
     * The figures of a product or of a customer that the rules look at. A missing figure never raises a flag.
     *
     * @param nextRenewal the earliest commitment end, today or later, of an active subscription
     * @param asOf the newest day of the figures
     */
    public record Figures(
            @Nullable Ratio deployment,
            @Nullable Ratio usage,
            boolean inflated,
            boolean grace,
            @Nullable LocalDate nextRenewal,
            @Nullable LocalDate asOf) {}

    private record Case(Figures figures, Thresholds thresholds, LocalDate today) {}

    /** A rule twice: in Java, and in SQL over a table called T with the columns of {@code customer_metrics}. */
    private record Rule(Predicate<Case> predicate, String sql) {}

    private static final Map<Flag, Rule> RULES = new EnumMap<>(Map.of(
            Flag.INFLATED,
            new Rule(given -> given.figures.inflated(), "T.inflated"),
            Flag.OVER_DEPLOYED,
            new Rule(
                    given -> given.figures.deployment() != null
                            && given.figures.deployment().isAboveWhole(),
                    "(T.sold > 0 and T.assigned > T.sold)"),
            Flag.LOW_ADOPTION,
            new Rule(
                    given -> given.figures.usage() != null
                            && given.figures.usage().isBelowPercent(given.thresholds.lowAdoptionPercent()),
                    lowAdoption("T.active", "T.entitled")),
            Flag.LOW_DEPLOYMENT,
            new Rule(
                    given -> given.figures.deployment() != null
                            && given.figures.deployment().isBelowPercent(given.thresholds.lowDeploymentPercent()),
                    RatioSql.below("T.assigned", "T.sold", "lowDeployment")),
            Flag.RENEWAL_SOON,
            new Rule(
                    given -> isRenewalSoon(given.figures.nextRenewal(), given.today),
                    "(T.next_renewal >= :today and T.next_renewal <= :renewalSoon)"),
            Flag.GRACE,
            new Rule(given -> given.figures.grace(), "T.grace"),
            Flag.STALE_DATA,
            new Rule(given -> isStale(given.figures.asOf(), given.today), "T.as_of < :staleBefore")));

    private FlagRules() {}

    /** Returns the flags that these figures raise, in their order. */
    public static Set<Flag> of(Figures figures, Thresholds thresholds, LocalDate today) {
        Case given = new Case(figures, thresholds, today);
        return Arrays.stream(Flag.values())
                .filter(flag -> rule(flag).predicate().test(given))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(Flag.class)), Collections::unmodifiableSet));
    }

    /**
     * Returns the condition of a flag over a table with this alias and the columns of {@code customer_metrics}. It needs
     * the parameters of {@link #parameters} and is never true where a figure is missing.
     */
    public static String sql(Flag flag, String alias) {
        return rule(flag).sql().replace("T.", alias + ".");
    }

    /** Returns the condition of {@link Flag#LOW_ADOPTION} over other columns, as for the figures of an earlier day. */
    public static String lowAdoption(String active, String entitled) {
        return RatioSql.below(active, entitled, "lowAdoption");
    }

    /** Returns the parameters of {@link #sql}. */
    public static Map<String, Object> parameters(Thresholds thresholds, LocalDate today) {
        return Map.of(
                "lowAdoption",
                thresholds.lowAdoptionPercent(),
                "lowDeployment",
                thresholds.lowDeploymentPercent(),
                "today",
                today,
                "renewalSoon",
                lastRenewalDay(today),
                "staleBefore",
                today.minusDays(STALE_AFTER_DAYS));
    }

    /** Checks whether a commitment that ends on this day renews soon. */
    public static boolean isRenewalSoon(@Nullable LocalDate end, LocalDate today) {
        return end != null && !end.isBefore(today) && !end.isAfter(lastRenewalDay(today));
    }

    /** Returns the last commitment end that is still soon. */
    public static LocalDate lastRenewalDay(LocalDate today) {
        return today.plusDays(RENEWAL_SOON_DAYS);
    }

    /** Checks whether figures of this day are stale. */
    public static boolean isStale(@Nullable LocalDate asOf, LocalDate today) {
        return asOf != null && asOf.isBefore(today.minusDays(STALE_AFTER_DAYS));
    }

    private static Rule rule(Flag flag) {
        Rule rule = RULES.get(flag);
        if (rule == null) {
            throw new IllegalStateException("No rule for " + flag);
        }
        return rule;
    }
}
