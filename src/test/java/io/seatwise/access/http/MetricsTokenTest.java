package io.seatwise.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Without a token in the settings nobody reads metrics, whatever is sent. */
class MetricsTokenTest {

    @Test
    void withoutATokenNobodyReads() {
        for (String sent : new String[] {"Bearer ", "Bearer", "", "Bearer x"}) {
            assertThat(isGranted(new MetricsToken(" "), sent)).as(sent).isFalse();
        }
    }

    @Test
    void tokenIsComparedWhole() {
        MetricsToken token = new MetricsToken("0123456789abcdef");
        assertThat(isGranted(token, "Bearer 0123456789abcdef")).isTrue();
        assertThat(isGranted(token, "Bearer 0123456789abcde")).isFalse();
        assertThat(isGranted(token, "bearer 0123456789abcdef")).isFalse();
        assertThat(isGranted(token, "Bearer 0123456789abcdef ")).isFalse();
    }

    @Test
    void shortTokenIsRefused() {
        assertThatThrownBy(() -> new MetricsToken("0123456789abcde"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SEATWISE_METRICS_TOKEN");
    }

    private static boolean isGranted(MetricsToken token, String sent) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/prometheus");
        request.addHeader("Authorization", sent);
        return token.authorize(() -> null, new RequestAuthorizationContext(request))
                .isGranted();
    }
}
