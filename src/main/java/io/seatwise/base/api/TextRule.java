package io.seatwise.base.api;

/**
 * Decides which text a request may hold, in its address and in its body: no U+0000, which PostgreSQL cannot store, and
 * no half of a surrogate pair, which no encoding can write.
 */
final class TextRule {

    static final String MESSAGE = "The request holds a character that no text may have (U+0000 or half of a pair).";

    private TextRule() {}

    static boolean allows(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == 0 || Character.isLowSurrogate(each)) {
                return false;
            }
            if (Character.isHighSurrogate(each)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
