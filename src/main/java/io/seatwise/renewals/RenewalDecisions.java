package io.seatwise.renewals;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.renewals.RenewalDecision.Choice;
import io.seatwise.renewals.RenewalDecision.Result;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Notes what was decided about a renewal: kept with who and when, audited, compared with what imports show later. */
@Service
public class RenewalDecisions {

    /** The longest comment. */
    public static final int LONGEST_COMMENT = 2000;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Renewals renewals;
    private final Audit audit;
    private final Clock clock;

    RenewalDecisions(JdbcClient jdbc, PartnerTransactions transactions, Renewals renewals, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.renewals = renewals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes a decision about the present term of a subscription.
     *
     * @param quantity the seats from then on: from 1 to the present ones for {@link Choice#REDUCE}, else ignored
     * @throws io.seatwise.base.NotFoundException when the scope sees no such active subscription
     * @throws IllegalArgumentException when the quantity is missing or no reduction, or the comment too long
     */
    @PreAuthorize(Roles.CAN_TAG)
    public void note(
            PartnerScope scope, String subscriptionId, Choice choice, @Nullable Long quantity, String comment) {
        Subscription subscription = renewals.find(scope, subscriptionId).subscription();
        boolean reduces = choice == Choice.REDUCE;
        if (reduces
                && (quantity == null
                        || quantity < 1
                        || quantity >= subscription.purchase().quantity())) {
            throw new IllegalArgumentException(
                    "quantity: from 1 to " + (subscription.purchase().quantity() - 1) + " is expected");
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("comment: at most " + LONGEST_COMMENT + " characters are expected");
        }
        transactions.run(scope, () -> {
            jdbc.sql("""
                            insert into renewal_decision (partner_id, subscription_id, decision_id, tenant_id,
                                commitment_end, choice, quantity, comment, decided_by, decided_at, quantity_before)
                            values (:partner, :subscription, :id, :tenant, :end, :choice, :quantity, :comment, :actor,
                                :now, :before)
                            """)
                    .param("partner", scope.partnerId())
                    .param("subscription", subscriptionId)
                    .param("id", UUID.randomUUID())
                    .param("tenant", subscription.ids().customer())
                    .param("end", subscription.term().commitmentEnd(), Types.DATE)
                    .param("choice", choice.name())
                    .param("quantity", reduces ? quantity : null, Types.BIGINT)
                    .param("comment", comment.strip())
                    .param("actor", scope.actor())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("before", subscription.purchase().quantity())
                    .update();
            audit.record(
                    scope,
                    "renewal.decided",
                    subscriptionId,
                    choice.name() + (reduces ? " to " + quantity : "") + ", customer "
                            + subscription.ids().customer());
        });
    }

    /** What the newest import shows of the decision. */
    public Result result(RenewalDecision decision, Subscription now) {
        return DecisionCheck.of(decision, now, LocalDate.now(clock));
    }
}
