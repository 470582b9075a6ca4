package io.seatwise.training.report;

import java.util.regex.Pattern;

/** Text that people typed as one line, so that it can neither begin a header nor a line of a mail. */
final class OneLine {

    /** Control characters, line and paragraph separators, and what turns the direction of writing around. */
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

    private OneLine() {}

    static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }
}
