package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.renewals.ProductSeats.Key;
import io.seatwise.renewals.ProductSeats.Seats;
import io.seatwise.renewals.prices.SeatPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes what is derived of a customer's renewals: {@code renewal}, {@code product_money}, {@code customer_money}. */
@Repository
class RenewalStore {

    private static final int PRICE_DECIMALS = 6;

    private final JdbcTemplate batches;
    private final OutcomeChangeStore changes;

    RenewalStore(JdbcTemplate batches, OutcomeChangeStore changes) {
        this.batches = batches;
        this.changes = changes;
    }

    /** Replaces the rows of these customers and records the outcomes that became others today. */
    void replace(
            PartnerScope scope,
            Collection<UUID> tenantIds,
            List<StoredRenewal> renewals,
            Map<Key, Seats> seats,
            LocalDate today) {
        changes.record(scope, changes.outcomes(scope, tenantIds), renewals, today);
        // A statement a customer: H2 would walk the whole table for a set of them
        List<Object[]> keys = tenantIds.stream()
                .map(tenantId -> new Object[] {scope.partnerId(), tenantId})
                .toList();
        for (String table : List.of("renewal", "product_money", "customer_money")) {
            batches.batchUpdate("delete from %s where partner_id = ? and tenant_id = ?".formatted(table), keys);
        }
        batches.batchUpdate(
                """
                insert into renewal (partner_id, manager, subscription_id, tenant_id, product_id, commitment_end, end_key,
                    outcome, assigned, spare, keep_seats, reduce_by, price_amount, price_basis, price_day, currency, annual_value, at_stake,
                    extended_cost, money_unknown)
                values (?,
                    coalesce((select lower(account_manager) from customer where partner_id = ? and tenant_id = ?), ''),
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, renewals.stream().map(row -> renewal(scope, row)).toList());
        batches.batchUpdate("""
                insert into product_money (partner_id, tenant_id, product_id, currency, annual_value, unused_value, at_stake,
                    unknown_count)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, products(scope, renewals, seats));
        batches.batchUpdate("""
                insert into customer_money (partner_id, tenant_id, currency, annual_value, at_stake, unknown_count)
                values (?, ?, ?, ?, ?, ?)
                """, customers(scope, renewals));
    }

    private static @Nullable Object[] renewal(PartnerScope scope, StoredRenewal row) {
        Subscription subscription = row.subscription();
        SeatPrice price = row.price();
        return new @Nullable Object[] {
            scope.partnerId(),
            scope.partnerId(),
            subscription.customerTenantId(),
            subscription.subscriptionId(),
            subscription.customerTenantId(),
            subscription.productId(),
            subscription.commitmentEnd(),
            subscription.commitmentEnd() == null ? Renewals.NO_END : subscription.commitmentEnd(),
            row.outcome().name(),
            row.seats().assigned(),
            row.seats().spare(),
            row.seats().keep(),
            row.seats().reduceBy(),
            price == null ? null : price.amount().setScale(PRICE_DECIMALS, RoundingMode.HALF_UP),
            price == null ? null : price.basis().name(),
            price == null ? null : price.asOf(),
            row.currency(),
            row.annualValue(),
            row.atStake(),
            row.extendedCost(),
            row.isMoneyUnknown()
        };
    }

    private static List<@Nullable Object[]> products(
            PartnerScope scope, List<StoredRenewal> renewals, Map<Key, Seats> seats) {
        Map<Key, List<StoredRenewal>> byProduct = renewals.stream()
                .collect(Collectors.groupingBy(row -> new Key(
                        row.subscription().customerTenantId(),
                        row.subscription().productId())));
        List<@Nullable Object[]> rows = new ArrayList<>();
        byProduct.forEach((key, of) -> {
            String currency = MoneySums.currency(of);
            BigDecimal price = MoneySums.meanPrice(of, currency);
            Seats used = seats.getOrDefault(key, Seats.UNKNOWN);
            rows.add(new @Nullable Object[] {
                scope.partnerId(),
                key.tenantId(),
                key.productId(),
                currency,
                MoneySums.sum(of, currency, StoredRenewal::annualValue),
                RenewalMoney.unusedValue(used.entitled(), used.active(), price),
                MoneySums.sum(of, currency, StoredRenewal::atStake),
                MoneySums.withoutPrice(of, currency)
            });
        });
        return rows;
    }

    private static List<@Nullable Object[]> customers(PartnerScope scope, List<StoredRenewal> renewals) {
        Map<UUID, List<StoredRenewal>> byCustomer = renewals.stream()
                .collect(Collectors.groupingBy(row -> row.subscription().customerTenantId()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        byCustomer.forEach((tenantId, of) -> {
            String currency = MoneySums.currency(of);
            rows.add(new @Nullable Object[] {
                scope.partnerId(),
                tenantId,
                currency,
                MoneySums.sum(of, currency, StoredRenewal::annualValue),
                MoneySums.sum(of, currency, StoredRenewal::atStake),
                MoneySums.withoutPrice(of, currency)
            });
        });
        return rows;
    }
}
