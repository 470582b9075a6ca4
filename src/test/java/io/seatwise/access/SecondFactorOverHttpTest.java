package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.audit.AuditCsv;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.organisation.OrganisationAnswers;
import io.seatwise.access.organisation.OrganisationProblem;
import io.seatwise.access.organisation.OrganisationSignIn;
import io.seatwise.access.organisation.OrganisationStepUp;
import io.seatwise.access.organisation.OrganisationTrial;
import io.seatwise.access.organisation.Organisations;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.passkeys.PasskeyId;
import io.seatwise.access.passkeys.Passkeys;
import io.seatwise.access.passkeys.RelyingParty;
import io.seatwise.access.passkeys.TestAuthenticator;
import io.seatwise.access.people.Invitations;
import io.seatwise.access.people.People;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.secondfactor.FactorReset;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.secondfactor.SecondStep;
import io.seatwise.access.secondfactor.TotpCodes;
import io.seatwise.access.signin.SignInSteps;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.access.tokens.Tokens;
import io.seatwise.exports.ExportDownloads;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.ListMode;
import io.seatwise.imports.OnError;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.mapping.ImportMappings;
import io.seatwise.operations.installation.OperatorAudit;
import io.seatwise.portfolio.firststeps.ExampleData;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A password alone opens nothing: no page by its address or by navigation inside the application, no file, no call. A
 * factor that was proven long ago opens no secret and changes no right.
 */
@SeatwiseTest
@TestPropertySource(properties = "seatwise.second-factor=required")
@DirtiesContext
@Tag("slow")
class SecondFactorOverHttpTest {

    private static final String TENANT = "5eed0100-c0de-4a5e-8b00-000000000000";
    private static final String PASSWORD = "correct horse battery staple";

    @LocalServerPort
    int port;

    @Autowired
    ExampleData example;

    @Autowired
    Provisioning provisioning;

    @Autowired
    ServletContext servlets;

    @Autowired
    StepUp stepUp;

    @Autowired
    Tokens tokens;

    @Autowired
    ExportDownloads downloads;

    @Autowired
    People people;

    @Autowired
    SecondFactors factors;

    @Autowired
    FactorReset factorReset;

    @Autowired
    AuditCsv auditCsv;

    @Autowired
    OperatorAudit operatorAudit;

    @Autowired
    ImportService imports;

    @Autowired
    ImportMappings mappings;

    @Autowired
    Passkeys passkeys;

    @Autowired
    RelyingParty party;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    TestClock clock;

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationSignIn organisationSignIn;

    @Autowired
    OrganisationTrial organisationTrial;

    @Autowired
    OrganisationAnswers organisationAnswers;

    @Autowired
    OrganisationStepUp organisationStepUp;

    @Autowired
    SecondStep step;

    @Autowired
    SignInSteps steps;

    @Autowired
    Invitations invitations;

    private final String domain = UUID.randomUUID() + ".example";
    private final String grace = "grace@" + domain;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String secret = TotpCodes.newSecret();
    private String cookie = "";
    private AccessFixture partner;

    @BeforeEach
    void passwordOnly() throws Exception {
        PartnerId partner = provisioning.addPartner("Contoso Cloud", null);
        String email = "ada-" + UUID.randomUUID() + "@contoso.example";
        provisioning.addPerson(partner, email, "Ada Admin", Role.PARTNER_ADMIN, PASSWORD);
        HttpResponse<String> answer = send(
                "POST",
                "/login",
                "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                        + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Location")).hasValue("/second-factor");
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).as("no device is remembered yet").hasSize(1);
        cookie = cookies.getFirst().split(";")[0];
    }

    @Test
    void noRouteOpensByItsAddress() throws Exception {
        List<RouteData> routes = ApplicationRouteRegistry.getInstance(
                        new com.vaadin.flow.server.VaadinServletContext(servlets))
                .getRegisteredRoutes();
        assertThat(routes).hasSizeGreaterThan(20);
        for (RouteData route : routes) {
            if (!route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)) {
                String path = "/"
                        + route.getTemplate()
                                .replaceAll(":[^/]+", UUID.randomUUID().toString());
                assertThat(send("GET", path, "")
                                .headers()
                                .firstValue("Location")
                                .orElse(""))
                        .as(path)
                        .endsWith("/login");
            }
        }
    }

    @Test
    void noCallAndNoFileOpens() throws Exception {
        for (String path : List.of(
                "/api/v1/portfolio", "/api/v1/customers", "/api/v1/exports/portfolio.xlsx", "/api/v1/partners")) {
            assertThat(send("GET", path, "").statusCode()).as(path).isEqualTo(401);
        }
        assertThat(send("POST", "/VAADIN/dynamic/resource/0/x/upload", "x").statusCode())
                .isNotEqualTo(200);
        assertThat(send("GET", "/no/such/page", "")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login");
    }

    @Test
    void noViewOpensByNavigationInsideTheApplication() throws Exception {
        String start =
                send("GET", "/?v-r=init&location=second-factor&query=", "").body();
        String key = found(start, "\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
        String ui = found(start, "\"v-uiId\"\\s*:\\s*(\\d+)");

        String own = navigate(ui, key, 0, "second-factor");
        assertThat(own).as("the page that is open to this visitor").doesNotContain("vaadin-grid");
        int client = 1;
        for (String route : List.of("customers", "settings/people", "settings/tokens", "audit", "settings", "")) {
            String answer = navigate(ui, key, client++, route);
            assertThat(answer).as(route).contains("\"clientId\":").doesNotContain("vaadin-grid", "sw-page");
        }
    }

    @Test
    void proofOfAQuarterOfAnHourAgoGivesNoSecretNoRightAndNoFileOfAllCustomers() {
        PartnerScope scope = signedInWithFactor();
        PersonId max = partner.id(partner.add("max", Role.VIEWER));
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        people.changeMoney(scope, max, true);
        assertThat(downloads.open("customers.csv", Map.of()).fileName()).endsWith(".csv");

        clock.advance(Duration.ofMillis(1));

        needsStepUp(() -> tokens.create(scope, "Reporting", Role.VIEWER, null, null));
        needsStepUp(() -> people.changeRole(scope, max, Role.PARTNER_ADMIN));
        needsStepUp(() -> people.changeMoney(scope, max, false));
        needsStepUp(() -> people.invite(scope, "new-" + UUID.randomUUID() + "@example.org", "New", Role.VIEWER));
        needsStepUp(() -> people.newLink(scope, max));
        needsStepUp(() -> factorReset.reset(scope, max));
        needsStepUp(() -> downloads.open("customers.csv", Map.of()));
        assertThat(tokens.list(scope)).isEmpty();
        assertThat(people.list(scope))
                .filteredOn(row -> row.id().equals(max))
                .extracting(each -> each.rights().role())
                .containsExactly(Role.VIEWER);
        people.disable(scope, max);
    }

    @Test
    void operatorsAuditAsAFileNeedsARecentProof() throws Exception {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        String olga = "olga-" + UUID.randomUUID() + "@hosting.example";
        provisioning.addOperator(olga, "Olga Operator", AccessFixture.PASSWORD);
        factors.setUp(partner.person(olga).key(), secret, TotpCodes.codeAt(secret, clock.instant()));
        partner.actAs(olga);
        clock.advance(Duration.ofMinutes(15));

        needsStepUp(() -> operatorAudit.write(name -> name, OutputStream.nullOutputStream()));

        stepUp.prove(TotpCodes.codeAt(secret, clock.instant()));
        operatorAudit.write(name -> name, OutputStream.nullOutputStream());
    }

    @Test
    void auditsFileAndPricesNeedARecentProof() throws Exception {
        PartnerScope scope = signedInWithFactor();
        String list = """
                ProductId,SkuId,TermDuration,BillingPlan,Currency,UnitPrice
                CFQ7TTC0LH18,0001,P1Y,Monthly,EUR,10.50
                CFQ7TTC0LH18,0001,P1Y,Annual,EUR,126.00
                """;
        ImportId prices = imports.submit(scope, "prices.csv", bytes(list), ImportMode.VALIDATE, OnError.REJECT)
                .id();
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(
                        () -> assertThat(imports.find(scope, prices).state()).isEqualTo(ImportState.CHECKED));
        clock.advance(Duration.ofMinutes(15));

        needsStepUp(() ->
                auditCsv.write(scope, AuditFilter.ALL, name -> name, Locale.ENGLISH, OutputStream.nullOutputStream()));
        needsStepUp(() -> imports.apply(scope, prices, OnError.REJECT));
        needsStepUp(() -> imports.submit(scope, "prices.csv", bytes(list), ImportMode.APPLY, OnError.REJECT));
        assertThat(imports.find(scope, prices).state()).isEqualTo(ImportState.CHECKED);

        stepUp.prove(TotpCodes.codeAt(secret, clock.instant()));
        auditCsv.write(scope, AuditFilter.ALL, name -> name, Locale.ENGLISH, OutputStream.nullOutputStream());
        imports.apply(scope, prices, OnError.REJECT);
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(
                        () -> assertThat(imports.find(scope, prices).state()).isEqualTo(ImportState.APPLIED));
        clock.advance(Duration.ofMinutes(15));
        needsStepUp(() -> imports.undo(scope, prices));
    }

    @Test
    void subscriptionsNeedARecentProofOnlyWithTheirValue() {
        PartnerScope scope = signedInWithFactor();
        mappings.save(
                scope,
                subscriptionsOf("Distributor with value", "Jahreswert", Map.of("annualContractValue", "Jahreswert")));
        mappings.save(scope, subscriptionsOf("Distributor", "Wert", Map.of()));
        ImportId customers = checked(scope, "customerTenantId,customerName\n" + TENANT + ",Fabrikam\n", null);
        imports.apply(scope, customers, OnError.REJECT);
        awaitState(scope, customers, ImportState.APPLIED);
        String header = "subscriptionId,customerTenantId,productId,status,quantity";
        String row = "," + TENANT + ",Microsoft 365 E3,active,";
        String german = "Vertrag;Mandant;Artikel;Zustand;Menge;";
        String germanRow = ";" + TENANT + ";Microsoft 365 E3;active;3;24500\n";
        ImportId plain = checked(scope, header + "\ns1" + row + "5\n", null);
        ImportId mappedWithout = checked(scope, german + "Wert\ns2" + germanRow, "Distributor");
        List<ImportId> priced = List.of(
                checked(scope, header + ",annualContractValue\ns1" + row + "5,600\n", null),
                checked(scope, header + ",Annual_Contract-VALUE\ns4" + row + "5,600\n", null),
                checked(scope, german + "Jahreswert\ns5" + germanRow, "Distributor with value"));
        clock.advance(Duration.ofMinutes(15));

        for (ImportId each : priced) {
            needsStepUp(() -> imports.apply(scope, each, OnError.REJECT));
        }
        imports.apply(scope, plain, OnError.REJECT);
        awaitState(scope, plain, ImportState.APPLIED);
        imports.apply(scope, mappedWithout, OnError.REJECT);
        awaitState(scope, mappedWithout, ImportState.APPLIED);

        ImportId withValue = priced.getFirst();
        stepUp.prove(TotpCodes.codeAt(secret, clock.instant()));
        imports.apply(scope, withValue, OnError.REJECT);
        awaitState(scope, withValue, ImportState.APPLIED);
        clock.advance(Duration.ofMinutes(15));
        needsStepUp(() -> imports.undo(scope, withValue));
        assertThat(imports.dependents(scope, imports.find(scope, plain)))
                .extracting(ImportRun::id)
                .contains(withValue);
        needsStepUp(() -> imports.undo(scope, plain, true));
    }

    private static FileMapping subscriptionsOf(String name, String value, Map<String, String> more) {
        Map<String, String> columns = new HashMap<>(more);
        columns.putAll(Map.of(
                "subscriptionId", "Vertrag",
                "customerTenantId", "Mandant",
                "productId", "Artikel",
                "status", "Zustand",
                "quantity", "Menge"));
        return new FileMapping(
                name,
                "subscriptions",
                List.of("Vertrag", "Mandant", "Artikel", "Zustand", "Menge", value),
                columns,
                Map.of(),
                new FileMapping.Signs(null, null));
    }

    private ImportId checked(PartnerScope scope, String file, @Nullable String mapping) {
        ImportOptions options = new ImportOptions(
                ImportMode.VALIDATE,
                OnError.REJECT,
                mapping,
                new ImportOptions.Hints(null, ListMode.ADDITIONS, null, null));
        try {
            ImportId run =
                    imports.submit(scope, "file.csv", bytes(file), options).id();
            awaitState(scope, run, ImportState.CHECKED);
            return run;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitState(PartnerScope scope, ImportId run, ImportState state) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(
                        () -> assertThat(imports.find(scope, run).state()).isEqualTo(state));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void codeProvesItAgainForThisSession() {
        PartnerScope scope = signedInWithFactor();
        clock.advance(Duration.ofHours(1));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> stepUp.prove("000000x"));
        needsStepUp(stepUp::require);

        stepUp.prove(TotpCodes.codeAt(secret, clock.instant()));

        assertThat(tokens.create(scope, "Reporting", Role.VIEWER, null, null)).startsWith("swt_");
        clock.advance(Duration.ofMinutes(15));
        needsStepUp(stepUp::require);
    }

    @Test
    void passkeyProvesItAgainAndIsAddedOrRemovedOnlyAfterARecentProof() {
        signedInWithFactor();
        TestAuthenticator device = new TestAuthenticator(party.origin());
        var made = passkeys.askForNew(me());
        passkeys.add(me(), made, "Laptop", device.make(made));
        PasskeyId added = passkeys.list(me()).getFirst().passkeyId();
        clock.advance(Duration.ofMinutes(15));
        needsStepUp(() -> passkeys.askForNew(me()));
        needsStepUp(() -> passkeys.remove(me(), added));

        var asked = stepUp.askForPasskey();
        stepUp.prove(asked, device.prove(asked));

        stepUp.require();
        assertThat(factors.isSetUp(me())).isTrue();
        passkeys.remove(me(), added);
        assertThat(passkeys.list(me())).isEmpty();
    }

    @Test
    void onlySecondFactorOfAPersonIsNotRemoved() {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        partner.actAs(partner.add("ada", Role.PARTNER_ADMIN));
        TestAuthenticator device = new TestAuthenticator(party.origin());
        var made = passkeys.askForNew(me());
        passkeys.add(me(), made, "Laptop", device.make(made));
        PasskeyId added = passkeys.list(me()).getFirst().passkeyId();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> passkeys.remove(me(), added))
                .extracting(RefusedException::refusal)
                .isEqualTo(Refusal.SECOND_FACTOR_REQUIRED);
        clock.advance(Duration.ofMinutes(15));
        needsStepUp(stepUp::require);
    }

    @Test
    void passwordLinkAloneSignsNobodyIn() {
        PartnerScope scope = signedInWithFactor();
        String url = people.invite(scope, grace, "Grace", Role.PARTNER_ADMIN).url();
        SecurityContextHolder.clearContext();
        Person person = invitations.accept(url.substring(url.lastIndexOf('/') + 1), PASSWORD);
        MockHttpServletRequest browser = new MockHttpServletRequest();
        String before = browser.getSession().getId();

        assertThat(steps.passwordSet(browser, new MockHttpServletResponse(), person, "Password link"))
                .isEqualTo("/second-factor");

        assertThat(browser.getSession().getId()).isNotEqualTo(before);
        assertThat(OrganisationRig.person(browser)).isNull();
        String secondFactor = TotpCodes.newSecret();
        step.setUp(browser, secondFactor, TotpCodes.codeAt(secondFactor, clock.instant()));
        String between = browser.getSession().getId();
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(step.finish(browser, response)).isEqualTo("/");
        assertThat(browser.getSession().getId()).isNotEqualTo(between);
        assertThat(OrganisationRig.person(browser).role()).isEqualTo(Role.PARTNER_ADMIN);
        assertThat(response.getHeader("Set-Cookie")).as("a known device").contains("seatwise-device=");
    }

    @Test
    void organisationThatProvesOneFactorLeavesTheOwnOneToBeProven() {
        try (OrganisationRig rig = withOrganisation()) {
            MockHttpServletRequest browser = new MockHttpServletRequest();
            rig.provider.says("s1", grace, Map.of("groups", List.of("g-readers"), "amr", List.of("pwd")));

            assertThat(rig.signIn(browser, grace)).isEqualTo("/second-factor");

            assertThat(OrganisationRig.person(browser)).isNull();
            assertThat(step.question(browser).orElseThrow().setUp()).isFalse();
            step.setUp(browser, secret, TotpCodes.codeAt(secret, clock.instant()));
            step.finish(browser, new MockHttpServletResponse());
            assertThat(OrganisationRig.person(browser)).satisfies(person -> {
                assertThat(person.role()).isEqualTo(Role.VIEWER);
                assertThat(person.byOrganisation())
                        .as("a code renews the proof")
                        .isFalse();
            });
        }
    }

    @Test
    void organisationThatProvesTwoFactorsProvesThemAgainForASecret() {
        try (OrganisationRig rig = withOrganisation()) {
            MockHttpServletRequest browser = new MockHttpServletRequest();
            rig.says("s1", grace, "g-admins");
            assertThat(rig.signIn(browser, grace)).isEqualTo("/");
            PartnerScope scope = OrganisationRig.actAs(browser);
            stepUp.require();
            clock.advance(Duration.ofMinutes(15));
            needsStepUp(() -> tokens.create(scope, "Reporting", Role.VIEWER, null, null));

            for (Map<String, Object> tooLittle : List.<Map<String, Object>>of(
                    Map.of("amr", OrganisationRig.MFA),
                    Map.of(
                            "amr",
                            OrganisationRig.MFA,
                            "auth_time",
                            clock.instant().getEpochSecond() - 120),
                    Map.of("amr", List.of("pwd"), "auth_time", clock.instant().getEpochSecond()))) {
                rig.provider.says("s1", grace, tooLittle);
                assertThat(rig.proveAgain(organisationStepUp, browser)).isEqualTo("/settings/tokens?x=1");
                assertThat(organisationStepUp.notice(browser).orElseThrow().problem())
                        .as("%s", tooLittle)
                        .hasValue(OrganisationProblem.NOT_RECENT);
            }
            Map<String, Object> fresh = Map.of(
                    "amr", OrganisationRig.MFA, "auth_time", clock.instant().getEpochSecond());
            rig.provider.says("s2", "max@" + domain, fresh);
            rig.proveAgain(organisationStepUp, browser);
            assertThat(organisationStepUp.notice(browser).orElseThrow().problem())
                    .as("somebody else")
                    .hasValue(OrganisationProblem.NOT_PERMITTED);
            needsStepUp(stepUp::require);

            rig.provider.says("s1", grace, fresh);
            rig.proveAgain(organisationStepUp, browser);

            assertThat(rig.provider.asked()).containsEntry("prompt", "login").containsEntry("max_age", "0");
            assertThat(organisationStepUp.notice(browser).orElseThrow().problem())
                    .isEmpty();
            assertThat(tokens.create(scope, "Reporting", Role.VIEWER, null, null))
                    .startsWith("swt_");
        }
    }

    private OrganisationRig withOrganisation() {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        String ada = partner.add("ada", Role.PARTNER_ADMIN);
        OrganisationRig rig =
                new OrganisationRig(organisations, organisationSignIn, organisationTrial, organisationAnswers, clock);
        rig.turnOn(partner, ada, rig.settings(domain, true, OrganisationRig.everybody()));
        return rig;
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void roleIsCheckedBeforeTheProof() {
        signedInWithFactor();
        PartnerScope viewer = partner.actAs(partner.add("max", Role.VIEWER));
        clock.advance(Duration.ofHours(1));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> tokens.create(viewer, "Reporting", Role.VIEWER, null, null));
    }

    @Test
    void exampleDataIsRemovedWithAProofBeforeItsFirstFile() {
        PartnerScope scope = signedInWithFactor();
        clock.advance(Duration.ofHours(1));

        needsStepUp(() -> example.remove(scope));
    }

    /** As an administrator whose factor was proven now. */
    private PartnerScope signedInWithFactor() {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        String ada = partner.add("ada", Role.PARTNER_ADMIN);
        factors.setUp(partner.person(ada).key(), secret, TotpCodes.codeAt(secret, clock.instant()));
        return partner.actAs(ada);
    }

    private static SignedInPerson me() {
        return (SignedInPerson)
                SecurityContextHolder.getContext().getAuthentication().getPrincipal();
    }

    private static void needsStepUp(ThrowingCallable step) {
        assertThatExceptionOfType(StepUpNeededException.class).isThrownBy(step);
    }

    private String navigate(String ui, String key, int message, String route) throws Exception {
        String body = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":"client"}}],"syncId":%d,"clientId":%d}
                """.formatted(key, route, message, message);
        return send("POST", "/?v-r=uidl&v-uiId=" + ui, body).body();
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header(
                                "Content-Type",
                                path.equals("/login") ? "application/x-www-form-urlencoded" : "application/json")
                        .header("Accept", "text/html")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
