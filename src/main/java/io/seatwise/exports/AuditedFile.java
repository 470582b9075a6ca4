package io.seatwise.exports;

import io.seatwise.access.Audit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the audit says about rows that left the product as a file or on paper.
 *
 * @param what the key of a report, or of a printed page: {@code portfolio.xlsx}, {@code customers}
 * @param rows how many rows it has
 * @param complete false if the reader broke off
 * @param query the filter as the text behind the question mark of a URL; empty for none
 */
public record AuditedFile(String what, long rows, boolean complete, String query) {

    private static final int LONGEST_DETAIL = 2000;
    private static final Pattern DETAIL = Pattern.compile("([^,]+), (\\d+) rows?(, broken off)?(?:, filter (.*))?");

    /** Something that was printed. */
    public static AuditedFile printed(String page, long rows, String query) {
        return new AuditedFile(page, rows, true, query);
    }

    /** The detail of the entry, cut where it is too long for one. */
    public String detail() {
        String detail = what + ", " + Audit.count(rows, "row") + (complete ? "" : ", broken off")
                + (query.isEmpty() ? "" : ", filter " + query);
        return detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }

    /** Reads a detail; empty for other texts, and for those that were cut. */
    static Optional<AuditedFile> of(String detail) {
        Matcher matcher = DETAIL.matcher(detail);
        if (detail.length() >= LONGEST_DETAIL || !matcher.matches()) {
            return Optional.empty();
        }
        String query = matcher.group(4);
        return Optional.of(new AuditedFile(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                matcher.group(3) == null,
                query == null ? "" : query));
    }
}
