package io.seatwise.access.audit;

import io.seatwise.ids.PartnerId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A head that was kept elsewhere, such as a line of the log on another machine. A chain that lacks it was cut off or put back
 * to an earlier state.
 *
 * @param partner null where only the code was kept
 * @param number of the seal; 0 where only the code was kept
 */
record ExpectedHead(@Nullable PartnerId partner, long number, String code) {

    private static final Pattern CODE = Pattern.compile(AuditCheck.HEAD_CODE);
    private static final Pattern LOGGED = Pattern.compile(AuditCheck.LOGGED_HEAD);

    /** The head that a line of a log names, or a code alone; empty for any other line. */
    static Optional<ExpectedHead> in(String line) {
        Matcher logged = LOGGED.matcher(line);
        if (logged.find()) {
            long removed = logged.group(4) == null ? 0 : Long.parseLong(logged.group(4));
            return Optional.of(new ExpectedHead(
                    new PartnerId(UUID.fromString(logged.group(1))),
                    Long.parseLong(logged.group(2)) + removed,
                    logged.group(3)));
        }
        String code = line.strip();
        return CODE.matcher(code).matches() ? Optional.of(new ExpectedHead(null, 0, code)) : Optional.empty();
    }

    /** The heads that these lines name, each once. */
    static Set<ExpectedHead> of(String lines) {
        Set<ExpectedHead> heads = new LinkedHashSet<>();
        lines.lines().limit(AuditCheck.MOST_HEADS).forEach(line -> in(line).ifPresent(heads::add));
        return heads;
    }

    /** Returns the line for the operator that says that no audit contains this head. */
    String missing() {
        return partner == null
                ? "Head " + code
                        + " is missing: an audit is BROKEN, or its entries were removed after the retention time"
                : "Audit of partner " + partner + " is BROKEN at number " + number + ": head " + code + " is missing";
    }
}
