package io.seatwise.base.tabular;

/** In which form a file holds its table, told by its content. */
public enum TabularForm {
    CSV,
    XLSX,
    JSON
}
