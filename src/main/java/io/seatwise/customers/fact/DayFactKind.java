package io.seatwise.customers.fact;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;

/**
 * The base of the kinds that store daily facts: a kind declares its columns and makes a row of them.
 *
 * @param <R> a row of the table
 */
public abstract class DayFactKind<R extends DayFact> implements FileKind<R> {

    private final String name;
    private final DayFactTable<R> table;
    private final DayFactImport imports;

    protected DayFactKind(String name, DayFactTable<R> table, DayFactImport imports) {
        this.name = name;
        this.table = table;
        this.imports = imports;
    }

    final DayFactTable<R> table() {
        return table;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Object key(R row) {
        return row.key();
    }

    /** Completes a row with what only the run knows: the customer or the day of a file that names neither. */
    protected R complete(R row, ImportContext context) {
        return row;
    }

    @Override
    public final Session<R> open(PartnerScope scope, ImportContext context) {
        return imports.open(table, scope, context, row -> complete(row, context));
    }

    @Override
    public final Changes undo(PartnerScope scope, ImportContext context) {
        return imports.undo(table, scope, context);
    }
}
