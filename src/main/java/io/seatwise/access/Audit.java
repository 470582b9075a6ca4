package io.seatwise.access;

/** The partner's audit trail: append-only, readable at {@code /audit}. Never holds secrets or a refused file's content. */
public interface Audit {

    /**
     * Records one thing that happened, in the caller's transaction where there is one.
     *
     * @param action a stable code in dotted form: {@code import.applied}, {@code export.workbook}, {@code sign-in.failed}
     * @param subject what it was done to: a file name, a person's e-mail, a customer's tenant id
     * @param detail plain words with the numbers; may be empty
     */
    void record(PartnerScope scope, String action, String subject, String detail);

    /** A number with its English noun, such as {@code 1 row} and {@code 2 rows}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
