package io.seatwise.imports;

/**
 * How a list compares with what is known.
 *
 * @param known how many are known that an earlier list named and none has marked since
 * @param named how many of these the file names
 */
public record Listing(long known, long named) {

    private static final int FEW_NUMERATOR = 9;
    private static final int FEW_DENOMINATOR = 10;

    /** How many a full list would mark as not seen since. */
    public long missing() {
        return known - named;
    }

    /** Whether the file names fewer than 90 % of the known, so that it is hardly the full list. */
    public boolean namesFew() {
        return named * FEW_DENOMINATOR < known * FEW_NUMERATOR;
    }
}
