package io.seatwise.base;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list that the database sorts.
 *
 * @param by one of the sort keys that the list offers
 */
public record ListOrder<S extends Enum<S>>(S by, boolean descending) {

    /**
     * Returns what stands in an {@code order by} before the usual order: the sort expression with its direction and a
     * comma, or nothing where the reader chose no order. Missing values come last either way.
     */
    public static <S extends Enum<S>> String sql(@Nullable ListOrder<S> order, Function<S, String> expression) {
        return order == null
                ? ""
                : expression.apply(order.by) + (order.descending ? " desc" : " asc") + " nulls last, ";
    }
}
