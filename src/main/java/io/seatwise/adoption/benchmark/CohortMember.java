package io.seatwise.adoption.benchmark;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreCategory.Experience;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.licensing.catalogue.ProductFamily;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with a score, as far as others may be compared with it.
 *
 * @param day of its newest score
 * @param scheme that the score counts in
 * @param people whether it takes part in the people experiences
 * @param percents its points by category in percent of the maximum; without the categories that have none
 */
record CohortMember(
        Organisation organisation,
        LocalDate day,
        ScoreScheme scheme,
        Traits traits,
        boolean people,
        Map<ScoreCategory, BigDecimal> percents) {

    /** The value of this category in the benchmark; null where it does not count, as in people categories after an opt-out. */
    @Nullable
    BigDecimal percent(ScoreCategory category) {
        return people || category.experience() != Experience.PEOPLE ? percents.get(category) : null;
    }

    boolean knows(CohortAttribute attribute) {
        return !valuesOf(attribute).isEmpty();
    }

    /** The groups of this attribute that the organisation belongs to: one, none when unknown, up to three neighbours. */
    List<? extends Object> valuesOf(CohortAttribute attribute) {
        if (attribute == CohortAttribute.NEIGHBOURING_SIZE_BANDS && traits.size() != null) {
            SizeBand[] bands = SizeBand.values();
            return List.of(bands)
                    .subList(
                            Math.max(0, traits.size().ordinal() - 1),
                            Math.min(bands.length, traits.size().ordinal() + 2));
        }
        Object value = own(attribute);
        return value == null ? List.of() : List.of(value);
    }

    /** The value by which this organisation looks for others; null when unknown. */
    @Nullable
    Object own(CohortAttribute attribute) {
        return switch (attribute) {
            case REGION -> traits.region();
            case SIZE_BAND, NEIGHBOURING_SIZE_BANDS -> traits.size();
            case LICENCE_TYPES -> traits.licenceTypes();
            case INDUSTRY -> traits.industry();
            case TENURE -> traits.tenure();
        };
    }

    /** Who it is. */
    record Organisation(PartnerId partnerId, CustomerId customer) {}

    /**
     * What similar organisations have in common.
     *
     * @param region lower-cased; null when unknown, as the other attributes
     * @param licenceTypes the product families that it holds; null without any product
     * @param industry lower-cased
     */
    record Traits(
            @Nullable String region,
            @Nullable SizeBand size,
            @Nullable Set<ProductFamily> licenceTypes,
            @Nullable String industry,
            @Nullable TenureBand tenure) {}
}
