package io.seatwise.licensing.subscriptions;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.MetricsRefresh;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The partner's own subscriptions of a customer; without their value for readers who may not see money. */
@Service
public class Subscriptions {

    private static final String ARCHIVED = "s.archived_at is not null and s.not_seen_since is not null";

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final MetricsRefresh metrics;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Subscriptions(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            MetricsRefresh metrics,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.metrics = metrics;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All that are not archived, by product and id; none when this scope does not see the customer. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Subscription> of(PartnerScope scope, CustomerId customer) {
        return list(scope, customer, "not (" + ARCHIVED + ")");
    }

    /** Those that are archived, in the same order. One that a file names again is none of them any more. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Subscription> archived(PartnerScope scope, CustomerId customer) {
        return list(scope, customer, ARCHIVED);
    }

    /**
     * Takes a subscription that no file names any more out of lists and figures; nothing is deleted.
     *
     * @throws NotFoundException when there is none such, or when the last file still names it
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void archive(PartnerScope scope, String subscriptionId) {
        put(scope, subscriptionId, clock.instant().atOffset(ZoneOffset.UTC), "subscription.archived");
    }

    /**
     * Takes an archived subscription back into lists and figures.
     *
     * @throws NotFoundException when there is none such
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void restore(PartnerScope scope, String subscriptionId) {
        put(scope, subscriptionId, null, "subscription.restored");
    }

    private void put(PartnerScope scope, String subscriptionId, @Nullable OffsetDateTime archivedAt, String action) {
        transactions.run(scope, () -> {
            CustomerId customer = jdbc.sql("""
                            select tenant_id
                            from subscription
                            where partner_id = :partner and subscription_id = :id and not_seen_since is not null
                            """)
                    .param("partner", scope.partnerId())
                    .param("id", subscriptionId)
                    .query(CustomerId.ROW)
                    .optional()
                    .orElseThrow(() -> new NotFoundException("subscription " + subscriptionId));
            jdbc.sql("update subscription set archived_at = :at where partner_id = :partner and subscription_id = :id")
                    .param("at", archivedAt, Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("partner", scope.partnerId())
                    .param("id", subscriptionId)
                    .update();
            metrics.refreshOwn(scope, customer);
            events.publishEvent(new SubscriptionArchived(scope, customer));
            audit.record(scope, action, subscriptionId, "Customer " + customer);
        });
    }

    private List<Subscription> list(PartnerScope scope, CustomerId customer, String which) {
        return transactions.read(
                scope,
                () -> jdbc
                        .sql("""
                                select s.*, p.name as product_name
                                from subscription s
                                join product p on p.partner_id = s.partner_id and p.product_id = s.product_id
                                join customer c on c.partner_id = s.partner_id and c.tenant_id = s.tenant_id
                                where s.partner_id = :partner and s.tenant_id = :tenant and %s and %s
                                order by p.name, s.subscription_id
                                """.formatted(which, scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("tenant", customer)
                        .query((row, number) -> Subscription.of(row))
                        .list()
                        .stream()
                        .map(each -> scope.seesMoney() ? each : each.withoutMoney())
                        .toList());
    }
}
