package io.seatwise.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the current request comes from, as far as the server believes it (forwarded headers only when configured). */
final class ClientAddress {

    private ClientAddress() {}

    /** Null in a background job. */
    static @Nullable String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }

    static String orUnknown() {
        String address = current();
        return address == null ? "unknown" : address;
    }
}
