package io.seatwise.access.secondfactor;

/** Whether people need a second factor to sign in ({@code seatwise.second-factor}). */
public enum SecondFactorMode {
    /** Everyone. A person without one sets one up at the next sign-in. */
    REQUIRED,
    /** Those who have set one up. */
    OPTIONAL,
    /** Nobody. */
    OFF
}
