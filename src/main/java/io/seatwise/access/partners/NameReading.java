package io.seatwise.access.partners;

import io.seatwise.base.Letters;
import java.util.List;

/** Decides whether a name reads as that of a person. */
final class NameReading {

    private NameReading() {}

    /**
     * Whether a name has the first and the last word of a person's, in any order and with others between; of one of the two
     * the initial is enough. A person with a single word for a name shares it with many things, so there the whole name counts.
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
