package io.seatwise.base;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares names as people read them: whatever the case, accents, width and look-alikes from other alphabets. */
public final class Letters {

    /** Letters of other alphabets that look like Latin ones. */
    private static final Map<Character, Character> LOOK_ALIKES = lookAlikes();

    /** Where a word ends: at a sign that is no letter, and before a capital letter behind a small one. */
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})|[^\\p{L}\\p{N}\\p{M}\\p{Cf}]+");

    private Letters() {}

    /** Letters and digits alone, in one case, without accents, in the Latin letters that they look like. */
    public static String plain(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char each = decomposed.charAt(i);
            if (Character.isLetterOrDigit(each)) {
                plain.append(LOOK_ALIKES.getOrDefault(each, each).charValue());
            }
        }
        return plain.toString();
    }

    /** The words of a name, each as {@link #plain}: {@code ownerName} and {@code Owner-Name} have the same two. */
    public static List<String> words(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(Normalizer.normalize(name, Normalizer.Form.NFKC)))
                .map(Letters::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<Character, Character> lookAlikes() {
        String foreign = "аеорсухіјѕԁһӏԛԝьвкмнтгαοενικρτυχβγηλωßøæłđıþ";
        String latin = "aeopcyxijsdhlqwbbkmhtraoevikptuxbynlwsoaldip";
        return foreign.chars()
                .mapToObj(each -> (char) each)
                .collect(
                        Collectors.toUnmodifiableMap(Function.identity(), each -> latin.charAt(foreign.indexOf(each))));
    }
}
