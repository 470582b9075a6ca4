package io.seatwise.renewals;

import io.seatwise.licensing.subscriptions.ProductType;
import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionTerms;
import io.seatwise.renewals.rules.CommerceRule;
import io.seatwise.renewals.rules.CommerceRule.Code;
import io.seatwise.renewals.rules.CommerceRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an active subscription at the end of its term. Days are UTC days. Source: product.md, section 9.
 *
 * @param rule the rule that decides; null for {@link Outcome#UNKNOWN}
 * @param decideBy the last day on which the end of the term can be changed; null without a commitment end
 */
public record EndOfTerm(
        Outcome outcome,
        @Nullable CommerceRule rule,
        @Nullable LocalDate decideBy) {

    /** Computes the end-of-term outcome of an active subscription: the first row of the contract's table that holds. */
    public static EndOfTerm of(Subscription subscription, CommerceRules rules) {
        LocalDate end = subscription.term().commitmentEnd();
        if (end == null) {
            return new EndOfTerm(Outcome.UNKNOWN, null, null);
        }
        LocalDate decideBy = end.minusDays(
                Long.parseLong(rules.inForce(Code.SCHEDULED_REDUCTION, end).parameter("daysBeforeEnd")));
        SubscriptionTerms terms = subscription.terms();
        ScheduledAction action = terms.change().action();
        if (action == null && subscription.term().autoRenew() == null) {
            return new EndOfTerm(Outcome.UNKNOWN, null, decideBy);
        }
        if (action == ScheduledAction.CANCEL || action == ScheduledAction.TRANSITION) {
            Outcome chosen = action == ScheduledAction.CANCEL ? Outcome.CANCELS : Outcome.CONVERTS;
            return new EndOfTerm(chosen, rules.inForce(Code.END_OF_TERM_CHOICE, end), decideBy);
        }
        if (action == ScheduledAction.EXTEND || Boolean.TRUE.equals(terms.extended())) {
            return new EndOfTerm(Outcome.EXTENDS, rules.inForce(Code.EXTENDED_TERM, end), decideBy);
        }
        if (terms.renewsItself(subscription.term().autoRenew())) {
            return new EndOfTerm(Outcome.RENEWS, rules.inForce(Code.AUTO_RENEW, end), decideBy);
        }
        return extension(subscription, end, rules)
                .map(rule -> new EndOfTerm(Outcome.EXTENDS, rule, decideBy))
                .orElseGet(() -> new EndOfTerm(Outcome.GRACE, rules.inForce(Code.GRACE_PERIOD, end), decideBy));
    }

    /**
     * The end of the window in which seats can be reduced: Partner Center's own while it lies ahead, else seven days
     * after the commitment end of a subscription that renews.
     */
    public static @Nullable ReduceUntil reduceUntil(
            Outcome outcome,
            @Nullable LocalDate commitmentEnd,
            @Nullable Instant cancellationAllowedUntil,
            Instant now,
            CommerceRules rules) {
        if (cancellationAllowedUntil != null && cancellationAllowedUntil.isAfter(now)) {
            return ReduceUntil.of(cancellationAllowedUntil);
        }
        return outcome == Outcome.RENEWS && commitmentEnd != null
                ? ReduceUntil.of(commitmentEnd.plusDays(Long.parseLong(
                        rules.inForce(Code.REDUCTION_WINDOW, commitmentEnd).parameter("days"))))
                : null;
    }

    private static Optional<CommerceRule> extension(Subscription subscription, LocalDate end, CommerceRules rules) {
        ProductType type = subscription.terms().productType();
        String word = (type == null ? ProductType.LICENSE : type).word();
        LocalDate begun = Stream.of(
                        subscription.terms().dates().purchaseDate(),
                        subscription.terms().dates().lastRenewal(),
                        subscription.term().effectiveStart())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        return rules.on(Code.EXTENDED_TERM, end)
                .filter(rule -> begun != null
                        && !begun.isBefore(LocalDate.parse(rule.parameter("termBegunFrom")))
                        && rule.parameter("productType")
                                .toLowerCase(Locale.ROOT)
                                .equals(word));
    }
}
