package io.seatwise.bench;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.renewals.RenewalTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills a partner with customers of 20 annual subscriptions and their computed renewals, past the import: this is about
 * reading. Terms end within a year; half of them do not renew by themselves; every seventh customer pays in USD.
 */
final class RenewalRows {

    private static final int PRODUCTS = 20;
    private static final int AT_ONCE = 1_000;
    private static final long SEED = 12;
    private static final String[] OUTCOMES = {"RENEWS", "RENEWS", "RENEWS", "EXTENDS", "GRACE", "CANCELS", "UNKNOWN"};

    private final JdbcTemplate jdbc;
    private final PartnerTransactions transactions;
    private final RenewalTotals totals;
    private final PartnerScope scope;
    private final LocalDate today;
    private final Random random = new Random(SEED);

    RenewalRows(
            JdbcTemplate jdbc,
            PartnerTransactions transactions,
            RenewalTotals totals,
            PartnerScope scope,
            LocalDate today) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.totals = totals;
        this.scope = scope;
        this.today = today;
    }

    void fill(int customers) {
        transactions.run(scope, () -> {
            // Computed for today: nothing is derived while it is measured
            jdbc.update(
                    "insert into derivation_state (partner_id, marked_for) values (?, ?)", scope.partnerId(), today);
            for (int product = 0; product < PRODUCTS; product++) {
                jdbc.update(
                        "insert into product (partner_id, product_id, name, family) values (?, ?, ?, 'OTHER')",
                        scope.partnerId(),
                        "product-" + product,
                        "Product " + product);
            }
        });
        int each = AT_ONCE / PRODUCTS;
        for (int from = 0; from < customers; from += each) {
            int first = from;
            transactions.run(scope, () -> fill(first, Math.min(customers, first + each)));
        }
        transactions.run(scope, () -> totals.compute(scope, today));
    }

    private void fill(int from, int to) {
        List<@Nullable Object[]> customers = new ArrayList<>();
        List<@Nullable Object[]> subscriptions = new ArrayList<>();
        List<@Nullable Object[]> renewals = new ArrayList<>();
        for (int customer = from; customer < to; customer++) {
            UUID tenant = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & (-1L >>> 2) | 1L << 63);
            String name = (char) ('A' + random.nextInt(26)) + "-" + random.nextInt(100_000) + " Company " + customer;
            customers.add(new @Nullable Object[] {
                scope.partnerId(), tenant, name, name.toLowerCase(java.util.Locale.ROOT), manager(customer)
            });
            String currency = customer % 7 == 0 ? "USD" : "EUR";
            for (int product = 0; product < PRODUCTS; product++) {
                add(tenant, customer, product, currency, subscriptions, renewals);
            }
        }
        jdbc.batchUpdate(
                "insert into customer (partner_id, tenant_id, name, name_key, account_manager, created_at, version)"
                        + " values (?, ?, ?, ?, ?, current_timestamp, 0)",
                customers);
        jdbc.batchUpdate("""
                        insert into subscription (partner_id, subscription_id, tenant_id, product_id, state, source_state,
                            trial, quantity, effective_start, commitment_end, auto_renew, term_duration,
                            annual_contract_value, currency)
                        values (?, ?, ?, ?, 'ACTIVE', 'active', false, ?, ?, ?, ?, 'P1Y', ?, ?)
                        """, subscriptions);
        jdbc.batchUpdate("""
                        insert into renewal (partner_id, manager, subscription_id, tenant_id, product_id, commitment_end, end_key,
                            outcome, assigned, spare, keep_seats, reduce_by, price_amount, price_basis, price_day,
                            currency, annual_value, at_stake, extended_cost, money_unknown)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 120, 'CONTRACT', ?, ?, ?, ?, ?, false)
                        """, renewals);
    }

    private void add(
            UUID tenant,
            int customer,
            int product,
            String currency,
            List<@Nullable Object[]> subscriptions,
            List<@Nullable Object[]> renewals) {
        String id = "s-%d-%d".formatted(customer, product);
        String productId = "product-" + product;
        LocalDate end = today.plusDays(1 + random.nextInt(360));
        String outcome = OUTCOMES[random.nextInt(OUTCOMES.length)];
        long quantity = 5 + random.nextInt(200);
        long assigned = random.nextLong(quantity + 1);
        long keep = Math.max(1, assigned);
        boolean renews = outcome.equals("RENEWS") || outcome.equals("UNKNOWN");
        subscriptions.add(new @Nullable Object[] {
            scope.partnerId(),
            id,
            tenant,
            productId,
            quantity,
            end.minusYears(1),
            end,
            outcome.equals("RENEWS"),
            quantity * 120,
            currency
        });
        renewals.add(new @Nullable Object[] {
            scope.partnerId(),
            manager(customer),
            id,
            tenant,
            productId,
            end,
            end,
            outcome,
            assigned,
            quantity - assigned,
            keep,
            quantity - keep,
            today,
            currency,
            quantity * 120,
            renews ? Long.valueOf((quantity - keep) * 120) : null,
            outcome.equals("EXTENDS") ? Long.valueOf(quantity * 12) : null
        });
    }

    /** One of forty. */
    static String manager(int customer) {
        return "manager" + customer % 40 + "@bench.example";
    }
}
