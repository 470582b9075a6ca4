package io.seatwise.access.http;

import io.seatwise.access.Roles;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Addresses that sent forwarded headers without being a trusted proxy, since the start, for the operator. */
@Component
public class IgnoredProxies {

    private static final int MAX_KEPT = 20;

    private final Set<String> addresses = new TreeSet<>();

    /** Returns whether this address is new here; after the first twenty none is. */
    synchronized boolean note(String address) {
        return addresses.size() < MAX_KEPT && addresses.add(address);
    }

    /** The first twenty, in order. */
    @PreAuthorize(Roles.CAN_OPERATE)
    public synchronized Set<String> list() {
        return Set.copyOf(addresses);
    }
}
