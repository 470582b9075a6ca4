package io.seatwise.licensing.inflation;

/**
 * A likely cause of a usage figure above 100 %.
 *
 * @param explains active entitlements that the cause can explain at most
 * @param evidence one English sentence with its numbers, for files and the REST API
 */
public record Cause(Code code, Certainty certainty, long explains, String evidence) {

    /** Microsoft's four published causes and the rest, in the order in which they are weighed. */
    public enum Code {
        TRIAL_ACTIVITY,
        LAPSED_SUBSCRIPTION,
        YAMMER_OVERUSE,
        LICENSE_REASSIGNMENT,
        UNEXPLAINED
    }

    public enum Certainty {
        EVIDENCED,
        POSSIBLE
    }
}
