package io.seatwise.base.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one figure on screen was made, all in words for the reader.
 *
 * @param name what it is: "Usage"
 * @param value as shown: "142.0 %"
 * @param guide the heading's anchor on the guide's page about figures, "usage", or another page of the guide with its
 *     anchor, "guide/product-score#recency"
 */
public record Figure(String name, String value, Calculation calculation, Source source, String guide) {

    /**
     * How it was calculated.
     *
     * @param formula in words: "Active entitlements divided by total entitlements"
     * @param inputs the numbers put in
     */
    public record Calculation(String formula, List<Input> inputs) {}

    /**
     * Where the numbers came from; null leaves the line out.
     *
     * @param name "Licence usage file, all channels"
     * @param day the day they are for
     * @param leftOut what was not counted
     */
    public record Source(
            @Nullable String name,
            @Nullable String day,
            @Nullable String leftOut) {}

    /** One number put in: "Active entitlements", "1,420". */
    public record Input(String name, String value) {}
}
