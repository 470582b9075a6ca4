package io.seatwise.imports.columns;

import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file kind, declared once as a constant. Reading, templates, the guide's tables, the problem texts and the
 * preview follow from the declaration: {@code Column.count("licensesActive").alias("licenseActive").required()}.
 *
 * <p>Instances are immutable and compared by identity. A column is optional until {@link #required} says otherwise.
 *
 * @param <T> the type of its values
 */
public sealed class Column<T> {

    private final String name;
    private final CellType<T> type;
    private final List<String> aliases;
    private final List<String> plainNames;
    private final Help help;
    private final Set<Trait> traits;

    /** What the guide shows: a value, and the key of a text or null. */
    private record Help(String example, @Nullable String explanation) {}

    private enum Trait {
        OWN_STAFF,
        IN_EVERY_FILE,
        ALTERNATIVES
    }

    private Column(String name, CellType<T> type, List<String> aliases, Help help, Set<Trait> traits) {
        this.name = name;
        this.type = type;
        this.aliases = aliases;
        this.plainNames = Stream.concat(Stream.of(name), aliases.stream())
                .map(FileColumns::plain)
                .distinct()
                .toList();
        this.help = help;
        this.traits = traits;
    }

    private Column(Column<T> other) {
        this(other.name, other.type, other.aliases, other.help, with(other.traits, Trait.IN_EVERY_FILE));
    }

    private static Set<Trait> with(Set<Trait> traits, Trait more) {
        Set<Trait> all = EnumSet.of(more);
        all.addAll(traits);
        return Set.copyOf(all);
    }

    /** A column that every file of the kind has and every row fills. */
    public static final class Required<T> extends Column<T> {

        private Required(Column<T> column) {
            super(column);
        }

        @Override
        public Required<T> alias(String... names) {
            return new Required<>(super.alias(names));
        }

        @Override
        public Required<T> orElse(String... names) {
            return new Required<>(super.orElse(names));
        }

        @Override
        public Required<T> example(String value) {
            return new Required<>(super.example(value));
        }

        @Override
        public Required<T> explained(String key) {
            return new Required<>(super.explained(key));
        }
    }

    /** A column with a type of the kind's own. */
    public static <T> Column<T> of(String name, CellType<T> type) {
        return new Column<>(name, type, List.of(), new Help("", null), Set.of());
    }

    /** A text of at most {@code maxLength} characters. */
    public static Column<String> text(String name, int maxLength) {
        return of(name, CellTypes.text(maxLength));
    }

    /** An identifier of a product or subscription; lower case when it has the form of a GUID. */
    public static Column<String> id(String name, int maxLength) {
        return of(name, CellTypes.id(maxLength)).example("6fd2c87f-b296-42f0-b197-1e91e994b900");
    }

    /** A whole number of 0 or more. */
    public static Column<Long> count(String name) {
        return of(name, CellTypes.COUNT).example("250");
    }

    /** A decimal number of 0 or more. */
    public static Column<BigDecimal> amount(String name) {
        return of(name, CellTypes.AMOUNT).example("1250.50");
    }

    /** A decimal number within a range, both ends included; another number is a {@code CONFLICT}. */
    public static Column<BigDecimal> amountBetween(String name, BigDecimal low, BigDecimal high) {
        return of(name, CellTypes.amountBetween(low, high));
    }

    /** A percentage of 0 to 100. */
    public static Column<BigDecimal> percent(String name) {
        return of(name, CellTypes.PERCENT).example("58.5");
    }

    /** The UTC day of something that has happened: from 1990 to two days after the import. */
    public static Column<LocalDate> day(String name) {
        return of(name, CellTypes.DAY).example("2026-11-20");
    }

    /** A UTC day that may lie ahead, such as the end of a commitment. */
    public static Column<LocalDate> plannedDay(String name) {
        return of(name, CellTypes.PLANNED_DAY).example("2027-11-20");
    }

    /** A month since 1990, at the latest the one after the import. */
    public static Column<YearMonth> month(String name) {
        return of(name, CellTypes.MONTH).example("2026-10");
    }

    /** A moment; one without offset is in UTC, a date alone its last second. */
    public static Column<Instant> instant(String name) {
        return of(name, CellTypes.INSTANT).example("2027-01-07T23:59:59Z");
    }

    /**
     * A word of the source; another word is a warning and counts as not given.
     *
     * @param expected the words, for the problem's text
     */
    public static <T> Column<T> word(String name, String expected, Function<String, Optional<T>> reading) {
        return of(name, CellTypes.word(expected, reading));
    }

    /** The id of a customer. */
    public static Column<CustomerId> customer(String name) {
        return of(name, CellTypes.CUSTOMER).example("2f1c5b0e-7a4d-4c55-9d0e-6b1f0a9c3e21");
    }

    public static Column<UUID> guid(String name) {
        return of(name, CellTypes.GUID).example("2f1c5b0e-7a4d-4c55-9d0e-6b1f0a9c3e21");
    }

    /** True or false in the words of many languages; another word is a warning and counts as not given. */
    public static Column<Boolean> flag(String name) {
        return of(name, CellTypes.FLAG).example("true");
    }

    /** One of these codes, whatever the case. */
    public static <E extends Enum<E>> Column<E> code(String name, List<E> codes) {
        return of(name, CellTypes.code(codes)).example(codes.getFirst().name());
    }

    /** A column of the source that is known and not used, so that no warning names it. */
    public static Column<String> ignored(String name) {
        return of(name, CellTypes.IGNORED);
    }

    /** The same column, required. */
    public Required<T> required() {
        return new Required<>(this);
    }

    /** Adds other spellings seen in real files. */
    public Column<T> alias(String... names) {
        return withNames(names, traits);
    }

    /** Adds columns of the file that stand in for an empty cell of this one; a file may have all of them. */
    public Column<T> orElse(String... names) {
        return withNames(names, with(traits, Trait.ALTERNATIVES));
    }

    private Column<T> withNames(String[] names, Set<Trait> all) {
        List<String> spellings = new ArrayList<>(aliases);
        spellings.addAll(List.of(names));
        return new Column<>(name, type, List.copyOf(spellings), help, all);
    }

    /** Sets the value that the template, the guide and the problem texts show. */
    public Column<T> example(String value) {
        return new Column<>(name, type, aliases, new Help(value, help.explanation()), traits);
    }

    /** Sets the key of the text that explains the column in the guide. */
    public Column<T> explained(String key) {
        return new Column<>(name, type, aliases, new Help(help.example(), key), traits);
    }

    /** Allows e-mail addresses: the column names the partner's own people. */
    public Column<T> ownStaff() {
        return new Column<>(name, type, aliases, help, with(traits, Trait.OWN_STAFF));
    }

    /** Makes the column part of every header of the kind, while its cells may be empty. */
    public Column<T> inEveryFile() {
        return new Column<>(name, type, aliases, help, with(traits, Trait.IN_EVERY_FILE));
    }

    /** The name as the contract spells it; compared without case, blanks, underscores and hyphens. */
    public final String name() {
        return name;
    }

    /** Whether its values are GUIDs, which tell a column whatever its name. */
    public final boolean isGuid() {
        return type == CellTypes.GUID || type == CellTypes.CUSTOMER;
    }

    /** Whether its values are days, for which a mapping may say the day of the import. */
    public final boolean isDay() {
        return type == CellTypes.DAY || type == CellTypes.PLANNED_DAY;
    }

    public final CellType<T> type() {
        return type;
    }

    public final List<String> aliases() {
        return aliases;
    }

    /** Name and aliases as names are compared; prepared once, because each line that may be a header asks. */
    final List<String> plainNames() {
        return plainNames;
    }

    /** Whether a column of a file has one of its names. */
    public final boolean isNamed(String header) {
        return plainNames.contains(FileColumns.plain(header));
    }

    /** Whether a file may have several of its names, so that only the same name twice is a fault. */
    final boolean hasAlternatives() {
        return traits.contains(Trait.ALTERNATIVES);
    }

    public final String example() {
        return help.example();
    }

    public final @Nullable String explanation() {
        return help.explanation();
    }

    /** Whether every row fills it. */
    public final boolean isRequired() {
        return this instanceof Required;
    }

    /** Whether a file without it is not of the kind. */
    public final boolean isInEveryFile() {
        return traits.contains(Trait.IN_EVERY_FILE);
    }

    /** Whether e-mail addresses are welcome; in every other column they are {@code PERSONAL_DATA}. */
    public final boolean isOwnStaff() {
        return traits.contains(Trait.OWN_STAFF);
    }

    /** Whether the column is only known so that no warning names it. */
    public final boolean isIgnored() {
        return type == (Object) CellTypes.IGNORED;
    }

    @Override
    public String toString() {
        return name;
    }
}
