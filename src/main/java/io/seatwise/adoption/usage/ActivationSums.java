package io.seatwise.adoption.usage;

import io.seatwise.adoption.usage.UsageReport.Activation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Activations of several customers by product. A count that one source lacks adds nothing; people are summed only where
 * both counts are known, so that their ratio is one of the same customers.
 */
final class ActivationSums {

    private ActivationSums() {}

    /** One row a product, most enabled people first. */
    static List<Activation> of(List<Activation> activations) {
        Map<String, Activation> products = new TreeMap<>();
        activations.forEach(each -> products.merge(each.product(), each, ActivationSums::plus));
        return products.values().stream()
                .sorted(Comparator.<Activation>comparingLong(each -> each.enabled() == null ? 0 : each.enabled())
                        .reversed()
                        .thenComparing(Activation::product))
                .toList();
    }

    private static Activation plus(Activation one, Activation other) {
        boolean first = one.share() != null;
        boolean second = other.share() != null;
        return new Activation(
                one.product(),
                one.day().isAfter(other.day()) ? one.day() : other.day(),
                first && !second
                        ? one.enabled()
                        : second && !first ? other.enabled() : sum(one.enabled(), other.enabled()),
                first && !second
                        ? one.activated()
                        : second && !first ? other.activated() : sum(one.activated(), other.activated()),
                sum(one.windows(), other.windows()),
                sum(one.mac(), other.mac()),
                sum(one.android(), other.android()),
                sum(one.ios(), other.ios()),
                sum(one.windowsMobile(), other.windowsMobile()),
                sum(one.sharedComputer(), other.sharedComputer()));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(one + other);
    }
}
