package io.seatwise.access.http;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.seatwise.access.credentials.Secrets;
import org.springframework.stereotype.Component;

/**
 * What a page may load and run: our own files, and scripts that carry this response's nonce. Vaadin 25.3 needs
 * {@code unsafe-eval} for scripts, inline styles, and its own {@code base} element (security finding F4); 25.4 brings a
 * stricter policy of its own, which then replaces this class.
 */
@Component
class ContentSecurityPolicy implements VaadinServiceInitListener {

    static final String HEADER = "Content-Security-Policy";

    private static final String REST = "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
            + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self';"
            + " frame-ancestors 'none'; form-action 'self'";

    /** For every answer that is not a page. */
    static final String PLAIN = "default-src 'self'; script-src 'self'" + REST;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ContentSecurityPolicy::protect);
    }

    private static void protect(IndexHtmlResponse page) {
        String nonce = Secrets.link();
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse()
                .setHeader(
                        HEADER,
                        "default-src 'self'; script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval'" + REST);
    }
}
