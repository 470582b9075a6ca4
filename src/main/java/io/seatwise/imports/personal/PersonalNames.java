package io.seatwise.imports.personal;

import io.seatwise.base.Letters;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names of columns about single people, in the languages of Microsoft's exports. Names are compared by their letters:
 * whatever the case, accents, width and look-alikes from other alphabets.
 */
final class PersonalNames {

    private static final PersonalWords WORDS = new PersonalWords();

    /** Words for one person; a name of a column with one of them beside an {@link #ATTRIBUTES attribute} is personal. */
    private static final Set<String> PEOPLE = WORDS.of("people");

    /** What a column says of a person. */
    private static final Set<String> ATTRIBUTES = WORDS.of("attributes");

    /** Words between the two that change nothing. */
    private static final Set<String> BETWEEN = WORDS.of("between");

    /** Words for the holder of something that belongs to one person, see {@link #HELD}. */
    private static final Set<String> HOLDERS = WORDS.of("holders");

    private static final Set<String> HELD = WORDS.of("held");

    /** Words for what one person is to another, such as the manager. */
    private static final Set<String> RELATIONS = WORDS.of("relations");

    /** Words that may stand between the two, besides {@link #BETWEEN}. */
    private static final Set<String> JOINING = WORDS.of("joining");

    /** Whole names. */
    private static final Set<String> NAMES = WORDS.of("names");

    private static final Set<String> SHOWN = WORDS.of("shown");

    /** Beginnings, ends and middles of names. */
    private static final Set<String> PARTS = WORDS.of("parts");

    /** Devices and products whose names only look like more. */
    private static final Set<String> THINGS = WORDS.of("things");

    /** Parts of names of products that only look like one of {@link #PARTS}. */
    private static final Pattern PRODUCTS = WORDS.pattern("products");

    /** Actions and the words that name the person after them: {@code Created by}. */
    private static final Set<String> DEEDS = WORDS.of("deeds");

    private static final Set<String> BY = WORDS.of("by");

    /** What may stand behind {@code Created by}: {@code Created by partner} names nobody. */
    private static final Set<String> BEHIND_BY = Set.of("user", "name", "email", "mail", "id", "upn", "person");

    /** A count, or a property of many, says so in its first word. */
    private static final Set<String> FIRST_OF_A_COUNT =
            words("count counts anzahl aantal antal liczba sent received read total");

    /** The same in its last word. */
    private static final Set<String> LAST_OF_A_COUNT = words("""
            count counts total sent received read hosting domain domains type types system size range fte
            """);

    private static final List<String> NUMBER_OF = List.of("number", "of");

    /** Words that make a list of many people out of their plural. */
    private static final Set<String> NAMING = words("name names nom noms address addresses upn id ids");

    /** How a column ends that is about many; French counts them with the word that is a name in Spanish. */
    private static final Pattern MANY = Pattern.compile(".*(?:users|employees)|utilisateurs|employes|salaries|membres"
            + "|responsables|titulaires|detenteurs|proprietaires");

    private static final Pattern OF_A_PERSON =
            Pattern.compile("(?:d|de|do|del)?(?:" + String.join("|", PEOPLE) + ")a?");

    /** A dot or slash within a path of keys, not the dot of an abbreviation. */
    private static final Pattern POINT = Pattern.compile("\\.(?=\\S)|(?<=\\p{Ll})/(?=\\p{Ll})");

    /** {@code Contact 2}. */
    private static final Pattern NUMBERED = Pattern.compile("(?<=\\D)\\d{1,2}$");

    /** Endings of a count in languages that put the word for it last. */
    private static final Pattern COUNTED =
            Pattern.compile(".*(?:[数數量率]|件数|" + Letters.plain("사용자수") + "|" + Letters.plain("비율") + ")");

    private PersonalNames() {}

    /** Whether a personal name may be that of a thing on screen, {@code Display name}. */
    static boolean isShownName(String column) {
        return SHOWN.contains(Letters.plain(column));
    }

    /** Whether a name is that of many people, {@code owners}: of a count, or of a list of them. */
    static boolean isOfMany(String column) {
        List<String> words = Letters.words(column);
        String last = words.isEmpty() ? "" : words.getLast();
        String one = last.endsWith("s") ? last.substring(0, last.length() - 1) : "";
        return NAMES.contains(one) || PEOPLE.contains(one);
    }

    /** Whether a column of this name is about single people: all of it, or a part between dots. */
    static boolean isPersonal(String column) {
        String[] parts = POINT.split(column);
        if (parts.length < 2) {
            return isPersonalPart(column);
        }
        return isPersonalPlain(Letters.plain(column), Letters.words(column))
                || Arrays.stream(parts).anyMatch(PersonalNames::isPersonalPart);
    }

    private static boolean isPersonalPart(String part) {
        String plain = Letters.plain(part);
        List<String> words = Letters.words(part);
        return !plain.isEmpty() && !THINGS.contains(plain) && isPersonalPlain(plain, words) && !isCount(words);
    }

    private static boolean isPersonalPlain(String name, List<String> words) {
        return NAMES.contains(name)
                || NAMES.contains(NUMBERED.matcher(name).replaceFirst(""))
                || name.endsWith("upn")
                || words.size() > 1 && words.getLast().equals("owner")
                || isDoneBy(words)
                || isHolderOrRelation(words)
                || hasPart(PRODUCTS.matcher(name).replaceAll(""))
                || words.stream().anyMatch(PersonalNames::isPersonAndAttribute)
                || hasPersonBesideAttribute(words);
    }

    private static boolean hasPart(String name) {
        return PARTS.stream().anyMatch(name::contains);
    }

    /**
     * {@code Owner Name}, {@code Name des Benutzers}; {@code User licence name} is no person's, and {@code number of} is
     * no attribute.
     */
    private static boolean hasPersonBesideAttribute(List<String> words) {
        int numberOf = Collections.indexOfSubList(words, NUMBER_OF);
        List<String> bearing = IntStream.range(0, words.size())
                .filter(i -> i != numberOf)
                .mapToObj(words::get)
                .filter(word -> !BETWEEN.contains(word))
                .toList();
        for (int i = 1; i < bearing.size(); i++) {
            String left = bearing.get(i - 1);
            String right = bearing.get(i);
            if (isPerson(left) && ATTRIBUTES.contains(right) || ATTRIBUTES.contains(left) && isPerson(right)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(String word) {
        return PEOPLE.stream().anyMatch(each -> word.startsWith(each) && isEnding(word.substring(each.length())));
    }

    /** {@code username}, {@code benutzerkennung}: one word of both, with letters of inflection between. */
    private static boolean isPersonAndAttribute(String word) {
        for (String person : PEOPLE) {
            for (int end = person.length(); word.startsWith(person) && end < word.length(); end++) {
                if (isEnding(word.substring(person.length(), end)) && ATTRIBUTES.contains(word.substring(end))) {
                    return true;
                }
            }
        }
        return ATTRIBUTES.stream()
                .filter(each -> each.length() > 2 && word.startsWith(each))
                .map(each -> word.substring(each.length()))
                .anyMatch(rest -> OF_A_PERSON.matcher(rest).matches());
    }

    /** {@code Titulaire de la licence}, {@code Responsable du compte utilisateur}: a noun, "of the", and its second part. */
    private static boolean isHolderOrRelation(List<String> words) {
        if (words.size() < 2) {
            return false;
        }
        String first = words.getFirst();
        int second = 1;
        while (second < words.size() - 1 && isJoining(words.get(second))) {
            second++;
        }
        String rest = String.join("", words.subList(second, words.size()));
        return HOLDERS.contains(first) && HELD.contains(rest)
                || RELATIONS.contains(first) && second == words.size() - 1 && isPerson(rest);
    }

    private static boolean isJoining(String word) {
        return BETWEEN.contains(word) || JOINING.contains(word);
    }

    private static boolean isDoneBy(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            String deed = words.get(i - 1);
            if (BY.contains(words.get(i))
                    && DEEDS.stream().anyMatch(deed::startsWith)
                    && (i == words.size() - 1 || BEHIND_BY.contains(words.get(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnding(String letters) {
        return letters.length() <= 2 || letters.equals("ens") || letters.equals("ske");
    }

    /** A count of people, or a count word at an end of a name that says nothing of one person: not {@code Sent by user name}. */
    private static boolean isCount(List<String> words) {
        String first = words.getFirst();
        String last = words.getLast();
        if (COUNTED.matcher(last).matches()) {
            return true;
        }
        if (MANY.matcher(last).matches() && words.stream().noneMatch(NAMING::contains)) {
            return true;
        }
        boolean hasCountWord = FIRST_OF_A_COUNT.contains(first)
                || Collections.indexOfSubList(words, NUMBER_OF) == 0
                || LAST_OF_A_COUNT.contains(last)
                || last.endsWith("count") && !last.endsWith("account");
        return hasCountWord
                && !hasPersonBesideAttribute(words)
                && words.stream().noneMatch(PersonalNames::isPersonAndAttribute);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
