package io.seatwise.portfolio;

import io.seatwise.licensing.metrics.PackedDays;
import io.seatwise.licensing.positions.DayPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sums over some customers day by day, each customer with its newest day up to then: one row a customer is read, and
 * what changed on each of its days is added up.
 */
final class DailySums {

    private static final class Change {

        private final long[] sums = new long[PackedDays.COUNTS];
        private final long[] known = new long[PackedDays.COUNTS];

        private void add(long[] change, int[] becameKnown) {
            for (int i = 0; i < PackedDays.COUNTS; i++) {
                sums[i] += change[i];
                known[i] += becameKnown[i];
            }
        }

        private void add(Change other) {
            for (int i = 0; i < PackedDays.COUNTS; i++) {
                sums[i] += other.sums[i];
                known[i] += other.known[i];
            }
        }

        /** Unknown is never zero: a sum to which no customer adds is unknown. */
        private @Nullable Long sum(int count) {
            return known[count] == 0 ? null : Long.valueOf(sums[count]);
        }
    }

    private final long from;
    private final Change standing = new Change();
    private final List<@Nullable Change> days = new ArrayList<>();

    private DailySums(LocalDate from) {
        this.from = from.toEpochDay();
    }

    /**
     * The days from {@code from} on, oldest first. Belongs into a reading transaction.
     *
     * @param joined what {@code conditions} need beside {@code customer c}, or nothing
     * @param conditions which customers, the scope in it
     * @param from at most {@link io.seatwise.licensing.metrics.MetricsRefresh#TREND_DAYS} days ago
     */
    static List<DayPosition> of(
            JdbcClient jdbc, String joined, String conditions, Map<String, Object> parameters, LocalDate from) {
        DailySums sums = new DailySums(from);
        jdbc.sql("""
                        select t.days
                        from customer c
                        %s
                        join customer_trend t on t.partner_id = c.partner_id and t.tenant_id = c.tenant_id
                        where %s
                        """.formatted(joined, conditions)).params(parameters).query(row -> {
            PackedDays.read(row.getBytes(1), sums::add);
        });
        return sums.positions();
    }

    private void add(long epochDay, long[] change, int[] known) {
        if (epochDay < from) {
            standing.add(change, known);
            return;
        }
        int place = Math.toIntExact(epochDay - from);
        while (days.size() <= place) {
            days.add(null);
        }
        Change day = days.get(place);
        if (day == null) {
            day = new Change();
            days.set(place, day);
        }
        day.add(change, known);
    }

    private List<DayPosition> positions() {
        List<DayPosition> positions = new ArrayList<>();
        for (int place = 0; place < days.size(); place++) {
            Change day = days.get(place);
            if (day != null) {
                standing.add(day);
                positions.add(new DayPosition(
                        LocalDate.ofEpochDay(from + place),
                        standing.sum(0),
                        standing.sum(1),
                        standing.sum(2),
                        standing.sum(3)));
            }
        }
        return positions;
    }
}
