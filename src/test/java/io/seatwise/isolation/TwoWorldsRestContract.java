package io.seatwise.isolation;

import static io.seatwise.access.Role.ACCOUNT_MANAGER;
import static io.seatwise.access.Role.OPERATOR;
import static io.seatwise.access.Role.PARTNER_ADMIN;
import static io.seatwise.access.Role.VIEWER;
import static io.seatwise.isolation.TwoWorlds.CANARY;
import static io.seatwise.isolation.TwoWorlds.SHARED;
import static io.seatwise.isolation.TwoWorlds.UNASSIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.feeds.FeedLinks;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.tokens.TokenRow;
import io.seatwise.access.tokens.Tokens;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.isolation.Calls.Call;
import io.seatwise.isolation.Calls.Id;
import io.seatwise.isolation.Rest.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every REST call and export, as every role, with the ids of another partner and of nobody, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoWorldsRestContract {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Tokens tokens;

    @Autowired
    Scopes scopes;

    @Autowired
    FeedLinks feeds;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    private Rest rest;
    private World first;
    private World second;
    private Set<String> strangeIds;
    private String operator;
    private final Map<String, String> alone = new LinkedHashMap<>();

    @BeforeAll
    void buildWorlds() throws Exception {
        rest = new Rest(port);
        clock.set(TestClock.NOON);
        TwoWorlds worlds = new TwoWorlds(context);
        first = worlds.first();
        for (Role role : Calls.READERS) {
            for (String path : readsOf(first, role)) {
                if (!path.contains(".xlsx")) {
                    alone.put(
                            role + " " + path,
                            rest.get(path, first.tokens().get(role)).text());
                }
            }
        }
        second = worlds.second(first);
        strangeIds = worlds.idsOfSecondAlone(first, second);
        operator = TwoWorlds.secret();
        provisioning.addOperatorToken("provisioning", operator);
        for (String table : List.of(
                "customer",
                "subscription",
                "renewal",
                "renewal_decision",
                "person",
                "invitation",
                "api_token",
                "audit_entry",
                "import_run",
                "import_problem",
                "import_mapping",
                "export_record",
                "saved_view",
                "product_metrics",
                "customer_day",
                "licence_month",
                "product_score",
                "usage_month",
                "campaign",
                "campaign_text",
                "campaign_step")) {
            assertThat(worlds.rows(second, table)).as(table).isPositive();
        }
    }

    @BeforeEach
    void setTheClock() {
        clock.set(TestClock.NOON);
    }

    @AfterAll
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyCallThereIsIsWalked() {
        Set<String> found = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            for (String path : info.getPatternValues()) {
                Set<String> methods = new TreeSet<>();
                info.getMethodsCondition().getMethods().forEach(each -> methods.add(each.name()));
                for (String each : methods.isEmpty() ? Set.of("ANY") : methods) {
                    found.add(each + " " + path);
                }
            }
        });
        found.removeIf(call -> !call.contains(" /api"));

        assertThat(found).containsExactlyInAnyOrderElementsOf(Calls.ALL.keySet());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTNER_ADMIN", "ACCOUNT_MANAGER", "TRAINING", "VIEWER"})
    void noReadReturnsDataOfTheOtherPartner(Role role) throws Exception {
        Set<String> forbidden = new TreeSet<>(strangeIds);
        forbidden.add(CANARY);
        if (role == ACCOUNT_MANAGER) {
            forbidden.addAll(List.of(UNASSIGNED, first.others() + "", first.unassigned() + ""));
        }
        for (String path : readsOf(first, role)) {
            Answer answer = rest.get(path, first.tokens().get(role));

            assertThat(answer.status()).as(role + " " + path).isEqualTo(200);
            assertThat(answer.body()).as(role + " " + path).isNotEmpty();
            assertThat(Canaries.found(answer.body(), forbidden))
                    .as(role + " " + path)
                    .isEmpty();
            assertThat(Canaries.found(answer.headers(), forbidden))
                    .as(role + " " + path)
                    .isEmpty();
        }
    }

    @Test
    void theWalkWouldFindWhatItLooksFor() throws Exception {
        for (Map.Entry<String, Call> call : Calls.ALL.entrySet()) {
            if (call.getValue().tellsTexts()) {
                String path = path(call.getKey(), second, second.assigned());
                Answer answer = rest.get(path, second.tokens().get(PARTNER_ADMIN));

                assertThat(Canaries.found(answer.body(), Set.of(CANARY)))
                        .as(path)
                        .containsExactly(CANARY);
            }
        }
        byte[] everything = rest.get(
                        "/api/v1/exports/portfolio.xlsx", first.tokens().get(VIEWER))
                .body();
        assertThat(Canaries.found(everything, Set.of(UNASSIGNED, first.others() + "")))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TRAINING", "VIEWER"})
    void noReadTellsAnAmountToWhoeverMayNotSeeMoney(Role role) throws Exception {
        for (String path : readsOf(first, role)) {
            byte[] body = rest.get(path, first.tokens().get(role)).body();

            assertThat(Canaries.found(body, TwoWorlds.AMOUNTS))
                    .as(role + " " + path)
                    .isEmpty();
        }
        byte[] seen =
                rest.get("/api/v1/renewals", first.tokens().get(PARTNER_ADMIN)).body();
        assertThat(Canaries.found(seen, TwoWorlds.AMOUNTS)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTNER_ADMIN", "ACCOUNT_MANAGER", "TRAINING", "VIEWER"})
    void calendarTellsOnlyWhatItsPersonMaySee(Role role) throws Exception {
        Set<String> forbidden = new TreeSet<>(strangeIds);
        forbidden.add(CANARY);
        if (role == ACCOUNT_MANAGER) {
            forbidden.addAll(List.of(UNASSIGNED, first.others() + "", first.unassigned() + ""));
        }
        if (!role.seesMoney()) {
            forbidden.addAll(TwoWorlds.AMOUNTS);
        }
        Answer answer = rest.get(calendar(first, role), null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Canaries.found(answer.body(), Set.of("BEGIN:VEVENT"))).hasSize(1);
        assertThat(Canaries.found(answer.body(), forbidden)).isEmpty();
        assertThat(Canaries.found(answer.headers(), forbidden)).isEmpty();
        assertThat(Canaries.found(rest.get(calendar(second, role), null).body(), Set.of(CANARY)))
                .as("what the walk looks for")
                .hasSize(1);
    }

    private String calendar(World world, Role role) {
        TwoWorlds.signIn(world.people().get(role));
        try {
            return "/calendar/" + feeds.create(scopes.of(world.people().get(role))) + "/renewals.ics";
        } finally {
            TestSecurityContextHolder.clearContext();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTNER_ADMIN", "ACCOUNT_MANAGER", "TRAINING", "VIEWER"})
    void theOtherPartnersDataChangesNoAnswer(Role role) throws Exception {
        for (String path : readsOf(first, role)) {
            String before = alone.get(role + " " + path);
            if (before != null) {
                assertThat(rest.get(path, first.tokens().get(role)).text())
                        .as(path)
                        .isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void foreignIdIsAnsweredLikeAnUnknownOne(Role role) throws Exception {
        String token = role == OPERATOR ? operator : first.tokens().get(role);
        for (Map.Entry<String, Call> call : Calls.ALL.entrySet()) {
            List<?> strange = switch (call.getValue().id()) {
                case NONE -> List.of();
                case CUSTOMER -> customersHiddenFrom(role);
                case RUN -> List.of(second.appliedRun(), second.rejectedRun());
                case RECOMMENDATION -> recommendations(second);
                case MAPPING -> List.of(second.partner());
                case CAMPAIGN ->
                    role == ACCOUNT_MANAGER
                            ? List.of(second.campaign(), first.hiddenCampaign())
                            : List.of(second.campaign(), second.hiddenCampaign());
            };
            int expected = call.getValue().roles().contains(role) ? 404 : 403;
            for (Object id : strange) {
                UUID nobodys = UUID.randomUUID();
                Answer answer = rest.send(call.getKey(), Calls.path(call.getKey(), id), token);
                Answer random = rest.send(call.getKey(), Calls.path(call.getKey(), nobodys), token);

                assertThat(answer.status()).as(role + " " + call.getKey()).isEqualTo(expected);
                assertThat(random.status()).isEqualTo(expected);
                assertThat(answer.comparable(id)).as(call.getKey()).isEqualTo(random.comparable(nobodys));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTNER_ADMIN", "ACCOUNT_MANAGER", "TRAINING", "VIEWER"})
    void strangeValuesInAFilterFindNothing(Role role) throws Exception {
        String manager = second.people().get(ACCOUNT_MANAGER).email();
        for (String query : List.of(
                "q=" + CANARY,
                "q=" + second.assigned(),
                "productId=" + CANARY,
                "tag=" + CANARY + "%20tag",
                "region=" + CANARY + "%20Region",
                "industry=" + CANARY + "%20Industry",
                "segment=" + CANARY + "%20Segment",
                "accountManager=" + manager)) {
            Answer answer =
                    rest.get("/api/v1/customers?" + query, first.tokens().get(role));
            assertThat(answer.text()).as(query).isEqualTo("{\"total\":0,\"items\":[]}");
            for (String file : List.of("portfolio.xlsx", "customers.csv", "entitlements.csv")) {
                byte[] export = rest.get(
                                "/api/v1/exports/" + file + "?" + query,
                                first.tokens().get(role))
                        .body();
                Set<String> ids = new TreeSet<>(strangeIds);
                ids.removeIf(query::contains);
                ids.add(SHARED.toString());
                assertThat(Canaries.found(export, ids)).as(file + " " + query).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aWrongRoleIsRefused(Role role) throws Exception {
        String token = role == OPERATOR ? operator : first.tokens().get(role);
        List<String> refused = new ArrayList<>();
        for (Map.Entry<String, Call> call : Calls.ALL.entrySet()) {
            Set<Role> roles = call.getValue().roles();
            if (!roles.isEmpty() && !roles.contains(role)) {
                Answer answer = rest.send(call.getKey(), path(call.getKey(), first, first.assigned()), token);
                assertThat(answer.status()).as(role + " " + call.getKey()).isEqualTo(403);
                assertThat(Canaries.found(answer.body(), Set.of("Contoso", CANARY)))
                        .isEmpty();
                refused.add(call.getKey());
            }
        }
        assertThat(refused).contains(role == OPERATOR ? "GET /api/v1/portfolio" : "POST /api/v1/partners");
    }

    @Test
    void withoutAUsableTokenEveryCallIsRefusedAlike() throws Exception {
        TwoWorlds.signIn(first.people().get(PARTNER_ADMIN));
        String expiring =
                tokens.create(first.scope(), "expiring", PARTNER_ADMIN, null, TestClock.NOON.plus(Duration.ofHours(1)));
        String revoked = tokens.create(first.scope(), "revoked", PARTNER_ADMIN, null, null);
        assertThat(rest.get("/api/v1/imports", expiring).status()).isEqualTo(200);
        assertThat(rest.get("/api/v1/imports", revoked).status()).isEqualTo(200);
        TokenRow row = tokens.list(first.scope()).stream()
                .filter(each -> each.name().equals("revoked"))
                .findFirst()
                .orElseThrow();
        tokens.revoke(first.scope(), row.id());
        clock.advance(Duration.ofHours(1));
        for (Map.Entry<String, Call> call : Calls.ALL.entrySet()) {
            if (!call.getKey().contains("openapi")) {
                String path = path(call.getKey(), first, first.assigned());
                String unknown =
                        rest.send(call.getKey(), path, TwoWorlds.secret()).comparable(null);
                assertThat(rest.send(call.getKey(), path, null).status())
                        .as(call.getKey())
                        .isEqualTo(401);
                assertThat(unknown).as(call.getKey()).startsWith("401");
                assertThat(rest.send(call.getKey(), path, revoked).comparable(null))
                        .isEqualTo(unknown);
                assertThat(rest.send(call.getKey(), path, expiring).comparable(null))
                        .isEqualTo(unknown);
            }
        }
    }

    @Test
    void aFileThatNamesAnothersCustomerMakesOneOfItsOwn() throws Exception {
        CustomerId stolen = second.others();
        String before = rest.get("/api/v1/customers/" + stolen, second.tokens().get(PARTNER_ADMIN))
                .text();
        World third = new TwoWorlds(context).first();
        String token = third.tokens().get(PARTNER_ADMIN);

        Answer run = rest.bring("customerTenantId,customerName,tags\n" + stolen + ",Mine now,taken\n", token);

        assertThat(run.text()).contains("\"state\":\"APPLIED\"");
        assertThat(rest.get("/api/v1/customers/" + stolen, token).text())
                .contains("Mine now", "taken", "\"subscriptions\":[]")
                .doesNotContain(CANARY);
        assertThat(rest.get("/api/v1/customers/" + stolen, second.tokens().get(PARTNER_ADMIN))
                        .text())
                .isEqualTo(before)
                .contains(CANARY);
    }

    @Test
    void anOperatorGetsAPartnersDataByNoCall() throws Exception {
        for (String path : readsOf(first, PARTNER_ADMIN)) {
            assertThat(rest.get(path, operator).status()).as(path).isEqualTo(403);
        }
        assertThat(rest.send(HttpMethod.GET + " /api/v1/openapi.json", "/api/v1/openapi.json", null)
                        .text())
                .doesNotContain(CANARY, "Contoso Cloud");
    }

    private List<RecommendationId> recommendations(World world) {
        return transactions.read(
                world.scope(),
                () -> jdbc.query(
                        "select recommendation_id from recommendation where partner_id = ?",
                        RecommendationId.ROW,
                        world.partner()));
    }

    private List<CustomerId> customersHiddenFrom(Role role) {
        List<CustomerId> others = List.of(second.assigned(), second.others(), second.unassigned());
        return role == ACCOUNT_MANAGER
                ? Stream.concat(others.stream(), Stream.of(first.others(), first.unassigned()))
                        .toList()
                : others;
    }

    private static List<String> readsOf(World world, Role role) {
        List<String> paths = new ArrayList<>();
        Calls.ALL.forEach((call, how) -> {
            if (call.startsWith("GET") && how.roles().contains(role)) {
                paths.add(path(call, world, world.assigned()));
                if (how.id() == Id.CUSTOMER) {
                    paths.add(Calls.path(call, SHARED));
                } else if (how.id() == Id.RUN) {
                    paths.add(Calls.path(call, world.rejectedRun()));
                }
            }
        });
        return paths;
    }

    private static String path(String call, World world, CustomerId customer) {
        return Calls.path(
                call,
                switch (Calls.ALL.get(call).id()) {
                    case RUN -> world.appliedRun();
                    case CAMPAIGN -> world.campaign();
                    case MAPPING -> world.partner();
                    default -> customer;
                });
    }
}
