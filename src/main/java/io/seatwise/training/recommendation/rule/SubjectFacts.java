package io.seatwise.training.recommendation.rule;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.usage.UsageProducts;
import io.seatwise.renewals.decisions.OpenDecision;
import io.seatwise.training.recommendation.AnnualValue;
import io.seatwise.training.recommendation.rule.AccountFacts.Part;
import io.seatwise.training.recommendation.rule.AccountFacts.ProductFacts;
import io.seatwise.training.recommendation.rule.AccountFacts.Seats;
import io.seatwise.training.recommendation.rule.AccountFacts.Support;
import io.seatwise.training.recommendation.rule.AccountFacts.WorkloadFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the value of each fact of a subject: the customer, one of its products or one of its workloads.
 *
 * @param lowAdoptionPercent the partner's threshold for low adoption
 * @param withinDays how far ahead the rule looks for ends of terms; null for any
 */
public record SubjectFacts(
        AccountFacts account,
        @Nullable ProductFacts product,
        @Nullable WorkloadFacts workload,
        BigDecimal lowAdoptionPercent,
        @Nullable BigDecimal withinDays) {

    /** The distance in points of {@link AccountFacts#trend()}. */
    private static final int PERIODS = 3;

    /** Far finer than any limit can tell apart two ratios of counts. */
    private static final int DIGITS = 15;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Seats seats() {
        return product == null ? account.size().seats() : product.seats();
    }

    @Nullable
    public AnnualValue annualValue() {
        return product == null ? account.size().annualValue() : product.annualValue();
    }

    /** The value, unrounded; null when unknown or asked of a subject that has no such fact. */
    @Nullable
    public BigDecimal value(Fact fact) {
        ScoreCategory category = fact.category();
        if (category != null) {
            return account.figures().categories().get(category);
        }
        return switch (fact) {
            case HOW_TO_TICKETS, TICKETS, HOW_TO_PERCENT, HOW_TO_PER_HUNDRED, PEOPLE -> support(fact);
            case FALLING_MONTHS, FALL_POINTS, USAGE_BEFORE_PERCENT -> trend(fact);
            case ONEDRIVE_PEOPLE, ONEDRIVE_LICENSED_PERCENT, ONEDRIVE_USAGE_PERCENT, SHAREPOINT_USAGE_PERCENT ->
                sharing(fact);
            case FIRST_TIME, PEOPLE_ACTIVE, FIRST_TIME_PERCENT, ACTIVATED, PEOPLE_ENABLED, ACTIVATED_PERCENT ->
                workload(fact);
            case YAMMER_USAGE_PERCENT, YAMMER_ACTIVE, YAMMER_ENTITLED, USAGE_WITHOUT_YAMMER_PERCENT -> yammer(fact);
            case DAYS_TO_TERM_END, DAYS_TO_DECIDE, TERM_SEATS, SPARE_SEATS, SPARE_PERCENT, VALUE_AT_STAKE ->
                DecisionFacts.value(fact, decisions(), account.today());
            case LOW_PRODUCT_SEATS -> number(lowProductSeats());
            default -> seats(fact);
        };
    }

    /** Whether all of these values may be published. */
    boolean areTold(Collection<Fact> facts) {
        return facts.stream().allMatch(this::isTold);
    }

    /** Whether the value may be published: numbers of people may be about too few of them. */
    boolean isTold(Fact fact) {
        return switch (fact) {
            case ONEDRIVE_PEOPLE, ONEDRIVE_USAGE_PERCENT -> isTold(use(UsageProducts.ONEDRIVE));
            case SHAREPOINT_USAGE_PERCENT -> isTold(use(UsageProducts.SHAREPOINT));
            case FIRST_TIME, FIRST_TIME_PERCENT -> workload == null || workload.firstTimeTold();
            case PEOPLE_ACTIVE -> workload == null || isTold(workload.use());
            case ACTIVATED, PEOPLE_ENABLED, ACTIVATED_PERCENT -> workload == null || isTold(workload.activation());
            default -> true;
        };
    }

    private static boolean isTold(@Nullable Part people) {
        return people == null || people.isTold();
    }

    /** The terms of the product that end within the days of the rule and can still be decided about. */
    List<OpenDecision> decisions() {
        if (product == null || withinDays == null) {
            return product == null ? List.of() : product.decisions();
        }
        return product.decisions().stream()
                .filter(each -> BigDecimal.valueOf(ChronoUnit.DAYS.between(account.today(), each.commitmentEnd()))
                                .compareTo(withinDays)
                        <= 0)
                .toList();
    }

    private @Nullable BigDecimal seats(Fact fact) {
        Seats seats = seats();
        Long sold = seats.sold();
        Long assigned = seats.assigned();
        return switch (fact) {
            case USAGE_PERCENT -> percent(seats.active(), seats.entitled());
            case ACTIVE -> number(seats.active());
            case ENTITLED -> number(seats.entitled());
            case DEPLOYMENT_PERCENT -> percent(assigned, sold);
            case ASSIGNED -> number(assigned);
            case SOLD -> number(sold);
            case UNASSIGNED -> sold == null || assigned == null ? null : number(Math.max(0, sold - assigned));
            case UNASSIGNED_PERCENT ->
                sold == null || assigned == null ? null : percent(Math.max(0, sold - assigned), sold);
            case SEATS -> number(seats.count());
            case DAYS_TO_RENEWAL -> days(seats.nextRenewal());
            case INFLATED -> number(seats.inflated() ? 1L : 0L);
            default -> null;
        };
    }

    private @Nullable BigDecimal support(Fact fact) {
        Support support = account.support();
        if (fact == Fact.PEOPLE) {
            return number(account.size().people());
        }
        if (support == null) {
            return null;
        }
        return switch (fact) {
            case HOW_TO_TICKETS -> number(support.howTo());
            case TICKETS -> number(support.tickets());
            case HOW_TO_PERCENT -> percent(support.howTo(), support.tickets());
            default -> percent(support.howTo(), account.size().people());
        };
    }

    private @Nullable BigDecimal trend(Fact fact) {
        BigDecimal now = account.figures().trend().isEmpty()
                ? null
                : account.figures().trend().getFirst();
        if (now == null) {
            return null;
        }
        if (fact == Fact.FALLING_MONTHS) {
            return BigDecimal.valueOf(fallingMonths());
        }
        BigDecimal before = account.figures().trend().size() > PERIODS
                ? account.figures().trend().get(PERIODS)
                : null;
        if (before == null || fact == Fact.USAGE_BEFORE_PERCENT) {
            return before;
        }
        return before.subtract(now);
    }

    private int fallingMonths() {
        int months = 0;
        for (int i = 1; i < account.figures().trend().size(); i++) {
            BigDecimal later = account.figures().trend().get(i - 1);
            BigDecimal earlier = account.figures().trend().get(i);
            if (later == null || earlier == null || later.compareTo(earlier) >= 0) {
                break;
            }
            months++;
        }
        return months;
    }

    private @Nullable BigDecimal sharing(Fact fact) {
        Part oneDrive = use(UsageProducts.ONEDRIVE);
        Part sharePoint = use(UsageProducts.SHAREPOINT);
        Part any = use(UsageProducts.ANY);
        return switch (fact) {
            case ONEDRIVE_PEOPLE -> oneDrive == null ? null : number(oneDrive.whole());
            case ONEDRIVE_LICENSED_PERCENT ->
                oneDrive == null || any == null ? null : percent(oneDrive.whole(), any.whole());
            case ONEDRIVE_USAGE_PERCENT -> percent(oneDrive);
            default -> percent(sharePoint);
        };
    }

    private @Nullable Part use(String name) {
        return account.figures().workloads().stream()
                .filter(each -> each.product().equals(name))
                .map(WorkloadFacts::use)
                .findFirst()
                .orElse(null);
    }

    private @Nullable BigDecimal workload(Fact fact) {
        if (workload == null) {
            return null;
        }
        Part use = workload.use();
        Part activation = workload.activation();
        return switch (fact) {
            case FIRST_TIME -> number(workload.firstTime());
            case PEOPLE_ACTIVE -> use == null ? null : number(use.part());
            case FIRST_TIME_PERCENT -> use == null ? null : percent(workload.firstTime(), use.part());
            case ACTIVATED -> activation == null ? null : number(activation.part());
            case PEOPLE_ENABLED -> activation == null ? null : number(activation.whole());
            default -> percent(activation);
        };
    }

    private @Nullable BigDecimal yammer(Fact fact) {
        Part yammer = product == null ? null : product.yammer();
        if (yammer == null) {
            return null;
        }
        return switch (fact) {
            case YAMMER_ACTIVE -> number(yammer.part());
            case YAMMER_ENTITLED -> number(yammer.whole());
            case USAGE_WITHOUT_YAMMER_PERCENT -> withoutYammer(yammer);
            default -> percent(yammer);
        };
    }

    private @Nullable BigDecimal withoutYammer(Part yammer) {
        Long active = seats().active();
        Long entitled = seats().entitled();
        return active == null || entitled == null ? null : percent(active - yammer.part(), entitled - yammer.whole());
    }

    private long lowProductSeats() {
        long largest = 0;
        for (ProductFacts each : account.figures().products()) {
            BigDecimal usage = percent(each.seats().active(), each.seats().entitled());
            Long seats = each.seats().count();
            if (usage != null && seats != null && usage.compareTo(lowAdoptionPercent) < 0) {
                largest = Math.max(largest, seats);
            }
        }
        return largest;
    }

    private @Nullable BigDecimal days(@Nullable LocalDate day) {
        return day == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(account.today(), day));
    }

    private static @Nullable BigDecimal percent(@Nullable Part part) {
        return part == null ? null : percent(part.part(), part.whole());
    }

    static @Nullable BigDecimal percent(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole <= 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal number(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
