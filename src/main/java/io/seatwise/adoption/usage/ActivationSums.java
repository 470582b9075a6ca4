package io.seatwise.adoption.usage;

import io.seatwise.adoption.usage.UsageReport.Activation;
import io.seatwise.base.PeopleShare;
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
                .sorted(Comparator.<Activation>comparingLong(
                                each -> each.people().whole() == null
                                        ? 0
                                        : each.people().whole())
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
                new PeopleShare(
                        first && !second
                                ? one.people().whole()
                                : second && !first
                                        ? other.people().whole()
                                        : sum(
                                                one.people().whole(),
                                                other.people().whole()),
                        first && !second
                                ? one.people().part()
                                : second && !first
                                        ? other.people().part()
                                        : sum(
                                                one.people().part(),
                                                other.people().part())),
                new UsageReport.Devices(
                        sum(one.devices().windows(), other.devices().windows()),
                        sum(one.devices().mac(), other.devices().mac()),
                        sum(one.devices().android(), other.devices().android()),
                        sum(one.devices().ios(), other.devices().ios()),
                        sum(one.devices().windowsMobile(), other.devices().windowsMobile())),
                sum(one.sharedComputer(), other.sharedComputer()));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(one + other);
    }
}
