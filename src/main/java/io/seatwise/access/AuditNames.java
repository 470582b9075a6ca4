package io.seatwise.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Names what audit entries mention by id or code. A module whose things are audited so has one. */
public interface AuditNames {

    /**
     * Finds the present names of these ids.
     *
     * @param ids at most a thousand; those of other modules and of what is gone are left out of the answer
     */
    Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids, Locale locale);

    /**
     * Finds the present names of the codes that entries of a group of actions have as their subject or in front of
     * their detail.
     *
     * @param group the part before the dot of an action: {@code playbook}
     */
    default Map<String, Named> coded(PartnerScope scope, String group, Locale locale) {
        return Map.of();
    }

    /**
     * The detail of an entry in the reader's words, for details that this module stored in a form of its own.
     *
     * @param action the code of what was done: {@code export.workbook}
     * @return empty where the words of the entry follow from names and codes
     */
    default Optional<String> detail(PartnerScope scope, String action, String detail, Locale locale) {
        return Optional.empty();
    }

    /**
     * A thing that still exists.
     *
     * @param path of its page, without a leading slash
     */
    record Named(String name, String path) {}
}
