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
class Links {

    private final String baseUrl;
    private final String port;

    Links(@Value("${seatwise.base-url:}") String baseUrl, @Value("${server.port:8080}") String port) {
        this.baseUrl = baseUrl.strip().replaceAll("/+$", "");
        this.port = port;
    }

    String to(String path) {
        return base() + path;
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
