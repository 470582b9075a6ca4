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
 * component of the score that cannot be computed leaves the whole score uncomputed, with the reason: the remaining
 * weights are not stretched.
 *
 * @param month the latest complete month that the licence has figures for; null without one
 * @param score 0 to 100; null with a {@code reason}
 */
public record LicenceScore(
        LicenceRecord licence,
        @Nullable YearMonth month,
        @Nullable BigDecimal score,
        Components components,
        @Nullable Reason reason) {

    /** The components of a score with their weights in percent by licence type. */
    public enum Component {
        ACTIVITY(40, 40),
        ASSIGNED(25, 0),
        USAGE(35, 0),
        USERS(0, 35),
        RECENCY(0, 25);

        private final int seat;
        private final int site;

        Component(int seat, int site) {
            this.seat = seat;
            this.site = site;
        }

        /** The weight in percent; 0 where the score of this licence type leaves the component out. */
        public int weight(LicenceType type) {
            return type == LicenceType.SEAT ? seat : site;
        }
    }

    /** Why a score cannot be computed: the first that applies, in this order. */
    public enum Reason {
        /** No month that has ended has figures. */
        NO_COMPLETE_MONTH,
        /** The latest complete month does not say how much was done. */
        NO_CURRENT_ACTIVITY,
        /** One of the three previous months is missing, or all of them are 0. */
        NO_PRIOR_ACTIVITY,
        /** Seat licences: purchased seats are not known, or 0. */
        NO_PURCHASED_SEATS,
        /** Seat licences: assigned seats are not known, or 0. */
        NO_ASSIGNED_SEATS,
        /** The latest complete month does not say how many were active. */
        NO_CURRENT_USERS,
        /** Site licences: as for activity. */
        NO_PRIOR_USERS,
        /** Site licences: nobody's last day is known. */
        NO_LAST_ACTIVE_DATE,
        /** It would be about too few people to be published; comes before all others. */
        FEW_PEOPLE
    }

    /**
     * How the time since the last active user becomes points: our reading, the seed does not say.
     *
     * @param fullDays days after the last activity up to which recency is 100
     * @param zeroDays days after the last activity from which recency is 0
     */
    public record RecencyRule(int fullDays, int zeroDays) {
        public static final RecencyRule DEFAULT = new RecencyRule(30, 120);

        /** The longest that a rule may reach. */
        public static final int MOST_DAYS = 3_650;

        public RecencyRule {
            if (!isPossible(fullDays, zeroDays)) {
                throw new IllegalArgumentException("Recency falls from " + fullDays + " to " + zeroDays + " days");
            }
        }

        /** Whether recency can fall at this rate. */
        public static boolean isPossible(int fullDays, int zeroDays) {
            return fullDays >= 0 && zeroDays > fullDays && zeroDays <= MOST_DAYS;
        }
    }

    /** How many months before the latest complete one it is compared with. */
    public static final int MONTHS_BEFORE = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    /** The score as of {@code today}: a month is complete when it ended before. */
    public static LicenceScore of(LicenceRecord licence, LocalDate today, RecencyRule rule) {
        boolean seat = licence.identity().licenceType() == LicenceType.SEAT;
        LocalDate lastActive = licence.lastActiveDate();
        BigDecimal recency = seat || lastActive == null ? null : recency(lastActive, today, rule);
        YearMonth latest = latestComplete(licence, today);
        if (latest == null) {
            return new LicenceScore(
                    licence, null, null, new Components(null, null, null, null, recency), Reason.NO_COMPLETE_MONTH);
        }
        Month month = Objects.requireNonNull(licence.months().get(latest));
        BigDecimal activity = againstPriorMonths(licence, latest, Month::activityCount);
        BigDecimal users = againstPriorMonths(licence, latest, Month::monthlyActiveUsers);
        BigDecimal assigned = seat ? percent(month.assignedSeats(), month.purchasedSeats()) : null;
        BigDecimal usage = seat ? percent(month.monthlyActiveUsers(), month.assignedSeats()) : null;
        BigDecimal score = seat
                ? weighted(LicenceType.SEAT, activity, assigned, Component.ASSIGNED, usage, Component.USAGE)
                : weighted(LicenceType.SITE, activity, users, Component.USERS, recency, Component.RECENCY);
        Reason reason = score == null ? reason(seat, month, activity, users, assigned) : null;
        return new LicenceScore(
                licence, latest, score, new Components(activity, users, assigned, usage, recency), reason);
    }

    /** The component's value in percent; null where it cannot be computed or such a licence has none. */
    public @Nullable BigDecimal component(Component component) {
        return switch (component) {
            case ACTIVITY -> components.activityComponent();
            case ASSIGNED -> components.assignedRatio();
            case USAGE -> components.usageRatio();
            case USERS -> components.userComponent();
            case RECENCY -> components.recency();
        };
    }

    /** The newest month that ended before {@code today} and has figures; null without one. */
    static @Nullable YearMonth latestComplete(LicenceRecord licence, LocalDate today) {
        YearMonth complete = YearMonth.from(today).minusMonths(1);
        return licence.months().keySet().stream()
                .filter(month -> !month.isAfter(complete))
                .max(YearMonth::compareTo)
                .orElse(null);
    }

    /** 100 when the last active user was there within the rule's full days, 0 from its zero days. */
    public static BigDecimal recency(LocalDate lastActive, LocalDate today, RecencyRule rule) {
        long days = Math.clamp(ChronoUnit.DAYS.between(lastActive, today), rule.fullDays(), rule.zeroDays());
        return BigDecimal.valueOf(rule.zeroDays() - days)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(rule.zeroDays() - rule.fullDays()), PRECISION);
    }

    private static Reason reason(
            boolean seat,
            Month month,
            @Nullable BigDecimal activity,
            @Nullable BigDecimal users,
            @Nullable BigDecimal assigned) {
        if (activity == null) {
            return month.activityCount() == null ? Reason.NO_CURRENT_ACTIVITY : Reason.NO_PRIOR_ACTIVITY;
        }
        if (!seat) {
            return users != null
                    ? Reason.NO_LAST_ACTIVE_DATE
                    : month.monthlyActiveUsers() == null ? Reason.NO_CURRENT_USERS : Reason.NO_PRIOR_USERS;
        }
        Long purchased = month.purchasedSeats();
        if (assigned == null && (purchased == null || purchased == 0)) {
            return Reason.NO_PURCHASED_SEATS;
        }
        Long seats = month.assignedSeats();
        return seats == null || seats == 0 ? Reason.NO_ASSIGNED_SEATS : Reason.NO_CURRENT_USERS;
    }

    private static @Nullable BigDecimal againstPriorMonths(
            LicenceRecord licence, YearMonth latest, Function<Month, @Nullable Long> figure) {
        Long now = figure.apply(Objects.requireNonNull(licence.months().get(latest)));
        List<Long> before = IntStream.rangeClosed(1, MONTHS_BEFORE)
                .mapToObj(back -> licence.months().get(latest.minusMonths(back)))
                .map(month -> month == null ? null : figure.apply(month))
                .filter(Objects::nonNull)
                .toList();
        BigDecimal sum = before.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (now == null || before.size() < MONTHS_BEFORE || sum.signum() == 0) {
            return null;
        }
        return capped(BigDecimal.valueOf(now)
                .multiply(HUNDRED)
                .multiply(BigDecimal.valueOf(MONTHS_BEFORE))
                .divide(sum, PRECISION));
    }

    private static @Nullable BigDecimal percent(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole <= 0
                ? null
                : capped(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), PRECISION));
    }

    private static BigDecimal capped(BigDecimal percent) {
        return percent.min(HUNDRED);
    }

    /** The three components of a score with their weights; null as soon as one is missing. */
    private static @Nullable BigDecimal weighted(
            LicenceType type,
            @Nullable BigDecimal activity,
            @Nullable BigDecimal second,
            Component secondIs,
            @Nullable BigDecimal third,
            Component thirdIs) {
        return activity == null || second == null || third == null
                ? null
                : times(activity, Component.ACTIVITY.weight(type))
                        .add(times(second, secondIs.weight(type)))
                        .add(times(third, thirdIs.weight(type)))
                        .divide(HUNDRED, 10, RoundingMode.HALF_UP);
    }

    private static BigDecimal times(BigDecimal value, int weight) {
        return value.multiply(BigDecimal.valueOf(weight));
    }

    /**
     * The components of a score, 0 to 100 each; null where they cannot be computed.
     *
     * @param activityComponent the month's activity over the mean of the three months before, in percent
     * @param userComponent the same for monthly active users; shown for seat licences, scored for site licences
     * @param assignedRatio assigned over purchased seats in percent; seat licences only
     * @param usageRatio monthly active users over assigned seats in percent; seat licences only
     * @param recency 100 within 30 days of the last active user, in a straight line to 0 at 120 days; site licences
     *     only
     */
    public record Components(
            @Nullable BigDecimal activityComponent,
            @Nullable BigDecimal userComponent,
            @Nullable BigDecimal assignedRatio,
            @Nullable BigDecimal usageRatio,
            @Nullable BigDecimal recency) {}
}
