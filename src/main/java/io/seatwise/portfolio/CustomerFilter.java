package io.seatwise.portfolio;

import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.facet.FacetValues;
import io.seatwise.portfolio.facet.QueryValues;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects customers: the one filter of the grid, the REST API and every export. It holds the values of the
 * {@link CustomerFacets} that are on, joined by and; values within one list are alternatives.
 */
public final class CustomerFilter {

    /** Whose figures a question with a product filter is about. */
    public enum Figures {
        /** Those of the whole customer, over all its products. */
        CUSTOMER,
        /** Those of the filtered products alone. */
        PRODUCT
    }

    /** All customers that are not archived. */
    public static final CustomerFilter ALL = new CustomerFilter(FacetValues.NONE, null);

    private final FacetValues values;
    private final @Nullable Figures figures;

    /** Drops {@code figures} without a product filter: there is nothing to choose between. */
    private CustomerFilter(FacetValues values, @Nullable Figures figures) {
        this.values = values;
        this.figures = values.has(CustomerFacets.PRODUCT) ? figures : null;
    }

    /** Reads the filters from query parameters. */
    static CustomerFilter read(QueryValues parameters) {
        return new CustomerFilter(FacetValues.read(CustomerFacets.ALL, parameters), null);
    }

    /** The same filter with this value of a facet; null, false and an empty collection take the facet off. */
    public <T> CustomerFilter with(CustomerFacet<T> facet, @Nullable T value) {
        return new CustomerFilter(values.with(facet, value), figures);
    }

    /** The same filter with these figures. */
    public CustomerFilter withFigures(@Nullable Figures chosen) {
        return new CustomerFilter(values, chosen);
    }

    /** The value of a facet, null when the facet is off. */
    public <T> @Nullable T get(CustomerFacet<T> facet) {
        return values.get(facet);
    }

    /** The values of a facet as texts, as its parameter has them; empty when the facet is off. */
    public <T> List<String> texts(CustomerFacet<T> facet) {
        return values.texts(facet);
    }

    /** Adds the parameters of the facets that are on. */
    void addTo(Map<String, List<String>> parameters) {
        values.addTo(parameters, CustomerFacets.ALL);
    }

    /** Adds the conditions of the facets that are on. */
    void addTo(CustomerConditions conditions) {
        CustomerFacets.ALL.forEach(facet -> add(facet, conditions));
    }

    /** Whether the figures are those of the filtered products. */
    public boolean hasFiguresOfProducts() {
        return figures == Figures.PRODUCT;
    }

    /** Whose figures are compared, sorted by and shown; null where the question leaves it open, and always without a product. */
    public @Nullable Figures figures() {
        return figures;
    }

    public @Nullable String search() {
        return get(CustomerFacets.SEARCH);
    }

    public List<String> regions() {
        return texts(CustomerFacets.REGION);
    }

    public List<String> countries() {
        return texts(CustomerFacets.COUNTRY);
    }

    public List<String> industries() {
        return texts(CustomerFacets.INDUSTRY);
    }

    public List<String> segments() {
        return texts(CustomerFacets.SEGMENT);
    }

    public List<String> productIds() {
        return texts(CustomerFacets.PRODUCT);
    }

    public List<String> accountManagers() {
        return texts(CustomerFacets.ACCOUNT_MANAGER);
    }

    public List<String> tags() {
        return texts(CustomerFacets.TAG);
    }

    public Set<Flag> flags() {
        return Objects.requireNonNullElse(get(CustomerFacets.FLAG), Set.of());
    }

    public Set<UsageBand> usageBands() {
        return Objects.requireNonNullElse(get(CustomerFacets.USAGE_BAND), Set.of());
    }

    public @Nullable BigDecimal minUsage() {
        return get(CustomerFacets.MIN_USAGE);
    }

    public @Nullable BigDecimal maxUsage() {
        return get(CustomerFacets.MAX_USAGE);
    }

    public @Nullable BigDecimal minDeployment() {
        return get(CustomerFacets.MIN_DEPLOYMENT);
    }

    public @Nullable BigDecimal maxDeployment() {
        return get(CustomerFacets.MAX_DEPLOYMENT);
    }

    public @Nullable BigDecimal minAdoptionScore() {
        return get(CustomerFacets.MIN_ADOPTION_SCORE);
    }

    public @Nullable BigDecimal maxAdoptionScore() {
        return get(CustomerFacets.MAX_ADOPTION_SCORE);
    }

    public @Nullable Integer renewalWithinDays() {
        return get(CustomerFacets.RENEWAL);
    }

    public boolean archived() {
        return get(CustomerFacets.ARCHIVED) != null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomerFilter filter && values.equals(filter.values) && figures == filter.figures;
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, figures);
    }

    @Override
    public String toString() {
        return values + (figures == null ? "" : " " + figures);
    }

    private <T> void add(CustomerFacet<T> facet, CustomerConditions conditions) {
        T value = get(facet);
        if (value != null) {
            facet.condition().add(conditions, value);
        }
    }
}
