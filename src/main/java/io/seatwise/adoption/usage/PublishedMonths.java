package io.seatwise.adoption.usage;

import io.seatwise.base.SmallNumbers;

/**
 * Which figures of a month may be published, as conditions of SQL over {@code u}, the month of a customer's product, and
 * {@code p}, the month before, where there is one. Active people are the returning, the first-time and the other ones;
 * those active the month before are the returning and the lapsed ones. So a figure is published only where all that
 * follows from it beside the others may be published, too.
 */
public final class PublishedMonths {

    /** The month before, beside {@code usage_month u}. */
    public static final String JOIN_BEFORE = """
            left join usage_month p on p.partner_id = u.partner_id
                and p.tenant_id = u.tenant_id
                and p.usage_month = cast(u.usage_month - interval '1' month as date)
                and p.product = u.product
            """;

    /** Enabled people. */
    static final String ENABLED = SmallNumbers.sqlIsGroup("u.enabled");

    /** Active people of those enabled. */
    public static final String ACTIVE = SmallNumbers.sqlMaySplit("u.active", "u.enabled");

    /** Active people of the month before. */
    static final String ACTIVE_BEFORE = SmallNumbers.sqlMaySplit("p.active", "p.enabled");

    /** Returning people, and so those who lapsed. */
    static final String RETURNING = "(" + ACTIVE
            + " and " + SmallNumbers.sqlMaySplit("u.returning_users", "u.active")
            + " and (p.active is null or " + ACTIVE_BEFORE
            + " and " + SmallNumbers.sqlMaySplit("u.returning_users", "p.active") + "))";

    /** First-time users: hidden, too, where the others would be the only small number left. */
    public static final String FIRST_TIME = "(" + ACTIVE
            + " and " + SmallNumbers.sqlMaySplit("u.first_time", "u.active")
            + " and (case when " + RETURNING + " then "
            + SmallNumbers.sqlMayTell("(u.active - u.returning_users - u.first_time)", "u.active")
            + " else true end))";

    /**
     * Those who ever used it, as far as this month and the one before say: the difference of two months is the number of
     * first-time users.
     */
    static final String EVER_USED = "(u.cumulative is null or " + FIRST_TIME
            + " and " + SmallNumbers.sqlMaySplit("u.cumulative", "u.enabled")
            + " and " + SmallNumbers.sqlMaySplit("u.active", "u.cumulative")
            + " and (p.cumulative is null or "
            + SmallNumbers.sqlMayTell("(u.cumulative - p.cumulative)", "u.enabled") + "))";

    private PublishedMonths() {}
}
