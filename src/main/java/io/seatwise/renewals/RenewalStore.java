package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.RowReplacement;
import io.seatwise.base.RowReplacement.Target;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.renewals.ProductSeats.Key;
import io.seatwise.renewals.ProductSeats.Seats;
import io.seatwise.renewals.prices.SeatPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is derived of a customer's renewals: {@code renewal}, {@code product_money}, {@code customer_money}. */
@Repository
class RenewalStore {

    private static final int PRICE_DECIMALS = 6;

    private static final Target RENEWAL = new Target(
            "renewal",
            List.of(
                    "manager",
                    "tenant_id",
                    "product_id",
                    "commitment_end",
                    "end_key",
                    "outcome",
                    "assigned",
                    "spare",
                    "keep_seats",
                    "reduce_by",
                    "price_amount",
                    "price_basis",
                    "price_day",
                    "currency",
                    "annual_value",
                    "at_stake",
                    "extended_cost",
                    "money_unknown"),
            List.of("partner_id", "subscription_id"));

    private static final Target PRODUCT_MONEY = new Target(
            "product_money",
            List.of("currency", "annual_value", "unused_value", "at_stake", "unknown_count"),
            List.of("partner_id", "tenant_id", "product_id"));

    private static final Target CUSTOMER_MONEY = new Target(
            "customer_money",
            List.of("currency", "annual_value", "at_stake", "unknown_count"),
            List.of("partner_id", "tenant_id"));

    private final JdbcClient jdbc;
    private final RowReplacement rows;
    private final OutcomeChangeStore changes;

    RenewalStore(JdbcClient jdbc, RowReplacement rows, OutcomeChangeStore changes) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.changes = changes;
    }

    /** Replaces the rows of these customers and records the outcomes that became others today. */
    void replace(
            PartnerScope scope,
            Collection<CustomerId> customers,
            List<StoredRenewal> renewals,
            Map<Key, Seats> seats,
            LocalDate today) {
        changes.record(scope, changes.outcomes(scope, customers), renewals, today);
        Map<CustomerId, String> managers = managers(scope, customers);
        rows.replace(
                RENEWAL,
                scope.partnerId(),
                customers,
                renewals.stream().map(row -> renewal(scope, row, managers)).toList());
        rows.replace(PRODUCT_MONEY, scope.partnerId(), customers, products(scope, renewals, seats));
        rows.replace(CUSTOMER_MONEY, scope.partnerId(), customers, customers(scope, renewals));
    }

    /** The lower-case e-mails of the account managers of those of these customers that have one. */
    private Map<CustomerId, String> managers(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, String> managers = new HashMap<>();
        UuidArray.forEachChunk(
                customers,
                some -> jdbc.sql("""
                        select c.tenant_id, lower(c.account_manager) as manager
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
                        where c.account_manager is not null
                        """)
                        .param("ids", some)
                        .param("partner", scope.partnerId())
                        .query(row -> {
                            managers.put(CustomerId.of(row, "tenant_id"), row.getString("manager"));
                        }));
        return managers;
    }

    private static @Nullable Object[] renewal(PartnerScope scope, StoredRenewal row, Map<CustomerId, String> managers) {
        Subscription subscription = row.subscription();
        SeatPrice price = row.money().price();
        return new @Nullable Object[] {
            managers.getOrDefault(subscription.ids().customer(), ""),
            subscription.ids().customer(),
            subscription.ids().productId(),
            subscription.term().commitmentEnd(),
            subscription.term().commitmentEnd() == null
                    ? Renewals.NO_END
                    : subscription.term().commitmentEnd(),
            row.outcome().name(),
            row.seats().assigned(),
            row.seats().spare(),
            row.seats().keep(),
            row.seats().reduceBy(),
            price == null ? null : price.amount().setScale(PRICE_DECIMALS, RoundingMode.HALF_UP),
            price == null ? null : price.basis().name(),
            price == null ? null : price.asOf(),
            row.money().currency(),
            row.money().annualValue(),
            row.money().atStake(),
            row.money().extendedCost(),
            row.money().unknown(),
            scope.partnerId(),
            subscription.ids().subscriptionId()
        };
    }

    private static List<@Nullable Object[]> products(
            PartnerScope scope, List<StoredRenewal> renewals, Map<Key, Seats> seats) {
        Map<Key, List<StoredRenewal>> byProduct = renewals.stream()
                .collect(Collectors.groupingBy(row -> new Key(
                        row.subscription().ids().customer(),
                        row.subscription().ids().productId())));
        List<@Nullable Object[]> rows = new ArrayList<>();
        byProduct.forEach((key, of) -> {
            String currency = MoneySums.currency(of);
            BigDecimal price = MoneySums.meanPrice(of, currency);
            Seats used = seats.getOrDefault(key, Seats.UNKNOWN);
            rows.add(new @Nullable Object[] {
                currency,
                MoneySums.sum(
                        of, currency, storedRenewal -> storedRenewal.money().annualValue()),
                RenewalMoney.unusedValue(used.entitled(), used.active(), price),
                MoneySums.sum(
                        of, currency, storedRenewal -> storedRenewal.money().atStake()),
                MoneySums.withoutPrice(of, currency),
                scope.partnerId(),
                key.customer(),
                key.productId()
            });
        });
        return rows;
    }

    private static List<@Nullable Object[]> customers(PartnerScope scope, List<StoredRenewal> renewals) {
        Map<CustomerId, List<StoredRenewal>> byCustomer = renewals.stream()
                .collect(Collectors.groupingBy(row -> row.subscription().ids().customer()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        byCustomer.forEach((customer, of) -> {
            String currency = MoneySums.currency(of);
            rows.add(new @Nullable Object[] {
                currency,
                MoneySums.sum(
                        of, currency, storedRenewal -> storedRenewal.money().annualValue()),
                MoneySums.sum(
                        of, currency, storedRenewal -> storedRenewal.money().atStake()),
                MoneySums.withoutPrice(of, currency),
                scope.partnerId(),
                customer
            });
        });
        return rows;
    }
}
