package io.seatwise.training.triage;

import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.facet.FacetForm;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The filters of recommendations, in the order of the URL. They extend the filters of customers
 * ({@link io.seatwise.portfolio.CustomerFacets}), which choose whose recommendations are meant. A new filter is a
 * constant here, an entry of {@link #ALL} and its text; parameters, SQL, chips and the OpenAPI document follow.
 */
public final class WorkFacets {

    /** In place of an e-mail: unassigned. */
    public static final String NOBODY = "none";

    public static final WorkFacet<CustomerId> CUSTOMER = new WorkFacet<>(
            "customerTenantId",
            FacetForm.customer(),
            (conditions, id) -> {
                conditions.startFrom("recommendation", "tenant_id = :workTenant");
                conditions.add("r.tenant_id = :workTenant", "workTenant", id);
            },
            "One customer");

    public static final WorkFacet<List<String>> PLAYBOOK = new WorkFacet<>(
            "playbook",
            FacetForm.texts(UnaryOperator.identity()),
            (conditions, codes) -> {
                conditions.startFromEach("playbook_code", codes);
                conditions.add("r.playbook_code in (:workPlaybooks)", "workPlaybooks", codes);
            },
            "Codes of playbooks; may repeat");

    public static final WorkFacet<Set<WorkState>> STATE = new WorkFacet<>(
            "state",
            FacetForm.names(WorkState.class, "training.triage.state."),
            (conditions, states) -> {
                if (!states.contains(WorkState.NEW)) {
                    conditions.startFrom("recommendation_work", "state in (:workStates)");
                }
                conditions.add(
                        WorkConditions.STATE + " in (:workStates)",
                        "workStates",
                        states.stream().map(Enum::name).sorted().toList());
            },
            "States; may repeat");

    public static final WorkFacet<List<String>> ASSIGNEE = new WorkFacet<>(
            "assignee",
            FacetForm.texts(value -> value.toLowerCase(Locale.ROOT)),
            (conditions, emails) -> {
                boolean nobody = emails.contains(NOBODY);
                if (!nobody) {
                    conditions.startFrom("recommendation_work", "assignee in (:workAssignees)");
                }
                conditions.add(
                        nobody
                                ? "(w.assignee is null or w.assignee in (:workAssignees))"
                                : "w.assignee in (:workAssignees)",
                        "workAssignees",
                        emails);
            },
            "E-mails of the assigned people, none for unassigned cards; may repeat");

    public static final WorkFacet<List<String>> PRODUCT = new WorkFacet<>(
            "product",
            FacetForm.productIds(),
            (conditions, ids) -> {
                conditions.startFromEach("product_id", ids);
                conditions.add("r.product_id in (:workProducts)", "workProducts", ids);
            },
            "Ids of the products that the recommendations are about; may repeat");

    public static final WorkFacet<Boolean> OVERDUE = new WorkFacet<>(
            "overdue",
            FacetForm.yes(),
            (conditions, overdue) -> {
                conditions.startFromPastDue();
                conditions.add(WorkConditions.OVERDUE);
            },
            "Past the due day and not finished");

    public static final WorkFacet<Boolean> STALE = new WorkFacet<>(
            "stale",
            FacetForm.yes(),
            (conditions, stale) -> {
                conditions.startFrom("recommendation_work", "state in ('PLANNED', 'IN_PROGRESS', 'WAITING')");
                conditions.add(
                        "w.state in ('PLANNED', 'IN_PROGRESS', 'WAITING') and w.changed_at < :workUntouched",
                        "workUntouched",
                        conditions
                                .today()
                                .minusDays(WorkQueue.STALE_DAYS)
                                .atStartOfDay()
                                .atOffset(ZoneOffset.UTC));
            },
            "Under way and unchanged for " + WorkQueue.STALE_DAYS + " days");

    public static final List<WorkFacet<?>> ALL = List.of(CUSTOMER, PLAYBOOK, STATE, ASSIGNEE, PRODUCT, OVERDUE, STALE);

    private WorkFacets() {}
}
