package io.seatwise.exports;

/** What the list of past exports can be sorted by. */
public enum ExportSort {
    WHEN("started_at"),
    ROWS("row_total"),
    SIZE("size_bytes"),
    WHO("lower(actor)"),
    STATE("state");

    private final String expression;

    ExportSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
