package io.seatwise.licensing.subscriptions;

/**
 * The SQL of a monthly term that renews itself, on the alias {@code s} of {@code subscription}: it raises no
 * {@code RENEWAL_SOON} and is no next renewal. The same rule in Java: {@link SubscriptionTerms#renewsItself} and
 * {@link TermLength}. Source: product.md, section 3.
 */
public final class SelfRenewal {

    public static final String MONTHLY_SQL = """
            (lower(coalesce(s.term_duration, '')) in ('p1m', 'monthly', 'month', '1 month')
                and (s.scheduled_action = 'RENEW' or (s.scheduled_action is null and coalesce(s.auto_renew, false))))
            """.strip();

    private SelfRenewal() {}
}
