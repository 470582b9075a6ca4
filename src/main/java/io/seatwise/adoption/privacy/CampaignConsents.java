package io.seatwise.adoption.privacy;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.privacy.CustomerPrivacy.Change;
import io.seatwise.base.NotFoundException;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Whether customers want campaigns: messages to their people that ask for a better habit. They do until they say no. */
@Service
public class CampaignConsents {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignConsents(
            JdbcClient jdbc,
            Customers customers,
            PartnerTransactions transactions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param change who switched last and when; null when nobody ever did */
    public record Consent(boolean on, @Nullable Change change) {

        static final Consent UNDECIDED = new Consent(true, null);
    }

    /**
     * What the customer has decided.
     *
     * @throws NotFoundException when this scope does not see the customer
     */
    @PreAuthorize(Roles.CAN_READ)
    public Consent of(PartnerScope scope, CustomerId customer) {
        return transactions.read(scope, () -> {
            checkVisible(scope, customer);
            return stored(scope, customer);
        });
    }

    /** The customers of the partner that want no campaigns; for services and jobs. */
    public Set<CustomerId> switchedOff(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> new HashSet<>(jdbc.sql("""
                                select tenant_id from campaign_consent
                                where partner_id = :partner and campaigns_on = false
                                """)
                        .param("partner", scope.partnerId())
                        .query(CustomerId.ROW)
                        .list()));
    }

    /** Switches campaigns of this customer on or off, on the customer's word. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void change(PartnerScope scope, CustomerId customer, boolean on, String reason) {
        transactions.run(scope, () -> {
            checkVisible(scope, customer);
            if (stored(scope, customer).on() == on) {
                return;
            }
            String why = reason.strip();
            put(scope, customer, on, why.substring(0, Math.min(why.length(), LONGEST_REASON)));
            audit.record(scope, on ? "privacy.campaigns-on" : "privacy.campaigns-off", customer.toString(), why);
            if (!on) {
                events.publishEvent(new CampaignsSwitchedOff(scope, customer));
            }
        });
    }

    private Consent stored(PartnerScope scope, CustomerId customer) {
        return jdbc.sql("select * from campaign_consent where partner_id = :partner and tenant_id = :tenant")
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .query((row, number) -> {
                    Instant at =
                            row.getObject("changed_at", OffsetDateTime.class).toInstant();
                    return new Consent(
                            row.getBoolean("campaigns_on"),
                            new Change(row.getString("changed_by"), at, row.getString("reason")));
                })
                .optional()
                .orElse(Consent.UNDECIDED);
    }

    private void put(PartnerScope scope, CustomerId customer, boolean on, String reason) {
        jdbc.sql("delete from campaign_consent where partner_id = :partner and tenant_id = :tenant")
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .update();
        jdbc.sql("""
                        insert into campaign_consent (
                            partner_id, tenant_id, campaigns_on, changed_by, changed_at, reason)
                        values (:partner, :tenant, :on, :by, :at, :reason)
                        """)
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .param("on", on)
                .param("by", scope.actor())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    private void checkVisible(PartnerScope scope, CustomerId customer) {
        if (customers.find(scope, customer).isEmpty()) {
            throw new NotFoundException("No customer " + customer);
        }
    }
}
