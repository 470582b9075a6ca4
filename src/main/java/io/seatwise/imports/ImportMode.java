package io.seatwise.imports;

/** Whether a file is applied when it is good, or only checked. */
public enum ImportMode {
    APPLY,
    VALIDATE
}
