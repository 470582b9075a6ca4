package io.seatwise.base.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an address whose query is broken, is not UTF-8 or holds text that {@link TextRule} refuses. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class QueryFilter extends OncePerRequestFilter {

    private final Problems problems;

    QueryFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        String text = query == null ? "" : decoded(query);
        if (text == null) {
            problems.write(response, HttpStatus.BAD_REQUEST, "The query of the address is not UTF-8 in percent form.");
        } else if (!TextRule.allows(text)) {
            problems.write(response, HttpStatus.BAD_REQUEST, TextRule.MESSAGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The query with its percent escapes resolved; null where it is broken. */
    private static @Nullable String decoded(String query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
        byte[] raw = query.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.write(raw[i]);
                continue;
            }
            int high = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException exception) {
            return null;
        }
    }
}
