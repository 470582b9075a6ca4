package io.seatwise.access.http;

import com.vaadin.flow.component.PushConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import io.seatwise.access.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Chooses how the server reaches an open page. Where a proxy is known to block WebSockets, pages ask by long polling from
 * the start; without this setting the browser tries a WebSocket first, falls back by itself, and notes the failure in its
 * console. The pages before the sign-in receive no updates, so they open no connection and do not load its script.
 */
@Component
class PushTransport implements VaadinServiceInitListener {

    private final boolean webSockets;

    PushTransport(@Value("${seatwise.websockets:true}") boolean webSockets) {
        this.webSockets = webSockets;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            PushConfiguration push = init.getUI().getPushConfiguration();
            if (SignedIn.current().isEmpty()) {
                push.setPushMode(PushMode.DISABLED);
            } else if (!webSockets) {
                push.setTransport(Transport.LONG_POLLING);
            }
        });
    }
}
