package io.seatwise.adoption.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.groups.GroupRate.Precision;
import io.seatwise.adoption.privacy.CoverageCheck;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.adoption.privacy.PrivacyRig;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.Ratio;
import io.seatwise.exports.Exports;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import io.seatwise.imports.columns.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Files of groups through the pipeline, the customer's switches, and what may be seen afterwards. */
abstract class GroupsContract {

    private static final GroupInsight COMMUNICATION =
            new GroupInsight(ScoreCategory.COMMUNICATION, GroupInsight.PRIMARY);

    private static final CoverageCheck CHECK = new CoverageCheck(
            200,
            Map.of(
                    GroupAttribute.DEPARTMENT, new CoverageCheck.Attribute(190, 6),
                    GroupAttribute.COUNTRY, new CoverageCheck.Attribute(200, 2)));

    @Autowired
    Groups groups;

    @Autowired
    PrivacySettings privacy;

    @Autowired
    ImportService imports;

    @Autowired
    Exports exports;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final GroupFile groupFile = new GroupFile(customer);
    private PartnerScope scope;

    @BeforeEach
    void customer() throws IOException {
        PartnerId partner = provisioning.addPartner("Contoso", null);
        scope = signIn(partner, Role.PARTNER_ADMIN);
        bring(
                "customers.csv",
                "customerTenantId,customerName,accountManager\n" + customer + ",Fabrikam,max@c.example\n");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theWorkbookTellsWhatIsShownAndNothingElse() throws IOException {
        switchOn();
        bring("groups.csv", groupFile.good());

        // 60 and 120 people at three fifths, 90 of 150, 30 of 50, 120 of 200: 60 % each, where Legal is not shown
        assertThat(sheet())
                .containsExactlyInAnyOrder(
                        "Attribute|Group|People|Group %|Precision|Organisation %",
                        "DEPARTMENT|Engineering|120|60.0%|To the nearest 5 %|60.0%",
                        "DEPARTMENT|Sales|60|60.0%|To the nearest 5 %|60.0%",
                        "COUNTRY|DE|150|60.0%|Exact|60.0%",
                        "COUNTRY|FR|50|60.0%|Exact|60.0%");
        privacy.switchGroupsOff(scope, customer, "no longer wanted");
        assertThat(sheet()).isEmpty();
    }

    private List<String> sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.open(scope, "customer.xlsx", Map.of("customer", List.of(customer.toString())))
                .writeTo(out);
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            if (workbook.getSheet("Groups") != null) {
                workbook.getSheet("Groups")
                        .forEach(row -> rows.add(Stream.of(0, 1, 4, 7, 8, 9)
                                .map(cell -> formatter.formatCellValue(row.getCell(cell)))
                                .collect(Collectors.joining("|"))));
            }
        }
        return rows;
    }

    @Test
    void withoutTheCustomersWordNothingIsTakenIn() throws IOException {
        ImportRun run = bring(
                "groups.csv",
                GroupFile.HEADER + groupFile.organisation("2026-03-14", 120, 200) + groupFile.department("Sales", 60));

        assertThat(run.state()).isEqualTo(ImportState.REJECTED);
        assertThat(problems(run)).extracting(ImportProblem::code).containsOnly(ProblemCode.CONFLICT);
        assertThat(imports.messages().english(problems(run).getFirst()))
                .contains("switched off")
                .contains("Privacy");
        assertThat(problems(run).getFirst().column()).isEqualTo("customerTenantId");
        assertThat(groups.of(scope, customer)).isEmpty();
        assertThat(stored()).isZero();
    }

    @Test
    void groupsAreShownAndTheSmallestBesideAMissingOneIsNot() throws IOException {
        switchOn();

        ImportRun run = bring("groups.csv", groupFile.good());

        assertThat(run.state()).as(problems(run).toString()).isEqualTo(ImportState.APPLIED);
        GroupPicture picture = groups.of(scope, customer).orElseThrow();
        assertThat(picture.people()).isEqualTo(200);
        assertThat(picture.day()).isEqualTo("2026-03-14");
        assertThat(picture.organisation()).containsEntry(COMMUNICATION, new Ratio(120, 200));
        // 200 people, of whom 193 are in a department of the file: seven could be computed
        assertThat(picture.groups(GroupAttribute.DEPARTMENT))
                .extracting(group -> group.key().value())
                .containsExactly("Engineering", "Sales");
        assertThat(picture.groups(GroupAttribute.DEPARTMENT))
                .extracting(group -> group.rates().get(COMMUNICATION).precision())
                .containsOnly(Precision.ROUNDED);
        assertThat(picture.groups(GroupAttribute.COUNTRY))
                .extracting(group -> group.key().value())
                .containsExactly("DE", "FR");
        assertThat(bring("again.csv", groupFile.good()).state()).isEqualTo(ImportState.UNCHANGED);
    }

    @Test
    void smallGroupIsRefusedAndOtherRowsAreApplied() throws IOException {
        switchOn();
        String file = groupFile.good() + groupFile.department("Board", 7);

        ImportRun refused = bring("groups.csv", file);
        ImportRun skipped = bring("groups.csv", file, OnError.SKIP);

        assertThat(refused.state()).isEqualTo(ImportState.REJECTED);
        assertThat(problems(refused)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.GROUP_TOO_SMALL);
            assertThat(problem.column()).isEqualTo("people");
            assertThat(imports.messages().english(problem)).doesNotContain("7").doesNotContain("Board");
        });
        assertThat(skipped.state()).isEqualTo(ImportState.APPLIED);
        assertThat(skipped.result().rows().rejected()).isEqualTo(1);
        assertThat(groups.of(scope, customer).orElseThrow().groups(GroupAttribute.DEPARTMENT))
                .hasSize(2);
        assertThat(transactions.read(
                        scope,
                        () -> jdbc.sql("""
                        select count(*) from group_insight
                        where partner_id = :partner and (people < 10 or group_value = 'Board')
                        """)
                                .param("partner", scope.partnerId())
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void figuresThatContradictEachOtherAreLeftOutTogether() throws IOException {
        switchOn();
        String tooMany = GroupFile.HEADER
                + groupFile.organisation("2026-03-14", 20, 50)
                + groupFile.department("Sales", 40)
                + groupFile.department("IT", 30);
        String noWhole = GroupFile.HEADER + groupFile.department("Sales", 40);
        String other = GroupFile.HEADER
                + groupFile.organisation("2026-03-14", 20, 50)
                + groupFile.row("COMPANY", "Fabrikam", "", 40, 20, 40);
        String technology =
                GroupFile.HEADER + groupFile.organisation("2026-03-14", 20, 50).replace("COMMUNICATION", "APPS_HEALTH");

        for (String file : List.of(tooMany, noWhole, other, technology)) {
            ImportRun run = bring("groups.csv", file);
            assertThat(run.state()).isEqualTo(ImportState.REJECTED);
            assertThat(problems(run)).extracting(ImportProblem::code).containsOnly(ProblemCode.CONFLICT);
        }
        assertThat(problems(bring("groups.csv", tooMany))).hasSize(3);
        assertThat(stored()).isZero();
    }

    @Test
    void aDayIsReplacedAsAWholeAndTheUndoBringsItBack() throws IOException {
        switchOn();
        bring("groups.csv", groupFile.good());
        GroupPicture before = groups.of(scope, customer).orElseThrow();
        ImportRun second = bring(
                "new.csv",
                GroupFile.HEADER
                        + groupFile.organisation("2026-03-14", 120, 200)
                        + groupFile.department("Everybody", 200));

        assertThat(groups.of(scope, customer).orElseThrow().groups())
                .extracting(group -> group.key().value())
                .containsExactly("Everybody");

        imports.undo(scope, second.id());

        assertThat(groups.of(scope, customer).orElseThrow()).isEqualTo(before);
    }

    @Test
    void optingOutHidesAtOnceAndDeletesWhenTheDayEnds() throws IOException {
        switchOn();
        bring("groups.csv", groupFile.good());
        GroupPicture before = groups.of(scope, customer).orElseThrow();

        privacy.optOut(scope, customer, "works council");

        assertThat(groups.of(scope, customer)).isEmpty();
        assertThat(privacy.optedOut(scope)).containsExactly(customer);
        assertThat(imports.messages()
                        .english(problems(bring("more.csv", groupFile.good().replace("03-14", "03-15")))
                                .getFirst()))
                .contains("opted out");
        assertThatThrownBy(() -> privacy.switchGroupsOn(scope, customer, CHECK, ""))
                .isInstanceOf(IllegalStateException.class);

        privacy.optIn(scope, customer, "");

        assertThat(groups.of(scope, customer)).contains(before);
        assertThat(privacy.optedOut(scope)).isEmpty();

        privacy.optOut(scope, customer, "");
        clock.advance(Duration.ofHours(11).plusMinutes(59));
        PrivacyRig.removeWhatIsDue(privacy, scope);
        assertThat(stored()).isPositive();

        clock.advance(Duration.ofMinutes(2));
        PrivacyRig.removeWhatIsDue(privacy, scope);
        assertThat(stored()).isZero();

        privacy.optIn(scope, customer, "");
        assertThat(groups.of(scope, customer)).isEmpty();
        assertThat(bring("groups.csv", groupFile.good()).state()).isEqualTo(ImportState.APPLIED);
        assertThat(groups.of(scope, customer)).contains(before);
        assertThat(audited())
                .containsExactlyInAnyOrder(
                        "privacy.groups-on",
                        "privacy.people-off",
                        "privacy.people-on",
                        "privacy.people-off",
                        "privacy.people-removed",
                        "privacy.people-on");
    }

    @Test
    void switchingGroupsOffHidesAndDeletesThemAndNeedsTheCheckAgain() throws IOException {
        switchOn();
        bring("groups.csv", groupFile.good());

        privacy.switchGroupsOff(scope, customer, "");
        assertThat(groups.of(scope, customer)).isEmpty();
        clock.advance(Duration.ofDays(1));
        PrivacyRig.removeWhatIsDue(privacy, scope);

        assertThat(stored()).isZero();
        assertThatThrownBy(() -> privacy.switchGroupsOn(scope, customer, new CoverageCheck(15, Map.of()), ""))
                .isInstanceOf(IllegalArgumentException.class);
        switchOn();
        assertThat(groups.of(scope, customer)).isEmpty();
    }

    @Test
    void groupsOfAnInvisibleCustomerAreHidden() throws IOException {
        switchOn();
        bring("groups.csv", groupFile.good());
        PartnerScope viewer = signIn(scope.partnerId(), Role.VIEWER);
        assertThat(groups.of(viewer, customer)).isPresent();
        assertThatThrownBy(() -> privacy.optOut(viewer, customer, "")).isInstanceOf(AccessDeniedException.class);

        PartnerScope manager = signIn(scope.partnerId(), Role.ACCOUNT_MANAGER);
        assertThatThrownBy(() -> groups.of(manager, customer)).isInstanceOf(NotFoundException.class);

        PartnerScope stranger = signIn(provisioning.addPartner("Other", null), Role.PARTNER_ADMIN);
        assertThatThrownBy(() -> groups.of(stranger, customer)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> privacy.optOut(stranger, customer, "")).isInstanceOf(NotFoundException.class);
    }

    private void switchOn() {
        privacy.switchGroupsOn(scope, customer, CHECK, "agreed with the works council");
    }

    private ImportRun bring(String name, String content) throws IOException {
        return bring(name, content, OnError.REJECT);
    }

    private ImportRun bring(String name, String content, OnError onError) throws IOException {
        ImportRun run = imports.submit(
                scope,
                name,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                ImportMode.APPLY,
                onError);
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .pollInSameThread()
                .until(
                        () -> imports.find(scope, run.id()),
                        found -> found.state().isFinished());
    }

    private List<ImportProblem> problems(ImportRun run) {
        return imports.problems(scope, run.id(), 0, 100);
    }

    private long stored() {
        return transactions.read(
                scope,
                () -> jdbc.sql("select count(*) from group_insight where partner_id = :partner")
                        .param("partner", scope.partnerId())
                        .query(Long.class)
                        .single());
    }

    private List<String> audited() {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select action from audit_entry
                        where partner_id = :partner and action like 'privacy.%' and subject = :customer
                        order by action
                        """)
                        .param("partner", scope.partnerId())
                        .param("customer", customer.toString())
                        .query(String.class)
                        .list());
    }

    private PartnerScope signIn(PartnerId partner, Role role) {
        SignedInPerson person = new SignedInPerson(
                new SignedInPerson.Partner(partner, "Contoso"),
                PersonId.random(),
                role + "@c.example",
                "Somebody",
                new SignedInPerson.Access(role),
                TestClock.NOON);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        return scopes.of(person);
    }
}
