package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.renewals.RenewalDecision.Choice;
import io.seatwise.renewals.prices.SeatPrice;
import io.seatwise.renewals.rules.CommerceRules;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a {@link Renewal}; leaves amounts out for readers who may not see money. */
@Component
class RenewalRowMapper {

    /** With a place for {@code renewal r}, or for a part of it under this alias. */
    static final String SELECT = """
            select s.*, p.name as product_name, c.name as customer_name, c.account_manager,
                coalesce(m.name, c.account_manager) as manager_name, r.outcome as r_outcome, r.assigned as r_assigned, r.spare as r_spare, r.keep_seats as r_keep,
                r.reduce_by as r_reduce_by, r.price_amount as r_price_amount, r.price_basis as r_price_basis,
                r.price_day as r_price_day, r.currency as r_currency, r.annual_value as r_annual_value,
                r.at_stake as r_at_stake, r.extended_cost as r_extended_cost, r.money_unknown as r_money_unknown,
                n.decision_id, n.commitment_end as n_commitment_end, n.choice, n.quantity as n_quantity, n.comment,
                n.decided_by, n.decided_at, n.quantity_before
            from %s
            join customer c on c.partner_id = r.partner_id and c.tenant_id = r.tenant_id
            join subscription s on s.partner_id = r.partner_id and s.subscription_id = r.subscription_id
            join product p on p.partner_id = r.partner_id and p.product_id = r.product_id
            left join person m on m.partner_id = c.partner_id and m.email = lower(c.account_manager)
            left join renewal_decision n on n.partner_id = r.partner_id and n.subscription_id = r.subscription_id
                and n.decided_at = (
                    select max(o.decided_at)
                    from renewal_decision o
                    where o.partner_id = r.partner_id and o.subscription_id = r.subscription_id)
            """;

    private final Clock clock;
    private final CommerceRules rules = CommerceRules.shipped();

    RenewalRowMapper(Clock clock) {
        this.clock = clock;
    }

    Renewal map(ResultSet row, PartnerScope scope) throws SQLException {
        Subscription subscription = Subscription.of(row);
        Outcome outcome = Outcome.valueOf(row.getString("r_outcome"));
        EndOfTerm end = EndOfTerm.of(subscription, rules);
        boolean money = scope.seesMoney();
        Renewal.Money amounts = money(row);
        return new Renewal(
                money ? subscription : subscription.withoutMoney(),
                new Renewal.Buyer(
                        row.getString("customer_name"),
                        row.getString("account_manager"),
                        row.getString("manager_name")),
                new Renewal.End(
                        outcome,
                        end.rule(),
                        end.decideBy(),
                        EndOfTerm.reduceUntil(
                                outcome,
                                subscription.term().commitmentEnd(),
                                subscription.terms().cancellationAllowedUntil(),
                                clock.instant(),
                                rules)),
                new SeatShare(
                        row.getObject("r_assigned", Long.class),
                        row.getObject("r_spare", Long.class),
                        row.getObject("r_keep", Long.class),
                        row.getObject("r_reduce_by", Long.class)),
                money ? amounts : amounts.withheld(),
                decision(row));
    }

    private static Renewal.Money money(ResultSet row) throws SQLException {
        String currency = row.getString("r_currency");
        return new Renewal.Money(
                price(row, currency),
                currency,
                row.getBigDecimal("r_annual_value"),
                row.getBigDecimal("r_at_stake"),
                row.getBigDecimal("r_extended_cost"),
                row.getBoolean("r_money_unknown"));
    }

    private static @Nullable SeatPrice price(ResultSet row, @Nullable String currency) throws SQLException {
        BigDecimal amount = row.getBigDecimal("r_price_amount");
        return amount == null
                ? null
                : new SeatPrice(
                        amount,
                        currency,
                        SeatPrice.Basis.valueOf(row.getString("r_price_basis")),
                        row.getObject("r_price_day", LocalDate.class));
    }

    private static @Nullable RenewalDecision decision(ResultSet row) throws SQLException {
        UUID id = row.getObject("decision_id", UUID.class);
        return id == null
                ? null
                : new RenewalDecision(
                        id,
                        new RenewalDecision.Term(
                                row.getString("subscription_id"),
                                row.getObject("n_commitment_end", LocalDate.class),
                                row.getLong("quantity_before")),
                        Choice.valueOf(row.getString("choice")),
                        row.getObject("n_quantity", Long.class),
                        row.getString("comment"),
                        new RenewalDecision.Noted(
                                row.getString("decided_by"),
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant()));
    }
}
