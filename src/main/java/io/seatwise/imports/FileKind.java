package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.imports.columns.SourceRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of file that a feature takes in: its header, how a row is read and checked, how rows are applied and taken
 * back. Declare one as a Spring bean and the pipeline, the REST API and the imports screen know it.
 *
 * @param <R> a checked row, a record
 */
public interface FileKind<R> {

    /** The stable name: {@code license-usage}. */
    String name();

    /** The columns known, in the order of the template; a file is of this kind when it has all required ones. */
    List<Column<?>> columns();

    /**
     * Whether its files name no customer, so that the upload has to say whose they are; see
     * {@link ImportContext#customer()}.
     */
    default boolean needsCustomer() {
        return false;
    }

    /** The columns with prices: a person needs a recent second factor to apply or undo a file that has one of them. */
    default Set<Column<?>> prices() {
        return Set.of();
    }

    /** Whether a file with this header can be of this kind although it has all required columns. */
    default boolean fits(List<String> header) {
        return true;
    }

    /** Whether rows with equal keys are one row, which the session makes of them, and not {@code DUPLICATE_ROW}. */
    default boolean mergesRows() {
        return false;
    }

    /** Whether columns that the kind does not know are ignored without a warning. */
    default boolean ignoresOtherColumns() {
        return false;
    }

    /** Whether a file of a partner's own form may be mapped to it. */
    default boolean takesMapping() {
        return !needsCustomer() && !ignoresOtherColumns();
    }

    /**
     * Looks at the whole header where the columns alone do not tell whether the file can be read.
     *
     * @return why a file with this header is refused; empty when it is welcome
     */
    default Optional<ProblemText> refusal(List<String> header) {
        return Optional.empty();
    }

    /** The columns of the template; all of them unless the kind takes several forms. */
    default List<Column<?>> templateColumns() {
        return columns();
    }

    /**
     * Whether a value of a column for the partner's own people ({@link Column#isOwnStaff}) names somebody else, whatever
     * the rest of its row says. The kind reads such a value as not given.
     */
    default boolean namesStranger(PartnerScope scope, Column<?> column, String value) {
        return false;
    }

    /**
     * Makes a checked row of one whose cells could all be read. A row with a reported problem is rejected whatever is
     * returned.
     *
     * @return null when the row cannot be made because of a reported problem
     */
    @Nullable
    R read(SourceRow row);

    /** What makes two rows of one file the same row; equal keys are {@code DUPLICATE_ROW}. */
    Object key(R row);

    /**
     * Whether a file that was applied may be applied again although nothing newer came: true for a kind whose rows may
     * have been deleted since on a customer's wish. What it says is compared with what is stored either way.
     */
    default boolean mayBeAppliedAgain() {
        return false;
    }

    /** The facts that its files change. Imports of kinds that share one may depend on each other. */
    default Set<String> facts() {
        return Set.of(name());
    }

    /** Starts an import in the applying (or, for a preview, checking) transaction. One session serves one file. */
    Session<R> open(PartnerScope scope, ImportContext context);

    /**
     * Takes back what the run {@code context.runId()} changed, in the caller's transaction. Called only for a run that
     * no other applied run depends on.
     *
     * @return the customers whose facts changed back, with the rows and days taken back
     */
    Changes undo(PartnerScope scope, ImportContext context);

    /** One import of one file: the pipeline hands over checked rows in batches, in file order. */
    interface Session<R> {

        /**
         * Checks rows against what is stored (a preview), without changing any fact. It may keep rows aside in tables
         * of its own until {@link #finish}, so the transaction must not be read-only.
         */
        void preview(List<R> rows, List<SourceLine> lines, Faults faults);

        /**
         * Stores the rows. Idempotent by business key. Reports what {@link #preview} would report, here or in
         * {@link #finish}, and does not store rows with an error.
         */
        void apply(List<R> rows, List<SourceLine> lines, Faults faults);

        /** Called once after the last batch of {@link #preview} or {@link #apply}; says what changes or has changed. */
        Changes finish();
    }
}
