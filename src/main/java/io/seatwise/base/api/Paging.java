package io.seatwise.base.api;

/** Reads which page of a list a call asks for. */
public final class Paging {

    private Paging() {}

    /**
     * Computes the number of rows before a page.
     *
     * @throws IllegalArgumentException when the page or its size is out of bounds
     */
    public static int offset(int page, int size, int maxSize) {
        long offset = (long) page * size;
        if (page < 0 || size < 1 || size > maxSize || offset > Integer.MAX_VALUE - maxSize) {
            throw new IllegalArgumentException(
                    "Expected page from 0 and size from 1 to " + maxSize + ", within 2147483647 rows.");
        }
        return (int) offset;
    }
}
