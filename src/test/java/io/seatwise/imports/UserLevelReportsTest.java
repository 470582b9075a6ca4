package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.personal.PersonalData;
import io.seatwise.imports.received.ImportFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Every report about single users, sites, groups or teams is refused: by its name, its header and its content. */
@SeatwiseTest
class UserLevelReportsTest {

    private static final String HARMLESS =
            "customerTenantId,customerName\n0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9,Fabrikam\n";

    @Autowired
    ImportService imports;

    @Autowired
    ImportFiles files;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private PartnerScope scope;

    @BeforeEach
    void partner() {
        PartnerId partner = provisioning.addPartner("Contoso", null);
        SignedInPerson person = new SignedInPerson(
                partner, "Contoso", PersonId.random(), "ada@c.example", "Ada", Role.PARTNER_ADMIN, 0, TestClock.NOON);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        scope = scopes.of(person);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            getEmailActivityUserDetail               | User Principal Name,Display Name,Deleted Date,Last Activity Date,Assigned Products
            getEmailAppUsageUserDetail               | User Principal Name,Display Name,Deleted Date,Last Activity Date
            getM365AppUserDetail                     | User Principal Name,Last Activity Date,Last Activation Date
            getMailboxUsageDetail                    | User Principal Name,Display Name,Deleted Date,Last Activity Date
            getOffice365ActivationsUserDetail        | User Principal Name,Display Name,Last Activated Date
            getOffice365ActiveUserDetail             | User Principal Name,Display Name,Deleted Date,Assigned Products
            getOffice365GroupsActivityDetail         | Owner Principal Name,Group Display Name,Group Id,Last Activity Date
            getOneDriveActivityUserDetail            | User Principal Name,Deleted Date,Last Activity Date,Assigned Products
            getOneDriveUsageAccountDetail            | Owner Principal Name,Owner Display Name,Site URL,Last Activity Date
            getSharePointActivityUserDetail          | User Principal Name,Deleted Date,Last Activity Date,Assigned Products
            getSharePointSiteUsageDetail             | Owner Principal Name,Owner Display Name,Site URL,Site Id,Last Activity Date
            getSkypeForBusinessActivityUserDetail    | User Principal Name,Deleted Date,Last Activity Date,Assigned Products
            getSkypeForBusinessDeviceUsageUserDetail | User Principal Name,Last Activity Date
            getTeamsDeviceUsageUserDetail            | User Principal Name,Deleted Date,Last Activity Date
            getTeamsUserActivityUserDetail           | User Principal Name,Deleted Date,Last Activity Date,Assigned Products
            getYammerActivityUserDetail              | User Principal Name,Display Name,Last Activity Date,Assigned Products,State Change Date
            getYammerDeviceUsageUserDetail           | User Principal Name,Display Name,Last Activity Date,State Change Date
            getYammerGroupsActivityDetail            | Owner Principal Name,Group Display Name,Network Display Name,Last Activity Date
            getTeamsTeamActivityDetail               | Team Name,Team Id,Last Activity Date
            getMicrosoft365CopilotUsageUserDetail    | User Principal Name,Display Name,Last Activity Date
            """)
    void reportIsRefusedByEachColumnAloneAndByItsNameWhereItsHeaderIsUnknown(String report, String header)
            throws IOException {
        assertRefused(report + ".csv", "what,count\na,1\n", "name");
        assertThat(bring(report + ".csv", HARMLESS).state()).isNotEqualTo(ImportState.REJECTED);
        String shown = report.substring("get".length());
        for (String name :
                List.of(shown + "11_20_2026 3_25_54 PM.csv", "contoso-" + shown + " (2).xlsx", shown + ".json")) {
            assertThat(PersonalData.isPersonalReport(name)).as(name).isTrue();
        }
        for (String column : header.split(",")) {
            if (!column.equals("Deleted Date")) {
                assertThat(PersonalData.isPersonalName(column)).as(column).isTrue();
            }
        }
        assertRefused(
                "report.csv",
                "Report Refresh Date," + header + "\n2026-11-20" + ",x".repeat(header.split(",").length) + "\n",
                header.substring(0, header.indexOf(',')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPN",
                "DisplayName",
                "UserId",
                "Username",
                "E-Mail",
                "Device Name",
                "Device Id",
                "Serial Number",
                "LocationOffice",
                "HasLicenseEXO",
                "HasLicenseTeams",
                "EXO_MailSent",
                "ODB_FileViewed",
                "Teams_Chats",
                "SFB_Calls",
                "YAM_Liked",
                "YAM_State",
                " user principal name "
            })
    void aColumnOfAUserTableAloneIsEnough(String column) throws IOException {
        assertRefused(
                "table.csv",
                HARMLESS.replaceFirst("\n", "," + column + "\n").replaceFirst("\n$", ",x\n"),
                column.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "userstate.csv, true",
        "UserActivity 2026-11.csv, true",
        "credentialUserRegistrationDetails.json, true",
        "userCredentialUsageDetails.json, true",
        "getMailboxUsageMailboxCounts.csv, false",
        "getTeamsUserActivityCounts.csv, false",
        "getEmailActivityUserCounts.csv, false",
        "customer-details.csv, false",
        "budget-2026-details.csv, false",
        "license-usage.csv, false",
        "subscription detail.xlsx, false",
        "getOffice365ActiveUserCounts.csv, false"
    })
    void differentNamesAreDistinguished(String name, boolean personal) {
        assertThat(PersonalData.isPersonalReport(name)).isEqualTo(personal);
    }

    @Test
    void concealedNamesAreRefusedWhereverTheyStand() throws IOException {
        String digest = "A0B1C2D3E4F5061728394A5B6C7D8E9F";
        for (String value : List.of(digest, digest + digest, "max.m@fabrikam.example")) {
            assertRefused(
                    "list.csv", HARMLESS.replaceFirst("\n", ",note\n").replaceFirst("\n$", "," + value + "\n"), "note");
            assertRefused("other.csv", "what,count\n" + value + ",1\nb,2\n" + value + ",3\n" + value + ",4\n", "what");
        }
    }

    @Test
    void idsOfThingsAndTablesOfTheOrganisationAreWelcome() throws IOException {
        ImportRun run = bring(
                "customers.csv",
                "customerTenantId,customerName,orderId\n" + UUID.randomUUID() + "," + UUID.randomUUID() + ","
                        + UUID.randomUUID() + "\n");
        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        for (String header : List.of(
                "TimeFrame,GroupType,TotalGroups,ActiveGroups,MBX_TotalGroups,SPO_FileAccessedActiveGroups,YAM_TotalGroups,"
                        + "YAM_ActiveGroups,YAM_LikedActiveGroups,YAM_PostedActiveGroups,YAM_ReadActiveGroups,"
                        + "YAM_TotalActivities,YAM_LikedActivities,YAM_PostedActivties,YAM_ReadActivites",
                "Report Refresh Date,Team Chat Messages,Private Chat Messages,Calls,Meetings,Other Actions,Report Period",
                "Report Refresh Date,Site Type,Total,Active,Report Date,Report Period",
                "Report Refresh Date,Product Type,Assigned,Activated,Shared Computer Activation",
                "Product,Timeframe,EnabledUsers,ActiveUsers,CumulativeActiveUsers,MoMReturningUsers,FirstTimeUsers,Content Date")) {
            for (String column : header.split(",")) {
                assertThat(PersonalData.isPersonalName(column)).as(column).isFalse();
            }
        }
    }

    private void assertRefused(String name, String content, String where) throws IOException {
        ImportRun run = bring(name, content);
        List<ImportProblem> problems = imports.problems(scope, run.id(), 0, 10);

        assertThat(run.state()).as(content).isEqualTo(ImportState.REJECTED);
        assertThat(run.rowsApplied()).isZero();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.PERSONAL_DATA);
            assertThat(imports.messages().english(problem))
                    .contains("concealed or not")
                    .contains("deleted");
        });
        assertThat(files.kept(scope)).isEmpty();
        assertThat(jdbc.sql("""
                        select detail from audit_entry
                        where partner_id = :partner and action = 'import.personal-data' and subject = :file
                        """)
                        .param("partner", scope.partnerId())
                        .param("file", name)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(detail -> detail.contains(where))
                .noneMatch(detail -> detail.contains("@"));
    }

    private ImportRun bring(String name, String content) throws IOException {
        ImportRun run = imports.submit(
                scope,
                name,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                ImportMode.APPLY,
                OnError.SKIP);
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .pollInSameThread()
                .until(
                        () -> imports.find(scope, run.id()),
                        found -> found.state().isFinished());
    }
}
