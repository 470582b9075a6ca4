package io.seatwise.access.audit;

/** The orders in which entries are listed. Entries of the same actor or action follow newest first. */
public enum AuditOrder {
    NEWEST("occurred_at desc, entry_id"),
    OLDEST("occurred_at, entry_id"),
    ACTOR("actor, occurred_at desc, entry_id"),
    ACTOR_REVERSED("actor desc, occurred_at desc, entry_id"),
    ACTION("action, occurred_at desc, entry_id"),
    ACTION_REVERSED("action desc, occurred_at desc, entry_id");

    final String sql;

    AuditOrder(String sql) {
        this.sql = sql;
    }
}
