package io.seatwise.portfolio.customer.ui;

import io.seatwise.licensing.flags.Flag;

/** Where the guide tells about the figures of this page. */
final class Guide {

    /** The guide's page about figures. */
    static final String FIGURES = "guide/figures";

    private Guide() {}

    /** The heading about this figure on the guide's page. */
    static String anchor(String figure) {
        return switch (figure) {
            case "sold" -> "sold";
            case "deployment", "assigned" -> "deployment";
            case "entitled" -> "entitled";
            case "adjusted" -> "adjusted-usage";
            case "ownSold", "share" -> "own-licences";
            default -> "usage";
        };
    }

    /** The heading about what this flag judges. */
    static String anchor(Flag flag) {
        return switch (flag) {
            case INFLATED -> "inflated";
            case LOW_ADOPTION -> "lowAdoption";
            default ->
                switch (flag.figure()) {
                    case USAGE -> "usage";
                    case DEPLOYMENT -> "deployment";
                    case RENEWAL, SUBSCRIPTION -> "own-licences";
                    case DAY -> "freshness";
                };
        };
    }
}
