package io.seatwise.base;

/**
 * The order of a list that the database sorts.
 *
 * @param by one of the sort keys that the list offers
 */
public record ListOrder<S extends Enum<S>>(S by, boolean descending) {

    /** Returns the sort expression with its direction. Missing values come last either way. */
    public String sql(String expression) {
        return expression + (descending ? " desc" : " asc") + " nulls last";
    }
}
