package io.seatwise.access.organisation;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses of providers this server fetches: an administrator of one partner must not look into the network of
 * the operator. HTTPS alone, and no private address unless the operator names the host.
 */
@Component
class ProviderAddress {

    private final Set<String> privateHosts;
    private final boolean httpOnLoopback;

    ProviderAddress(
            @Value("${seatwise.oidc.private-hosts:}") Set<String> privateHosts,
            @Value("${seatwise.oidc.http-on-loopback:false}") boolean httpOnLoopback) {
        this.privateHosts = privateHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.httpOnLoopback = httpOnLoopback;
    }

    /**
     * Checks an address right before it is fetched. Java keeps the addresses of a name for half a minute, so the
     * connection goes to one of those that were checked here.
     *
     * @throws IOException where the address is not permitted, or its host is unknown
     */
    void check(URI address) throws IOException {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
            throw new IOException("This is no complete address");
        }
        InetAddress[] resolved = InetAddress.getAllByName(host);
        if (httpOnLoopback && Arrays.stream(resolved).allMatch(InetAddress::isLoopbackAddress)) {
            return;
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw new IOException("The address does not begin with https");
        }
        if (!privateHosts.contains(host.toLowerCase(Locale.ROOT))
                && Arrays.stream(resolved).anyMatch(ProviderAddress::isPrivate)) {
            throw new IOException("The address is in a private network");
        }
    }

    static boolean isPrivate(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            boolean shared = first == 100 && (second & 0xc0) == 64;
            boolean special = first == 192 && second == 0 && bytes[2] == 0;
            boolean benchmark = first == 198 && (second & 0xfe) == 18;
            return first == 0 || first >= 240 || shared || special || benchmark;
        }
        boolean uniqueLocal = (first & 0xfe) == 0xfc;
        boolean global = (first & 0xe0) == 0x20;
        // Outside 2000::/3 nothing is on the Internet; 6to4 and Teredo carry IPv4 addresses inside
        boolean tunnel =
                first == 0x20 && second == 0x02 || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return uniqueLocal || !global || tunnel;
    }
}
