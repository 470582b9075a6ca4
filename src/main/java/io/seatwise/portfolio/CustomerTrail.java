package io.seatwise.portfolio;

import com.vaadin.flow.server.VaadinSession;
import io.seatwise.ids.CustomerId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The list of customers that a person looked at last, and the customer opened from it. Kept in the session, so that the
 * way back leads to the same row.
 *
 * @param query filter and order of the list as in its URL, without a question mark
 */
public record CustomerTrail(String query, @Nullable CustomerId opened) implements Serializable {

    private static final CustomerTrail NONE = new CustomerTrail("", null);

    /** Finds the trail of the current session; the list of all customers at first. */
    public static CustomerTrail current() {
        VaadinSession session = VaadinSession.getCurrent();
        CustomerTrail trail = session == null ? null : session.getAttribute(CustomerTrail.class);
        return trail == null ? NONE : trail;
    }

    /** Remembers the list that is looked at. */
    public static void showList(String query) {
        CustomerTrail trail = current();
        keep(new CustomerTrail(query, trail.query().equals(query) ? trail.opened() : null));
    }

    /** Remembers the customer that is looked at. */
    public static void open(CustomerId customer) {
        keep(new CustomerTrail(current().query(), customer));
    }

    private static void keep(CustomerTrail trail) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(CustomerTrail.class, trail);
        }
    }
}
