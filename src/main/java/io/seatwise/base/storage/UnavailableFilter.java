package io.seatwise.base.storage;

import io.seatwise.base.api.Problems;
import io.seatwise.base.http.BodyRefusedException;
import io.seatwise.base.http.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers what failed outside controllers and views, such as in a filter that looks a token up: a problem document below
 * {@code /api}, a page that says what is wrong elsewhere. While the database does not answer, requests do not wait for it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UnavailableFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableFilter.class);
    private static final String SECONDS = "10";

    private final StorageState storage;
    private final Problems problems;
    private final UnavailablePage page;

    UnavailableFilter(StorageState storage, Problems problems, UnavailablePage page) {
        this.storage = storage;
        this.problems = problems;
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = path(request);
        StorageCondition now = storage.condition();
        if (!now.isReadable() && !isBelow(path, "/actuator")) {
            unavailable(request, response, path, now);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            answer(request, response, path, failure);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String path, Exception failure)
            throws IOException {
        Optional<StorageCondition> condition = StorageFailures.condition(failure);
        Optional<BodyRefusedException> body = RefusedRequest.body(failure);
        response.resetBuffer();
        if (body.isPresent()) {
            RefusedRequest.write(
                    response, body.get().status(), String.valueOf(body.get().getMessage()));
            return;
        }
        if (condition.isPresent()) {
            LOG.warn("/{} could not be served: {}", path, failure.toString());
            unavailable(request, response, path, condition.get());
            return;
        }
        LOG.error("A request failed outside of controllers", failure);
        if (isBelow(path, "/api")) {
            problems.write(
                    response, HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side; it is in the log.");
        } else {
            page.writeUnexpected(request, response);
        }
    }

    private void unavailable(
            HttpServletRequest request, HttpServletResponse response, String path, StorageCondition condition)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        if (isBelow(path, "/api")) {
            problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, condition.message());
        } else {
            page.write(request, response, condition);
        }
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /** Decoded and without the context's path, as the security chains compare it. */
    private static String path(HttpServletRequest request) {
        StringBuilder path = new StringBuilder();
        ServletRequestPathUtils.parse(request)
                .pathWithinApplication()
                .elements()
                .forEach(element ->
                        path.append(element instanceof PathSegment segment ? segment.valueToMatch() : element.value()));
        return path.toString();
    }
}
