package io.seatwise.portfolio;

import io.seatwise.licensing.Flag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are meant: the one filter of the grid, the REST API and every export. Values within one list are
 * alternatives, the parts are joined by and. Null or an empty list leaves a part out.
 *
 * @param search contained in name, domain or tenant id, case aside
 * @param minUsage usage in percent, inclusive, compared exactly; customers without a usage figure drop out
 * @param minAdoptionScore the Adoption Score in percent, inclusive, compared exactly; without a score they drop out
 * @param renewalWithinDays the next renewal is in today..today+n
 * @param archived whether archived customers are listed too
 * @param usageBands where the usage lies; one of them is for customers without a usage figure
 * @param figures whose figures are compared, sorted by and shown; null where the question leaves it open, and always
 *     without a product
 */
public record CustomerFilter(
        @Nullable String search,
        List<String> regions,
        List<String> countries,
        List<String> industries,
        List<String> segments,
        List<String> productIds,
        List<String> accountManagers,
        List<String> tags,
        Set<Flag> flags,
        @Nullable BigDecimal minUsage,
        @Nullable BigDecimal maxUsage,
        @Nullable BigDecimal minDeployment,
        @Nullable BigDecimal maxDeployment,
        @Nullable BigDecimal minAdoptionScore,
        @Nullable BigDecimal maxAdoptionScore,
        @Nullable Integer renewalWithinDays,
        boolean archived,
        Set<UsageBand> usageBands,
        @Nullable Figures figures) {

    /** Whose figures a question with a product filter is about. */
    public enum Figures {
        /** Those of the whole customer, over all its products. */
        CUSTOMER,
        /** Those of the filtered products alone. */
        PRODUCT
    }

    public static final CustomerFilter ALL = new CustomerFilter(
            null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(), null, null,
            null, null, null, null, null, false);

    /** Drops {@code figures} without a product filter: there is nothing to choose between. */
    public CustomerFilter {
        figures = productIds.isEmpty() ? null : figures;
    }

    /** Whether the figures are those of the filtered products. */
    public boolean hasFiguresOfProducts() {
        return figures == Figures.PRODUCT;
    }

    /** The same filter with these figures. */
    public CustomerFilter withFigures(@Nullable Figures chosen) {
        return new CustomerFilter(
                search,
                regions,
                countries,
                industries,
                segments,
                productIds,
                accountManagers,
                tags,
                flags,
                minUsage,
                maxUsage,
                minDeployment,
                maxDeployment,
                minAdoptionScore,
                maxAdoptionScore,
                renewalWithinDays,
                archived,
                usageBands,
                chosen);
    }

    /** A filter that leaves out the bands of usage and the choice of figures. */
    public CustomerFilter(
            @Nullable String search,
            List<String> regions,
            List<String> countries,
            List<String> industries,
            List<String> segments,
            List<String> productIds,
            List<String> accountManagers,
            List<String> tags,
            Set<Flag> flags,
            @Nullable BigDecimal minUsage,
            @Nullable BigDecimal maxUsage,
            @Nullable BigDecimal minDeployment,
            @Nullable BigDecimal maxDeployment,
            @Nullable BigDecimal minAdoptionScore,
            @Nullable BigDecimal maxAdoptionScore,
            @Nullable Integer renewalWithinDays,
            boolean archived) {
        this(
                search,
                regions,
                countries,
                industries,
                segments,
                productIds,
                accountManagers,
                tags,
                flags,
                minUsage,
                maxUsage,
                minDeployment,
                maxDeployment,
                minAdoptionScore,
                maxAdoptionScore,
                renewalWithinDays,
                archived,
                Set.of(),
                null);
    }
}
