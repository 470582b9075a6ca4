package io.seatwise.training.report;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.portfolio.CustomerProducts;
import io.seatwise.portfolio.ProductMoney;
import io.seatwise.training.recommendation.rule.RuleSettings;
import io.seatwise.training.report.CustomerPlan.Licences;
import io.seatwise.training.report.CustomerPlan.UnusedSeats;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the unused licences of a customer. */
@Component
class PlanLicences {

    private final CustomerProducts products;
    private final RuleSettings rules;

    PlanLicences(CustomerProducts products, RuleSettings rules) {
        this.products = products;
        this.rules = rules;
    }

    Licences of(PartnerScope scope, CustomerId customer) {
        List<ProductPosition> owned = products.of(scope, customer);
        return new Licences(
                unused(scope, customer, owned),
                owned.stream()
                        .filter(PlanLicences::isInflated)
                        .map(ProductPosition::productName)
                        .toList());
    }

    private List<UnusedSeats> unused(PartnerScope scope, CustomerId customerId, List<ProductPosition> owned) {
        BigDecimal target =
                BigDecimal.valueOf(rules.of(scope).settings().targets().usagePercent());
        Map<String, ProductMoney> money = products.moneyOf(scope, customerId);
        return owned.stream()
                .filter(product -> !isInflated(product))
                .filter(product -> product.usage().entitlements().usage() != null
                        && product.usage().entitlements().usage().isBelowPercent(target))
                .map(product -> UnusedSeats.of(product, money.getOrDefault(product.productId(), ProductMoney.NONE)))
                .filter(unused -> unused.seats() > 0)
                .sorted(Comparator.comparingLong(UnusedSeats::seats)
                        .reversed()
                        .thenComparing(unused -> unused.product().productName()))
                .limit(CustomerPlan.MOST_PRODUCTS)
                .toList();
    }

    private static boolean isInflated(ProductPosition product) {
        return product.flags().contains(Flag.INFLATED);
    }
}
