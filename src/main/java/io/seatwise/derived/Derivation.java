package io.seatwise.derived;

import java.util.Set;

/**
 * Figures that are computed from facts and from other derivations. A module declares one as a bean; code that changes what
 * it rests on marks it as due through {@link Derived}, and the partner's job computes it.
 *
 * @see <a href="../../../../../../docs/decisions/110-derived-data.md">decision 110</a>
 */
public sealed interface Derivation permits CustomerDerivation, PartnerDerivation {

    /** A stable name of at most 40 characters, as it is stored. */
    String name();

    /** The names of the derivations that this one reads: it is computed after them and becomes due with them. */
    default Set<String> needs() {
        return Set.of();
    }

    /**
     * Whether the figures are sums by account manager over the customers that are not archived. They become due when
     * customers are archived, restored or reassigned, and after an import of customers.
     */
    default boolean sumsByAccountManager() {
        return false;
    }

    /** Whether a new UTC day changes the figures by itself. */
    default boolean followsDay() {
        return false;
    }
}
