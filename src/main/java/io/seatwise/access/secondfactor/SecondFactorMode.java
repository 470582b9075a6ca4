package io.seatwise.access.secondfactor;

import org.springframework.core.env.Environment;

/** Whether people need a second factor to sign in ({@code seatwise.second-factor}). */
public enum SecondFactorMode {
    /** Everyone. A person without one sets one up at the next sign-in. */
    REQUIRED,
    /** Those who have set one up. */
    OPTIONAL,
    /** Nobody. */
    OFF;

    /** The mode of this installation; demo mode asks for none. */
    static SecondFactorMode of(Environment settings) {
        return settings.getProperty("seatwise.demo", Boolean.class, false)
                ? OFF
                : settings.getProperty("seatwise.second-factor", SecondFactorMode.class, REQUIRED);
    }
}
