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
 * @param region lower-cased; null when unknown, as the other attributes
 * @param licenceTypes the product families that it holds; null without any product
 * @param industry lower-cased
 * @param people whether it takes part in the people experiences
 * @param percents its points by category in percent of the maximum; without the categories that have none
 */
record CohortMember(
        PartnerId partnerId,
        CustomerId customer,
        LocalDate day,
        ScoreScheme scheme,
        @Nullable String region,
        @Nullable SizeBand size,
        @Nullable Set<ProductFamily> licenceTypes,
        @Nullable String industry,
        @Nullable TenureBand tenure,
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
        if (attribute == CohortAttribute.NEIGHBOURING_SIZE_BANDS && size != null) {
            SizeBand[] bands = SizeBand.values();
            return List.of(bands).subList(Math.max(0, size.ordinal() - 1), Math.min(bands.length, size.ordinal() + 2));
        }
        Object value = own(attribute);
        return value == null ? List.of() : List.of(value);
    }

    /** The value by which this organisation looks for others; null when unknown. */
    @Nullable
    Object own(CohortAttribute attribute) {
        return switch (attribute) {
            case REGION -> region;
            case SIZE_BAND, NEIGHBOURING_SIZE_BANDS -> size;
            case LICENCE_TYPES -> licenceTypes;
            case INDUSTRY -> industry;
            case TENURE -> tenure;
        };
    }
}
