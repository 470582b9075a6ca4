package io.seatwise.imports;

import java.util.Arrays;
import java.util.Optional;

/** The decimal sign of a file's numbers. */
public enum DecimalSign {
    POINT('.'),
    COMMA(',');

    private final char sign;

    DecimalSign(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    /** The sign that this text is; empty for another text. */
    public static Optional<DecimalSign> of(String text) {
        return Arrays.stream(values())
                .filter(each -> text.strip().equals(String.valueOf(each.sign)))
                .findFirst();
    }
}
