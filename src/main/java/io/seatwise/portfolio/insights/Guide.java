package io.seatwise.portfolio.insights;

/** Where the guide tells about the figures of this page. */
final class Guide {

    /** The guide's page about figures. */
    static final String FIGURES = "guide/figures";

    private Guide() {}

    /** The heading about this figure on the guide's page. */
    static String anchor(String figure) {
        return switch (figure) {
            case "deployment", "sold", "assigned" -> "deployment";
            case "adjusted" -> "adjusted-usage";
            case "ownSold", "share" -> "own-licences";
            default -> "usage";
        };
    }

    /** The address of that heading. */
    static String address(String figure) {
        return FIGURES + "#" + anchor(figure);
    }
}
