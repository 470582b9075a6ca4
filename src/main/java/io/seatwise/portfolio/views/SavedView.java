package io.seatwise.portfolio.views;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.ids.PersonId;
import io.seatwise.ids.ViewId;
import java.util.List;

/**
 * What a page shows, saved under a name.
 *
 * @param page the page's path, such as {@code customers}
 * @param shared whether all people of the partner see it
 */
public record SavedView(ViewId id, String page, String name, Shown shown, Author author, boolean shared) {

    /**
     * Filter, order and columns.
     *
     * @param query the query string of the page, with filter and order
     * @param columns the keys of the shown columns in their order; empty leaves the columns to the reader
     */
    public record Shown(String query, List<String> columns) {

        public Shown {
            columns = List.copyOf(columns);
        }

        /** Filter and order alone. */
        public static Shown of(String query) {
            return new Shown(query, List.of());
        }
    }

    /** Who saved it. */
    public record Author(PersonId personId, String name) {}

    /** Whether this reader saved it. */
    public boolean isOf(PartnerScope scope) {
        return author.personId().equals(scope.personId());
    }

    /** Whether this reader may change, share or delete it: its author, and an administrator where it is shared. */
    public boolean isChangeableBy(PartnerScope scope) {
        return isOf(scope) || shared && scope.role() == Role.PARTNER_ADMIN;
    }
}
