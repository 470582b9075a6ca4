package io.seatwise.access.audit;

/**
 * The orders in which entries are listed. Entries of the same actor or action follow newest first. A reversed order is
 * the exact reverse, so that one index serves both.
 */
public enum AuditOrder {
    NEWEST("occurred_at desc, entry_id"),
    OLDEST("occurred_at, entry_id"),
    ACTOR("actor, occurred_at desc, entry_id"),
    ACTOR_REVERSED("actor desc, occurred_at, entry_id desc"),
    ACTION("action, occurred_at desc, entry_id"),
    ACTION_REVERSED("action desc, occurred_at, entry_id desc");

    final String sql;

    AuditOrder(String sql) {
        this.sql = sql;
    }
}
