package io.seatwise.access.http;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the current request comes from, as far as the server believes it (forwarded headers only when configured). */
public final class ClientAddress {

    private ClientAddress() {}

    /** Null in a background job. */
    public static @Nullable String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }

    public static String orUnknown() {
        String address = current();
        return address == null ? "unknown" : address;
    }
}
