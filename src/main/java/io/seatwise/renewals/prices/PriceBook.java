package io.seatwise.renewals.prices;

import io.seatwise.licensing.subscriptions.ActiveSubscriptions.Active;
import io.seatwise.licensing.subscriptions.BillingPlan;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.TermLength;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds prices in the partner's price lists. Where lists of several markets give different prices in the currency, the
 * one of the customer's country counts; else the price is unknown rather than guessed. Source: product.md, section 9.
 */
public record PriceBook(Map<String, List<ListPrice>> byProduct) {

    /** The list's price of the subscription's own product, term, billing plan and currency on its commitment end. */
    @Nullable
    public SeatPrice price(Active active) {
        Subscription subscription = active.subscription();
        Integer months = TermLength.months(subscription.term().termDuration());
        BillingPlan plan = subscription.terms().billingPlan();
        return months == null || plan == null ? null : find(active, months, plan);
    }

    /** The list's price of the product's monthly term; null where it has none. */
    @Nullable
    public SeatPrice monthlyTerm(Active active) {
        return find(active, 1, BillingPlan.MONTHLY);
    }

    private @Nullable SeatPrice find(Active active, int months, BillingPlan plan) {
        Subscription subscription = active.subscription();
        LocalDate end = subscription.term().commitmentEnd();
        String currency = subscription.purchase().currency();
        if (end == null || currency == null) {
            return null;
        }
        List<ListPrice> fitting =
                byProduct
                        .getOrDefault(
                                ProductKey.ofSubscription(subscription.ids().productId()), List.of())
                        .stream()
                        .filter(price -> price.key().term().equals(new PriceLine.Term(months, plan)))
                        .filter(price -> price.key().currency().equals(currency))
                        .filter(price -> price.key().segment()
                                == PriceSegment.of(subscription.purchase().category()))
                        .filter(price -> price.isFor(subscription.purchase().quantity())
                                && price.validity().contains(end))
                        .toList();
        List<ListPrice> market = ofMarket(fitting, active.country());
        LocalDate newest = market.stream()
                .map(price -> price.validity().validFrom())
                .max(LocalDate::compareTo)
                .orElse(null);
        List<ListPrice> valid = market.stream()
                .filter(price -> price.validity().validFrom().equals(newest))
                .toList();
        long different = valid.stream()
                .map(price -> price.perYear().stripTrailingZeros())
                .distinct()
                .count();
        return different == 1 ? seatPrice(valid.getFirst()) : null;
    }

    private static List<ListPrice> ofMarket(List<ListPrice> prices, @Nullable String country) {
        String own = country == null ? "" : country.toUpperCase(Locale.ROOT);
        for (String market : List.of(own, "")) {
            List<ListPrice> found = prices.stream()
                    .filter(price -> Objects.equals(price.key().market(), market))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return prices;
    }

    private static SeatPrice seatPrice(ListPrice price) {
        BigDecimal amount = price.perYear();
        return new SeatPrice(amount, price.key().currency(), SeatPrice.Basis.PRICE_LIST, price.asOf());
    }
}
