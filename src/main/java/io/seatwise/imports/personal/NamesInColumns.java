package io.seatwise.imports.personal;

import io.seatwise.base.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds columns filled with names or phone numbers of people although their headers do not say so. Only columns that
 * neither the kind nor the mapping uses are judged. A column counts if it has at least five different names and nine of ten
 * values are names. Companies are named after people too, so a column whose header names things, such as customers, or the
 * partner's own people is never judged by names.
 */
final class NamesInColumns {

    private static final PersonalWords WORDS = new PersonalWords();

    private static final int FEWEST_VALUES = 5;

    /** The most different values of a column that are looked at. */
    private static final int MOST_VALUES = 200;

    /** How many of ten values are names or phone numbers in a column of people. */
    private static final int OF_TEN = 9;

    /** Words of columns whose values may be named after people, or name the partner's own. */
    private static final Set<String> OF_OTHERS = WORDS.of("others");

    /** Words of columns whose numbers are ids. */
    private static final Set<String> OF_IDS = WORDS.of("numbered");

    private final List<Seen> columns;

    /** What stands in a column. */
    private record Seen(
            boolean forNames, boolean forPhones, Set<String> names, Set<String> phones, Set<String> others) {

        static Seen below(String head, boolean known) {
            List<String> words = Letters.words(head);
            return new Seen(
                    !known && words.stream().noneMatch(OF_OTHERS::contains),
                    !known && !PersonalData.namesAnId(head) && words.stream().noneMatch(OF_IDS::contains),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>());
        }

        void add(String value) {
            if ((forNames || forPhones) && size() < MOST_VALUES) {
                boolean isName = forNames && value.strip().indexOf(' ') > 0 && ListOfPeople.isOfNames(value);
                boolean isPhone = forPhones && PersonalData.isLocalPhone(value);
                Set<String> kind = isName ? names : isPhone ? phones : others;
                kind.add(value);
            }
        }

        int size() {
            return names.size() + phones.size() + others.size();
        }

        boolean isOfPeople() {
            int most = Math.max(names.size(), phones.size());
            return most >= FEWEST_VALUES && most * 10 >= size() * OF_TEN;
        }
    }

    /** @param known whether the file's kind or the mapping knows the column at this place */
    NamesInColumns(List<String> header, IntPredicate known) {
        columns = IntStream.range(0, header.size())
                .mapToObj(i -> Seen.below(header.get(i), known.test(i)))
                .toList();
    }

    void row(@Nullable String[] values) {
        for (int i = 0; i < values.length && i < columns.size(); i++) {
            String value = values[i];
            if (value != null && !value.isBlank()) {
                columns.get(i).add(value);
            }
        }
    }

    /** The place of a column of people; -1 when none is. */
    int found() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isOfPeople())
                .findFirst()
                .orElse(-1);
    }
}
