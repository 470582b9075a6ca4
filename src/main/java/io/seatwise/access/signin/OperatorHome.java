package io.seatwise.access.signin;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.seatwise.access.Role;
import io.seatwise.access.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Leads an operator from the start page, which is a partner's portfolio, to the list of partners. */
@Component
class OperatorHome implements VaadinServiceInitListener {

    /** Where an operator begins. */
    static final String PATH = "operator/partners";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> start.getUI().addBeforeEnterListener(new Forward()));
    }

    /** Asks before the access control does, which knows the portfolio as a page that an operator may not open. */
    @ListenerPriority(100)
    private static final class Forward implements BeforeEnterListener {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            Authentication person = SecurityContextHolder.getContext().getAuthentication();
            if (event.getLocation().getPath().isEmpty()
                    && person != null
                    && person.getPrincipal() instanceof SignedIn signedIn
                    && signedIn.role() == Role.OPERATOR) {
                event.forwardTo(PATH);
            }
        }
    }
}
