package io.seatwise.access.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import io.seatwise.ids.PersonId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of people who were disabled or got another role or password, or who ended them elsewhere, also where
 * an open page asks nothing: every two seconds one query tells which of the people here still may be, on whichever node
 * the change was made.
 */
@Component
class LiveSessions implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);

    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private final PersonAccess access;
    private final Clock clock;

    LiveSessions(PersonAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> watch(init.getSession()));
        event.getSource().addSessionDestroyListener(destroy -> sessions.remove(destroy.getSession()));
    }

    void watch(VaadinSession session) {
        sessions.add(session);
    }

    @Scheduled(fixedDelay = 2000)
    void endWhatNoLongerHolds() {
        over().forEach(session -> Thread.ofVirtual().name("end-session").start(() -> end(session)));
    }

    /** The sessions on this node that may not go on. */
    List<VaadinSession> over() {
        Map<VaadinSession, SignedInPerson> people = new HashMap<>();
        for (VaadinSession session : sessions) {
            person(session).ifPresent(person -> people.put(session, person));
        }
        if (people.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonAccess.Current> current = access.current(
                people.values().stream().map(SignedInPerson::personId).collect(Collectors.toSet()));
        return people.entrySet().stream()
                .filter(entry ->
                        !mayGoOn(entry.getValue(), current.get(entry.getValue().personId())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean mayGoOn(SignedInPerson person, PersonAccess.@Nullable Current current) {
        return current != null && current.allows(person) && !SessionGuard.isTooOld(person, clock);
    }

    private static Optional<SignedInPerson> person(VaadinSession session) {
        WrappedSession http = session.getSession();
        try {
            return http != null
                            && http.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                    instanceof SecurityContext context
                            && context.getAuthentication() != null
                            && context.getAuthentication().getPrincipal() instanceof SignedInPerson person
                    ? Optional.of(person)
                    : Optional.empty();
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    private void end(VaadinSession session) {
        try {
            WrappedSession http = session.getSession();
            leave(session);
            sessions.remove(session);
            http.invalidate();
        } catch (IllegalStateException ended) {
            LOG.debug("The session had ended already", ended);
        }
    }

    /** Leads all tabs of a session to the sign-in page. */
    static void leave(VaadinSession session) {
        session.lock();
        try {
            for (UI ui : session.getUIs()) {
                ui.getPage().setLocation("login?ended");
            }
        } finally {
            session.unlock();
        }
    }
}
