package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.PartnerId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of a distributor's own form, read through a stored mapping (product.md 8.2). */
@Tag("slow")
abstract class MappingsContract {

    private static final String TENANT = "5eed0100-c0de-4a5e-8b00-000000000000";

    /** A distributor's export: German, with a decimal comma and the day first. */
    private static final String HEADER = "Vertragsnr;Mandant;Artikel;Zustand;Menge;Jahreswert;Laufzeit bis";

    private static final String FILE =
            HEADER + "\nV-1;" + TENANT + ";Microsoft 365 E3;active;1.000;24.500,00;10.12.2027\n";

    private static final String MAPPING = """
            {"name": "Distri DE", "kind": "subscriptions",
             "header": ["Vertragsnr", "Mandant", "Artikel", "Zustand", "Menge", "Jahreswert", "Laufzeit bis"],
             "columns": {"subscriptionId": "Vertragsnr", "customerTenantId": "Mandant", "productId": "Artikel",
                         "productName": "Artikel", "status": "Zustand", "quantity": "Menge",
                         "annualContractValue": "Jahreswert", "commitmentEndDate": "Laufzeit bis"},
             "values": {"currency": "EUR"}, "decimal": ",", "dateOrder": "DAY_FIRST"}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    Scopes scopes;

    private final JsonMapper json = new JsonMapper();
    private PartnerId partner;
    private ImportCalls calls;

    @BeforeEach
    void partner() throws Exception {
        clock.set(LocalDate.of(2026, 11, 28));
        partner = provisioning.addPartner("Contoso Cloud", null);
        String token = "swt_" + UUID.randomUUID() + UUID.randomUUID();
        provisioning.addToken(partner, "test", Role.PARTNER_ADMIN, token, null);
        calls = new ImportCalls(port, token);
        finished("customers.csv", "customerTenantId,customerName\n" + TENANT + ",Fabrikam\n", "");
    }

    private JsonNode finished(String name, String content, String query) throws Exception {
        return calls.finished(json.readTree(calls.send(name, content.getBytes(StandardCharsets.UTF_8), query)
                .body()));
    }

    private HttpResponse<String> save(String mapping) throws Exception {
        return calls.postJson("/api/v1/import-mappings", mapping);
    }

    private JsonNode subscription() throws Exception {
        return calls.json("/api/v1/customers/" + TENANT).get("subscriptions").get(0);
    }

    @Test
    void mappedFileIsReadWithItsSignItsOrderOfDaysAndItsValues() throws Exception {
        assertThat(save(MAPPING).statusCode()).isEqualTo(201);

        JsonNode run = finished("distri.csv", FILE, "?mapping=Distri%20DE");

        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("APPLIED");
        assertThat(run.get("kind").asString()).isEqualTo("subscriptions");
        assertThat(run.get("mapping").asString()).isEqualTo("Distri DE");
        assertThat(run.get("problems").isEmpty()).isTrue();
        assertThat(subscription().get("subscriptionId").asString()).isEqualTo("V-1");
        assertThat(subscription().get("quantity").asLong()).isEqualTo(1000);
        assertThat(subscription().get("commitmentEndDate").asString()).isEqualTo("2027-12-10");
        assertThat(calls.json("/api/v1/renewals?within=3650")
                        .get("items")
                        .get(0)
                        .get("price")
                        .toString())
                .contains("24.5", "EUR");
    }

    @Test
    void fileIsRecognisedByTheHeaderOfItsMapping() throws Exception {
        assertThat(finished("distri.csv", FILE, "?mode=validate").get("state").asString())
                .isEqualTo("REJECTED");
        save(MAPPING);

        JsonNode run = finished("distri.csv", "Auszug vom 28.11.2026\n\n" + FILE, "");

        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("APPLIED");
        assertThat(run.get("mapping").asString()).isEqualTo("Distri DE");
    }

    @Test
    void otherHeaderIsNotRecognised() throws Exception {
        save(MAPPING);

        JsonNode run = finished("distri.csv", FILE.replace("Zustand", "Stand"), "");

        assertThat(run.get("state").asString()).isEqualTo("REJECTED");
        assertThat(ImportCalls.places(run)).contains("1 null UNKNOWN_FORMAT");
    }

    @Test
    void missingColumnOfTheNamedMappingIsNamed() throws Exception {
        save(MAPPING);

        JsonNode run = finished("distri.csv", FILE.replace("Zustand", "Stand"), "?mapping=Distri%20DE");

        assertThat(ImportCalls.places(run)).containsExactly("1 Zustand MISSING_COLUMN");
    }

    @Test
    void problemNamesTheColumnOfTheFile() throws Exception {
        save(MAPPING);

        JsonNode run = finished("distri.csv", FILE.replace("1.000", "viele"), "");

        assertThat(ImportCalls.places(run)).containsExactly("2 Menge NOT_A_NUMBER");
        assertThat(run.get("problems").toString()).contains("viele");
    }

    @Test
    void knownKindIsNeverReadThroughAMapping() throws Exception {
        save(MAPPING);
        String customers = "customerTenantId,customerName\n" + TENANT + ",Fabrikam AG\n";

        JsonNode run = finished("customers.csv", customers, "");

        assertThat(run.get("mapping").isNull()).isTrue();
        HttpResponse<String> refused = save("""
                {"name": "mine", "kind": "customers", "header": ["customerTenantId", "customerName"],
                 "columns": {"customerTenantId": "customerTenantId", "customerName": "customerName"}}
                """);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("needs no mapping");
    }

    @Test
    void peopleInAnUnmappedColumnRefuseTheFile() throws Exception {
        save(MAPPING.replace("\"Laufzeit bis\"],", "\"Laufzeit bis\", \"Bemerkung\"],"));

        JsonNode run = finished(
                "distri.csv",
                FILE.replace("bis\n", "bis;Bemerkung\n").replace("2027\n", "2027;anna@kunde.example\n"),
                "");

        assertThat(ImportCalls.places(run)).containsExactly("2 Bemerkung PERSONAL_DATA");
    }

    @Test
    void columnThatTheMappingLeavesOutIsIgnored() throws Exception {
        save(MAPPING.replace("\"Laufzeit bis\"],", "\"Laufzeit bis\", \"Angebot\", \"Gebiet\"],"));

        JsonNode run = finished(
                "distri.csv", FILE.replace("bis\n", "bis;Angebot;Gebiet\n").replace("2027\n", "2027;A-17;Nord\n"), "");

        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("APPLIED");
        assertThat(subscription().get("quantity").asLong()).isEqualTo(1000);
    }

    @Test
    void sameMappedFileAgainChangesNothing() throws Exception {
        save(MAPPING);
        finished("distri.csv", FILE, "");

        assertThat(finished("distri.csv", FILE, "?mode=validate").get("state").asString())
                .isEqualTo("UNCHANGED");
        save(MAPPING.replace("\"decimal\": \",\"", "\"decimal\": \".\""));
        assertThat(finished("distri.csv", FILE, "").get("state").asString()).isEqualTo("REJECTED");
    }

    @Test
    void dayThatTheFileDoesNotSayIsTheDayOfTheImport() throws Exception {
        save("""
                {"name": "stock", "kind": "license-deployment", "header": ["Mandant", "Artikel", "Da", "Weg"],
                 "columns": {"customerTenantId": "Mandant", "productId": "Artikel", "licensesSold": "Da",
                             "licensesDeployed": "Weg"}, "values": {"processedDateTime": "today"}}
                """);

        JsonNode run = finished(
                "stock.json", "[{\"Mandant\": \"" + TENANT + "\", \"Artikel\": \"e3\", \"Da\": 40, \"Weg\": 30}]", "");

        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("APPLIED");
        JsonNode customer = calls.json("/api/v1/customers/" + TENANT);
        assertThat(customer.get("asOf").asString()).isEqualTo("2026-11-28");
        assertThat(customer.get("sold").asLong()).isEqualTo(40);
        assertThat(customer.get("assigned").asLong()).isEqualTo(30);
    }

    @Test
    void postAcceptsTheAnswerOfGet() throws Exception {
        save(MAPPING);
        String item = calls.get("/api/v1/import-mappings/Distri%20DE").body();

        HttpResponse<String> again = save(item);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Location")).contains("/api/v1/import-mappings/Distri%20DE");
        assertThat(json.readTree(again.body())).isEqualTo(json.readTree(item));
        JsonNode list = calls.json("/api/v1/import-mappings");
        assertThat(list.get("total").asInt()).isEqualTo(1);
        assertThat(list.get("items").get(0)).isEqualTo(json.readTree(item));
    }

    @Test
    void deletedMappingIsGoneAndItsFilesAreUnknownAgain() throws Exception {
        save(MAPPING);

        assertThat(calls.delete("/api/v1/import-mappings/Distri%20DE").statusCode())
                .isEqualTo(204);
        assertThat(calls.delete("/api/v1/import-mappings/Distri%20DE").statusCode())
                .isEqualTo(404);
        assertThat(calls.get("/api/v1/import-mappings/Distri%20DE").statusCode())
                .isEqualTo(404);
        HttpResponse<String> refused =
                calls.send("distri.csv", FILE.getBytes(StandardCharsets.UTF_8), "?mapping=Distri%20DE");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Distri DE");
        assertThat(finished("distri.csv", FILE, "").get("state").asString()).isEqualTo("REJECTED");
        assertThat(actions()).contains("import-mapping.created", "import-mapping.deleted");
    }

    private String actions() {
        var scope = scopes.forJob(partner, "Contoso Cloud", "test");
        return String.join(
                " ",
                transactions.read(
                        scope,
                        () -> jdbc.queryForList(
                                "select action from audit_entry where partner_id = ?", String.class, partner)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind": "subscriptions" | "kind": "graph-report" | graph-report
            "status": "Zustand",    | ''                     | status
            "quantity": "Menge"     | "quantity": "Zahl"     | Zahl
            "currency": "EUR"       | "isTrial": "vielleicht" | vielleicht
            "currency": "EUR"       | "quantity": "5"        | quantity
            "currency": "EUR"       | "colour": "red"        | colour
            "decimal": ","          | "decimal": ";"         | decimal sign
            "name": "Distri DE"     | "name": "a/b"          | name
            "Laufzeit bis"],        | "Laufzeit bis", "Benutzerprinzipalname"], | single people
            """)
    void mappingThatCannotBeReadIsRefused(String found, String replacement, String named) throws Exception {
        assertThat(MAPPING).contains(found);
        HttpResponse<String> refused = save(MAPPING.replace(found, replacement));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@c.example", "key;CONTOSO\\\\zelda", "Zed, Tel. 0171 7654321"})
    void constantAboutAPersonIsRefused(String value) throws Exception {
        HttpResponse<String> refused = save(customers("tags", value));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("tags").contains("single person").doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ada Admin", "Admin, A.", "Liste von Ada Admin", "max (at) contoso.example", "Tel. 0171 7654321"
            })
    void mappingBearsNoPersonsName(String name) throws Exception {
        provisioning.addPerson(
                partner,
                "ada@partner" + partner + ".example",
                "Ada Admin",
                Role.PARTNER_ADMIN,
                "correct horse battery staple");

        HttpResponse<String> refused = save(customers("tags", "key").replace("Kunden", name));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("name");
        assertThat(save(customers("tags", "key").replace("Kunden", "Adas Liste"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void constantMayNameTheAccountManager() throws Exception {
        assertThat(save(customers("accountManager", "max@partner.example")).statusCode())
                .isEqualTo(201);
        assertThat(save(customers("tags", "Region\\\\EMEA; key")).statusCode()).isEqualTo(200);
    }

    @Test
    void constantThatNamesNoColleagueIsRefused() throws Exception {
        provisioning.addPerson(
                partner,
                "ada@partner" + partner + ".example",
                "Ada",
                Role.PARTNER_ADMIN,
                "correct horse battery staple");

        for (String stranger : List.of("Max Mustermann", "max@customer.example")) {
            HttpResponse<String> refused = save(customers("accountManager", stranger));
            assertThat(refused.statusCode()).as(stranger).isEqualTo(400);
            assertThat(refused.body())
                    .contains("accountManager", "one of your own people")
                    .doesNotContain(stranger);
        }
        assertThat(save(customers("accountManager", " max@PARTNER" + partner + ".example "))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void nameAsConstantIsRefusedBeforeThePartnerHasPeople() throws Exception {
        assertThat(save(customers("accountManager", "Max Mustermann")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void headerOfAMappingNamesNobody() throws Exception {
        HttpResponse<String> refused =
                save(customers("tags", "key").replace("\"Firma\"]", "\"Firma\", \"zoe@c.example\"]"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("#3").doesNotContain("zoe");
    }

    private static String customers(String column, String value) {
        return """
                {"name": "Kunden", "kind": "customers", "header": ["Mandant", "Firma"],
                 "columns": {"customerTenantId": "Mandant", "customerName": "Firma"}, "values": {"%s": "%s"}}
                """.formatted(column, value);
    }

    @Test
    void secondMappingOfTheSameHeaderIsRefused() throws Exception {
        save(MAPPING);

        HttpResponse<String> refused = save(MAPPING.replace("Distri DE", "Other"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Distri DE");
    }
}
