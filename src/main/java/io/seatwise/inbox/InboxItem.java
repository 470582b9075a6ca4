package io.seatwise.inbox;

import java.time.LocalDate;

/**
 * One thing that waits for a person.
 *
 * @param key the same as long as it is the same matter: a card with another due date is another
 * @param day the day since which it waits, or on which it is due
 * @param text one line, in the reader's language
 * @param address where it is dealt with, relative to the application
 */
public record InboxItem(InboxKind kind, String key, LocalDate day, String text, String address) {

    /** The longest key that is stored. */
    static final int MAX_KEY = 200;

    public InboxItem {
        if (key.length() > MAX_KEY) {
            throw new IllegalArgumentException("An inbox key has at most " + MAX_KEY + " characters: " + key);
        }
    }
}
