package io.seatwise.training.report;

/** Why a digest could not be handed to the mail server. What exactly it said stands in the log. */
public enum DigestFailure {
    /** It did not answer. */
    UNREACHABLE,
    /** It did not let Seatwise sign in. */
    SIGN_IN,
    /** The mail server rejected the address of the person or of the sender. */
    ADDRESS,
    /** It did not take the mail for another reason. */
    REFUSED,
    /** The digest itself could not be made. */
    NOT_MADE
}
