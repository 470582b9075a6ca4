package io.seatwise.imports.pipeline;

import io.seatwise.base.TableStatistics;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.pipeline.FileInputs.FileInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Applies a file while it is read: a separate thread reads and checks up to four batches ahead, and the caller's thread
 * stores them in its transaction. The first error throws {@link NeedsFullCheck}: the caller rolls back and checks the
 * whole file.
 *
 * @see <a href="../../../../../../../docs/decisions/140-one-reading.md">decision 140</a>
 */
final class ApplyWhileReading {

    private static final int BATCHES_AHEAD = 4;
    private static final long PAUSE_MILLIS = 50;

    private final FileInput input;
    private final RunInWork work;
    private final TableStatistics statistics;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Warnings warnings = new Warnings();
    private volatile boolean abandoned;
    private @Nullable AppliedRows<?> applied;
    private @Nullable Changes changes;

    /** The file has an error, or does not have to be applied. The transaction must be rolled back. */
    static final class NeedsFullCheck extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NeedsFullCheck() {
            super("The whole file must be checked first", null, false, false);
        }
    }

    /** The caller's thread has stopped. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * What the caller's thread does next.
     *
     * @param warnings found while the rows of the step were read
     * @param check what the reading found, with the last step only
     */
    private record Step(
            List<ImportProblem> warnings,
            Runnable work,
            @Nullable CheckResult check) {}

    /** @param work takes warnings, in the order of the rows */
    ApplyWhileReading(FileInput input, RunInWork work, TableStatistics statistics) {
        this.input = input;
        this.work = work;
        this.statistics = statistics;
    }

    /**
     * Applies the whole file in the caller's transaction.
     *
     * @param onKind told the kind and the mapping, if any, before the first row is stored; may throw {@link NeedsFullCheck}
     * @return what was read and changed; no line of it is rejected
     * @throws NeedsFullCheck at the first error
     */
    CheckResult run(BiConsumer<FileKind<?>, @Nullable FileMapping> onKind) {
        Thread reader = Thread.ofPlatform().name("import-reader").daemon().start(() -> read(onKind));
        try {
            Step step = steps.take();
            while (step.check() == null) {
                step.warnings().forEach(work.problems()::add);
                step.work().run();
                step = steps.take();
            }
            step.warnings().forEach(work.problems()::add);
            return step.check().with(Objects.requireNonNull(changes));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Progress.Stopping();
        } finally {
            abandoned = true;
            join(reader);
        }
    }

    long rowsApplied() {
        return applied == null ? 0 : applied.rowsApplied();
    }

    /** The reader is not interrupted: it may be in the embedded database, which closes when a thread in it is. */
    private static void join(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(BiConsumer<FileKind<?>, @Nullable FileMapping> onKind) {
        try {
            CheckResult check =
                    new FileCheck(input, new Handing(onKind), work.context(), work.progress(), warnings, false).run();
            put(new Step(warnings.take(), () -> {}, check));
        } catch (Abandoned abandonment) {
            // The caller's thread has its own failure
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            try {
                put(new Step(List.of(), () -> rethrow(failure), null));
            } catch (Abandoned abandonment) {
                failure.addSuppressed(abandonment);
            }
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private void put(Step step) {
        try {
            while (!steps.offer(step, PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (abandoned) {
                    throw new Abandoned();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Abandoned();
        }
    }

    /** Keeps warnings until the rows that they belong to are handed over, and ends the reading at an error. */
    private static final class Warnings implements ProblemSink {

        private List<ImportProblem> waiting = new ArrayList<>();

        @Override
        public void add(ImportProblem problem) {
            if (!problem.isWarning()) {
                throw new NeedsFullCheck();
            }
            waiting.add(problem);
        }

        List<ImportProblem> take() {
            List<ImportProblem> taken = waiting;
            waiting = new ArrayList<>();
            return taken;
        }

        @Override
        public void clear() {
            waiting.clear();
        }

        @Override
        public boolean rejectsFile() {
            return false;
        }
    }

    /** Hands the rows to the caller's thread, which opens the kind's session and works with it. */
    private final class Handing implements CheckedRows.Opening {

        private final BiConsumer<FileKind<?>, @Nullable FileMapping> onKind;

        Handing(BiConsumer<FileKind<?>, @Nullable FileMapping> onKind) {
            this.onKind = onKind;
        }

        @Override
        public <R> CheckedRows<R> open(FileKind<R> kind, FileForm form, @Nullable FileMapping mapping) {
            Handed<R> handed = new Handed<>(form);
            put(new Step(
                    warnings.take(),
                    () -> {
                        onKind.accept(kind, mapping);
                        handed.open(kind);
                    },
                    null));
            return handed;
        }
    }

    private final class Handed<R> implements CheckedRows<R> {

        private static final Changes NOT_KNOWN_YET =
                new Changes(Set.of(), 0, new Changes.Rows(0, 0, 0, 0), new TreeSet<>());

        private final FileForm form;
        private @Nullable AppliedRows<R> rowsApplied;

        Handed(FileForm form) {
            this.form = form;
        }

        /** In the caller's thread. */
        void open(FileKind<R> kind) {
            rowsApplied = new AppliedRows<>(kind.open(work.scope(), work.context()), statistics);
            applied = rowsApplied;
        }

        @Override
        public void take(List<R> rows, List<SourceLine> lines, Faults faults) {
            put(new Step(
                    warnings.take(), () -> Objects.requireNonNull(rowsApplied).take(rows, lines, this::found), null));
        }

        @Override
        public Changes finish() {
            put(new Step(
                    warnings.take(),
                    () -> {
                        work.progress().report(1);
                        changes = Objects.requireNonNull(rowsApplied).finish();
                    },
                    null));
            return NOT_KNOWN_YET;
        }

        private void found(
                SourceLine line,
                @Nullable Column<?> column,
                ProblemCode code,
                @Nullable String value,
                ProblemText text) {
            if (!code.isWarning()) {
                throw new NeedsFullCheck();
            }
            work.problems().add(form.problem(line, column, code, value, text));
        }
    }
}
