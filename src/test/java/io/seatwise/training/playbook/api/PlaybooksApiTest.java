package io.seatwise.training.playbook.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.seatwise.SeatwiseTest;
import io.seatwise.SignedInTester;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.ids.PartnerId;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issue 4, items 1 and 7: {@code GET /playbooks} sends every playbook that comes along, whole, in both languages. */
@SeatwiseTest
class PlaybooksApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> KINDS =
            Set.of("CASE_STUDY", "TESTIMONIAL", "TUTORIAL", "VIDEO", "SESSION", "SELF_SERVICE");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PartnerId partner;
    private PartnerScope scope;
    private MockMvc api;

    @BeforeEach
    void makePartner() {
        partner = provisioning.addPartner("Contoso", null);
        scope = signIn(Role.TRAINING);
        api = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thoseOfTheIssueAreThere() throws Exception {
        Map<String, JsonNode> all = list("");

        assertThat(all)
                .containsKeys(
                        "low-adoption",
                        "how-to-calls",
                        "co-authoring",
                        "licence-clean-up",
                        "first-time-users",
                        "activation",
                        "yammer-overuse");
        assertThat(all.values().stream()
                        .map(each -> each.get("scoreCategory"))
                        .filter(category -> !category.isNull())
                        .map(JsonNode::asString)
                        .distinct())
                .containsExactlyInAnyOrder(
                        Arrays.stream(ScoreCategory.values()).map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPartOfEachIsSentAsItWasWritten(String language) throws Exception {
        Map<String, JsonNode> all = list("?language=" + language);
        Map<String, JsonNode> written = written();

        assertThat(all).hasSize(18).hasSameSizeAs(written);
        written.forEach((code, file) -> {
            JsonNode item = all.get(code);
            JsonNode words = file.get("languages").get(language);
            assertThat(item).as(code).isNotNull();
            for (String part : List.of(
                    "title",
                    "problem",
                    "whatToConsider",
                    "whatToTry",
                    "workload",
                    "whatsInItForMe",
                    "resources",
                    "checklist")) {
                assertThat(item.get(part)).as(code + " " + part).isEqualTo(words.get(part));
            }
            for (String part : List.of("effort", "scoreCategory", "link")) {
                assertThat(item.get(part)).as(code + " " + part).isEqualTo(file.get(part));
            }
            assertThat(item.get("version").asInt()).isEqualTo(1);
            assertThat(item.get("shipped").asBoolean()).isTrue();
            assertThat(item.get("archived").asBoolean()).isFalse();
            assertThat(item.get("audience").propertyNames()).containsExactlyInAnyOrder("role", "region", "department");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void eachIsWhole(String language) throws Exception {
        list("?language=" + language).forEach((code, item) -> {
            for (String part : List.of("title", "problem", "whatToConsider", "whatToTry")) {
                assertThat(item.get(part).asString()).as(code + " " + part).isNotBlank();
            }
            assertThat(item.get("checklist").valueStream().map(JsonNode::asString))
                    .as(code)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .noneMatch(String::isBlank);
            assertThat(item.get("whatsInItForMe").valueStream()).as(code).isNotEmpty();
            assertThat(item.get("whatsInItForMe").valueStream())
                    .as(code)
                    .allMatch(benefit -> !benefit.get("audience").asString().isBlank()
                            && !benefit.get("text").asString().isBlank());
            assertThat(item.get("resources").valueStream()).as(code).isNotEmpty();
            assertThat(item.get("resources").valueStream())
                    .as(code)
                    .allMatch(resource -> KINDS.contains(resource.get("kind").asString())
                            && !resource.get("title").asString().isBlank()
                            && (resource.get("url").isNull()
                                    || resource.get("url").asString().startsWith("https://")));
            assertThat(item.get("effort").asString()).isIn("SMALL", "MEDIUM", "LARGE");
        });
    }

    @Test
    void noTextIsTheSameInBothLanguages() throws Exception {
        Map<String, JsonNode> english = list("");
        Map<String, JsonNode> german = list("?language=de");

        assertThat(german.keySet()).isEqualTo(english.keySet());
        english.forEach((code, item) -> {
            for (String part : List.of("title", "problem", "whatToConsider", "whatToTry", "checklist")) {
                assertThat(german.get(code).get(part)).as(code + " " + part).isNotEqualTo(item.get(part));
            }
            for (String list : List.of("checklist", "resources", "whatsInItForMe")) {
                assertThat(german.get(code).get(list).size())
                        .as(code + " " + list)
                        .isEqualTo(item.get(list).size());
            }
            assertThat(german.get(code).get("id")).isEqualTo(item.get("id"));
        });
    }

    @Test
    void anEditedAnArchivedAndAnOwnOneAreSentAsTheyStand() throws Exception {
        Playbook rescue = playbooks.byCode(scope, "rescue").orElseThrow();
        Playbook activation = playbooks.byCode(scope, "activation").orElseThrow();
        playbooks.save(scope, rescue.id(), 1, activation.content());
        playbooks.archive(scope, activation.id());
        Playbook own = playbooks.create(scope, rescue.content());

        Map<String, JsonNode> used = list("?language=de");
        assertThat(used).doesNotContainKey("activation").hasSize(18);
        assertThat(used.get("rescue").get("version").asInt()).isEqualTo(2);
        assertThat(used.get("rescue").get("shipped").asBoolean()).isTrue();
        assertThat(used.get("rescue").get("title").asString())
                .isEqualTo(activation.content(Locale.ENGLISH).title());
        assertThat(used.get(own.code()).get("shipped").asBoolean()).isFalse();
        Map<String, JsonNode> archived = list("?archived=true");
        assertThat(archived).containsOnlyKeys("activation");
        assertThat(archived.get("activation").get("archived").asBoolean()).isTrue();

        PartnerId other = provisioning.addPartner("Fabrikam", null);
        new SignedInTester(transactions, jdbc, scopes).signIn(other, "Fabrikam", Role.TRAINING);
        assertThat(list("")).hasSize(18).containsKey("activation").doesNotContainKey(own.code());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTNER_ADMIN", "ACCOUNT_MANAGER", "TRAINING", "VIEWER"})
    void everybodyOfThePartnerReadsThem(Role role) throws Exception {
        signIn(role);

        assertThat(list("")).hasSize(18);
    }

    private PartnerScope signIn(Role role) {
        return new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso", role);
    }

    /** By code, in the order sent. */
    private Map<String, JsonNode> list(String query) throws Exception {
        JsonNode body = JSON.readTree(api.perform(get("/api/v1/playbooks" + query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        Map<String, JsonNode> items = new LinkedHashMap<>();
        body.get("items").forEach(item -> items.put(item.get("code").asString(), item));
        assertThat(body.get("total").asInt()).isEqualTo(items.size());
        return items;
    }

    private static Map<String, JsonNode> written() throws IOException {
        Map<String, JsonNode> files = new LinkedHashMap<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:playbooks/*.json")) {
            try (InputStream stream = resource.getInputStream()) {
                JsonNode file = JSON.readTree(stream);
                files.put(file.get("code").asString(), file);
            }
        }
        return files;
    }
}
