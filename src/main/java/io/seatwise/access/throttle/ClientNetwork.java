package io.seatwise.access.throttle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The network an address belongs to: an IPv4 address itself, the first 64 bits of an IPv6 address. */
final class ClientNetwork {

    private static final int PARTS = 8;
    private static final int PREFIX = 4;
    private static final String UNREADABLE = "unreadable";

    private ClientNetwork() {}

    /** An address that cannot be read, such as a forwarded {@code :::}, is a network of its own. */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String bare = address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
        int gap = bare.indexOf("::");
        List<String> parts = new ArrayList<>(parts(gap < 0 ? bare : bare.substring(0, gap)));
        if (gap >= 0) {
            List<String> tail = parts(bare.substring(gap + 2));
            parts.addAll(Collections.nCopies(Math.max(0, PARTS - parts.size() - tail.size()), "0"));
            parts.addAll(tail);
        }
        if (parts.size() < PREFIX || parts.size() > PARTS || parts.contains("")) {
            return UNREADABLE;
        }
        return parts.stream()
                        .limit(PREFIX)
                        .map(part -> part.replaceFirst("^0+(?=.)", ""))
                        .collect(Collectors.joining(":"))
                + "::/64";
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
    }
}
