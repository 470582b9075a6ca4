package io.seatwise.access.sessions;

import java.net.Inet4Address;
import java.net.InetAddress;

/** The part of an address that tells networks apart but not the devices in one. */
final class CoarseNetwork {

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    private CoarseNetwork() {}

    /** Returns 24 bits of an IPv4 address, 48 bits of an IPv6 address; what is no address as {@code unknown}. */
    static String of(String address) {
        InetAddress parsed;
        try {
            parsed = InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException exception) {
            return "unknown";
        }
        if (parsed.isLoopbackAddress()) {
            return "localhost";
        }
        byte[] bytes = parsed.getAddress();
        return parsed instanceof Inet4Address ? ipv4(bytes) : ipv6(bytes);
    }

    private static String ipv4(byte[] bytes) {
        StringBuilder network = new StringBuilder();
        for (int at = 0; at < IPV4_BYTES; at++) {
            network.append(Byte.toUnsignedInt(bytes[at])).append('.');
        }
        return network.append("0/24").toString();
    }

    private static String ipv6(byte[] bytes) {
        StringBuilder network = new StringBuilder();
        for (int at = 0; at < IPV6_BYTES; at += 2) {
            int group = Byte.toUnsignedInt(bytes[at]) << Byte.SIZE | Byte.toUnsignedInt(bytes[at + 1]);
            network.append(Integer.toHexString(group)).append(':');
        }
        return network.append(":/48").toString();
    }
}
