package io.seatwise.base.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.api.ProblemsForTests;
import io.seatwise.base.i18n.Texts;
import jakarta.servlet.FilterChain;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnavailableFilterTest {

    private static final FilterChain WORKS = (request, response) -> {};
    private static final FilterChain NO_CONNECTION = (request, response) -> {
        throw new CannotGetJdbcConnectionException(
                "none", new java.sql.SQLTransientConnectionException("request timed out"));
    };

    private final StorageState storage = new StorageState();
    private final UnavailableFilter filter =
            new UnavailableFilter(storage, ProblemsForTests.create(), new UnavailablePage(new Texts()));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void lostDatabaseBeforeAControllerIsA503Problem() throws Exception {
        filter.doFilter(request("/api/v1/customers"), response, NO_CONNECTION);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("The database does not answer");
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
    }

    @Test
    void lostDatabaseBeforeAPageIsAPageThatSaysSo() throws Exception {
        MockHttpServletRequest request = request("/customers");
        request.addPreferredLocale(Locale.GERMANY);

        filter.doFilter(request, response, NO_CONNECTION);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString()).contains("Die Datenbank antwortet nicht");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void requestsDoNotWaitForADatabaseKnownToBeAway() throws Exception {
        storage.set(StorageCondition.DATABASE_AWAY);

        filter.doFilter(request("/%61pi/v1/customers"), response, (request, answer) -> {
            throw new AssertionError("asked the database");
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void healthIsAnsweredWhileTheDatabaseIsAway() throws Exception {
        storage.set(StorageCondition.DATABASE_AWAY);

        filter.doFilter(request("/actuator/health"), response, WORKS);

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void readOnlyInstallationAnswersPages() throws Exception {
        storage.set(StorageCondition.LOW_DISK);

        filter.doFilter(request("/customers"), response, WORKS);

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void faultOfAFilterIsA500ProblemWithoutItsMessage() throws Exception {
        filter.doFilter(request("/api/v1/customers"), response, (request, answer) -> {
            throw new IllegalStateException("inner detail");
        });

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString()).contains("correlationId").doesNotContain("inner detail");
    }

    private static MockHttpServletRequest request(String address) {
        return new MockHttpServletRequest("GET", address);
    }
}
