package io.seatwise.imports;

/** What a bad row does: reject the whole file, or be left out. */
public enum OnError {
    REJECT,
    SKIP
}
