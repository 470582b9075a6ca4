package io.seatwise.portfolio.customer.ui;

import io.seatwise.base.Ratio;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a flag is there and what to do about it, in the reader's language. The flag itself is decided elsewhere; this
 * only puts the numbers into words. An inflated figure has its own page of diagnosis, see {@link DiagnosisContent}.
 *
 * @param facts what is so, with numbers, dates and the threshold
 * @param advice what to do, the first step first
 */
public record FlagExplanation(List<String> facts, List<String> advice) {

    /**
     * What a flag is about: a product, or the customer as a whole.
     *
     * @param subscriptions the partner's own ones of it
     */
    record Subject(
            String name,
            LicenceCounts licences,
            EntitlementCounts entitlements,
            @Nullable LocalDate asOf,
            List<Subscription> subscriptions) {

        static Subject of(ProductPosition product, List<Subscription> all) {
            return new Subject(
                    product.productName(),
                    product.deployment().licences(),
                    product.usage().entitlements(),
                    product.asOf(),
                    all.stream()
                            .filter(subscription ->
                                    subscription.ids().productId().equals(product.productId()))
                            .toList());
        }
    }

    static FlagExplanation of(Flag flag, Subject subject, Thresholds thresholds, Words words) {
        return switch (flag) {
            case INFLATED ->
                new FlagExplanation(List.of(words.text("flag.INFLATED.what")), List.of(words.text("flag.INFLATED.do")));
            case OVER_DEPLOYED -> overDeployed(subject, words);
            case LOW_ADOPTION -> lowAdoption(subject, thresholds, words);
            case LOW_DEPLOYMENT -> lowDeployment(subject, thresholds, words);
            case RENEWAL_SOON -> renewalSoon(subject, words);
            case GRACE -> grace(subject, words);
            case STALE_DATA -> staleData(subject, words);
        };
    }

    private static FlagExplanation overDeployed(Subject subject, Words words) {
        return new FlagExplanation(
                List.of(words.text(
                        "flag.OVER_DEPLOYED.what",
                        words.number(subject.licences().assigned()),
                        words.number(subject.licences().sold()),
                        words.number(difference(
                                subject.licences().assigned(),
                                subject.licences().sold())),
                        words.percent(Ratio.of(
                                subject.licences().assigned(),
                                subject.licences().sold())))),
                advice(words, "flag.OVER_DEPLOYED", 3));
    }

    private static FlagExplanation lowAdoption(Subject subject, Thresholds thresholds, Words words) {
        BigDecimal threshold = thresholds.lowAdoptionPercent();
        return new FlagExplanation(
                List.of(
                        words.text(
                                "flag.LOW_ADOPTION.what",
                                words.number(subject.entitlements().active()),
                                words.number(subject.entitlements().entitled()),
                                words.percent(Ratio.of(
                                        subject.entitlements().active(),
                                        subject.entitlements().entitled()))),
                        words.text(
                                "flag.LOW_ADOPTION.threshold",
                                words.percent(threshold),
                                words.number(missing(
                                        subject.entitlements().active(),
                                        subject.entitlements().entitled(),
                                        threshold)))),
                advice(words, "flag.LOW_ADOPTION", 3));
    }

    private static FlagExplanation lowDeployment(Subject subject, Thresholds thresholds, Words words) {
        BigDecimal threshold = thresholds.lowDeploymentPercent();
        return new FlagExplanation(
                List.of(
                        words.text(
                                "flag.LOW_DEPLOYMENT.what",
                                words.number(subject.licences().assigned()),
                                words.number(subject.licences().sold()),
                                words.number(difference(
                                        subject.licences().sold(),
                                        subject.licences().assigned())),
                                words.percent(Ratio.of(
                                        subject.licences().assigned(),
                                        subject.licences().sold()))),
                        words.text(
                                "flag.LOW_DEPLOYMENT.threshold",
                                words.percent(threshold),
                                words.number(missing(
                                        subject.licences().assigned(),
                                        subject.licences().sold(),
                                        threshold)))),
                advice(words, "flag.LOW_DEPLOYMENT", 3));
    }

    private static FlagExplanation renewalSoon(Subject subject, Words words) {
        List<String> facts = new ArrayList<>();
        subject.subscriptions().stream()
                .filter(subscription -> subscription.status().state() == SubscriptionState.ACTIVE)
                .filter(subscription ->
                        FlagRules.isRenewalSoon(subscription.term().commitmentEnd(), words.today()))
                .sorted(Comparator.comparing(
                        subscription -> subscription.term().commitmentEnd(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(subscription -> facts.add(renewal(subscription, words)));
        Long unassigned =
                difference(subject.licences().sold(), subject.licences().assigned());
        if (unassigned != null && unassigned > 0) {
            facts.add(words.text("flag.RENEWAL_SOON.unassigned", words.count("licence", unassigned)));
        }
        return new FlagExplanation(facts, advice(words, "flag.RENEWAL_SOON", 3));
    }

    private static String renewal(Subscription subscription, Words words) {
        LocalDate end = subscription.term().commitmentEnd();
        Boolean autoRenew = subscription.term().autoRenew();
        String key = autoRenew == null ? "unknown" : autoRenew ? "auto" : "manual";
        return words.text(
                "flag.RENEWAL_SOON." + key,
                subscription.productName(),
                words.count("seat", subscription.purchase().quantity()),
                words.date(end),
                end == null ? "" : words.relative(end),
                subscription.ids().subscriptionId());
    }

    private static FlagExplanation grace(Subject subject, Words words) {
        List<String> facts = subject.subscriptions().stream()
                .filter(subscription -> subscription.status().state() == SubscriptionState.GRACE)
                .map(subscription -> {
                    LocalDate end = subscription.term().commitmentEnd();
                    return words.text(
                            end == null ? "flag.GRACE.noEnd" : "flag.GRACE.what",
                            subscription.productName(),
                            words.count("seat", subscription.purchase().quantity()),
                            subscription.status().sourceState(),
                            subscription.ids().subscriptionId(),
                            words.date(end));
                })
                .toList();
        return new FlagExplanation(facts, advice(words, "flag.GRACE", 2));
    }

    private static FlagExplanation staleData(Subject subject, Words words) {
        LocalDate asOf = subject.asOf();
        long age = asOf == null ? 0 : ChronoUnit.DAYS.between(asOf, words.today());
        return new FlagExplanation(
                List.of(words.text(
                        "flag.STALE_DATA.what", words.date(asOf), words.count("day", age), words.number((long)
                                FlagRules.STALE_AFTER_DAYS))),
                advice(words, "flag.STALE_DATA", 2));
    }

    /** How many more it takes to reach the threshold; compares exactly as the flag does. */
    public static @Nullable Long missing(@Nullable Long part, @Nullable Long whole, BigDecimal thresholdPercent) {
        if (part == null || whole == null) {
            return null;
        }
        long needed = thresholdPercent
                .multiply(BigDecimal.valueOf(whole))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .longValueExact();
        return Math.max(0, needed - part);
    }

    private static @Nullable Long difference(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : one - other;
    }

    private static List<String> advice(Words words, String key, int steps) {
        List<String> advice = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            advice.add(words.text(key + ".do." + step));
        }
        return List.copyOf(advice);
    }
}
