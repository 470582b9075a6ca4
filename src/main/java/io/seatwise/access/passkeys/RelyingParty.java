package io.seatwise.access.passkeys;

import io.seatwise.access.Links;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The address that passkeys are bound to: host and origin of {@code seatwise.base-url}, else of this machine. The host
 * of a request is never used, because the client chooses it.
 */
@Component
public class RelyingParty {

    private static final Pattern HOST_NAME = Pattern.compile("(?=.*[a-z])[a-z0-9.-]+");

    private final String id;
    private final String origin;
    private final boolean possible;

    RelyingParty(Links links) {
        URI address = URI.create(links.to("/"));
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        this.id = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        boolean usualPort = address.getPort() < 0 || address.getPort() == (scheme.equals("https") ? 443 : 80);
        this.origin = scheme + "://" + id + (usualPort ? "" : ":" + address.getPort());
        boolean secure = scheme.equals("https") || id.equals("localhost") || id.endsWith(".localhost");
        this.possible = secure && HOST_NAME.matcher(id).matches();
    }

    /** The host name. */
    public String id() {
        return id;
    }

    /** The only origin whose answers are accepted. */
    public String origin() {
        return origin;
    }

    /** Whether browsers permit passkeys at this address: a host name, not a number, and HTTPS unless it is this machine. */
    public boolean isPossible() {
        return possible;
    }
}
