package io.seatwise.imports.personal;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds columns of concealed names: digests. One cell may be chance, so a column is refused by its third, or when all its
 * cells are such. A GUID is nobody's unless the name of its column says so.
 */
public final class PersonalColumns {

    public static final PersonalColumns NONE = new PersonalColumns(List.of(), column -> true, column -> true);

    private static final int TOO_MANY = 3;

    private final boolean[] meantForIds;
    private final boolean[] known;
    private final boolean[] ofMany;
    private final int[] found;
    private final NamesInColumns names;

    /**
     * @param known whether the file's kind knows the column at this place by its name
     * @param used whether the kind or a mapping uses the column at this place
     */
    public PersonalColumns(List<String> header, IntPredicate known, IntPredicate used) {
        this.names = new NamesInColumns(header, used);
        this.meantForIds = new boolean[header.size()];
        this.known = new boolean[header.size()];
        this.ofMany = new boolean[header.size()];
        this.found = new int[header.size()];
        for (int i = 0; i < header.size(); i++) {
            this.known[i] = known.test(i);
            ofMany[i] = PersonalNames.isOfMany(header.get(i));
            meantForIds[i] = PersonalData.namesAnId(header.get(i));
        }
    }

    /** The place of a column that holds too many concealed names with this row; -1 when none does. */
    public int inRow(@Nullable String[] values) {
        names.row(values);
        for (int i = 0; i < values.length && i < found.length; i++) {
            if (isConcealed(i, values[i]) && ++found[i] == TOO_MANY) {
                return i;
            }
        }
        return -1;
    }

    /** The place of a column that holds nothing but concealed names; -1 when none does. */
    public int atEnd(long rows) {
        for (int i = 0; i < found.length; i++) {
            if (rows > 0 && found[i] == rows) {
                return i;
            }
        }
        return -1;
    }

    /** The place of a column that holds nothing but names or phone numbers so far; -1 when none does. */
    public int ofPeople() {
        return names.found();
    }

    /**
     * Whether a value is a name below a column of many people, or a phone number without a country in a known column; what
     * looks like one may be an id elsewhere.
     */
    public boolean isPersonal(int column, @Nullable String value) {
        return column < known.length
                && (known[column] && !meantForIds[column] && PersonalData.isLocalPhone(value)
                        || ofMany[column] && value != null && ListOfPeople.isOfNames(value));
    }

    /** The ids of a known column may be digests. */
    private boolean isConcealed(int column, @Nullable String value) {
        if (value == null || known[column] && meantForIds[column]) {
            return false;
        }
        return PersonalData.isDigest(value);
    }
}
