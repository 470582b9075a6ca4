package io.seatwise.training.report;

/** The reason why the mail server rejected a digest. The log has its exact answer. */
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
