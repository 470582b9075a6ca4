package io.seatwise.access.organisation;

/** Who may use a password or a passkey while people sign in with their organisation. Names are stored. */
public enum LocalSignIn {
    EVERYBODY,
    ADMINISTRATORS,
    /** The one that the settings name. */
    ONE_ADMINISTRATOR
}
