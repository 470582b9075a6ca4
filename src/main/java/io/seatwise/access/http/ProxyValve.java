package io.seatwise.access.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes client address, scheme, host and port from the headers of a trusted proxy, and removes such headers of everybody
 * else. Works below the servlet filters, so that Tomcat itself marks the session cookie {@code Secure}. The header
 * {@code Forwarded} is never honoured: proxies pass it on as the client sent it.
 */
@Component
class ProxyValve extends RemoteIpValve {

    static final String PREFIX = "X-Forwarded-Prefix";

    private static final Logger LOG = LoggerFactory.getLogger(ProxyValve.class);
    private static final List<String> HONOURED =
            List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", PREFIX);
    private static final List<String> NEVER_HONOURED = List.of("Forwarded", "X-Forwarded-Ssl");
    private static final Pattern PLAIN_PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)+/?");
    private static final String LOOPBACK = "127.0.0.0/8,::1/128";

    private final NetMaskSet trusted;
    private final IgnoredProxies ignored;

    ProxyValve(@Value("${seatwise.trusted-proxies:}") String configured, IgnoredProxies ignored) {
        String all = configured.isBlank() ? LOOPBACK : LOOPBACK + "," + configured.replaceAll("\\s", "");
        this.trusted = parse(all);
        this.ignored = ignored;
        setInternalProxies(all);
        setHostHeader("X-Forwarded-Host");
        setPortHeader("X-Forwarded-Port");
        setAsyncSupported(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        NEVER_HONOURED.forEach(name -> remove(request, name));
        if (isTrusted(request.getRemoteAddr())) {
            if (!isPlain(request.getHeader(PREFIX))) {
                remove(request, PREFIX);
            }
            super.invoke(request, response);
            return;
        }
        if (HONOURED.stream().anyMatch(name -> request.getHeader(name) != null)) {
            if (ignored.note(request.getRemoteAddr())) {
                LOG.warn(
                        "Forwarded headers from {} were ignored. If this is your proxy, set SEATWISE_TRUSTED_PROXIES to"
                                + " its address or network; until then everybody behind it is one network to Seatwise.",
                        request.getRemoteAddr());
            }
            HONOURED.forEach(name -> remove(request, name));
        }
        getNext().invoke(request, response);
    }

    private boolean isTrusted(@Nullable String address) {
        try {
            return address != null && trusted.contains(address);
        } catch (UnknownHostException exception) {
            return false;
        }
    }

    private static boolean isPlain(@Nullable String prefix) {
        return prefix == null || PLAIN_PREFIX.matcher(prefix).matches();
    }

    private static void remove(Request request, String name) {
        request.getCoyoteRequest().getMimeHeaders().removeHeader(name);
    }

    private static NetMaskSet parse(String networks) {
        NetMaskSet set = new NetMaskSet();
        List<String> faults = set.addAll(networks);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "SEATWISE_TRUSTED_PROXIES holds what is neither an address nor a network such" + " as 10.0.0.0/24: "
                            + faults);
        }
        return set;
    }
}
