package io.seatwise.training.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.seatwise.ApiClient;
import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.Role;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.PartnerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Half a year of a training team, over REST alone: low customers are recommended a training, five get it, the figures of
 * later months come in, and the outcomes tell what coincided with it and rank what is recommended next.
 */
@SeatwiseTest
class OutcomesOfRealWorkTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final LocalDate END = START.plusDays(14);
    private static final int TRAINED = 5;
    private static final int PEERS = 10;

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    TestClock clock;

    @Autowired
    DerivedDrain drain;

    private final List<UUID> trained = new ArrayList<>();
    private final List<UUID> peers = new ArrayList<>();
    private final UUID lonely = UUID.randomUUID();
    private PartnerId partner = PartnerId.random();
    private ApiClient api;

    @BeforeEach
    void bringInAPortfolio() throws Exception {
        clock.set(START);
        partner = provisioning.addPartner("Contoso", null);
        String token = "swt_" + UUID.randomUUID().toString().replace("-", "") + "abcdef";
        provisioning.addToken(partner, "team", Role.PARTNER_ADMIN, token, null);
        api = new ApiClient("http://localhost:" + port, token);
        for (int i = 0; i < TRAINED; i++) {
            trained.add(UUID.randomUUID());
        }
        for (int i = 0; i < PEERS; i++) {
            peers.add(UUID.randomUUID());
        }
        for (int before : new int[] {84, 56, 28, 0}) {
            figures(START.minusDays(before), 30, 28, 3);
        }
    }

    @Test
    void measuredTrainingsRankTheNextRecommendations() throws Exception {
        Map<String, JsonNode> first = recommended();
        assertThat(first).hasSize(TRAINED + PEERS + 1);
        assertThat(first.values()).allSatisfy(item -> {
            assertThat(item.get("playbook").asString()).isEqualTo("low-adoption");
            assertThat(factor(item, "MEASURED_UPLIFT").get("known").asBoolean()).isFalse();
            assertThat(factor(item, "MEASURED_UPLIFT").get("value").asDouble()).isEqualTo(50);
            assertThat(item.get("expectedGain").get("basis").asString()).isEqualTo("TARGET");
        });
        train(first);
        assertThat(states(trained.getFirst())).containsExactly("NOT_YET", "NOT_YET", "NOT_YET");

        clock.set(END.plusDays(28));
        figures(END.plusDays(28), 44, 31, 4);
        assertThat(states(trained.getFirst())).containsExactly("MEASURED", "NOT_YET", "NOT_YET");
        clock.set(END.plusDays(56));
        figures(END.plusDays(56), 44, 31, 4);
        assertThat(states(trained.getFirst())).containsExactly("MEASURED", "MEASURED", "NOT_YET");
        clock.set(END.plusDays(84));
        figures(END.plusDays(84), 44, 31, 4);

        JsonNode outcomes = api.json("/outcomes");
        assertThat(outcomes.get("total").asInt()).isEqualTo(TRAINED + 1);
        for (JsonNode item : outcomes.get("items")) {
            UUID customer = UUID.fromString(item.get("customerTenantId").asString());
            assertThat(item.get("started").asString()).isEqualTo(START.toString());
            assertThat(item.get("ended").asString()).isEqualTo(END.toString());
            if (customer.equals(lonely)) {
                assertThat(item.get("figures")).allSatisfy(OutcomesOfRealWorkTest::isTooFewToSay);
            } else {
                assertThat(item.get("figures")
                                .valueStream()
                                .map(each -> each.get("days").asInt()))
                        .containsExactly(28, 56, 84);
                assertThat(item.get("figures")).allSatisfy(OutcomesOfRealWorkTest::isAboutTenPoints);
            }
        }
        upliftRanksTheNextRecommendations(outcomes.get("playbooks"));
    }

    private static void isTooFewToSay(JsonNode figure) {
        assertThat(figure.get("state").asString()).isEqualTo("TOO_FEW_PEERS");
        for (String number : List.of("points", "low", "high", "peers", "peersAfter")) {
            assertThat(figure.get(number).isNull()).as(number).isTrue();
        }
    }

    /** From 30 to 44 %, where ten peers went from 28 to 32 up to 31 to 35 %: 14 points less 3. */
    private static void isAboutTenPoints(JsonNode figure) {
        assertThat(figure.get("state").asString()).isEqualTo("MEASURED");
        assertThat(figure.get("before").asDouble()).isEqualTo(30);
        assertThat(figure.get("after").asDouble()).isEqualTo(44);
        assertThat(figure.get("peers").asInt()).isEqualTo(PEERS);
        assertThat(figure.get("points").asDouble()).isCloseTo(11, within(0.2));
        assertThat(figure.get("low").asDouble())
                .isLessThanOrEqualTo(figure.get("points").asDouble());
        assertThat(figure.get("high").asDouble())
                .isGreaterThanOrEqualTo(figure.get("points").asDouble());
    }

    private void upliftRanksTheNextRecommendations(JsonNode playbooks) throws Exception {
        assertThat(playbooks).hasSize(3).allSatisfy(each -> {
            assertThat(each.get("playbook").asString()).isEqualTo("low-adoption");
            assertThat(each.get("cases").asInt()).isEqualTo(TRAINED);
            assertThat(each.get("customers").asInt()).isEqualTo(TRAINED);
            assertThat(each.get("points").asDouble()).isCloseTo(11, within(0.2));
        });
        clock.set(END.plusDays(85));
        figures(END.plusDays(85), 44, 31, 4);

        Map<String, JsonNode> next = recommended();

        for (UUID peer : peers) {
            JsonNode item = next.get(peer.toString());
            JsonNode uplift = factor(item, "MEASURED_UPLIFT");
            assertThat(uplift).as(item.toString()).isNotNull();
            assertThat(uplift.get("known").asBoolean()).isTrue();
            assertThat(uplift.get("value").asDouble()).isCloseTo(Math.min(100, 50 + 5 * 11), within(1.0));
            assertThat(uplift.get("weight").asDouble()).isPositive();
            assertThat(item.get("expectedGain").get("basis").asString()).isEqualTo("MEASURED");
            assertThat(item.get("expectedGain").get("cases").asInt()).isEqualTo(TRAINED);
            double sum = 0;
            for (JsonNode factor : item.get("factors")) {
                sum += factor.get("value").asDouble() * factor.get("weight").asDouble();
            }
            assertThat(item.get("priority").asDouble()).isCloseTo(sum, within(1e-9));
        }
        List<Double> priorities = api.json("/recommendations?sort=priority,desc")
                .get("items")
                .valueStream()
                .map(item -> item.get("priority").asDouble())
                .toList();
        assertThat(priorities).isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** The five, and one that stands far below all others. */
    private void train(Map<String, JsonNode> recommended) throws Exception {
        List<UUID> all = new ArrayList<>(trained);
        all.add(lonely);
        for (UUID customer : all) {
            change(recommended.get(customer.toString()), "IN_PROGRESS");
        }
        clock.set(END);
        Map<String, JsonNode> begun = recommended();
        for (UUID customer : all) {
            change(begun.get(customer.toString()), "DONE");
        }
    }

    private void change(JsonNode item, String state) throws Exception {
        assertThat(api.patch(
                                "/recommendations/" + item.get("id").asString(),
                                "{\"state\":\"%s\",\"version\":%d}"
                                        .formatted(state, item.get("version").asInt()))
                        .statusCode())
                .isEqualTo(200);
    }

    private Map<String, JsonNode> recommended() throws Exception {
        Map<String, JsonNode> byCustomer = new HashMap<>();
        for (JsonNode item : api.json("/recommendations?size=100").get("items")) {
            byCustomer.put(item.get("customerTenantId").asString(), item);
        }
        return byCustomer;
    }

    private List<String> states(UUID customer) throws Exception {
        return api.json("/outcomes?customerTenantId=" + customer)
                .get("items")
                .get(0)
                .get("figures")
                .valueStream()
                .map(figure -> figure.get("state").asString())
                .toList();
    }

    private static @Nullable JsonNode factor(JsonNode item, String code) {
        return item.get("factors")
                .valueStream()
                .filter(factor -> factor.get("code").asString().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** One day's figures: the trained ones have the first, peers spread over five points from the second on. */
    private void figures(LocalDate day, int ofTrained, int ofPeers, int ofLonely) throws Exception {
        StringBuilder file = new StringBuilder("processedDateTime,customerTenantId,customerName,productId,productName,"
                + "workloadCode,licensesActive,licensesQualified\n");
        trained.forEach(id -> line(file, day, id, ofTrained));
        for (int i = 0; i < PEERS; i++) {
            line(file, day, peers.get(i), ofPeers + i % 5);
        }
        line(file, day, lonely, ofLonely);
        assertThat(api.bring("usage-" + day + ".csv", file.toString())
                        .get("state")
                        .asString())
                .isEqualTo("APPLIED");
        drain.drain(partner);
    }

    private static void line(StringBuilder file, LocalDate day, UUID customer, int active) {
        file.append("%s,%s,Customer %s,e3,Office E3,EXO,%d,100\n".formatted(day, customer, customer, active));
    }
}
