package io.seatwise.training.triage;

import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.facet.FacetValues;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects recommendations: the one filter of board, table, bulk changes and REST. Values within one list are
 * alternatives, the facets are joined by and.
 *
 * @param customers the customers; archived ones are left out unless it includes them
 * @param values the values of the {@link WorkFacets} that are on
 */
public record WorkFilter(CustomerFilter customers, FacetValues values) {

    private static final EnumSet<WorkState> CLOSED = EnumSet.of(WorkState.DONE, WorkState.DISMISSED, WorkState.SNOOZED);

    public static final WorkFilter ALL = of(CustomerFilter.ALL);

    /** All recommendations of these customers. */
    public static WorkFilter of(CustomerFilter customers) {
        return new WorkFilter(customers, FacetValues.NONE);
    }

    /** All recommendations of one customer, archived or not. */
    public static WorkFilter of(CustomerId customer) {
        return of(CustomerFilter.ALL.with(CustomerFacets.ARCHIVED, true)).with(WorkFacets.CUSTOMER, customer);
    }

    /** The same filter with this value of a facet; null, false and an empty collection take the facet off. */
    public <T> WorkFilter with(WorkFacet<T> facet, @Nullable T value) {
        return new WorkFilter(customers, values.with(facet, value));
    }

    /** The value of a facet, null when the facet is off. */
    public <T> @Nullable T get(WorkFacet<T> facet) {
        return values.get(facet);
    }

    /** The one customer of the filter, null for several. */
    @Nullable
    CustomerId customer() {
        return get(WorkFacets.CUSTOMER);
    }

    /** The states of the filter; empty for all. */
    public Set<WorkState> states() {
        return Objects.requireNonNullElse(get(WorkFacets.STATE), Set.of());
    }

    /** Whether the filter chooses by customers and states alone. */
    boolean isOfCustomersAndStates() {
        return values.with(WorkFacets.STATE, null).isEmpty();
    }

    /** The part of the filter in these states. */
    WorkFilter in(Set<WorkState> some) {
        return with(WorkFacets.STATE, some);
    }

    /** The part of the filter that is assigned to this person. */
    WorkFilter assignedTo(String email) {
        return with(WorkFacets.ASSIGNEE, List.of(email));
    }

    /** The part of the filter that is to do; the filter itself where it names states. */
    public WorkFilter open() {
        return states().isEmpty() ? with(WorkFacets.STATE, EnumSet.complementOf(CLOSED)) : this;
    }

    /** The part of the filter that is planned, in progress or waiting. */
    WorkFilter underWay() {
        return in(EnumSet.of(WorkState.PLANNED, WorkState.IN_PROGRESS, WorkState.WAITING));
    }
}
