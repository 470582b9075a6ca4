package io.seatwise.adoption;

import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.LicenceRecord.Month;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The product adoption score of one licence, 0 to 100 (seed 001). A seat licence: 40 % activity, 25 % assigned ratio,
 * 35 % usage ratio. A site licence: 40 % activity, 35 % users, 25 % recency. Every component is capped at 100. A
 * component that cannot be computed leaves the whole score uncomputed, with the reason: the remaining weights are not
 * stretched.
 *
 * @param score 0 to 100; null with a {@code reason}
 * @param activityComponent the latest complete month's activity over the mean of the three months before, in percent
 * @param userComponent the same for monthly active users; site licences only
 * @param assignedRatio assigned over purchased seats in percent; seat licences only
 * @param usageRatio monthly active users over assigned seats in percent; seat licences only
 * @param recency 100 within 30 days of the last active user, in a straight line to 0 at 120 days; site licences only
 */
public record LicenceScore(
        LicenceRecord licence,
        @Nullable BigDecimal score,
        @Nullable BigDecimal activityComponent,
        @Nullable BigDecimal userComponent,
        @Nullable BigDecimal assignedRatio,
        @Nullable BigDecimal usageRatio,
        @Nullable BigDecimal recency,
        @Nullable Reason reason) {

    /** Why a score cannot be computed. */
    public enum Reason {
        NO_COMPLETE_MONTH,
        NO_PRIOR_ACTIVITY,
        NO_PRIOR_USERS,
        NO_PURCHASED_SEATS,
        NO_ASSIGNED_SEATS,
        NO_LAST_ACTIVE_DATE
    }

    /**
     * How the time since the last active user becomes points: our reading, the seed does not say.
     *
     * @param fullDays up to so many days it is 100
     * @param zeroDays from so many days it is 0
     */
    public record RecencyRule(int fullDays, int zeroDays) {
        public static final RecencyRule DEFAULT = new RecencyRule(30, 120);

        public RecencyRule {
            if (fullDays < 0 || zeroDays <= fullDays) {
                throw new IllegalArgumentException("Recency falls from " + fullDays + " to " + zeroDays + " days");
            }
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final int MONTHS_BEFORE = 3;

    /** The score as of {@code today}: the latest complete month is the last one that ended before it. */
    public static LicenceScore of(LicenceRecord licence, LocalDate today, RecencyRule rule) {
        YearMonth complete = YearMonth.from(today).minusMonths(1);
        YearMonth latest = licence.months().keySet().stream()
                .filter(month -> !month.isAfter(complete))
                .max(YearMonth::compareTo)
                .orElse(null);
        if (latest == null) {
            return new LicenceScore(licence, null, null, null, null, null, null, Reason.NO_COMPLETE_MONTH);
        }
        BigDecimal activity = againstPriorMonths(licence, latest, Month::activityCount);
        return licence.licenceType() == LicenceType.SEAT
                ? ofSeats(licence, Objects.requireNonNull(licence.months().get(latest)), activity)
                : ofSite(licence, latest, activity, today, rule);
    }

    private static LicenceScore ofSeats(LicenceRecord licence, Month month, @Nullable BigDecimal activity) {
        BigDecimal assigned = percent(month.assignedSeats(), month.purchasedSeats());
        BigDecimal usage = percent(month.monthlyActiveUsers(), month.assignedSeats());
        Reason reason = activity == null
                ? Reason.NO_PRIOR_ACTIVITY
                : assigned == null ? Reason.NO_PURCHASED_SEATS : usage == null ? Reason.NO_ASSIGNED_SEATS : null;
        BigDecimal score = activity == null || assigned == null || usage == null
                ? null
                : weighted(activity, 40, assigned, 25, usage, 35);
        return new LicenceScore(licence, score, activity, null, assigned, usage, null, reason);
    }

    private static LicenceScore ofSite(
            LicenceRecord licence, YearMonth latest, @Nullable BigDecimal activity, LocalDate today, RecencyRule rule) {
        BigDecimal users = againstPriorMonths(licence, latest, Month::monthlyActiveUsers);
        BigDecimal recency = licence.lastActiveDate() == null ? null : recency(licence.lastActiveDate(), today, rule);
        Reason reason = activity == null
                ? Reason.NO_PRIOR_ACTIVITY
                : users == null ? Reason.NO_PRIOR_USERS : recency == null ? Reason.NO_LAST_ACTIVE_DATE : null;
        BigDecimal score = activity == null || users == null || recency == null
                ? null
                : weighted(activity, 40, users, 35, recency, 25);
        return new LicenceScore(licence, score, activity, users, null, null, recency, reason);
    }

    /** 100 when the last active user was there within the rule's full days, 0 from its zero days. */
    public static BigDecimal recency(LocalDate lastActive, LocalDate today, RecencyRule rule) {
        long days = Math.clamp(ChronoUnit.DAYS.between(lastActive, today), rule.fullDays(), rule.zeroDays());
        return BigDecimal.valueOf(rule.zeroDays() - days)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(rule.zeroDays() - rule.fullDays()), PRECISION);
    }

    private static @Nullable BigDecimal againstPriorMonths(
            LicenceRecord licence, YearMonth latest, Function<Month, @Nullable Long> figure) {
        Long now = figure.apply(Objects.requireNonNull(licence.months().get(latest)));
        List<Long> before = IntStream.rangeClosed(1, MONTHS_BEFORE)
                .mapToObj(back -> licence.months().get(latest.minusMonths(back)))
                .map(month -> month == null ? null : figure.apply(month))
                .filter(Objects::nonNull)
                .toList();
        long sum = before.stream().mapToLong(Long::longValue).sum();
        if (now == null || before.size() < MONTHS_BEFORE || sum == 0) {
            return null;
        }
        return capped(BigDecimal.valueOf(now)
                .multiply(HUNDRED)
                .multiply(BigDecimal.valueOf(MONTHS_BEFORE))
                .divide(BigDecimal.valueOf(sum), PRECISION));
    }

    private static @Nullable BigDecimal percent(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole <= 0
                ? null
                : capped(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), PRECISION));
    }

    private static BigDecimal capped(BigDecimal percent) {
        return percent.min(HUNDRED);
    }

    private static BigDecimal weighted(
            BigDecimal first, int firstWeight, BigDecimal second, int secondWeight, BigDecimal third, int thirdWeight) {
        return first.multiply(BigDecimal.valueOf(firstWeight))
                .add(second.multiply(BigDecimal.valueOf(secondWeight)))
                .add(third.multiply(BigDecimal.valueOf(thirdWeight)))
                .divide(HUNDRED, 10, RoundingMode.HALF_UP);
    }
}
