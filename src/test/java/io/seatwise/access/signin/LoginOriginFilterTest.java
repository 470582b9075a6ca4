package io.seatwise.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which sign-in forms are our own, and where credentials may stand. */
class LoginOriginFilterTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -, seatwise.example, 198.51.100.7, http://seatwise.example, 200
            -, seatwise.example, 198.51.100.7, http://evil.example, 403
            https://seatwise.example, seatwise.example, 198.51.100.7, https://seatwise.example, 200
            https://seatwise.example:443/, seatwise.example, 198.51.100.7, https://seatwise.example, 200
            https://seatwise.example:8443, 10.0.0.5, 198.51.100.7, https://seatwise.example:8443, 200
            https://seatwise.example/portal, seatwise.example, 198.51.100.7, https://seatwise.example, 200
            https://seatwise.example, evil.example, 198.51.100.7, http://evil.example, 403
            https://seatwise.example, evil.example, 127.0.0.1, http://evil.example, 403
            https://seatwise.example, seatwise.example, 198.51.100.7, http://seatwise.example, 403
            https://seatwise.example, localhost, 198.51.100.7, http://localhost, 403
            https://seatwise.example, localhost, 127.0.0.1, http://localhost, 200
            https://seatwise.example, localhost, 127.0.0.1, http://evil.example, 403
            https://seatwise.example, seatwise.example, 198.51.100.7, -, 403
            """)
    void publicAddressCountsAndNotTheHostOfTheRequest(
            @Nullable String publicAddress, String host, String remote, @Nullable String origin, int status)
            throws Exception {
        MockHttpServletRequest request = form("");
        request.setServerName(host);
        request.addHeader("Host", host);
        request.setRemoteAddr(remote);
        if (origin != null) {
            request.addHeader("Origin", origin);
        }

        assertThat(answer(request, publicAddress).getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            username=ada@contoso.example&password=secret, 400
            PASSWORD=x, 200
            password=x, 400
            %70assword=x, 400
            pass%ZZword=x, 400
            lang=de&%75sername=a, 400
            error, 200
            continue=1, 200
            """)
    void credentialsInTheAddressSignNobodyIn(String query, int status) throws Exception {
        MockHttpServletRequest request = form(query);
        request.addHeader("Sec-Fetch-Site", "same-origin");

        MockHttpServletResponse answer = answer(request, null);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).doesNotContain("secret");
    }

    private static MockHttpServletRequest form(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setServletPath("/login");
        if (!query.isEmpty()) {
            request.setQueryString(query);
        }
        return request;
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request, @Nullable String publicAddress)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LoginOriginFilter(publicAddress).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
