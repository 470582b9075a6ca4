package io.seatwise.inbox.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets the bells of all open windows look again every half minute. */
@Component
class InboxTicker {

    private static final long PAUSE_SECONDS = 30;

    private record Listener(UI ui, Command look) {}

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("inbox").factory());

    InboxTicker() {
        teller.scheduleWithFixedDelay(this::tick, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** @param look runs in this window, in its session, until the registration is removed */
    Registration listen(UI ui, Command look) {
        Listener listener = new Listener(ui, look);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tick() {
        for (Listener listener : listeners) {
            try {
                listener.ui().access(listener.look());
            } catch (UIDetachedException gone) {
                listeners.remove(listener);
            }
        }
    }

    @PreDestroy
    void stop() {
        teller.shutdownNow();
    }
}
