package io.seatwise.licensing.positions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * For each day on which figures arrived, the position as it stood then: the sum of each service's newest figures up to
 * that day, deployment and usage apart. Source: product.md, section 3.
 */
public final class PositionTimeline {

    /** Which of the two kinds of figures. */
    public enum Kind {
        /** Assigned of sold. */
        DEPLOYMENT("license-deployment"),
        /** Active of entitled. */
        USAGE("license-usage");

        private final String fileKind;

        Kind(String fileKind) {
            this.fileKind = fileKind;
        }

        public static Kind ofFileKind(String fileKind) {
            return fileKind.equals(USAGE.fileKind) ? USAGE : DEPLOYMENT;
        }

        /** The file kind that brings these figures. */
        public String fileKind() {
            return fileKind;
        }
    }

    /**
     * The sums of one service on one day; {@code present} is false where the service reported that day, but nothing of
     * what is looked at (a product that left).
     */
    public record ServiceDay(Kind kind, String service, LocalDate day, long part, long whole, boolean present) {

        public ServiceDay(Kind kind, String service, LocalDate day, long part, long whole) {
            this(kind, service, day, part, whole, true);
        }
    }

    private record Source(Kind kind, String service) {}

    private PositionTimeline() {}

    /** The days from {@code from} on (all when null), in order. Earlier sums are the ground that they stand on. */
    public static List<DayPosition> of(Collection<ServiceDay> sums, @Nullable LocalDate from) {
        SortedMap<LocalDate, List<ServiceDay>> byDay = new TreeMap<>();
        sums.forEach(sum ->
                byDay.computeIfAbsent(sum.day(), day -> new ArrayList<>()).add(sum));
        Map<Source, ServiceDay> standing = new HashMap<>();
        List<DayPosition> days = new ArrayList<>();
        byDay.forEach((day, arrived) -> {
            arrived.forEach(sum -> standing.put(new Source(sum.kind(), sum.service()), sum));
            if (from == null || !day.isBefore(from)) {
                days.add(position(day, standing.values()));
            }
        });
        return days;
    }

    private static DayPosition position(LocalDate day, Collection<ServiceDay> standing) {
        Long sold = null;
        Long assigned = null;
        Long entitled = null;
        Long active = null;
        Map<String, LocalDate> usageDays = new HashMap<>();
        standing.stream()
                .filter(sum -> sum.kind() == Kind.USAGE)
                .forEach(sum -> usageDays.put(sum.service(), sum.day()));
        Set<String> leftOut = OrganisationUsage.leftOut(usageDays);
        for (ServiceDay sum : standing) {
            if (!sum.present() || sum.kind() == Kind.USAGE && leftOut.contains(sum.service())) {
                continue;
            }
            if (sum.kind() == Kind.DEPLOYMENT) {
                sold = plus(sold, sum.whole());
                assigned = plus(assigned, sum.part());
            } else {
                entitled = plus(entitled, sum.whole());
                active = plus(active, sum.part());
            }
        }
        return new DayPosition(day, sold, assigned, entitled, active);
    }

    private static Long plus(@Nullable Long sum, long more) {
        return sum == null ? more : sum + more;
    }
}
