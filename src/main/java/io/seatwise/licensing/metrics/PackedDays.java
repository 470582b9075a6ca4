package io.seatwise.licensing.metrics;

import io.seatwise.licensing.positions.DayPosition;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's days in a few bytes each: how many days later, which counts are known, and by how much each changed. Adding
 * up thousands of customers' half years takes some milliseconds so, where a row for each day takes a hundred times as long.
 */
public final class PackedDays {

    /** Sold, assigned, entitled, active: their places in what {@link Reader} is given. */
    public static final int COUNTS = 4;

    private static final int MORE = 0x80;
    private static final int BITS = 7;

    /** Takes each day in turn. */
    public interface Reader {

        /**
         * @param epochDay the day
         * @param change by how much each count changed since the day before in the list; one that is not known is 0
         * @param known 1 for each count that has become known, -1 for one that is no longer, else 0
         */
        void day(long epochDay, long[] change, int[] known);
    }

    private PackedDays() {}

    /** Packs the days, which are in order. */
    static byte[] of(List<DayPosition> days) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long[] before = new long[COUNTS];
        long dayBefore = 0;
        for (DayPosition day : days) {
            List<@Nullable Long> counts = Arrays.asList(day.sold(), day.assigned(), day.entitled(), day.active());
            int known = 0;
            int changed = 0;
            for (int i = 0; i < COUNTS; i++) {
                Long count = counts.get(i);
                known |= count == null ? 0 : 1 << i;
                changed |= value(count) == before[i] ? 0 : 1 << i;
            }
            write(out, day.day().toEpochDay() - dayBefore);
            out.write(known | changed << COUNTS);
            for (int i = 0; i < COUNTS; i++) {
                long count = value(counts.get(i));
                if (count != before[i]) {
                    write(out, count - before[i]);
                    before[i] = count;
                }
            }
            dayBefore = day.day().toEpochDay();
        }
        return out.toByteArray();
    }

    /** Reads what was packed. The arrays that the reader is given are used again for the next day. */
    public static void read(byte[] packed, Reader reader) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        long[] change = new long[COUNTS];
        int[] known = new int[COUNTS];
        int knownBefore = 0;
        long day = 0;
        while (in.hasRemaining()) {
            day += readNumber(in);
            int marks = in.get();
            for (int i = 0; i < COUNTS; i++) {
                change[i] = (marks >> COUNTS + i & 1) == 0 ? 0 : readNumber(in);
                known[i] = (marks >> i & 1) - (knownBefore >> i & 1);
            }
            knownBefore = marks;
            reader.day(day, change, known);
        }
    }

    private static long value(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    /** Seven bits a byte, the lowest first, the sign in the lowest of all. */
    private static void write(ByteArrayOutputStream out, long number) {
        long rest = number << 1 ^ number >> Long.SIZE - 1;
        while (rest >>> BITS != 0) {
            out.write((int) rest | MORE);
            rest >>>= BITS;
        }
        out.write((int) rest);
    }

    private static long readNumber(ByteBuffer in) {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            number |= (long) (next & MORE - 1) << shift;
            shift += BITS;
        } while (next < 0);
        return number >>> 1 ^ -(number & 1);
    }
}
