package io.seatwise.access;

import io.seatwise.base.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Reads what the audit says about one thing, for pages of that thing. Roles are checked by the caller, who shows only
 * what its page may show: the whole audit is an administrator's.
 */
public interface SubjectTrail {

    /** An audit entry about the thing. */
    record Line(Instant at, String actor, String action, String detail) {}

    /**
     * The newest entries between two moments, both included, newest first.
     *
     * @param actions the codes of the actions that are wanted
     */
    List<Line> of(PartnerScope scope, String subject, Collection<String> actions, Instant from, Instant upTo, int most);

    /** The same for actions on many things at once, whose entries name each of them in their details. */
    List<Line> mentioning(PartnerScope scope, Id id, Collection<String> actions, Instant from, Instant upTo, int most);
}
