package io.seatwise.access.partners;

import io.seatwise.base.Letters;
import java.util.List;

/** Decides whether a name reads as that of a person. */
final class NameReading {

    private NameReading() {}

    /**
     * Whether a name contains a person's first and last name, in any order and among other words. An initial is enough for
     * one of the two. A person with a one-word name is matched by the whole name only, because one word is often a common one.
     */
    static boolean isOf(String person, String name) {
        String plain = Letters.plain(person);
        if (!plain.isEmpty() && plain.equals(Letters.plain(name))) {
            return true;
        }
        List<String> words = Letters.words(person);
        List<String> given = Letters.words(name);
        if (words.size() < 2) {
            return false;
        }
        String first = words.getFirst();
        String last = words.getLast();
        return given.contains(first) && (given.contains(last) || given.contains(last.substring(0, 1)))
                || given.contains(last) && given.contains(first.substring(0, 1));
    }
}
