package io.seatwise.licensing;

import io.seatwise.licensing.positions.PositionLine;
import io.seatwise.licensing.subscriptions.SubscriptionLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The table of the contract's section 3, line by line. */
class NaiveDiagnosis {

    Long active;
    Long entitled;
    long excess;
    Long adjustedActive;
    Long adjustedEntitled;
    final List<String> causes = new ArrayList<>();

    NaiveDiagnosis(List<SubscriptionLine> subscriptions, String id, List<PositionLine> rows, Long assigned) {
        TreeMap<String, Long[]> workloads = NaiveFigures.workloads(rows, id);
        if (workloads.isEmpty()) {
            return;
        }
        active = NaiveFigures.used(rows, id, 0);
        entitled = NaiveFigures.used(rows, id, 1);
        if (entitled > 0 && active > entitled) {
            excess = active - entitled;
        } else {
            for (Long[] workload : workloads.values()) {
                if (workload[1] > 0 && workload[0] > workload[1]) {
                    excess += workload[0] - workload[1];
                }
            }
        }
        LocalDate day = null;
        for (PositionLine row : rows) {
            if (row.key().productId().equals(id)
                    && (day == null || row.key().day().isAfter(day))) {
                day = row.key().day();
            }
        }
        long trial = 0;
        long lapsed = 0;
        long maybeLapsed = 0;
        boolean hasActive = false;
        for (SubscriptionLine own : subscriptions) {
            hasActive |= NaiveFigures.state(own).equals("ACTIVE");
        }
        for (SubscriptionLine own : subscriptions) {
            LocalDate windowStart = day.minusDays(27);
            boolean endsBefore = own.term().commitmentEnd() != null
                    && own.term().commitmentEnd().isBefore(windowStart);
            boolean startsAfter = own.term().effectiveStart() != null
                    && own.term().effectiveStart().isAfter(day);
            if (NaiveFigures.state(own).equals("TRIAL")
                    && !Boolean.TRUE.equals(own.terms().extended())
                    && !endsBefore
                    && !startsAfter) {
                trial += own.purchase().quantity();
            }
            if (hasActive
                    && !Boolean.TRUE.equals(own.terms().extended())
                    && Set.of("GRACE", "SUSPENDED", "DISABLED", "DEPROVISIONED").contains(NaiveFigures.state(own))) {
                if (own.term().commitmentEnd() == null) {
                    maybeLapsed += own.purchase().quantity();
                } else if (!endsBefore) {
                    lapsed += own.purchase().quantity();
                }
            }
        }
        Long[] yammer = workloads.get("YAM");
        boolean overused = yammer != null && yammer[0] > yammer[1];
        long kept = workloads.size() - (overused ? 1 : 0);
        adjustedActive = active - (overused ? yammer[0] : 0);
        adjustedEntitled = entitled - (overused ? yammer[1] : 0) + (trial + lapsed) * kept;
        if (excess > 0) {
            explain(trial, lapsed, maybeLapsed, overused ? yammer[0] - yammer[1] : 0, workloads, assigned);
        }
    }

    private void explain(
            long trial, long lapsed, long maybe, long yammer, Map<String, Long[]> workloads, Long assigned) {
        long w = workloads.size();
        cause("TRIAL_ACTIVITY EVIDENCED", trial * w);
        cause("LAPSED_SUBSCRIPTION EVIDENCED", lapsed * w);
        cause("LAPSED_SUBSCRIPTION POSSIBLE", maybe * w);
        cause("YAMMER_OVERUSE EVIDENCED", yammer);
        long left = Math.max(0, excess - trial * w - lapsed * w - maybe * w - yammer);
        List<Long> given = new ArrayList<>();
        workloads.values().forEach(workload -> given.add(workload[2]));
        given.removeIf(Objects::isNull);
        if (!given.isEmpty()) {
            long reassigned = given.stream().mapToLong(Long::longValue).sum();
            cause("LICENSE_REASSIGNMENT EVIDENCED", reassigned);
            left = Math.max(0, left - reassigned);
        } else if (left > 0) {
            long bound = assigned == null || assigned > left ? left : assigned;
            cause("LICENSE_REASSIGNMENT POSSIBLE", bound);
            left -= bound;
        }
        cause("UNEXPLAINED POSSIBLE", left);
    }

    private void cause(String name, long explains) {
        if (explains > 0) {
            causes.add(name + " " + explains);
        }
    }
}
