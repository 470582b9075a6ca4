package io.seatwise.base.tabular;

/**
 * How much of a file is read before it is refused.
 *
 * @param maxRows rows below the header
 * @param maxColumns columns of the header
 * @param maxTextLength characters of one value
 */
public record TabularLimits(long maxRows, int maxColumns, int maxTextLength) {

    public static final TabularLimits DEFAULT = new TabularLimits(1_100_000, 60, 32_767);
}
