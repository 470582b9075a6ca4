package io.seatwise.access.throttle;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The network an address belongs to: an IPv4 address itself, the first 64 bits of an IPv6 address. */
final class ClientNetwork {

    private ClientNetwork() {}

    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String bare = address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
        int gap = bare.indexOf("::");
        if (gap >= 0) {
            String[] head = bare.substring(0, gap).split(":");
            String[] tail = bare.substring(gap + 2).split(":");
            int missing = 8 - (head[0].isEmpty() ? 0 : head.length) - (tail[0].isEmpty() ? 0 : tail.length);
            bare = (head[0].isEmpty() ? "" : String.join(":", head) + ":")
                    + "0:".repeat(missing)
                    + String.join(":", tail);
        }
        return Arrays.stream(bare.split(":"))
                        .limit(4)
                        .map(part -> part.replaceFirst("^0+(?=.)", ""))
                        .collect(Collectors.joining(":"))
                + "::/64";
    }
}
