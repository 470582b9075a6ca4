package io.seatwise.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Complete addresses of pages: from {@code seatwise.base-url}, else from the request at hand, else as one would call it
 * on this machine.
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
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? ServletUriComponentsBuilder.fromContextPath(attributes.getRequest())
                        .build()
                        .toUriString()
                : "http://localhost:" + port;
    }
}
