package io.seatwise.training.triage;

import io.seatwise.portfolio.CustomerFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which recommendations are meant: the one filter of board, table, bulk changes and REST. Values within one list are
 * alternatives, the parts are joined by and.
 *
 * @param customers whose; archived customers are left out unless it asks for them
 * @param tenantId one customer's alone
 * @param assignees lower-case e-mails; {@link #NOBODY} for what nobody has
 * @param products product ids that the recommendation is about
 * @param overdue only what is past its day and not finished
 * @param stale only what is under way and was not touched for {@link WorkQueue#STALE_DAYS} days
 */
public record WorkFilter(
        CustomerFilter customers,
        @Nullable UUID tenantId,
        List<String> playbooks,
        Set<WorkState> states,
        List<String> assignees,
        List<String> products,
        boolean overdue,
        boolean stale) {

    /** In place of an e-mail: assigned to nobody. */
    public static final String NOBODY = "none";

    private static final EnumSet<WorkState> CLOSED = EnumSet.of(WorkState.DONE, WorkState.DISMISSED, WorkState.SNOOZED);

    public static final WorkFilter ALL =
            new WorkFilter(CustomerFilter.ALL, null, List.of(), Set.of(), List.of(), List.of(), false, false);

    /** One customer's, archived or not. */
    public static WorkFilter of(UUID tenantId) {
        return WorkFilterParameters.parse(
                        java.util.Map.of("customerTenantId", List.of(tenantId.toString()), "archived", List.of("true")))
                .filter();
    }

    /** What of it this person has. */
    WorkFilter assignedTo(String email) {
        return new WorkFilter(customers, tenantId, playbooks, states, List.of(email), products, overdue, stale);
    }

    /** What of it is to do. */
    public WorkFilter open() {
        return states.isEmpty() ? with(EnumSet.complementOf(CLOSED)) : this;
    }

    /** What of it somebody has taken up. */
    WorkFilter underWay() {
        return with(EnumSet.of(WorkState.PLANNED, WorkState.IN_PROGRESS, WorkState.WAITING));
    }

    private WorkFilter with(Set<WorkState> others) {
        return new WorkFilter(customers, tenantId, playbooks, others, assignees, products, overdue, stale);
    }
}
