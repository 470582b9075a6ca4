package io.seatwise.access;

import io.seatwise.base.Id;
import java.util.regex.Pattern;

/** The partner's audit trail: append-only, readable at {@code /audit}. Never holds secrets or a refused file's content. */
public interface Audit {

    /** The id that {@link #about} puts in front of a detail. */
    Pattern ABOUT = Pattern.compile("^\\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\] ?");

    /**
     * Records one thing that happened, in the caller's transaction where there is one.
     *
     * @param action a stable code in dotted form: {@code import.applied}, {@code export.workbook}, {@code sign-in.failed}
     * @param subject what it was done to: a file name, a person's e-mail, a customer's tenant id
     * @param detail plain words with the numbers; may be empty; {@link #about} puts the id of a thing in front
     */
    void record(PartnerScope scope, String action, String subject, String detail);

    /**
     * A detail with the id of the thing in front, for subjects that do not identify it: {@code [0a1b…] usage: 14 rows}.
     * In front, since long details are cut at their end.
     */
    static String about(Id id, String detail) {
        return "[" + id.value() + "]" + (detail.isEmpty() ? "" : " " + detail);
    }

    /** A detail as it was given to {@link #about}; other details as they are. */
    static String withoutId(String detail) {
        return ABOUT.matcher(detail).replaceFirst("");
    }

    /** A number of entries of the audit, in English. */
    static String entries(long number) {
        return number + (number == 1 ? " entry" : " entries");
    }

    /** A number with its English noun, such as {@code 1 row} and {@code 2 rows}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
