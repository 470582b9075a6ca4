package io.seatwise.licensing.inflation;

import io.seatwise.licensing.inflation.Cause.Certainty;
import io.seatwise.licensing.inflation.Cause.Code;
import io.seatwise.licensing.metrics.CurrentPosition;
import io.seatwise.licensing.metrics.WorkloadPosition;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Why a product's usage passes 100 %: the excess is compared with what each of Microsoft's published causes can explain
 * at most, and what is left is named too. The figure itself is never clamped; an adjusted one stands beside it.
 *
 * <p>Source: product.md, section 3.
 *
 * @param inflated whether the product's usage is above 100 %, or one of its workloads' is
 * @param excess active less entitled: of the product, or of its inflated workloads where the product is not above 100 %
 * @param causes in the order of {@link Code}; none when nothing is inflated
 */
public record InflationDiagnosis(
        boolean inflated, long excess, List<Cause> causes, long adjustedActive, long adjustedEntitled) {

    /** The days in which activity counts, the day of the figures included. */
    static final int WINDOW_DAYS = 28;

    /** What a diagnosis needs to know of one of the product's subscriptions at that customer. */
    public record OwnSeats(
            String subscriptionId,
            SubscriptionState state,
            long seats,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    /**
     * @param used the product's use on {@code used.day()}
     * @param assigned the product's assigned seats; null when unknown
     * @param own the subscriptions of that customer and product, in any state
     */
    public static InflationDiagnosis of(CurrentPosition.Used used, @Nullable Long assigned, List<OwnSeats> own) {
        Window window = new Window(used.day().minusDays(WINDOW_DAYS - 1L), used.day());
        List<OwnSeats> trials = own.stream().filter(window::hasTrial).toList();
        List<OwnSeats> evidenced = lapsed(own, window::endedInOrAfter);
        List<OwnSeats> possible = lapsed(own, seats -> seats.end() == null);
        List<WorkloadPosition> yammer = used.workloads().stream()
                .filter(InflationDiagnosis::isOverusedYammer)
                .toList();

        long excess = excess(used);
        List<Cause> causes = excess <= 0
                ? List.of()
                : new Weighing(used, window, excess).weigh(trials, evidenced, possible, yammer, assigned);
        List<WorkloadPosition> kept = used.workloads().stream()
                .filter(workload -> !isOverusedYammer(workload))
                .toList();
        long uncounted = seats(trials) + seats(evidenced);
        return new InflationDiagnosis(
                excess > 0,
                excess,
                causes,
                kept.stream().mapToLong(WorkloadPosition::active).sum(),
                kept.stream().mapToLong(WorkloadPosition::entitled).sum() + uncounted * kept.size());
    }

    /** Above 0 exactly when the product or one of its workloads is above 100 %; over nothing there is no percentage. */
    public static long excess(CurrentPosition.Used used) {
        long entitled = used.entitled();
        if (entitled > 0 && used.active() > entitled) {
            return used.active() - entitled;
        }
        return used.workloads().stream()
                .filter(workload -> workload.entitled() > 0 && workload.active() > workload.entitled())
                .mapToLong(workload -> workload.active() - workload.entitled())
                .sum();
    }

    private static List<OwnSeats> lapsed(List<OwnSeats> own, Predicate<OwnSeats> kind) {
        boolean besideActive = own.stream().anyMatch(seats -> seats.state() == SubscriptionState.ACTIVE);
        return besideActive
                ? own.stream()
                        .filter(seats -> seats.state().isLapsed())
                        .filter(kind)
                        .toList()
                : List.of();
    }

    public static boolean isYammer(String workloadCode, String workloadName) {
        String name = workloadName.toLowerCase(Locale.ROOT);
        return workloadCode.equals("YAM") || name.contains("yammer") || name.contains("viva engage");
    }

    private static boolean isOverusedYammer(WorkloadPosition workload) {
        return isYammer(workload.workloadCode(), workload.workloadName()) && workload.active() > workload.entitled();
    }

    private static long seats(List<OwnSeats> own) {
        return own.stream().mapToLong(OwnSeats::seats).sum();
    }

    /** The days in which activity counts. */
    private record Window(LocalDate first, LocalDate last) {

        /** A date that is not given is open. */
        boolean hasTrial(OwnSeats own) {
            return own.state() == SubscriptionState.TRIAL
                    && (own.start() == null || !own.start().isAfter(last))
                    && (own.end() == null || !own.end().isBefore(first));
        }

        boolean endedInOrAfter(OwnSeats own) {
            return own.end() != null && !own.end().isBefore(first);
        }
    }

    /** One weighing of an excess; collects causes and keeps what is still left over. */
    private static final class Weighing {

        private final CurrentPosition.Used used;
        private final InflationEvidence evidence;
        private final int workloads;
        private final List<Cause> causes = new ArrayList<>();
        private long left;

        Weighing(CurrentPosition.Used used, Window window, long excess) {
            this.used = used;
            this.workloads = used.workloads().size();
            this.evidence = new InflationEvidence(window.first(), window.last(), workloads);
            this.left = excess;
        }

        List<Cause> weigh(
                List<OwnSeats> trials,
                List<OwnSeats> evidenced,
                List<OwnSeats> possible,
                List<WorkloadPosition> yammer,
                @Nullable Long assigned) {
            add(Code.TRIAL_ACTIVITY, Certainty.EVIDENCED, seats(trials) * workloads, evidence.trials(trials));
            add(
                    Code.LAPSED_SUBSCRIPTION,
                    Certainty.EVIDENCED,
                    seats(evidenced) * workloads,
                    evidence.lapsed(evidenced));
            add(Code.LAPSED_SUBSCRIPTION, Certainty.POSSIBLE, seats(possible) * workloads, evidence.lapsed(possible));
            long overuse = yammer.stream()
                    .mapToLong(workload -> workload.active() - workload.entitled())
                    .sum();
            add(Code.YAMMER_OVERUSE, Certainty.EVIDENCED, overuse, evidence.yammer(yammer, overuse));
            reassignment(assigned);
            add(Code.UNEXPLAINED, Certainty.POSSIBLE, left, evidence.unexplained(left));
            return List.copyOf(causes);
        }

        private void reassignment(@Nullable Long assigned) {
            Long reassigned = used.reassigned();
            if (reassigned != null) {
                add(Code.LICENSE_REASSIGNMENT, Certainty.EVIDENCED, reassigned, evidence.reassigned(reassigned));
            } else if (left > 0) {
                long bound = assigned == null ? left : Math.min(left, assigned);
                add(Code.LICENSE_REASSIGNMENT, Certainty.POSSIBLE, bound, evidence.mayBeReassigned(bound, assigned));
            }
        }

        /** A cause that can explain nothing is none. */
        private void add(Code code, Certainty certainty, long explains, String sentence) {
            if (explains > 0) {
                causes.add(new Cause(code, certainty, explains, sentence));
                left = Math.max(0, left - explains);
            }
        }
    }
}
