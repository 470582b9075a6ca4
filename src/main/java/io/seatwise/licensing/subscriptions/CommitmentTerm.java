package io.seatwise.licensing.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The term that a subscription is in; null where no source gave a value. */
public record CommitmentTerm(
        @Nullable LocalDate effectiveStart,
        @Nullable LocalDate commitmentEnd,
        @Nullable Boolean autoRenew,
        @Nullable String termDuration) {

    public static final CommitmentTerm UNKNOWN = new CommitmentTerm(null, null, null, null);

    static CommitmentTerm of(ResultSet row) throws SQLException {
        return new CommitmentTerm(
                row.getObject("effective_start", LocalDate.class),
                row.getObject("commitment_end", LocalDate.class),
                row.getObject("auto_renew", Boolean.class),
                row.getString("term_duration"));
    }

    /** This term over the one known before: an empty value leaves what was. */
    CommitmentTerm over(CommitmentTerm before) {
        return new CommitmentTerm(
                effectiveStart == null ? before.effectiveStart : effectiveStart,
                commitmentEnd == null ? before.commitmentEnd : commitmentEnd,
                autoRenew == null ? before.autoRenew : autoRenew,
                termDuration == null ? before.termDuration : termDuration);
    }
}
