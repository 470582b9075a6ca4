package io.seatwise.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.Test;

class ProxyValveTest {

    private final IgnoredProxies ignored = new IgnoredProxies();

    @Test
    void headersOfAnUnknownAddressAreIgnoredAndReportedToTheOperator() throws Exception {
        Request request = through("10.0.0.0/24", "10.0.1.5");

        assertThat(request.getRemoteAddr()).isEqualTo("10.0.1.5");
        assertThat(request.isSecure()).isFalse();
        assertThat(request.getHeader("X-Forwarded-For")).isNull();
        assertThat(request.getHeader("X-Forwarded-Proto")).isNull();
        assertThat(ignored.list()).containsExactly("10.0.1.5");
    }

    @Test
    void headersOfAConfiguredProxyAreHonoured() throws Exception {
        Seen seen = new Seen();
        through(new ProxyValve(" 10.0.0.0/24 , 192.0.2.1", ignored), seen, "10.0.0.5");

        assertThat(seen.address).isEqualTo("203.0.113.9");
        assertThat(seen.secure).isTrue();
        assertThat(ignored.list()).isEmpty();
    }

    @Test
    void twentyAddressesAreKeptAtMost() {
        for (int i = 0; i < 50; i++) {
            ignored.note("10.0.1." + i);
            ignored.note("10.0.1." + i);
        }

        assertThat(ignored.list()).hasSize(20);
    }

    @Test
    void faultInTheSettingStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ProxyValve("10.0.0.0/24,the proxy", ignored))
                .withMessageContaining("SEATWISE_TRUSTED_PROXIES");
    }

    private Request through(String trusted, String peer) throws Exception {
        return through(new ProxyValve(trusted, ignored), new Seen(), peer);
    }

    private static Request through(ProxyValve valve, Seen seen, String peer) throws Exception {
        org.apache.coyote.Request coyote = new org.apache.coyote.Request();
        Request request = new Request(new Connector(), coyote);
        request.setRemoteAddr(peer);
        coyote.getMimeHeaders().addValue("X-Forwarded-For").setString("198.51.100.1, 203.0.113.9");
        coyote.getMimeHeaders().addValue("X-Forwarded-Proto").setString("https");
        valve.setNext(seen);
        valve.invoke(request, new Response(new org.apache.coyote.Response()));
        return request;
    }

    private static final class Seen extends ValveBase {

        private String address = "";
        private boolean secure;

        @Override
        public void invoke(Request request, Response response) {
            address = request.getRemoteAddr();
            secure = request.isSecure();
        }
    }
}
