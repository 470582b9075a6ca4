package io.seatwise.adoption;

import io.seatwise.adoption.LicenceRecord.Month;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The product adoption score of an account over its licences (seed 001): the plain mean, component by component and for
 * the score; and weighted, each product's mean score times its share of the annual contract value, support left out.
 *
 * @param mean over all licences
 * @param weightedScore null when a product with a share has no score or no value is known
 * @param products by name
 * @param organisations by name
 */
public record ProductAdoptionScore(
        Mean mean, @Nullable BigDecimal weightedScore, List<Product> products, List<Organisation> organisations) {

    /**
     * The plain mean over some licences, each component over the licences that have it.
     *
     * @param score the mean of the licences that have a score; null when none has
     * @param automationPercent batch merges over all merges of the latest complete months; null where nothing merges;
     *     shown, not scored
     * @param licences how many there are
     * @param scored how many of them have a score
     */
    public record Mean(
            @Nullable BigDecimal score,
            LicenceScore.Components components,
            @Nullable BigDecimal automationPercent,
            int licences,
            int scored) {

        static Mean of(List<LicenceScore> scores) {
            return new Mean(
                    mean(scores, LicenceScore::score),
                    new LicenceScore.Components(
                            mean(scores, each -> each.components().activityComponent()),
                            mean(scores, each -> each.components().userComponent()),
                            mean(scores, each -> each.components().assignedRatio()),
                            mean(scores, each -> each.components().usageRatio()),
                            mean(scores, each -> each.components().recency())),
                    automation(scores),
                    scores.size(),
                    Math.toIntExact(scores.stream()
                            .filter(score -> score.score() != null)
                            .count()));
        }
    }

    /**
     * One product of the account.
     *
     * @param value its annual contract value without support; null when unknown
     * @param share of the annual contract value without support, 0 to 1; null for support and when its value is unknown
     * @param support whether all of it is support
     */
    public record Product(
            String product,
            @Nullable BigDecimal value,
            @Nullable BigDecimal share,
            boolean support,
            Mean mean,
            List<LicenceScore> licences) {}

    /** One organisation of the account; without a name when the source names none. */
    public record Organisation(String name, Mean mean, List<LicenceScore> licences) {}

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The score as of {@code today}, without what would be about too few people. */
    public static ProductAdoptionScore of(Collection<LicenceRecord> licences, LocalDate today, RecencyRule rule) {
        List<LicenceScore> scores = licences.stream()
                .sorted(Comparator.comparing(
                                (LicenceRecord each) -> each.identity().product())
                        .thenComparing((LicenceRecord each) -> each.identity().organisation())
                        .thenComparing(each -> each.identity().licenceId()))
                .map(licence -> LicencePublication.of(LicenceScore.of(licence, today, rule)))
                .toList();
        List<Product> products = products(scores);
        return new ProductAdoptionScore(Mean.of(scores), weighted(products), products, organisations(scores));
    }

    /** The mean of the licences that have a score; null when none has. */
    public @Nullable BigDecimal score() {
        return mean.score();
    }

    private static List<Product> products(List<LicenceScore> scores) {
        BigDecimal all = Objects.requireNonNullElse(value(scores), BigDecimal.ZERO);
        return grouped(scores, each -> each.identity().product()).entrySet().stream()
                .map(entry -> {
                    List<LicenceScore> licences = entry.getValue();
                    BigDecimal value = value(licences);
                    BigDecimal share = value == null || all.signum() == 0 ? null : value.divide(all, PRECISION);
                    boolean support = licences.stream()
                            .allMatch(score -> score.licence().contract().support());
                    return new Product(entry.getKey(), value, share, support, Mean.of(licences), licences);
                })
                .toList();
    }

    private static List<Organisation> organisations(List<LicenceScore> scores) {
        return grouped(scores, each -> each.identity().organisation()).entrySet().stream()
                .map(entry -> new Organisation(entry.getKey(), Mean.of(entry.getValue()), entry.getValue()))
                .toList();
    }

    private static Map<String, List<LicenceScore>> grouped(
            List<LicenceScore> scores, Function<LicenceRecord, String> name) {
        return scores.stream()
                .collect(
                        Collectors.groupingBy(score -> name.apply(score.licence()), TreeMap::new, Collectors.toList()));
    }

    /** The annual contract value without support; null when no licence's is known. */
    private static @Nullable BigDecimal value(List<LicenceScore> scores) {
        return scores.stream()
                .map(LicenceScore::licence)
                .filter(licence -> !licence.contract().support())
                .map(each -> each.contract().annualContractValue())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static @Nullable BigDecimal weighted(List<Product> products) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (Product product : products) {
            BigDecimal share = product.share();
            if (share == null || share.signum() == 0) {
                continue;
            }
            BigDecimal score = product.mean().score();
            if (score == null) {
                return null;
            }
            sum = sum.add(score.multiply(share));
            any = true;
        }
        return any ? sum : null;
    }

    private static @Nullable BigDecimal mean(
            List<LicenceScore> scores, Function<LicenceScore, @Nullable BigDecimal> component) {
        List<BigDecimal> known =
                scores.stream().map(component).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), PRECISION);
    }

    private static @Nullable BigDecimal automation(List<LicenceScore> scores) {
        long batch = 0;
        long total = 0;
        for (LicenceScore score : scores) {
            Month latest =
                    score.month() == null ? null : score.licence().months().get(score.month());
            if (latest != null && latest.batchMerges() != null && latest.totalMerges() != null) {
                batch += latest.batchMerges();
                total += latest.totalMerges();
            }
        }
        return total == 0
                ? null
                : BigDecimal.valueOf(batch).multiply(HUNDRED).divide(BigDecimal.valueOf(total), PRECISION);
    }
}
