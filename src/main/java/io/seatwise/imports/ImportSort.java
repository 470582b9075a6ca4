package io.seatwise.imports;

/** What the history of imports can be sorted by. */
public enum ImportSort {
    FILE("lower(r.file_name)"),
    STATE("r.state"),
    DAYS("r.from_day"),
    ROWS("r.rows_read"),
    BY("lower(r.submitted_by)"),
    AT("r.submitted_at");

    private final String expression;

    ImportSort(String expression) {
        this.expression = expression;
    }

    /** Returns the SQL expression over the run {@code r}. */
    public String expression() {
        return expression;
    }
}
