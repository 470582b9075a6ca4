package io.seatwise.renewals;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.ApiClient;
import io.seatwise.TestClock;
import io.seatwise.access.Role;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.PartnerId;
import io.seatwise.renewals.NaiveRenewals.Expected;
import io.seatwise.renewals.NaiveRenewals.Sub;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Issue 12: over REST, outcome, dates, seats and money of generated subscriptions equal an independent computation. */
@Tag("slow")
abstract class RenewalsContract {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final int CUSTOMERS = 60;

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    DerivedDrain drain;

    private final NaiveRenewals naive = new NaiveRenewals(12, TODAY, CUSTOMERS);
    private PartnerId partner;
    private ApiClient admin;

    @BeforeEach
    void bringIn() throws Exception {
        partner = provisioning.addPartner("Contoso", null);
        admin = client(Role.PARTNER_ADMIN, null);
        bring("customers.csv", customers());
        bring("subscriptions.csv", subscriptions());
        bring("deployment.csv", deployment());
        drain.drain(partner); // other readers wait for nobody's change
    }

    @Test
    void everySubscriptionEqualsTheIndependentComputation() throws Exception {
        Map<String, JsonNode> items = all(admin, "");
        Map<String, Expected> expected = naive.expected();

        assertThat(items.keySet()).isEqualTo(expected.keySet());
        assertThat(expected).hasSizeGreaterThan(100);
        expected.forEach((id, one) -> {
            JsonNode item = items.get(id);
            assertThat(words(item)).as("%s", one.sub()).isEqualTo(one.words());
            assertThat(amount(item, "atStake")).as("%s", one.sub()).isEqualTo(plain(one.atStake()));
            assertThat(amount(item, "extendedCost")).as("%s", one.sub()).isEqualTo(plain(one.extended()));
        });
    }

    @Test
    void filtersAndSumsEqualTheIndependentComputation() throws Exception {
        check("within=30", one -> isWithin(one.sub(), 30));
        check("within=0", one -> isWithin(one.sub(), 0));
        check("outcome=EXTENDS", one -> one.words().startsWith("EXTENDS"));
        check(
                "outcome=RENEWS&outcome=UNKNOWN&within=200",
                one -> isWithin(one.sub(), 200) && one.words().matches("(RENEWS|UNKNOWN).*"));
        check("accountManager=Max@Contoso.example", one -> one.sub().customer() % 3 == 0);
        check("customerTenantId=" + tenant(4), one -> one.sub().customer() == 4);
        check("accountManager=nobody@contoso.example", one -> false);
        LocalDate day = naive.subs.stream()
                .map(Sub::end)
                .filter(end -> end != null)
                .findFirst()
                .orElseThrow();
        check("endsOn=" + day, one -> day.equals(one.sub().end()));
        check(
                "endsOn=" + day + "&outcome=RENEWS",
                one -> day.equals(one.sub().end()) && one.words().startsWith("RENEWS"));
        check("endsOn=2031-01-01", one -> false);
    }

    @Test
    void accountManagerSeesTheOwnCustomersOnly() throws Exception {
        ApiClient manager = client(Role.ACCOUNT_MANAGER, "max@contoso.example");
        check(manager, "", one -> one.sub().customer() % 3 == 0);
        check(manager, "customerTenantId=" + tenant(4), one -> false);
    }

    @Test
    void readersWithoutTheRightGetNoMoney() throws Exception {
        for (Role role : List.of(Role.VIEWER, Role.TRAINING)) {
            ApiClient reader = client(role, null);
            JsonNode page = reader.json("/renewals?size=1000");
            assertThat(page.get("total").asInt()).isEqualTo(naive.expected().size());
            assertThat(page.get("sums")).isEmpty();
            page.get("items").forEach(item -> {
                for (String money : List.of("price", "atStake", "extendedCost")) {
                    assertThat(item.get(money).isNull()).isTrue();
                }
            });
            assertThat(reader.get("/renewals?sort=atStake,desc").statusCode()).isEqualTo(400);
            JsonNode customer = reader.json("/customers/" + tenant(4));
            customer.get("subscriptions").forEach(subscription -> {
                assertThat(subscription.get("annualContractValue").isNull()).isTrue();
            });
        }
    }

    @Test
    void unknownValuesComeLastEitherWay() throws Exception {
        for (String key : List.of("atStake", "decideBy", "spare", "extendedCost", "quantity", "reduceBy")) {
            for (String direction : List.of("asc", "desc")) {
                List<@Nullable BigDecimal> values = new ArrayList<>();
                JsonNode page = admin.json("/renewals?size=1000&sort=" + key + "," + direction);
                page.get("items").forEach(item -> values.add(number(item.get(key))));
                int known = (int) values.stream().filter(value -> value != null).count();
                assertThat(values.subList(known, values.size())).allMatch(value -> value == null);
                assertThat(values.subList(0, known))
                        .isSortedAccordingTo(
                                (one, other) -> direction.equals("asc") ? one.compareTo(other) : other.compareTo(one));
            }
        }
    }

    @Test
    void badParametersAreRefused() throws Exception {
        for (String bad : List.of(
                "within=-1",
                "within=x",
                "endsOn=2026-13-01",
                "endsOn=tomorrow",
                "endsOn=%2B999999999-01-01",
                "endsOn=-0001-01-01",
                "endsOn=9999-12-31",
                "outcome=SINKS",
                "sort=name",
                "sort=decideBy,up",
                "size=1001",
                "page=-1",
                "customerTenantId=1-2")) {
            assertThat(admin.get("/renewals?" + bad).statusCode()).as(bad).isEqualTo(400);
        }
    }

    private void check(String query, Predicate<Expected> which) throws Exception {
        check(admin, query, which);
    }

    private void check(ApiClient client, String query, Predicate<Expected> which) throws Exception {
        List<Expected> expected =
                naive.expected().values().stream().filter(which).toList();
        Set<String> ids = expected.stream().map(one -> one.sub().id()).collect(Collectors.toSet());
        assertThat(all(client, query).keySet()).as(query).isEqualTo(ids);

        JsonNode page = client.json("/renewals?size=1&" + query);
        assertThat(page.get("total").asInt()).as(query).isEqualTo(ids.size());
        Map<String, String> sums = new TreeMap<>();
        page.get("sums")
                .forEach(sum -> sums.put(
                        sum.get("currency").asString(),
                        amount(sum, "atStake") + " " + amount(sum, "extendedCost") + " "
                                + sum.get("unknown").asLong()));
        Map<String, String> plain = new TreeMap<>();
        for (String currency :
                expected.stream().map(one -> one.sub().currency()).collect(Collectors.toSet())) {
            List<Expected> of = expected.stream()
                    .filter(one -> one.sub().currency().equals(currency))
                    .toList();
            plain.put(
                    currency,
                    plain(sum(of.stream().map(Expected::atStake).toList())) + " "
                            + plain(sum(of.stream().map(Expected::extended).toList())) + " "
                            + of.stream().filter(Expected::unknown).count());
        }
        assertThat(sums).as(query).isEqualTo(plain);
    }

    private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> amounts) {
        BigDecimal sum = null;
        for (BigDecimal amount : amounts) {
            sum = amount == null ? sum : sum == null ? amount : sum.add(amount);
        }
        return sum;
    }

    private static boolean isWithin(Sub sub, int days) {
        return sub.end() != null && !sub.end().isBefore(TODAY) && !sub.end().isAfter(TODAY.plusDays(days));
    }

    private static Map<String, JsonNode> all(ApiClient client, String query) throws Exception {
        Map<String, JsonNode> items = new TreeMap<>();
        long total;
        int page = 0;
        do {
            JsonNode body = client.json("/renewals?size=37&page=" + page++ + "&" + query);
            total = body.get("total").asLong();
            body.get("items")
                    .forEach(item -> items.put(item.get("subscriptionId").asString(), item));
        } while (page * 37 < total);
        assertThat(items).hasSize((int) total);
        return items;
    }

    private static String words(JsonNode item) {
        JsonNode price = item.get("price");
        return String.join(
                " ",
                item.get("outcome").asString(),
                text(item, "decideBy"),
                text(item, "reduceUntil"),
                text(item, "assigned") + "/" + text(item, "spare") + "/" + text(item, "keep") + "/"
                        + text(item, "reduceBy"),
                price.isNull() ? "null" : amount(price, "amount") + text(price, "currency") + text(price, "asOf"));
    }

    private static String text(JsonNode item, String field) {
        JsonNode value = item.get(field);
        return value.isNull() ? "null" : value.asString();
    }

    private static String amount(JsonNode item, String field) {
        JsonNode value = item.get(field);
        return value.isNull() ? "null" : value.decimalValue().setScale(2).toPlainString();
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isString()
                ? BigDecimal.valueOf(LocalDate.parse(value.asString()).toEpochDay())
                : value.decimalValue();
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "null" : amount.toPlainString();
    }

    private void bring(String name, String content) throws Exception {
        assertThat(admin.bring(name, content).get("state").asString()).isEqualTo("APPLIED");
    }

    private ApiClient client(Role role, @Nullable String manager) {
        String token = "swt_" + UUID.randomUUID().toString().replace("-", "") + "abcdef";
        provisioning.addToken(partner, role + " token", role, token, manager);
        return new ApiClient("http://localhost:" + port, token);
    }

    private static UUID tenant(int customer) {
        return new UUID(0x4000L, 0x8000000000000000L | customer);
    }

    private static String customers() {
        StringBuilder csv = new StringBuilder("customerTenantId,customerName,accountManager\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            csv.append(tenant(i)).append(",Customer ").append(i).append(',');
            csv.append(i % 3 == 0 ? "max@contoso.example" : "mia@contoso.example")
                    .append('\n');
        }
        return csv.toString();
    }

    private String subscriptions() {
        StringBuilder csv = new StringBuilder("subscriptionId,customerTenantId,productId,status,quantity,"
                + "effectiveStartDate,commitmentEndDate,autoRenewEnabled,termDuration,annualContractValue,currency,"
                + "billingPlan,scheduledAction,scheduledTermDuration,cancellationAllowedUntil,isExtendedTerm\n");
        for (Sub sub : naive.subs) {
            List<@Nullable Object> values = new ArrayList<>(
                    List.of(sub.id(), tenant(sub.customer()), sub.product(), sub.status(), sub.quantity()));
            values.add(sub.start());
            values.add(sub.end());
            values.add(sub.autoRenew());
            values.add(sub.term());
            values.add(sub.value());
            values.add(sub.currency());
            values.add(sub.plan());
            values.add(sub.action());
            values.add(sub.nextTerm());
            values.add(sub.allowed() == null ? null : sub.allowed() + "T06:00:00Z");
            values.add(sub.extended());
            csv.append(values.stream()
                            .map(value -> value == null ? "" : value.toString())
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    private String deployment() {
        StringBuilder csv = new StringBuilder(
                "processedDateTime,serviceCode,customerTenantId,productId,licensesDeployed,licensesSold\n");
        naive.days.forEach(day -> csv.append(day.day())
                .append(",o365,")
                .append(tenant(day.customer()))
                .append(',')
                .append(day.product())
                .append(',')
                .append(day.assigned())
                .append(",100\n"));
        return csv.toString();
    }
}
