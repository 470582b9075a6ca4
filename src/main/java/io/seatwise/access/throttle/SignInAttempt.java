package io.seatwise.access.throttle;

import org.jspecify.annotations.Nullable;

/**
 * One try to sign in, as {@link SignInThrottle} counts it.
 *
 * @param email what was typed, in normal form
 * @param address the address of the client
 * @param device the secret of the device cookie; null without one
 */
public record SignInAttempt(
        String email, String address, @Nullable String device) {

    /** The attempt of the request at hand. */
    public static SignInAttempt current(String email, String address) {
        return new SignInAttempt(email, address, DeviceCookie.current());
    }
}
