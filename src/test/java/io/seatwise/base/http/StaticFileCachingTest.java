package io.seatwise.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StaticFileCachingTest {

    private final StaticFileCaching filter = new StaticFileCaching();

    @Test
    void hashedFilesAreKeptForEver() throws Exception {
        MockHttpServletResponse response = answer("/VAADIN/build/generated-D3MHAXFP.js", "max-age=3600");

        assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=31536000, immutable");
        assertThat(response.getHeader("Pragma")).isNull();
        assertThat(response.getHeader("Expires")).isNull();
    }

    @Test
    void otherStaticFilesKeepTheirAge() throws Exception {
        MockHttpServletResponse response = answer("/icons/seatwise.svg", "max-age=3600");

        assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=3600");
        assertThat(response.getHeader("Pragma")).isNull();
    }

    @Test
    void missingHashedFilesAreNotKept() throws Exception {
        MockHttpServletResponse response = answer("/VAADIN/build/gone.js", "no-cache, no-store, max-age=0");

        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache, no-store, max-age=0");
    }

    @Test
    void pagesKeepTheirHeaders() throws Exception {
        MockHttpServletResponse response = answer("/customers", "no-store");

        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Pragma")).isEqualTo("no-cache");
        assertThat(response.getHeader("Expires")).isEqualTo("0");
    }

    private MockHttpServletResponse answer(String path, String cacheControl) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Map<String, String> headers = Map.of("Cache-Control", cacheControl, "Pragma", "no-cache", "Expires", "0");
        filter.doFilter(
                new MockHttpServletRequest("GET", path),
                response,
                (request, answer) -> headers.forEach(((HttpServletResponse) answer)::setHeader));
        return response;
    }
}
