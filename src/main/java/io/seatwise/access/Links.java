package io.seatwise.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Builds complete addresses of pages: from {@code seatwise.base-url}, else as one would call them on this machine. The
 * host of a request is never used, because the client chooses it.
 */
@Component
public class Links {

    private final String baseUrl;
    private final String port;

    Links(@Value("${seatwise.base-url:}") String baseUrl, @Value("${server.port:8080}") String port) {
        this.baseUrl = baseUrl.strip().replaceAll("/+$", "");
        this.port = port;
    }

    /** The address of a page, from its path with a slash in front. */
    public String to(String path) {
        return base() + path;
    }

    /** Whether {@code seatwise.base-url} is set, without which a job can only name this machine. */
    public boolean arePublic() {
        return !baseUrl.isEmpty();
    }

    private String base() {
        if (!baseUrl.isEmpty()) {
            return baseUrl;
        }
        return "http://localhost:" + port;
    }
}
