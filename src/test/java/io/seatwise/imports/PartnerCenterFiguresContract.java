package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.ids.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Figures of random downloads equal those of a second implementation, product by product, by customer and in total. */
abstract class PartnerCenterFiguresContract extends DownloadsContract {

    private static final String[] FIGURES = {"sold", "assigned", "entitled", "active"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void figuresEqualAnIndependentComputation(long seed) throws Exception {
        RandomDownloads downloads = new RandomDownloads(seed);
        for (String file : RandomDownloads.FILES) {
            String content = downloads.csv(file);
            if (!content.isEmpty()) {
                apply(file + ".csv", content, "");
            }
        }
        ExpectedFigures expected = new ExpectedFigures(downloads.rows(), TestClock.TODAY);

        List<@Nullable Long[]> customers = new ArrayList<>();
        for (UUID tenant : downloads.tenants()) {
            if (downloads.rows().stream().anyMatch(row -> row.tenant().equals(tenant) && !row.duplicate())) {
                @Nullable
                Long[] sums = ExpectedFigures.sum(expected.products(tenant).values());
                customers.add(sums);
                assertCustomer(tenant, expected, sums);
            }
        }
        assertThat(customers).anySatisfy(figures -> assertThat(figures).doesNotContainNull());
        JsonNode portfolio = calls.json("/api/v1/portfolio");
        assertThat(portfolio.get("customers").asInt()).isEqualTo(customers.size());
        assertThat(figures(portfolio, FIGURES)).isEqualTo(shown(ExpectedFigures.sum(customers)));
    }

    private void assertCustomer(UUID tenant, ExpectedFigures expected, @Nullable Long[] sums) throws Exception {
        JsonNode customer = customer(new CustomerId(tenant));
        assertThat(figures(customer, FIGURES)).as("customer %s", tenant).isEqualTo(shown(sums));
        assertThat(figures(customer, "deploymentPercent", "usagePercent"))
                .containsExactly(ExpectedFigures.percent(sums[1], sums[0]), ExpectedFigures.percent(sums[3], sums[2]));
        assertThat(figures(customer, "country"))
                .containsExactly(Objects.requireNonNullElse(expected.country(tenant), "-"));
        assertThat(customer.get("subscriptions")
                        .valueStream()
                        .map(each -> String.join(" ", figures(each, "subscriptionId", "status", "quantity")))
                        .sorted())
                .isEqualTo(expected.subscriptions(tenant));
        Map<String, List<String>> products = new TreeMap<>();
        calls.json("/api/v1/customers/" + tenant + "/entitlements")
                .get("products")
                .forEach(each -> products.put(each.get("productId").asString(), figures(each, FIGURES)));
        Map<String, List<String>> wanted = new TreeMap<>();
        expected.products(tenant).forEach((product, figures) -> wanted.put(product, shown(figures)));
        assertThat(products).as("products of %s", tenant).isEqualTo(wanted);
    }

    private static List<String> shown(@Nullable Long[] figures) {
        List<String> shown = new ArrayList<>();
        for (Long figure : figures) {
            shown.add(figure == null ? "-" : figure.toString());
        }
        return shown;
    }
}
