package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import io.seatwise.access.PartnerScope;
import io.seatwise.ids.PartnerId;
import io.seatwise.training.recommendation.RecommendationsRefreshed;
import io.seatwise.training.triage.WorkChanged;
import io.seatwise.training.triage.WorkNews;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells every open board of a partner, after the commit, that something has changed, here or in another process. News
 * that come while a board has not yet looked are one: a bulk change makes each look once. A thread of its own tells
 * them, so that a change never waits for another window.
 *
 * @see <a href="../../../../../../../../docs/decisions/093-live-board.md">Decision 093</a>
 */
@Component
class BoardNews {

    private static final Logger LOG = LoggerFactory.getLogger(BoardNews.class);
    private static final long PAUSE_MILLIS = 500;

    private record Listener(PartnerScope scope, UI ui, Command look, AtomicBoolean told) {

        PartnerId partnerId() {
            return scope.partnerId();
        }
    }

    private final WorkNews news;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Set<PartnerId> passingOn = ConcurrentHashMap.newKeySet();
    private final Map<PartnerId, Long> heard = new ConcurrentHashMap<>();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("board-news").factory());

    BoardNews(WorkNews news) {
        this.news = news;
    }

    @PostConstruct
    void start() {
        teller.scheduleWithFixedDelay(this::hearOthers, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @param look runs in this window, in its session, until the registration is removed */
    Registration listen(PartnerScope scope, UI ui, Command look) {
        Listener listener = new Listener(scope, ui, look, new AtomicBoolean());
        listeners.add(listener);
        heard.computeIfAbsent(scope.partnerId(), partner -> news.heard(scope));
        return () -> listeners.remove(listener);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WorkChanged changed) {
        tell(changed.scope().partnerId());
        passOn(changed.scope());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(RecommendationsRefreshed refreshed) {
        tell(refreshed.scope().partnerId());
        passOn(refreshed.scope());
    }

    @PreDestroy
    void stop() {
        teller.shutdownNow();
    }

    /** Looks once whether other processes have changed something that is on a board here. */
    void hearOthers() {
        Map<PartnerId, PartnerScope> open = new HashMap<>();
        listeners.forEach(listener -> open.put(listener.partnerId(), listener.scope()));
        heard.keySet().retainAll(open.keySet());
        open.forEach(this::hearOthers);
    }

    /** An exception that escaped would end the schedule: no board would hear of other processes again. */
    private void hearOthers(PartnerId partner, PartnerScope scope) {
        try {
            long now = news.heard(scope);
            Long before = heard.put(partner, now);
            if (before != null && before != now) {
                tell(partner);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The database does not answer; the boards look again later", away);
        } catch (RuntimeException failure) {
            LOG.warn("The boards of partner {} look again later", partner, failure);
        }
    }

    private void passOn(PartnerScope scope) {
        if (passingOn.add(scope.partnerId())) {
            teller.execute(() -> {
                passingOn.remove(scope.partnerId());
                try {
                    news.tell(scope);
                } catch (DataAccessException | TransactionException away) {
                    LOG.warn("The boards of other processes see a change only when they look again", away);
                }
            });
        }
    }

    private void tell(PartnerId partnerId) {
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
