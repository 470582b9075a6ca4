package io.seatwise.renewals.prices;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom a price is for. */
enum PriceSegment {
    COMMERCIAL,
    EDUCATION,
    GOVERNMENT,
    CHARITY;

    /** The segment that a list's value or a subscription's category names; commercial when it names none. */
    static PriceSegment of(@Nullable String text) {
        String word = text == null ? "" : text.toLowerCase(Locale.ROOT);
        if (word.contains("education")) {
            return EDUCATION;
        }
        if (word.contains("government")) {
            return GOVERNMENT;
        }
        return word.contains("charity") || word.contains("nonprofit") || word.contains("non-profit")
                ? CHARITY
                : COMMERCIAL;
    }
}
