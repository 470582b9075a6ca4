package io.seatwise.adoption.product.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.LicenceScore;
import io.seatwise.adoption.ProductAdoptionScore;
import io.seatwise.adoption.ProductAdoptionScore.Mean;
import io.seatwise.adoption.product.Percents;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's product adoption score. Scores, components and shares are percent with one decimal; null where they
 * cannot be computed.
 */
record ProductScoreAnswer(
        @Nullable BigDecimal score,
        @Nullable BigDecimal weightedScore,
        @JsonUnwrapped Components components,
        @Nullable BigDecimal automationPercent,
        List<Product> products) {

    static ProductScoreAnswer of(ProductAdoptionScore score) {
        Mean mean = score.mean();
        return new ProductScoreAnswer(
                Percents.of(mean.score()),
                Percents.of(score.weightedScore()),
                new Components(
                        Percents.of(mean.components().assignedRatio()),
                        Percents.of(mean.components().usageRatio()),
                        Percents.of(mean.components().activityComponent()),
                        Percents.of(mean.components().userComponent())),
                Percents.of(mean.automationPercent()),
                score.products().stream().map(Product::of).toList());
    }

    /** @param share of the annual contract value without support; null for support and when the value is unknown */
    record Product(
            String product,
            @Nullable BigDecimal share,
            @Nullable BigDecimal score,
            List<Licence> licences) {

        static Product of(ProductAdoptionScore.Product product) {
            return new Product(
                    product.product(),
                    Percents.ofFraction(product.share()),
                    Percents.of(product.mean().score()),
                    product.licences().stream().map(Licence::of).toList());
        }
    }

    /**
     * @param organisation null when the source names none
     * @param reason why there is no score; null where there is one
     */
    record Licence(
            String licenceId,
            @Nullable String organisation,
            LicenceType licenceType,
            @Nullable BigDecimal score,
            @JsonUnwrapped Inputs inputs,
            LicenceScore.@Nullable Reason reason) {

        static Licence of(LicenceScore score) {
            String organisation = score.licence().identity().organisation();
            return new Licence(
                    score.licence().identity().licenceId(),
                    organisation.isEmpty() ? null : organisation,
                    score.licence().identity().licenceType(),
                    Percents.of(score.score()),
                    new Inputs(
                            new Components(
                                    Percents.of(score.components().assignedRatio()),
                                    Percents.of(score.components().usageRatio()),
                                    Percents.of(score.components().activityComponent()),
                                    Percents.of(score.components().userComponent())),
                            Percents.of(score.components().recency())),
                    score.reason());
        }
    }

    /** The components that scores have in common. */
    record Components(
            @Nullable BigDecimal assignedRatio,
            @Nullable BigDecimal usageRatio,
            @Nullable BigDecimal activityComponent,
            @Nullable BigDecimal userComponent) {}

    /**
     * What the score of a licence is made of.
     *
     * @param recency points for the time since the last active user; site licences only
     */
    record Inputs(
            @JsonUnwrapped Components components, @Nullable BigDecimal recency) {}
}
