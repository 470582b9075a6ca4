package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.tabular.RowSink;
import io.seatwise.base.tabular.TabularException;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.base.tabular.TabularForm;
import io.seatwise.base.tabular.TabularNotes;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.FileRow;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first reading of a file, which changes nothing: recognises its kind, looks for personal data, checks each row and
 * compares the good ones with what is stored.
 */
final class FileCheck implements RowSink {

    static final int BATCH = 1000;

    /** The name of the column with the partner's own people, in the files and workbooks that Seatwise writes. */
    private static final String OWN_STAFF = "accountmanager";

    private static final int MAX_ADDRESSES_ASIDE = 2;
    private static final int LONGEST_COLUMN = 200;

    /** How many rows of an unrecognised file are searched for personal data before it is refused. */
    private static final int LOOKED_AT = 1000;

    private final Recognition recognition;
    private final PartnerScope scope;
    private final ImportContext context;
    private final Progress progress;
    private final ProblemList problems;
    private final TabularFile file;
    private final String fileName;
    private final Set<String> addressesAside = new HashSet<>();
    private final BitSet rejected = new BitSet();
    private List<String> header = List.of();
    private boolean[] namesStaff = new boolean[0];
    private PersonalColumns personal = PersonalColumns.NONE;
    private long rowsRead;
    private @Nullable FileRefused unknown;
    private @Nullable KindCheck<?> check;
    private @Nullable FileKind<?> kind;

    FileCheck(
            Recognition recognition,
            PartnerScope scope,
            ImportContext context,
            Progress progress,
            ProblemList problems,
            Path path,
            String fileName,
            ImportLimits limits) {
        this.fileName = fileName;
        this.recognition = recognition;
        this.scope = scope;
        this.context = context;
        this.progress = progress;
        this.problems = problems;
        this.file = new TabularFile(path, limits.table());
    }

    /** What the check found. {@code changes} is null where the whole file is refused. */
    record Result(
            @Nullable FileKind<?> kind,
            long rowsRead,
            BitSet rejectedLines,
            @Nullable Changes changes,
            boolean partOfSeveral) {

        boolean isFileRefused() {
            return changes == null;
        }
    }

    Result run() throws IOException {
        try {
            TabularNotes notes = file.read(this);
            refuseConcealed(personal.atEnd(rowsRead));
            if (unknown != null) {
                throw unknown;
            }
            if (notes.rows() == 0) {
                throw new FileRefused(
                        new ImportProblem(1, null, ProblemCode.MALFORMED, ProblemText.of("imports.file.noRows")));
            }
            KindCheck<?> whole = check;
            if (whole == null) {
                throw new IllegalStateException("A table without a header");
            }
            Changes changes = whole.finish();
            return new Result(kind, rowsRead, rejected, problems.rejectsFile() ? null : changes, notes.isPart());
        } catch (TabularException exception) {
            if (unknown != null) {
                unknown.problems().forEach(problems::add);
                return new Result(kind, rowsRead, rejected, null, false);
            }
            problems.add(new ImportProblem(
                    exception.line(),
                    exception.column(),
                    code(exception),
                    new ProblemText(exception.key(), exception.values())));
        } catch (FileRefused refused) {
            refused.problems().forEach(problems::add);
        }
        return new Result(kind, rowsRead, rejected, null, false);
    }

    private static ProblemCode code(TabularException exception) {
        return switch (exception.fault()) {
            case UNKNOWN_FORMAT -> ProblemCode.UNKNOWN_FORMAT;
            case MALFORMED -> ProblemCode.MALFORMED;
            case TOO_LARGE -> ProblemCode.TOO_LARGE;
        };
    }

    @Override
    public int likeness(List<String> names) {
        return recognition.likeness(names);
    }

    /** Refuses a file that holds people beside its table: named by a further sheet or a key, or by many addresses. */
    @Override
    public void aside(String name, String value) {
        if (PersonalData.isPersonalName(name) && !value.isBlank()) {
            throw personal(1, name, "imports.personal.aside");
        }
        if (PersonalData.isPersonalValue(value)
                && !FileColumns.plain(name).equals(OWN_STAFF)
                && addressesAside.add(value)
                && addressesAside.size() > MAX_ADDRESSES_ASIDE) {
            throw personal(1, name.isEmpty() ? null : name, "imports.personal.aside");
        }
    }

    @Override
    public void header(long line, List<String> names) {
        header = names;
        List<String> refused =
                names.stream().filter(PersonalData::isPersonalName).toList();
        if (!refused.isEmpty()) {
            String all = String.join(", ", refused);
            throw personal(line, all.length() <= LONGEST_COLUMN ? all : refused.getFirst(), "imports.personal.column");
        }
        namesStaff = new boolean[names.size()];
        FileKind<?> found;
        try {
            found = recognition.recognise(line, names);
        } catch (FileRefused notKnown) {
            if (PersonalData.isPersonalReport(fileName)) {
                throw personal(line, null, "imports.personal.file");
            }
            unknown = notKnown;
            boolean nearly = notKnown.problems().stream().anyMatch(each -> each.code() == ProblemCode.MISSING_COLUMN);
            // Of a file that lacks a column of a known kind nobody can say which other columns hold ids
            personal = new PersonalColumns(names, column -> nearly);
            return;
        }
        Optional<ProblemText> refusal = found.refusal(names);
        if (refusal.isPresent()) {
            unknown = new FileRefused(new ImportProblem(line, null, ProblemCode.UNKNOWN_FORMAT, refusal.get()));
            personal = new PersonalColumns(names, column -> false);
            return;
        }
        FileColumns columns = new FileColumns(found.columns(), names);
        if (file.currentForm() != TabularForm.JSON) {
            Recognition.refuseDoubledNames(line, columns);
        }
        kind = found;
        progress.kind(found.name());
        refuseWithoutCustomer(found, line);
        personal = new PersonalColumns(names, columns::isKnown);
        for (Column<?> column : found.columns()) {
            if (column.isOwnStaff() && columns.has(column)) {
                namesStaff[columns.place(column)] = true;
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (!columns.isKnown(i) && !names.get(i).isEmpty() && !found.ignoresOtherColumns()) {
                problems.add(new ImportProblem(
                        line, names.get(i), ProblemCode.UNKNOWN_COLUMN, ProblemText.of("imports.header.unused")));
            }
        }
        check = new KindCheck<>(found, columns);
    }

    private void refuseWithoutCustomer(FileKind<?> found, long line) {
        if (found.needsCustomer() && context.customer() == null) {
            throw new FileRefused(new ImportProblem(
                    line, "customerTenantId", ProblemCode.MISSING_VALUE, ProblemText.of("imports.file.noCustomer")));
        }
    }

    @Override
    public void row(long line, @Nullable String[] values, BitSet numbers) {
        rowsRead++;
        for (int i = 0; i < values.length; i++) {
            if (!namesStaff[i] && PersonalData.isPersonalValue(values[i])) {
                throw personal(line, header.get(i), "imports.personal.value");
            }
        }
        refuseConcealed(personal.inRow(values));
        if (unknown != null && rowsRead >= LOOKED_AT) {
            throw unknown;
        }
        if (check != null) {
            check.row(line, values, numbers);
        }
        progress.row(rowsRead, file.fractionRead());
    }

    private void refuseConcealed(int column) {
        if (column >= 0) {
            throw personal(1, header.get(column), "imports.personal.concealed");
        }
    }

    private FileRefused personal(long line, @Nullable String column, String key) {
        problems.clear();
        rejected.clear();
        return new FileRefused(new ImportProblem(line, column, ProblemCode.PERSONAL_DATA, ProblemText.of(key)));
    }

    private void fault(
            SourceLine line, @Nullable Column<?> column, ProblemCode code, @Nullable String value, ProblemText text) {
        if (!code.isWarning()) {
            rejected.set((int) line.number());
        }
        problems.add(new ImportProblem(line.number(), column == null ? null : column.name(), code, value, text));
    }

    /** The part that knows the row's type. */
    private final class KindCheck<R> {

        private final FileKind<R> kind;
        private final FileKind.Session<R> session;
        private final FileRow row;
        private final RowKeys keys = new RowKeys();
        private final List<R> batch = new ArrayList<>(BATCH);
        private final List<SourceLine> lines = new ArrayList<>(BATCH);

        KindCheck(FileKind<R> kind, FileColumns columns) {
            this.kind = kind;
            this.session = kind.open(scope, context);
            this.row = new FileRow(columns, context.rules(), FileCheck.this::fault);
        }

        void row(long line, @Nullable String[] values, BitSet numbers) {
            R read = row.read(line, values, numbers) ? kind.read(row) : null;
            if (read == null || row.isFaulty()) {
                rejected.set((int) line);
                return;
            }
            long first = kind.mergesRows() ? 0 : keys.firstLine(kind.key(read), line);
            if (first != 0) {
                row.fault(null, ProblemCode.DUPLICATE_ROW, "imports.row.duplicate", first);
                return;
            }
            batch.add(read);
            lines.add(row.line());
            if (batch.size() == BATCH) {
                preview();
            }
        }

        private void preview() {
            session.preview(List.copyOf(batch), List.copyOf(lines), FileCheck.this::fault);
            batch.clear();
            lines.clear();
        }

        Changes finish() {
            if (!batch.isEmpty()) {
                preview();
            }
            return session.finish();
        }
    }
}
