package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the URL of a customer's page says: {@code ?licences=own&tab=history&product=…&days=180}. Defaults are left out,
 * so the plain address is the page as it opens first; a value nobody knows counts as the default.
 *
 * @param own whether the partner's own licences are shown instead of those of all channels
 * @param product the product of the history chart; null for all products together
 * @param days how far the history goes back, one of {@link #PERIODS}
 */
record InsightsState(boolean own, InsightsTab tab, @Nullable String product, int days) {

    static final List<Integer> PERIODS = List.of(28, 90, 180);
    static final InsightsState INITIAL = new InsightsState(false, InsightsTab.ENTITLEMENTS, null, 90);

    static InsightsState of(QueryParameters parameters) {
        return new InsightsState(
                parameters.getSingleParameter("licences").filter("own"::equals).isPresent(),
                parameters.getSingleParameter("tab").map(InsightsTab::of).orElse(INITIAL.tab()),
                parameters
                        .getSingleParameter("product")
                        .filter(product -> !product.isBlank())
                        .orElse(null),
                parameters
                        .getSingleParameter("days")
                        .flatMap(days -> PERIODS.stream()
                                .filter(period -> period.toString().equals(days))
                                .findFirst())
                        .orElse(INITIAL.days()));
    }

    QueryParameters toQueryParameters() {
        Map<String, String> values = new LinkedHashMap<>();
        if (own) {
            values.put("licences", "own");
        }
        if (tab != INITIAL.tab()) {
            values.put("tab", tab.urlName());
        }
        if (product != null) {
            values.put("product", product);
        }
        if (days != INITIAL.days()) {
            values.put("days", Integer.toString(days));
        }
        return QueryParameters.simple(values);
    }

    InsightsState withOwn(boolean newOwn) {
        return new InsightsState(newOwn, tab, product, days);
    }

    InsightsState withTab(InsightsTab newTab) {
        return new InsightsState(own, newTab, product, days);
    }

    InsightsState withProduct(@Nullable String newProduct) {
        return new InsightsState(own, tab, newProduct, days);
    }

    InsightsState withDays(int newDays) {
        return new InsightsState(own, tab, product, newDays);
    }
}
