package io.seatwise.adoption;

import io.seatwise.adoption.LicenceRecord.Month;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
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
 * @param score the mean of the licences that have a score; null when none has
 * @param weightedScore null when a product with a share has no score or no value is known
 * @param automationPercent batch merges over all merges of the latest months; null where no product merges; not scored
 * @param products by name
 */
public record ProductAdoptionScore(
        @Nullable BigDecimal score,
        @Nullable BigDecimal weightedScore,
        @Nullable BigDecimal assignedRatio,
        @Nullable BigDecimal usageRatio,
        @Nullable BigDecimal activityComponent,
        @Nullable BigDecimal userComponent,
        @Nullable BigDecimal automationPercent,
        List<Product> products) {

    /**
     * One product of the account.
     *
     * @param share of the annual contract value without support, 0 to 1; null for support and when no value is known
     * @param score the mean of its licences' scores; null when none has one
     */
    public record Product(
            String product,
            @Nullable BigDecimal share,
            @Nullable BigDecimal score,
            List<LicenceScore> licences) {}

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static ProductAdoptionScore of(Collection<LicenceRecord> licences, LocalDate today, RecencyRule rule) {
        List<LicenceScore> scores = licences.stream()
                .sorted(Comparator.comparing(LicenceRecord::product).thenComparing(LicenceRecord::licenceId))
                .map(licence -> LicenceScore.of(licence, today, rule))
                .toList();
        List<Product> products = products(scores);
        return new ProductAdoptionScore(
                mean(scores, LicenceScore::score),
                weighted(products),
                mean(scores, LicenceScore::assignedRatio),
                mean(scores, LicenceScore::usageRatio),
                mean(scores, LicenceScore::activityComponent),
                mean(scores, LicenceScore::userComponent),
                automation(licences, today),
                products);
    }

    private static List<Product> products(List<LicenceScore> scores) {
        Map<String, List<LicenceScore>> byProduct = scores.stream()
                .collect(Collectors.groupingBy(score -> score.licence().product(), TreeMap::new, Collectors.toList()));
        BigDecimal all = scores.stream().map(ProductAdoptionScore::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return byProduct.entrySet().stream()
                .map(entry -> {
                    List<LicenceScore> licences = entry.getValue();
                    BigDecimal value =
                            licences.stream().map(ProductAdoptionScore::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                    boolean support =
                            licences.stream().allMatch(score -> score.licence().support());
                    BigDecimal share = support || all.signum() == 0 ? null : value.divide(all, PRECISION);
                    return new Product(entry.getKey(), share, mean(licences, LicenceScore::score), licences);
                })
                .toList();
    }

    private static BigDecimal value(LicenceScore score) {
        BigDecimal value = score.licence().annualContractValue();
        return score.licence().support() || value == null ? BigDecimal.ZERO : value;
    }

    private static @Nullable BigDecimal weighted(List<Product> products) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (Product product : products) {
            BigDecimal share = product.share();
            if (share == null || share.signum() == 0) {
                continue;
            }
            if (product.score() == null) {
                return null;
            }
            sum = sum.add(product.score().multiply(share));
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

    private static @Nullable BigDecimal automation(Collection<LicenceRecord> licences, LocalDate today) {
        YearMonth complete = YearMonth.from(today).minusMonths(1);
        long batch = 0;
        long total = 0;
        for (LicenceRecord licence : licences) {
            Month latest = licence.months().entrySet().stream()
                    .filter(entry -> !entry.getKey().isAfter(complete))
                    .max(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .orElse(null);
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
