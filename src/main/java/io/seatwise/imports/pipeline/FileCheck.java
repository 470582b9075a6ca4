package io.seatwise.imports.pipeline;

import io.seatwise.base.tabular.RowSink;
import io.seatwise.base.tabular.TabularException;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.base.tabular.TabularForm;
import io.seatwise.base.tabular.TabularNotes;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.personal.BesideTable;
import io.seatwise.imports.personal.ListOfPeople;
import io.seatwise.imports.personal.PersonalColumns;
import io.seatwise.imports.personal.PersonalData;
import io.seatwise.imports.personal.PersonalValueSearch;
import io.seatwise.imports.pipeline.FileInputs.FileInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads a file: recognises its kind, looks for personal data, checks each row and passes the good ones on. */
final class FileCheck implements RowSink {

    private static final int LONGEST_COLUMN = 200;

    /** How many rows of an unrecognised file are searched for personal data before it is refused. */
    private static final int LOOKED_AT = 1000;

    private final FileInput input;
    private final CheckedRows.Opening checkedRows;
    private final ImportContext context;
    private final Progress progress;
    private final ProblemSink problems;
    private final TabularFile file;
    private final boolean isPreview;
    private final BesideTable beside = new BesideTable();
    private final PersonalValueSearch search = new PersonalValueSearch();
    private ListOfPeople sheet = new ListOfPeople();
    private final BitSet rejected = new BitSet();
    private List<String> header = List.of();
    private boolean[] namesStaff = new boolean[0];
    private PersonalColumns personal = PersonalColumns.NONE;
    private long rowsRead;
    private @Nullable FileRefused unknown;
    private @Nullable RowCheck<?> check;
    private @Nullable FileKind<?> kind;
    private @Nullable FileMapping mapping;
    private @Nullable SampleRows sample;
    private @Nullable LocalDate dayZero;

    FileCheck(
            FileInput input,
            CheckedRows.Opening checkedRows,
            ImportContext context,
            Progress progress,
            ProblemSink problems,
            boolean isPreview) {
        this.input = input;
        this.isPreview = isPreview;
        this.checkedRows = checkedRows;
        this.context = context;
        this.progress = progress;
        this.problems = problems;
        this.file = input.table();
    }

    CheckResult run() {
        try {
            TabularNotes notes = file.read(this);
            refuse(personal.atEnd(rowsRead), 1, "imports.personal.concealed");
            refuse(personal.ofPeople(), 1, "imports.personal.column");
            refuseListOfPeople();
            if (unknown != null) {
                throw unknown;
            }
            if (notes.rows() == 0) {
                throw new FileRefused(
                        new ImportProblem(1, null, ProblemCode.MALFORMED, ProblemText.of("imports.file.noRows")));
            }
            RowCheck<?> whole = check;
            if (whole == null) {
                throw new IllegalStateException("A table without a header");
            }
            Changes changes = whole.finish();
            return result(problems.rejectsFile() ? null : changes, notes.isPart());
        } catch (TabularException exception) {
            if (unknown != null) {
                unknown.problems().forEach(problems::add);
                return result(null, false);
            }
            sample = null;
            problems.add(new ImportProblem(
                    exception.line(),
                    exception.column(),
                    code(exception),
                    new ProblemText(exception.key(), exception.values())));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (FileRefused refused) {
            refused.problems().forEach(problems::add);
            sample = refused == unknown ? sample : null;
        }
        return result(null, false);
    }

    private CheckResult result(@Nullable Changes changes, boolean partOfSeveral) {
        CheckResult.Reading reading = new CheckResult.Reading(rowsRead, rejected, partOfSeveral);
        return new CheckResult(kind, mapping, reading, changes, sample == null ? null : sample.sample());
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
        return input.likeness(names);
    }

    @Override
    public void countDaysFrom(LocalDate day) {
        dayZero = day;
    }

    @Override
    public void aside(String name, String value) {
        if (beside.isPersonal(name, value, file.currentForm() == TabularForm.JSON)) {
            boolean shown = !name.isEmpty() && !PersonalData.isPersonalKey(name);
            throw personal(1, shown ? name : null, "imports.personal.aside");
        }
    }

    /** The partner's own people are welcome behind the cells of their column, too. */
    @Override
    public void behind(int column, String text) {
        if (column < 0 || column >= namesStaff.length || !namesStaff[column]) {
            aside("", text);
        }
    }

    @Override
    public void furtherSheet() {
        refuseListOfPeople();
        sheet = new ListOfPeople();
    }

    @Override
    public void furtherLine(@Nullable String[] values) {
        sheet.line(values);
    }

    private void refuseListOfPeople() {
        if (sheet.isFound()) {
            throw personal(1, null, "imports.personal.aside");
        }
    }

    @Override
    public void header(long line, List<String> names) {
        header = names;
        for (int i = 0; i < names.size(); i++) {
            if (PersonalData.isPersonalKey(names.get(i))) {
                throw personal(line, "#" + (i + 1), "imports.personal.header");
            }
        }
        List<String> refused =
                names.stream().filter(input.recognition()::isPersonalName).toList();
        if (!refused.isEmpty()) {
            String all = String.join(", ", refused);
            throw personal(line, all.length() <= LONGEST_COLUMN ? all : refused.getFirst(), "imports.personal.column");
        }
        namesStaff = new boolean[names.size()];
        Recognition.Recognised found;
        try {
            found = input.recognition().recognise(line, names, input.mappings());
        } catch (FileRefused notKnown) {
            if (PersonalData.isPersonalReport(input.name())) {
                throw personal(line, null, "imports.personal.file");
            }
            boolean nearly = notKnown.problems().stream().anyMatch(each -> each.code() == ProblemCode.MISSING_COLUMN);
            // Of a file that lacks a column of a known kind nobody can say which other columns hold ids
            onUnknown(notKnown, column -> nearly);
            return;
        }
        FileForm form = new FileForm(found.kind(), found.mapping(), names, context, dayZero);
        Optional<ProblemText> refusal = found.kind().refusal(form.names());
        if (refusal.isPresent()) {
            onUnknown(
                    new FileRefused(new ImportProblem(line, null, ProblemCode.UNKNOWN_FORMAT, refusal.get())),
                    column -> false);
            return;
        }
        onKnown(line, found, form);
    }

    private void onUnknown(FileRefused refusal, IntPredicate knownColumns) {
        unknown = refusal;
        personal = new PersonalColumns(header, knownColumns, column -> false);
        sample = new SampleRows(false, header);
    }

    private void onKnown(long line, Recognition.Recognised found, FileForm form) {
        if (file.currentForm() != TabularForm.JSON) {
            Recognition.refuseDoubledNames(line, form, header, found.mapping());
        }
        kind = found.kind();
        mapping = found.mapping();
        progress.kind(found.kind().name());
        refuseWithoutCustomer(found.kind(), line);
        FileColumns columns = form.columns();
        personal = new PersonalColumns(header, column -> !form.isMapped() && columns.isKnown(column), form::reads);
        for (Column<?> column : found.kind().columns()) {
            if (column.isOwnStaff() && form.place(column) >= 0) {
                namesStaff[form.place(column)] = true;
            }
        }
        if (!form.isMapped()) {
            reportUnused(line, found.kind(), columns);
        }
        SampleRows rows = new SampleRows(true, columns.present());
        sample = rows;
        check = rowCheck(found.kind(), form, rows);
    }

    private <R> RowCheck<R> rowCheck(FileKind<R> known, FileForm form, SampleRows rows) {
        return new RowCheck<>(known, form, checkedRows.open(known, form, mapping), rows, problems, rejected);
    }

    private void reportUnused(long line, FileKind<?> found, FileColumns columns) {
        for (int i = 0; i < header.size(); i++) {
            if (!columns.isKnown(i) && !header.get(i).isEmpty() && !found.ignoresOtherColumns()) {
                problems.add(new ImportProblem(
                        line, header.get(i), ProblemCode.UNKNOWN_COLUMN, ProblemText.of("imports.header.unused")));
            }
        }
    }

    private void refuseWithoutCustomer(FileKind<?> found, long line) {
        if (found.needsCustomer() && context.hints().customer() == null) {
            throw new FileRefused(new ImportProblem(
                    line, "customerTenantId", ProblemCode.MISSING_VALUE, ProblemText.of("imports.file.noCustomer")));
        }
    }

    @Override
    public void row(long line, @Nullable String[] values, BitSet numbers) {
        rowsRead++;
        for (int i = 0; i < values.length; i++) {
            boolean isPersonal = !namesStaff[i] && (search.isPersonal(values[i]) || personal.isPersonal(i, values[i]));
            refuse(isPersonal ? i : -1, line, "imports.personal.value");
        }
        refuse(personal.inRow(values), 1, "imports.personal.concealed");
        if (unknown != null) {
            lookAt(unknown, values, numbers);
        }
        if (check != null) {
            check.row(line, values, numbers);
        }
        progress.row(rowsRead, file.fractionRead());
    }

    /** Of a file that may be kept for a mapping all rows are searched. */
    private void lookAt(FileRefused refusal, @Nullable String[] values, BitSet numbers) {
        if (sample != null && !sample.isFull()) {
            sample.addAsItIs(values, numbers);
        }
        if (!isPreview && rowsRead >= LOOKED_AT) {
            refuse(personal.ofPeople(), 1, "imports.personal.column");
            throw refusal;
        }
    }

    /** @param column negative where nothing is refused */
    private void refuse(int column, long line, String key) {
        if (column >= 0) {
            throw personal(line, header.get(column), key);
        }
    }

    private FileRefused personal(long line, @Nullable String column, String key) {
        problems.clear();
        rejected.clear();
        return new FileRefused(new ImportProblem(line, column, ProblemCode.PERSONAL_DATA, ProblemText.of(key)));
    }
}
