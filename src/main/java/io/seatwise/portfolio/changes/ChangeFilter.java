package io.seatwise.portfolio.changes;

import io.seatwise.licensing.flags.Flag;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are meant. Values of one part are alternatives, the parts are joined by and.
 *
 * @param kinds empty for all
 * @param flags empty for all; else changes of these flags alone
 * @param accountManager the e-mail of the customer's account manager; null for all
 */
public record ChangeFilter(
        Set<ChangeKind> kinds, Set<Flag> flags, @Nullable String accountManager) {

    public static final ChangeFilter ALL = new ChangeFilter(Set.of(), Set.of(), null);

    /** Whether changes of this kind can match. */
    boolean admits(ChangeKind kind) {
        boolean hasFlag = kind == ChangeKind.FLAG_RAISED || kind == ChangeKind.FLAG_CLEARED;
        return (kinds.isEmpty() || kinds.contains(kind)) && (flags.isEmpty() || hasFlag);
    }

    boolean matches(Change change) {
        return (kinds.isEmpty() || kinds.contains(change.kind()))
                && (flags.isEmpty() || change.flag() != null && flags.contains(change.flag()))
                && (accountManager == null
                        || change.customer().accountManager() != null
                                && change.customer()
                                        .accountManager()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(accountManager.toLowerCase(Locale.ROOT)));
    }
}
