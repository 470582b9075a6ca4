package io.seatwise.portfolio.customer;

import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.metrics.WorkloadPosition;
import io.seatwise.portfolio.customer.ui.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the adjusted usage differs from the plain one: what was left out and what was added. Source: product.md, section
 * 3.
 *
 * @param leftOut the overused Yammer workload; null when there is none
 * @param added entitlements of trials and evidenced lapsed subscriptions
 * @param workloads the workloads that the added seats count for
 */
public record AdjustedParts(@Nullable WorkloadPosition leftOut, long added, int workloads) {

    public static AdjustedParts of(ProductPosition product) {
        WorkloadPosition leftOut = product.usage().workloads().stream()
                .filter(Inflation::isYammer)
                .filter(workload -> workload.active() > workload.entitled())
                .findFirst()
                .orElse(null);
        Long adjusted = product.usage().adjusted().entitled();
        Long entitled = product.usage().entitlements().entitled();
        long added = adjusted == null || entitled == null
                ? 0
                : adjusted - entitled + (leftOut == null ? 0 : leftOut.entitled());
        return new AdjustedParts(leftOut, added, product.usage().workloads().size() - (leftOut == null ? 0 : 1));
    }

    /** In the reader's language; one sentence that says so when nothing differs. */
    public List<String> sentences(Words words) {
        List<String> sentences = new ArrayList<>();
        if (added > 0 && workloads > 0) {
            sentences.add(words.text(
                    "adjusted.added",
                    words.number(added),
                    words.count("seat", added / workloads),
                    words.count("workload", workloads)));
        }
        if (leftOut != null) {
            sentences.add(words.text(
                    "adjusted.leftOut",
                    leftOut.workloadName(),
                    words.number(leftOut.active()),
                    words.number(leftOut.entitled())));
        }
        if (sentences.isEmpty()) {
            sentences.add(words.text("adjusted.same"));
        }
        return List.copyOf(sentences);
    }
}
