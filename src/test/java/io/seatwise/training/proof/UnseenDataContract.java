package io.seatwise.training.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.seatwise.ApiClient;
import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.PartnerId;
import io.seatwise.training.proof.NaiveRecommendations.Found;
import io.seatwise.training.proof.UnseenPortfolio.Customer;
import io.seatwise.training.proof.UnseenPortfolio.Story;
import io.seatwise.training.recommendation.Recommendations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;

/**
 * Issue 4, "what it must show": on data not seen before, brought in over REST, low customers get the playbook that is
 * asked for, healthy ones none, new ones time; and the order by priority is that of an independent computation.
 */
abstract class UnseenDataContract {

    private static final int PAGE = 20;

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Recommendations recommendations;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    DerivedDrain drain;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(longs = {20_260_315, 4, 77})
    void recommendationsFollowTheGuide(long seed) throws Exception {
        PartnerId partner = provisioning.addPartner("Contoso", null);
        String token = "swt_" + UUID.randomUUID().toString().replace("-", "") + "abcdef";
        provisioning.addToken(partner, "nightly", Role.PARTNER_ADMIN, token, null);
        ApiClient api = new ApiClient("http://localhost:" + port, token);
        UnseenPortfolio portfolio = new UnseenPortfolio(seed, TestClock.TODAY);
        bringIn(api, portfolio);
        drain.drain(partner);
        NaiveRecommendations naive = new NaiveRecommendations(portfolio, TestClock.TODAY);

        List<JsonNode> items = everyPage(api);

        storiesEndAsTheyShould(portfolio, items);
        theSameAs(naive.all(), items);
        inOrder(naive.all(), items);
        graceIsShown(partner, portfolio, naive);
        everyCustomerHasItsNextStep(api, portfolio, naive);
    }

    private static void bringIn(ApiClient api, UnseenPortfolio portfolio) throws Exception {
        Map<String, String> files = new java.util.LinkedHashMap<>();
        files.put("customers.csv", portfolio.customersFile());
        files.put("subscriptions.csv", portfolio.subscriptionsFile());
        files.put("deployment.csv", portfolio.deploymentFile());
        files.put("usage.csv", portfolio.usageFile());
        files.put("tickets.csv", portfolio.ticketsFile());
        for (Map.Entry<String, String> file : files.entrySet()) {
            JsonNode run = api.bring(file.getKey(), file.getValue());
            assertThat(run.get("state").asString())
                    .as(file.getKey() + " " + run)
                    .isEqualTo("APPLIED");
        }
    }

    private static List<JsonNode> everyPage(ApiClient api) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        long total;
        int page = 0;
        do {
            JsonNode body = api.json("/recommendations?sort=priority,desc&page=" + page++ + "&size=" + PAGE);
            total = body.get("total").asLong();
            body.get("items").forEach(items::add);
        } while (items.size() < total && page < 50);
        assertThat(items).hasSize((int) total);
        return items;
    }

    /** Said by hand for each story, so that the oracle is not believed blindly either. */
    private static void storiesEndAsTheyShould(UnseenPortfolio portfolio, List<JsonNode> items) {
        Map<String, List<String>> playbooks = items.stream()
                .collect(Collectors.groupingBy(
                        item -> item.get("customerTenantId").asString(),
                        Collectors.mapping(item -> item.get("playbook").asString(), Collectors.toList())));
        for (Customer customer : portfolio.customers) {
            List<String> given = playbooks.getOrDefault(customer.id().toString(), List.of());
            String about = customer.story() + " " + customer.name();
            switch (customer.story()) {
                case LOW -> assertThat(given).as(about).contains("low-adoption");
                case HEALTHY -> assertThat(given).as(about).isEmpty();
                case NEW, JUST_ASSIGNED ->
                    assertThat(given).as(about).doesNotContain("low-adoption", "activation", "rescue");
                case FEW_ASSIGNED ->
                    assertThat(given).as(about).contains("activation").doesNotContain("low-adoption");
                case RENEWAL -> assertThat(given).as(about).containsExactly("licence-clean-up");
                case INFLATED -> assertThat(given).as(about).containsExactly("clean-data");
                case FALLING -> assertThat(given).as(about).containsExactly("rescue");
                case HOW_TO_CALLS -> assertThat(given).as(about).containsExactly("how-to-calls");
                case YAMMER -> assertThat(given).as(about).containsExactly("yammer-overuse");
                case TINY, NO_FIGURES -> assertThat(given).as(about).isEmpty();
                case SMALL_PRODUCTS -> assertThat(given).as(about).containsExactly("low-adoption");
                case BORDER, ANYTHING -> {}
            }
        }
    }

    private static void everyCustomerHasItsNextStep(
            ApiClient api, UnseenPortfolio portfolio, NaiveRecommendations naive) throws Exception {
        Set<String> seen = new TreeSet<>();
        for (Customer customer : portfolio.customers) {
            JsonNode step = api.json("/customers/" + customer.id() + "/next-step");
            NaiveRecommendations.Step expected = naive.nextStep(customer);
            String about = customer + " " + step;

            assertThat(step.get("code").asString()).as(about).isEqualTo(expected.code());
            assertThat(text(step, "playbook")).as(about).isEqualTo(expected.playbook());
            assertThat(text(step, "until"))
                    .as(about)
                    .isEqualTo(
                            expected.until() == null ? null : expected.until().toString());
            assertThat(step.get("recommendationId").isNull()).as(about).isEqualTo(expected.playbook() == null);
            assertThat(step.get("text").asString()).as(about).isNotBlank().doesNotContain("training.triage");
            if (naive.lowAdoption(customer)) {
                assertThat(expected.code()).as(about).isNotEqualTo("NOTHING_TO_DO");
            }
            seen.add(expected.code());
        }
        assertThat(seen).containsExactly("DATA_FIRST", "GRACE", "NOTHING_TO_DO", "NO_DATA", "RECOMMENDED", "TOO_SMALL");
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.get(field).isNull() ? null : node.get(field).asString();
    }

    private static void theSameAs(List<Found> expected, List<JsonNode> items) {
        Map<String, JsonNode> told = new HashMap<>();
        items.forEach(item -> told.put(key(item), item));
        assertThat(told).hasSameSizeAs(items);
        assertThat(told.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Found::key).toList());
        for (Found found : expected) {
            JsonNode item = Objects.requireNonNull(told.get(found.key()));
            Map<String, Double> values = new HashMap<>();
            assertThat(item.get("factors")).as("none is left out").hasSize(5);
            double weights = 0;
            double priority = 0;
            for (JsonNode factor : item.get("factors")) {
                double value = factor.get("value").asDouble();
                double weight = factor.get("weight").asDouble();
                assertThat(value).as(item.toString()).isBetween(0.0, 100.0);
                if (factor.get("known").asBoolean()) {
                    values.put(factor.get("code").asString(), value);
                } else {
                    assertThat(value).as(item.toString()).isEqualTo(50);
                }
                assertThat(weight)
                        .as(item.toString())
                        .isCloseTo(found.weight(factor.get("code").asString()), within(1e-12));
                weights += weight;
                priority += value * weight;
            }
            assertThat(values).as(found.toString()).isEqualTo(found.values());
            if (found.valueAtRisk() == null) {
                assertThat(item.get("valueAtRisk").isNull()).as(item.toString()).isTrue();
            } else {
                assertThat(item.get("valueAtRisk").get("amount").asDouble())
                        .as(item.toString())
                        .isCloseTo(found.valueAtRisk(), within(0.01));
            }
            assertThat(weights).as(item.toString()).isCloseTo(1, within(1e-12));
            assertThat(item.get("priority").asDouble())
                    .as(item.toString())
                    .isCloseTo(priority, within(1e-9))
                    .isCloseTo(found.priority(), within(1e-9));
        }
    }

    /** By priority as computed here; ties of a billionth by value, then by name without regard to case, then by tenant id. */
    private static void inOrder(List<Found> expected, List<JsonNode> items) {
        Map<String, Found> byKey = expected.stream().collect(Collectors.toMap(Found::key, found -> found));
        int ties = 0;
        for (int i = 1; i < items.size(); i++) {
            Found before = Objects.requireNonNull(byKey.get(key(items.get(i - 1))));
            Found after = Objects.requireNonNull(byKey.get(key(items.get(i))));
            double difference = before.priority() - after.priority();
            assertThat(difference).as(before + "\nbefore\n" + after).isGreaterThan(-1e-9);
            if (difference < 1e-9) {
                ties++;
                double values = value(before) - value(after);
                assertThat(values).as(before + "\nbefore\n" + after).isGreaterThan(-0.01);
                if (values < 0.01) {
                    assertThat(name(before)).as(before + "\nbefore\n" + after).isLessThanOrEqualTo(name(after));
                }
            }
        }
        assertThat(ties).as("the twins").isPositive();
    }

    private void graceIsShown(PartnerId partner, UnseenPortfolio portfolio, NaiveRecommendations naive) {
        PartnerScope scope =
                new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso", Role.PARTNER_ADMIN);
        for (Customer customer : portfolio.customers) {
            List<Recommendations.Grace> grace = recommendations.grace(scope, customer.id());
            assertThat(grace.stream()
                            .filter(each -> each.productId() == null)
                            .map(Recommendations.Grace::until)
                            .toList())
                    .as(customer.toString())
                    .isEqualTo(java.util.stream.Stream.ofNullable(naive.newUntil(customer))
                            .toList());
            if (customer.story() == Story.JUST_ASSIGNED) {
                assertThat(grace)
                        .as(customer.toString())
                        .contains(new Recommendations.Grace(
                                UnseenPortfolio.OFFICE,
                                UnseenPortfolio.OFFICE + " name",
                                Objects.requireNonNull(naive.justAssignedUntil(customer, UnseenPortfolio.OFFICE))));
            }
        }
    }

    private static double value(Found found) {
        return found.valueAtRisk() == null ? -1 : found.valueAtRisk();
    }

    private static String name(Found found) {
        return found.customer().name().toLowerCase(Locale.ROOT) + " "
                + found.customer().id();
    }

    private static String key(JsonNode item) {
        return item.get("customerTenantId").asString() + " "
                + item.get("playbook").asString() + " "
                + (item.get("product").isNull() ? null : item.get("product").asString());
    }
}
