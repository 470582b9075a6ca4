package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.derived.PartnerDerivation;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sums all renewals of a partner up by day, outcome and currency, with and without the account manager. */
@Service
public class RenewalTotals implements PartnerDerivation {

    /** The name of the derivation. */
    public static final String NAME = "renewal-totals";

    private final JdbcClient jdbc;

    RenewalTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of(RenewalRefresh.NAME);
    }

    @Override
    public void compute(PartnerScope scope, LocalDate day) {
        run(scope, "delete from renewal_manager_day where partner_id = :partner");
        run(scope, "delete from renewal_day where partner_id = :partner");
        run(scope, """
                insert into renewal_manager_day (partner_id, end_key, manager, outcome, currency, subscriptions, at_stake,
                    extended_cost, unknown_count)
                select partner_id, end_key, manager, outcome, coalesce(currency, ''), count(*), sum(at_stake),
                    sum(extended_cost), sum(case when money_unknown then 1 else 0 end)
                from renewal
                where partner_id = :partner
                group by partner_id, end_key, manager, outcome, coalesce(currency, '')
                """);
        run(scope, """
                insert into renewal_day (partner_id, end_key, outcome, currency, subscriptions, at_stake, extended_cost,
                    unknown_count)
                select partner_id, end_key, outcome, currency, sum(subscriptions), sum(at_stake), sum(extended_cost),
                    sum(unknown_count)
                from renewal_manager_day
                where partner_id = :partner
                group by partner_id, end_key, outcome, currency
                """);
    }

    private void run(PartnerScope scope, String statement) {
        jdbc.sql(statement).param("partner", scope.partnerId()).update();
    }
}
