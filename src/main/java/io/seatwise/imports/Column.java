package io.seatwise.imports;

import java.util.List;

/**
 * A column of a file kind.
 *
 * @param name as the contract names it; compared without regard to case
 * @param required whether a file of this kind must have it and a row must fill it
 * @param otherNames further spellings seen in real files: {@code licenseActive} for {@code licensesActive}
 * @param example a value for the template file and the guide
 * @param ownStaff whether it names the partner's own people; in every other column an e-mail address is
 *     {@code PERSONAL_DATA}
 */
public record Column(String name, boolean required, List<String> otherNames, String example, boolean ownStaff) {

    public Column(String name, boolean required, List<String> otherNames, String example) {
        this(name, required, otherNames, example, false);
    }

    public static Column required(String name, String example, String... otherNames) {
        return new Column(name, true, List.of(otherNames), example);
    }

    public static Column optional(String name, String example, String... otherNames) {
        return new Column(name, false, List.of(otherNames), example);
    }

    /** An optional column that names the partner's own people, so that e-mail addresses in it are welcome. */
    public static Column ownStaff(String name, String example, String... otherNames) {
        return new Column(name, false, List.of(otherNames), example, true);
    }
}
