package io.seatwise.licensing.download;

import io.seatwise.licensing.subscriptions.SubscriptionState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words that Partner Center's downloads have for a subscription's state. Source: product.md, section 8.1. Unlike
 * elsewhere, an inactive one is disabled.
 */
final class InsightsStates {

    private static final String NOT_GIVEN = "Active";

    private InsightsStates() {}

    /** The state of a row; one without a word is active. */
    static SubscriptionState of(@Nullable String word, boolean free) {
        String plain = word(word).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
        return plain.equals("inactive") ? SubscriptionState.DISABLED : SubscriptionState.of(plain, free);
    }

    /** The word to keep beside the state. */
    static String word(@Nullable String word) {
        return word == null ? NOT_GIVEN : word;
    }
}
