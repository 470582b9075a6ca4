package io.seatwise.licensing.subscriptions;

import java.util.Locale;

/** The normalised state of a subscription; the source's own word is kept beside it. Source: product.md, section 3. */
public enum SubscriptionState {
    ACTIVE,
    TRIAL,
    PENDING,
    GRACE,
    SUSPENDED,
    DISABLED,
    DEPROVISIONED,
    UNKNOWN;

    /** The state for a source's word, case and spaces aside; a word never seen before is {@link #UNKNOWN}. */
    public static SubscriptionState of(String sourceWord, boolean trial) {
        String word = sourceWord.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
        return switch (word) {
            case "active", "enabled", "open" -> trial ? TRIAL : ACTIVE;
            case "pending" -> PENDING;
            case "expired", "warning", "ingraceperiod" -> GRACE;
            case "suspended", "inactive", "lockedout" -> SUSPENDED;
            case "disabled", "closed" -> DISABLED;
            case "deleted", "deprovisioned", "churned" -> DEPROVISIONED;
            default -> UNKNOWN;
        };
    }

    /** Whether a subscription in this state may still show activity of the last 28 days beside an active one. */
    public boolean isLapsed() {
        return this == GRACE || this == SUSPENDED || this == DISABLED || this == DEPROVISIONED;
    }
}
