package io.seatwise.base.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one figure on screen was made, all in words for the reader.
 *
 * @param name what it is: "Usage"
 * @param value as shown: "142.0 %"
 * @param formula in words: "Active entitlements divided by total entitlements"
 * @param inputs the numbers put in
 * @param source where they came from: "Licence usage file, all channels"; null leaves the line out
 * @param day the day they are for; null leaves the line out
 * @param leftOut what was not counted; null leaves the line out
 * @param guide the heading's anchor on the guide's page about figures, "usage", or another page of the guide with its
 *     anchor, "guide/product-score#recency"
 */
public record Figure(
        String name,
        String value,
        String formula,
        List<Input> inputs,
        @Nullable String source,
        @Nullable String day,
        @Nullable String leftOut,
        String guide) {

    /** One number put in: "Active entitlements", "1,420". */
    public record Input(String name, String value) {}
}
