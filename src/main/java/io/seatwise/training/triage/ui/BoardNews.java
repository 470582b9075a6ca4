package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import io.seatwise.training.recommendation.RecommendationsRefreshed;
import io.seatwise.training.triage.WorkChanged;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells every open board of a partner, after the commit, that something has changed. News that come while a board has
 * not yet looked are one: a bulk change makes each look once. A thread of its own tells them, so that whoever changes
 * something waits for nobody's window.
 *
 * @see <a href="../../../../../../../../docs/decisions/093-live-board.md">Decision 093</a>
 */
@Component
class BoardNews {

    private record Listener(UUID partnerId, UI ui, Command look, AtomicBoolean told) {}

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ExecutorService teller = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("board-news").factory());

    /** @param look runs in this window, in its session, until the registration is removed */
    Registration listen(UUID partnerId, UI ui, Command look) {
        Listener listener = new Listener(partnerId, ui, look, new AtomicBoolean());
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WorkChanged changed) {
        tell(changed.scope().partnerId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(RecommendationsRefreshed refreshed) {
        tell(refreshed.scope().partnerId());
    }

    @PreDestroy
    void stop() {
        teller.shutdownNow();
    }

    private void tell(UUID partnerId) {
        for (Listener listener : listeners) {
            if (listener.partnerId().equals(partnerId) && listener.told().compareAndSet(false, true)) {
                teller.execute(() -> tell(listener));
            }
        }
    }

    private void tell(Listener listener) {
        try {
            listener.ui().access(() -> {
                listener.told().set(false);
                if (listeners.contains(listener)) {
                    listener.look().execute();
                }
            });
        } catch (UIDetachedException gone) {
            listeners.remove(listener);
        }
    }
}
