package io.seatwise.access.http;

import io.seatwise.base.http.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers what Spring Security's firewall refuses, an address in an unusual spelling or an unknown method, before any
 * security chain has written its headers.
 */
@Component
class RefusedAddresses implements RequestRejectedHandler {

    private static final Set<String> METHODS =
            new TreeSet<>(Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"));

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        if (METHODS.contains(request.getMethod())) {
            RefusedRequest.write(response, HttpStatus.BAD_REQUEST, "The address or a header is not acceptable.");
        } else {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
            RefusedRequest.write(response, HttpStatus.METHOD_NOT_ALLOWED, "This method is not known here.");
        }
    }
}
