package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.tabular.RowSink;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.mapping.MappableKinds;
import io.seatwise.imports.mapping.MappingRecognition.Choice;
import io.seatwise.imports.personal.PersonalData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the kind of a file by its header: the kind that knows the most of its columns and finds all it requires. Where
 * the best one lacks a few, the file is refused by their names rather than taken for a kind that asks for less.
 */
@Component
public class Recognition implements MappableKinds {

    private static final int WORTH_OF_A_NAME = 100;

    /** A number, an amount, a day or a GUID, which rarely name a column. */
    private static final Pattern VALUE = Pattern.compile(
            "[+-]?[\\d.,'’ \\u00A0\\u202F/:%-]*\\d[\\d.,'’ \\u00A0\\u202F/:%T-]*Z?|\\p{Sc} ?[\\d.,]+|[\\d.,]+ ?\\p{Sc}"
                    + "|\\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}?");

    private final ObjectProvider<FileKind<?>> kinds;
    private volatile @Nullable List<FileKind<?>> ordered;

    Recognition(ObjectProvider<FileKind<?>> kinds) {
        this.kinds = kinds;
    }

    /** The kinds known to this installation, in their declared order. */
    public List<FileKind<?>> kinds() {
        List<FileKind<?>> known = ordered;
        if (known == null) { // not in the constructor: some kinds ask for this bean
            known = kinds.orderedStream().toList();
            ordered = known;
        }
        return known;
    }

    /**
     * Finds a file kind by its code.
     *
     * @throws IllegalStateException if no file kind has this code
     */
    FileKind<?> kind(String name) {
        return kinds().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of file is named " + name));
    }

    @Override
    public boolean namesStranger(PartnerScope scope, String kind, Column<?> column, String value) {
        return kind(kind).namesStranger(scope, column, value);
    }

    /** The kinds that change some of the facts that a kind changes, itself included. */
    List<String> sharing(String name) {
        Set<String> facts = kind(name).facts();
        return kinds().stream()
                .filter(each -> !Collections.disjoint(each.facts(), facts))
                .map(FileKind::name)
                .toList();
    }

    private record Candidate(FileKind<?> kind, int known, List<Column<?>> missing, int required) {

        boolean isComplete() {
            return missing.isEmpty();
        }

        int found() {
            return required - missing.size();
        }

        double share() {
            return (double) found() / required;
        }

        /** At least half of what is required, and never only one column: a shared id proves nothing. */
        boolean isNear() {
            return isComplete() || (found() >= 2 || required <= 2) && found() > 0 && missing.size() * 2 <= required;
        }
    }

    /**
     * What a file is.
     *
     * @param mapping the mapping that it is read with; null for a file of a known kind
     */
    record Recognised(FileKind<?> kind, @Nullable FileMapping mapping) {}

    /**
     * Recognises a file by the mapping that the sender named, else as a known kind, else by the header of a mapping.
     *
     * @throws FileRefused when nothing fits, or more than one kind equally well
     */
    Recognised recognise(long line, List<String> header, Choice mappings) {
        FileMapping named = mappings.named();
        if (named != null) {
            refuseMissing(line, header, named);
            return new Recognised(kind(named.kind()), named);
        }
        try {
            return new Recognised(recognise(line, header), null);
        } catch (FileRefused unknown) {
            FileMapping mapping = mappings.of(header).orElseThrow(() -> unknown);
            return new Recognised(kind(mapping.kind()), mapping);
        }
    }

    private void refuseMissing(long line, List<String> header, FileMapping mapping) {
        Set<String> present = header.stream().map(FileColumns::plain).collect(Collectors.toSet());
        List<ImportProblem> missing = kind(mapping.kind()).columns().stream()
                .filter(Column::isInEveryFile)
                .map(column -> mapping.columns().get(column.name()))
                .filter(source -> source != null && !present.contains(FileColumns.plain(source)))
                .distinct()
                .map(source -> new ImportProblem(
                        line,
                        source,
                        ProblemCode.MISSING_COLUMN,
                        ProblemText.of("imports.mapping.missing", mapping.name(), source)))
                .toList();
        if (!missing.isEmpty()) {
            throw new FileRefused(missing);
        }
    }

    @Override
    public List<String> names() {
        return kinds().stream()
                .filter(FileKind::takesMapping)
                .map(FileKind::name)
                .toList();
    }

    @Override
    public Optional<List<Column<?>>> columns(String kind) {
        return kinds().stream()
                .filter(each -> each.takesMapping() && each.name().equals(kind))
                .findFirst()
                .map(each -> each.columns().stream()
                        .<Column<?>>filter(column -> !column.isIgnored())
                        .toList());
    }

    @Override
    public boolean isKnown(List<String> header) {
        return kinds().stream()
                .anyMatch(kind -> kind.fits(header) && candidate(kind, header).isComplete());
    }

    @Override
    public boolean isPersonal(String column) {
        return isPersonalName(column) || PersonalData.isPersonalKey(column);
    }

    /** Whether a column of this name is about single people, and no kind declares it for the partner's own staff. */
    boolean isPersonalName(String column) {
        return PersonalData.isPersonalName(column)
                && kinds().stream()
                        .flatMap(kind -> kind.columns().stream())
                        .noneMatch(each -> each.isOwnStaff() && each.isNamed(column));
    }

    /** @throws FileRefused when no kind fits, or more than one equally well */
    FileKind<?> recognise(long line, List<String> header) {
        List<Candidate> near = kinds().stream()
                .filter(kind -> kind.fits(header))
                .map(kind -> candidate(kind, header))
                .filter(Candidate::isNear)
                .sorted(Comparator.comparingInt(Candidate::known)
                        .reversed()
                        .thenComparing(each -> each.missing().size()))
                .toList();
        if (near.isEmpty()) {
            throw unknown(line, header);
        }
        Candidate best = near.getFirst();
        if (near.size() > 1
                && near.get(1).known() == best.known()
                && near.get(1).missing().size() == best.missing().size()) {
            throw new FileRefused(new ImportProblem(
                    line,
                    null,
                    ProblemCode.UNKNOWN_FORMAT,
                    ProblemText.of(
                            "imports.header.ambiguous",
                            best.kind().name(),
                            near.get(1).kind().name())));
        }
        if (!best.isComplete()) {
            throw new FileRefused(best.missing().stream()
                    .map(column -> new ImportProblem(
                            line,
                            column.name(),
                            ProblemCode.MISSING_COLUMN,
                            ProblemText.of("imports.header.missing", best.kind().name(), column.name())))
                    .toList());
        }
        return best.kind();
    }

    private FileRefused unknown(long line, List<String> header) {
        return new FileRefused(new ImportProblem(
                line, null, ProblemCode.UNKNOWN_FORMAT, found(header), NearestKinds.text(kinds(), header)));
    }

    /** The header as it was read, so that a wrong separator shows. */
    private static @Nullable String found(List<String> header) {
        boolean personal = header.stream().anyMatch(PersonalData::isPersonalKey);
        return personal ? null : String.join(", ", header);
    }

    /**
     * Rates how much a line looks like a header: of a known kind, else by the names known and the cells filled. Numbers,
     * days and ids lower the rating.
     *
     * @param inMapping how many of its names stand in the header of a mapping
     */
    int likeness(List<String> line, int inMapping) {
        int known = inMapping;
        for (FileKind<?> kind : isReadWithAnotherSeparator(line) ? List.<FileKind<?>>of() : kinds()) {
            Candidate candidate = candidate(kind, line);
            if (candidate.isComplete()) {
                return RowSink.HEADER;
            }
            known = Math.max(known, candidate.known());
        }
        int personal = (int) line.stream().filter(PersonalData::isPersonalName).count();
        int filled = (int) line.stream().filter(each -> !each.isEmpty()).count();
        int values = (int)
                line.stream().filter(each -> VALUE.matcher(each).matches()).count();
        int names = Math.max(0, known + personal - values);
        return names * WORTH_OF_A_NAME + Math.min(Math.max(0, filled - values), WORTH_OF_A_NAME - 1);
    }

    /** Whether the line is a single cell with a separator in it, which stands in the name of no column. */
    private static boolean isReadWithAnotherSeparator(List<String> line) {
        return line.size() == 1 && line.getFirst().chars().anyMatch(each -> ",;\t|".indexOf(each) >= 0);
    }

    private static Candidate candidate(FileKind<?> kind, List<String> header) {
        FileColumns columns = new FileColumns(kind.columns(), header);
        List<Column<?>> missing = new ArrayList<>();
        int required = 0;
        for (Column<?> column : kind.columns()) {
            if (column.isInEveryFile()) {
                required++;
                if (!columns.has(column)) {
                    missing.add(column);
                }
            }
        }
        return new Candidate(kind, used(kind, columns), missing, required);
    }

    private static int used(FileKind<?> kind, FileColumns columns) {
        return (int) kind.columns().stream()
                .filter(column -> !column.isIgnored() && columns.has(column))
                .count();
    }

    /**
     * Refuses a column that is used and stands in the header twice. In JSON each item may have its own spelling.
     *
     * @throws FileRefused when one does
     */
    static void refuseDoubledNames(long line, FileForm form, List<String> header, @Nullable FileMapping mapping) {
        List<String> names = header.stream().map(FileColumns::plain).toList();
        Optional<String> doubled = mapping == null
                ? form.columns().doubled().map(Column::name)
                : mapping.columns().values().stream()
                        .filter(each -> Collections.frequency(names, FileColumns.plain(each)) > 1)
                        .findFirst();
        if (doubled.isPresent()) {
            throw new FileRefused(new ImportProblem(
                    line, doubled.get(), ProblemCode.MALFORMED, ProblemText.of("imports.header.doubled")));
        }
    }
}
