package io.seatwise.imports.columns;

/** Where a row stands in its file. The header is line 1; in JSON the first item is line 2, as if there were a header. */
public record SourceLine(long number) {}
