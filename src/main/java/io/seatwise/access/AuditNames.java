package io.seatwise.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Names what audit entries mention by id. A module whose things are audited by id has one. */
public interface AuditNames {

    /**
     * Finds the names of these ids.
     *
     * @param ids of at most one page of entries; those of other modules and of what is gone are left out of the answer
     */
    Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids);

    /**
     * A thing that still exists.
     *
     * @param path of its page, without a leading slash
     */
    record Named(String name, String path) {}
}
