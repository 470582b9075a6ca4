package io.seatwise.operations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.seatwise.base.ui.Notices;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets a node that is asked to end say so first: the load balancer sends it nobody new, and open pages show a notice for
 * as long as {@code seatwise.drain} says, or until the last of them is closed. Everything else goes on meanwhile.
 */
@Component
class Draining implements SmartLifecycle, VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private final ApplicationEventPublisher events;
    private final Duration drain;
    private volatile boolean running;

    Draining(ApplicationEventPublisher events, @Value("${seatwise.drain}") Duration drain) {
        this.events = events;
        this.drain = drain;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> sessions.add(init.getSession()));
        event.getSource().addSessionDestroyListener(destroy -> sessions.remove(destroy.getSession()));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before all others: the server, jobs and connections still work while people read the notice. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void stop() {
        running = false;
        if (drain.isZero()) {
            return;
        }
        AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
        sessions.forEach(this::tell);
        LOG.info("Draining for {} s, {} sessions are open", drain.toSeconds(), sessions.size());
        long end = System.nanoTime() + drain.toNanos();
        try {
            // A load balancer needs a moment to see it, so a node without pages waits a little as well
            Thread.sleep(Math.min(drain.toMillis(), 5 * LOOK.toMillis()));
            while (!sessions.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(VaadinSession session) {
        session.access(() -> session.getUIs().forEach(ui -> {
            try {
                ui.access(() -> notice(ui));
            } catch (UIDetachedException closed) {
                LOG.debug("The page was closed", closed);
            }
        }));
    }

    private void notice(UI ui) {
        Notices.failed(ui.getTranslation("base.draining", drain.toSeconds()));
    }
}
