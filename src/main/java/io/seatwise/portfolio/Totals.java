package io.seatwise.portfolio;

import io.seatwise.base.Ratio;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sums over a set of customers.
 *
 * @param inflatedCustomers customers with an inflated product
 * @param lowAdoptionCustomers customers whose usage is below the partner's threshold
 * @param asOf the newest day that any figure of the set is for
 */
public record Totals(
        long customers,
        Sums sums,
        long inflatedCustomers,
        long lowAdoptionCustomers,
        @Nullable LocalDate asOf) {

    /** The sums of no customers. */
    public static final Totals NONE = new Totals(0, new Sums(null, null, null, null, null), 0, 0, null);

    /** The sums in a statement's {@code select}, of metrics named {@code m}. */
    public static final String SELECTED = """
            cast(sum(m.sold) as bigint) as sold,
            cast(sum(m.assigned) as bigint) as assigned,
            cast(sum(%s) as bigint) as unassigned,
            cast(sum(m.entitled) as bigint) as entitled,
            cast(sum(m.active) as bigint) as active""".formatted(CustomerSort.UNASSIGNED);

    /**
     * Sums of licences. A count is null when no customer of the set has it.
     *
     * @param unassigned licences sold less licences assigned, at least 0 for each customer
     */
    public record Sums(
            @Nullable Long sold,
            @Nullable Long assigned,
            @Nullable Long unassigned,
            @Nullable Long entitled,
            @Nullable Long active) {}

    /** Reads the row of a statement with {@link #SELECTED}, {@code customers}, {@code inflated}, {@code low_adoption}, {@code as_of}. */
    public static Totals of(ResultSet row) throws SQLException {
        return new Totals(
                row.getLong("customers"),
                new Sums(
                        row.getObject("sold", Long.class),
                        row.getObject("assigned", Long.class),
                        row.getObject("unassigned", Long.class),
                        row.getObject("entitled", Long.class),
                        row.getObject("active", Long.class)),
                row.getLong("inflated"),
                row.getLong("low_adoption"),
                row.getObject("as_of", LocalDate.class));
    }

    public @Nullable Long sold() {
        return sums.sold();
    }

    public @Nullable Long assigned() {
        return sums.assigned();
    }

    public @Nullable Long unassigned() {
        return sums.unassigned();
    }

    public @Nullable Long entitled() {
        return sums.entitled();
    }

    public @Nullable Long active() {
        return sums.active();
    }

    /** Assigned / sold over the whole set: the ratio of the sums. */
    public @Nullable Ratio deployment() {
        return Ratio.of(assigned(), sold());
    }

    /** Active / entitled over the whole set: the ratio of the sums. */
    public @Nullable Ratio usage() {
        return Ratio.of(active(), entitled());
    }
}
