package io.seatwise.portfolio.customer.ui;

import io.seatwise.licensing.inflation.Cause;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.metrics.WorkloadPosition;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import io.seatwise.portfolio.customer.Inflation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a cause, in the reader's language and from the figures themselves. A sentence is given only when its
 * numbers come to what the cause says it explains; else the cause's own English sentence stands.
 *
 * @param subscriptions the partner's own subscriptions of the customer, of any product
 */
record Evidence(ProductPosition product, List<Subscription> subscriptions, Words words) {

    private static final int NAMED = 3;
    private static final int WINDOW_DAYS = 28;

    /** The sentence or sentences for this cause. */
    String of(Cause cause) {
        String sentence = switch (cause.code()) {
            case TRIAL_ACTIVITY -> seats(cause, trials(), "trial");
            case LAPSED_SUBSCRIPTION -> seats(cause, lapsed(cause.certainty()), "lapsed");
            case YAMMER_OVERUSE -> yammer(cause);
            case LICENSE_REASSIGNMENT -> reassigned(cause);
            case UNEXPLAINED -> words.text("evidence.unexplained", words.number(cause.explains()));
        };
        return sentence == null ? cause.evidence() : sentence;
    }

    /** The first of the 28 days that the usage figures look back on; null without usage figures. */
    @Nullable
    LocalDate windowStart() {
        LocalDate day = product.usage().day();
        return day == null ? null : day.minusDays(WINDOW_DAYS - 1L);
    }

    private List<Subscription> trials() {
        LocalDate start = windowStart();
        LocalDate end = product.usage().day();
        if (start == null || end == null) {
            return List.of();
        }
        return ofProduct()
                .filter(subscription -> subscription.status().state() == SubscriptionState.TRIAL)
                .filter(subscription -> subscription.term().effectiveStart() == null
                        || !subscription.term().effectiveStart().isAfter(end))
                .filter(subscription -> subscription.term().commitmentEnd() == null
                        || !subscription.term().commitmentEnd().isBefore(start))
                .toList();
    }

    private List<Subscription> lapsed(Cause.Certainty certainty) {
        LocalDate start = windowStart();
        if (start == null) {
            return List.of();
        }
        return ofProduct()
                .filter(subscription -> subscription.status().state().isLapsed())
                .filter(subscription -> {
                    LocalDate end = subscription.term().commitmentEnd();
                    return certainty == Cause.Certainty.POSSIBLE ? end == null : end != null && !end.isBefore(start);
                })
                .toList();
    }

    private Stream<Subscription> ofProduct() {
        return subscriptions.stream()
                .filter(subscription -> subscription.ids().productId().equals(product.productId()));
    }

    private @Nullable String seats(Cause cause, List<Subscription> found, String kind) {
        long seats = found.stream()
                .mapToLong(subscription -> subscription.purchase().quantity())
                .sum();
        int workloads = product.usage().workloads().size();
        if (found.isEmpty() || seats * workloads != cause.explains()) {
            return null;
        }
        List<String> named = new ArrayList<>(
                found.stream().limit(NAMED).map(this::subscription).toList());
        if (found.size() > NAMED) {
            named.add(words.count("moreSubscriptions", found.size() - NAMED));
        }
        return words.text(
                "evidence." + kind,
                words.count("seat", seats),
                words.count("workload", workloads),
                words.number(cause.explains()),
                words.list(named));
    }

    private String subscription(Subscription subscription) {
        LocalDate end = subscription.term().commitmentEnd();
        String state = words.state(subscription.status().state());
        String seats = words.count("seat", subscription.purchase().quantity());
        return end == null
                ? words.text(
                        "evidence.subscriptionWithoutEnd", subscription.ids().subscriptionId(), seats, state)
                : words.text(
                        end.isBefore(words.today()) ? "evidence.subscriptionEnded" : "evidence.subscriptionEnds",
                        subscription.ids().subscriptionId(),
                        seats,
                        state,
                        words.date(end));
    }

    private @Nullable String yammer(Cause cause) {
        return product.usage().workloads().stream()
                .filter(Inflation::isYammer)
                .filter(workload -> workload.active() - workload.entitled() == cause.explains())
                .findFirst()
                .map(workload -> words.text(
                        "evidence.yammer",
                        workload.title(),
                        words.number(workload.active()),
                        words.number(workload.entitled()),
                        words.number(cause.explains())))
                .orElse(null);
    }

    private @Nullable String reassigned(Cause cause) {
        List<Long> given = product.usage().workloads().stream()
                .map(WorkloadPosition::reassigned)
                .filter(Objects::nonNull)
                .toList();
        if (cause.certainty() == Cause.Certainty.POSSIBLE) {
            return given.isEmpty() ? words.text("evidence.reassignmentPossible", words.number(cause.explains())) : null;
        }
        return given.stream().mapToLong(Long::longValue).sum() == cause.explains()
                ? words.text("evidence.reassignment", words.number(cause.explains()))
                : null;
    }
}
