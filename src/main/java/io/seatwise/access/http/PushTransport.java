package io.seatwise.access.http;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.ui.Transport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets pages ask by long polling from the start where a proxy is known to block WebSockets. Without this setting the
 * browser tries a WebSocket first, falls back by itself, and notes the failure in its console.
 */
@Component
class PushTransport implements VaadinServiceInitListener {

    private final boolean webSockets;

    PushTransport(@Value("${seatwise.websockets:true}") boolean webSockets) {
        this.webSockets = webSockets;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (!webSockets) {
            event.getSource()
                    .addUIInitListener(
                            init -> init.getUI().getPushConfiguration().setTransport(Transport.LONG_POLLING));
        }
    }
}
