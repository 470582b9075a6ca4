package io.seatwise.licensing.inflation;

import io.seatwise.licensing.inflation.InflationDiagnosis.OwnSeats;
import io.seatwise.licensing.metrics.WorkloadPosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The evidence of a cause in one plain English sentence with its numbers, for files, the REST API and screens. */
record InflationEvidence(LocalDate first, LocalDate last, int workloads) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int NAMED_AT_MOST = 3;

    String trials(List<OwnSeats> trials) {
        return "%s of %s overlapped the 28 days from %s to %s; their activity counts, their seats do not, which can explain up to %s over %s."
                .formatted(
                        count(seats(trials), "trial seat"),
                        named(trials),
                        day(first),
                        day(last),
                        count(seats(trials) * workloads, "active entitlement"),
                        count(workloads, "workload"));
    }

    String lapsed(List<OwnSeats> lapsed) {
        String when = lapsed.stream().map(OwnSeats::end).anyMatch(end -> end == null)
                ? "with no end date given"
                : "whose commitment ended on " + ends(lapsed);
        return "%s of %s, %s, stand beside an active subscription and may still show activity between %s and %s; they can explain up to %s over %s."
                .formatted(
                        count(seats(lapsed), "lapsed seat"),
                        named(lapsed),
                        when,
                        day(first),
                        day(last),
                        count(seats(lapsed) * workloads, "active entitlement"),
                        count(workloads, "workload"));
    }

    String yammer(List<WorkloadPosition> yammer, long overuse) {
        return yammer.stream()
                        .map(workload -> "%s has %s active against %s qualified"
                                .formatted(
                                        workload.workloadName(),
                                        number(workload.active()),
                                        number(workload.entitled())))
                        .collect(Collectors.joining(" and "))
                + ", " + number(overuse) + " more than the licences entitle to.";
    }

    String reassigned(long reassigned) {
        return "%s passed on to another user between %s and %s; both users count as active."
                .formatted(count(reassigned, "licence") + (reassigned == 1 ? " was" : " were"), day(first), day(last));
    }

    String mayBeReassigned(long bound, @Nullable Long assigned) {
        return "The source does not say how many licences were passed on; turnover among the %s could explain up to %s."
                .formatted(
                        assigned == null ? "assigned seats (number unknown)" : count(assigned, "assigned seat"),
                        count(bound, "active entitlement"));
    }

    String unexplained(long left) {
        return "%s %s left over that no known cause explains."
                .formatted(count(left, "active entitlement"), left == 1 ? "is" : "are");
    }

    private static String named(List<OwnSeats> own) {
        String ids =
                own.stream().limit(NAMED_AT_MOST).map(OwnSeats::subscriptionId).collect(Collectors.joining(", "));
        String more = own.size() > NAMED_AT_MOST ? " and %d more".formatted(own.size() - NAMED_AT_MOST) : "";
        return (own.size() == 1 ? "subscription " : "subscriptions ") + ids + more;
    }

    private static String ends(List<OwnSeats> own) {
        return own.stream()
                .map(OwnSeats::end)
                .sorted()
                .distinct()
                .limit(NAMED_AT_MOST)
                .map(InflationEvidence::day)
                .collect(Collectors.joining(", "));
    }

    private static long seats(List<OwnSeats> own) {
        return own.stream().mapToLong(OwnSeats::seats).sum();
    }

    private static String count(long count, String thing) {
        return number(count) + " " + thing + (count == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "an unknown day" : DAY.format(day);
    }
}
