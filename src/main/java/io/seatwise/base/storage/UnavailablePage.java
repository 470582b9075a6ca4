package io.seatwise.base.storage;

import io.seatwise.base.api.CorrelationId;
import io.seatwise.base.i18n.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a page that needs neither the database nor a session: what is wrong, what was kept, the id for support. */
@Component
class UnavailablePage {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
            "Cache-Control", "no-store");
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem; }
            h1 { font-size: 1.5rem; }
            .id { opacity: .7; }
            </style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p>%s</p>
            <p class="id">%s</p>
            </main>
            </body>
            </html>
            """;

    private final Texts texts;

    UnavailablePage(Texts texts) {
        this.texts = texts;
    }

    void write(HttpServletRequest request, HttpServletResponse response, StorageCondition condition)
            throws IOException {
        write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "base.storage.title", condition.key());
    }

    void writeUnexpected(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                request,
                response,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "base.error.unexpected.title",
                "base.error.unexpected.lead");
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String text)
            throws IOException {
        Locale locale = texts.getProvidedLocales()
                        .contains(Locale.of(request.getLocale().getLanguage()))
                ? request.getLocale()
                : Locale.ENGLISH;
        HEADERS.forEach(response::setHeader);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=utf-8");
        String heading = HtmlUtils.htmlEscape(texts.getTranslation(title, locale));
        String html = PAGE.formatted(
                locale.toLanguageTag(),
                heading,
                heading,
                HtmlUtils.htmlEscape(texts.getTranslation(text, locale)),
                HtmlUtils.htmlEscape(texts.getTranslation("base.error.id", locale, CorrelationId.current())));
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
