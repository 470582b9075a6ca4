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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
@Tag("slow")
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
                new SignedInPerson.Partner(partner, "Contoso"),
                PersonId.random(),
                "ada@c.example",
                "Ada",
                new SignedInPerson.Access(Role.PARTNER_ADMIN),
                TestClock.NOON);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@c.example",
                "anna.email@c.example",
                "CONTOSO\\anna",
                "+49 171 7654321",
            })
    void aColumnNamedAfterAPersonIsRefusedWithoutItsName(String column) throws IOException {
        assertRefused(
                "pivot.csv", HARMLESS.replaceFirst("\n", "," + Matcher.quoteReplacement(column) + "\n"), "Column #3");
        assertRefused(
                "pivot.json",
                "[{\"customerTenantId\":\"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9\",\"customerName\":\"Fabrikam\",\"x\":{\""
                        + column.replace("\\", "\\\\") + "\":3}}]",
                "Column #3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Report for zoe.zander@c.example",
                "Contact,a@c.example\nb@c.example,c@c.example",
                "Prepared by CONTOSO\\zelda"
            })
    void peopleAboveTheHeaderAreRefused(String title) throws IOException {
        assertAside("report.csv", title + "\n" + HARMLESS, ProblemCode.PERSONAL_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Customers of Region\\EMEA", "Contact: csp@c.example", "Support,csp@c.example", "Phone"})
    void harmlessTitleIsWelcome(String title) throws IOException {
        assertAside("report.csv", title + "\n" + HARMLESS, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "user":{"name":"Ulf Ulmer"}        | PERSONAL_DATA
            "createdBy":{"name":"Ulf Ulmer"}   | PERSONAL_DATA
            "contacts":[{"name":"Ulf Ulmer"}]  | PERSONAL_DATA
            "log":[{"by":"anna@c.example"}]    | PERSONAL_DATA
            "owners":["Anna Schmidt","x"]      | PERSONAL_DATA
            "team":{"users":["Ben Weber"]}     | PERSONAL_DATA
            "users":["Knowledge Workers"]      |
            "owners":["Fabrikam GmbH"]         |
            "counts":{"anna@c.example":3}      | PERSONAL_DATA
            "note":"anna@c.example"            | PERSONAL_DATA
            "source":{"name":"Partner Center"} |
            "accountManager":"max@c.example"   |
            """)
    void keysBesideTheListAreReadWithTheirPath(String key, @Nullable ProblemCode code) throws IOException {
        assertAside(
                "list.json",
                "{\"value\":[{\"customerTenantId\":\"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9\",\"customerName\":\"Fabrikam\"}],"
                        + key + "}",
                code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Display name;The name shown~Phone;A device                | -
            Display name~Phone~Email                                  | -
            Contact;csp@c.example                                     | -
            Display name;Email;Seats~Ulf Ulmer;none;1                 | PERSONAL_DATA
            Term;Meaning~Seats;Licences~Zoe;zoe@c.example             | PERSONAL_DATA
            zoe@c.example                                             | PERSONAL_DATA
            Display name~Anna Schmidt~Ben Weber                       | PERSONAL_DATA
            Anzeigename~Anna Schmidt                                  | PERSONAL_DATA
            Staff~~Display name;Seats~Anna von der Heide;4            | PERSONAL_DATA
            Username;Department~Anna Schmidt;Sales~Ben Weber;IT       | PERSONAL_DATA
            Username;Department~anna.schmidt;Sales                    | PERSONAL_DATA
            First name;Licences~Anna;3~Ben;4                          | PERSONAL_DATA
            Owner;Product~Anna Schmidt;Visio                          | PERSONAL_DATA
            Username;Meaning~Seats;Licences~Report Date;A day         | -
            Display name;City~Schmidt, Anna;Bonn~Weber, Ben;Ulm       | PERSONAL_DATA
            Mitarbeiter~Anna Schmidt~Dr. Ben Weber~O'Neill, Cem       | PERSONAL_DATA
            Display name;SKU~Power Automate;FLOW~Anna Schmidt;A       | -
            Kunde;Anzeigename~1;Anna Schmidt                          | -
            Display name~Microsoft Teams~Visio Plan 2~Office 365 E3   | -
            Display name~Report Period~Last Activity Date~Is Deleted  | -
            Display name~Contoso Ltd~Fabrikam GmbH~Northwind Traders  | -
            Display name;The name shown~Seats;Licences~Anna Berg;A~Owner Name;B~Report Date;C~Last Day;D | -
            """)
    void furtherSheetIsJudgedByWhatItHolds(String cells, @Nullable ProblemCode code) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            fill(
                    workbook.createSheet("Customers"),
                    HARMLESS.strip().replace(',', ';').split("\n"));
            fill(workbook.createSheet("Definitions"), cells.split("~"));
            workbook.write(content);
            assertAside("book.xlsx", content.toByteArray(), code);
        }
    }

    /** What Excel keeps beside the tabs: the file would be stored with it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            xl/comments1.xml | <comments><authors><author>ada@c.example</author></authors><commentList><comment authorId="0"><text><r><t>ada@c.example:</t></r><r><t> Renew in May</t></r></text></comment></commentList></comments> | -
            xl/comments1.xml | <comments><authors><author>Ada</author></authors><commentList><comment authorId="0"><text><r><t>Ask zoe.zander</t></r><r><t>@c.example</t></r></text></comment></commentList></comments> | PERSONAL_DATA
            xl/threadedComments/threadedComment1.xml | <ThreadedComments><threadedComment><text>CONTOSO\\zelda has left</text></threadedComment></ThreadedComments> | PERSONAL_DATA
            xl/comments2.xml | <comments><commentList><comment><text><t>[Threaded comment] Your version of Excel allows you to read this threaded comment; Learn more: https://go.microsoft.com/fwlink/?linkid=870924 Comment: Renew</t></text></comment></commentList></comments> | -
            xl/persons/person.xml | <personList><person displayName="Zoe" userId="S::zoe@c.example::1" /></personList> | -
            docProps/core.xml | <coreProperties><creator>zoe@c.example</creator></coreProperties> | -
            xl/pivotCache/pivotCacheDefinition1.xml | <pivotCacheDefinition><cacheFields><cacheField name="Department"/><cacheField name="Username"><sharedItems><s v="Anna Schmidt"/><s v="Ben Weber"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition> | PERSONAL_DATA
            xl/pivotCache/pivotCacheDefinition1.xml | <pivotCacheDefinition><cacheFields><cacheField name="Customer"><sharedItems><s v="Fabrikam"/></sharedItems></cacheField><cacheField name="Account manager"><sharedItems><s v="max@c.example"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition> | -
            xl/pivotCache/pivotCacheDefinition1.xml | <pivotCacheDefinition><cacheFields><cacheField name="What"><sharedItems><s v="zoe@c.example"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition> | PERSONAL_DATA
            xl/worksheets/sheet9.xml | <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>zoe@c.example</t></is></c></row></sheetData></worksheet> | PERSONAL_DATA
            xl/externalLinks/externalLink1.xml | <externalLink><externalBook><sheetDataSet><sheetData><row><cell t="str"><v>zoe@c.example</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink> | PERSONAL_DATA
            xl/drawings/drawing1.xml | <wsDr><a:t xmlns:a="a">Call zoe: +49 171 7654321</a:t></wsDr> | PERSONAL_DATA
            xl/charts/chart1.xml | <chartSpace><ser><tx><v>Fabrikam</v></tx></ser></chartSpace> | -
            """)
    void partsBesideTheTabsAreRead(String part, String content, @Nullable ProblemCode code) throws IOException {
        assertAside("book.xlsx", with(part, content), code);
    }

    @Test
    void pivotTableWithMoreFieldsThanASheetHasColumnsIsRefused() throws IOException {
        String fields = "<cacheField name=\"Seats\"/>".repeat(16_385);

        assertAside(
                "book.xlsx",
                with(
                        "xl/pivotCache/pivotCacheDefinition1.xml",
                        "<pivotCacheDefinition><cacheFields>" + fields + "</cacheFields></pivotCacheDefinition>"),
                ProblemCode.TOO_LARGE);
    }

    @Test
    void hiddenTabsAndDefinedNamesAreRead() throws IOException {
        try (XSSFWorkbook workbook = customers();
                ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            fill(workbook.createSheet("Users"), "User Name;Department", "Anna Schmidt;Sales");
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            workbook.write(content);
            assertAside("book.xlsx", content.toByteArray(), ProblemCode.PERSONAL_DATA);
        }
        try (XSSFWorkbook workbook = customers();
                ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            XSSFName name = workbook.createName();
            name.setNameName("Owner_of_all");
            name.setRefersToFormula("\"zoe@c.example\"");
            workbook.write(content);
            assertAside("book.xlsx", content.toByteArray(), ProblemCode.PERSONAL_DATA);
        }
    }

    static byte[] with(String part, String content) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = customers();
                ByteArrayOutputStream plain = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(book)) {
            workbook.write(plain);
            ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(plain.toByteArray()));
            for (ZipEntry entry = parts.getNextEntry(); entry != null; entry = parts.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    parts.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return book.toByteArray();
    }

    static XSSFWorkbook customers() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        fill(
                workbook.createSheet("Customers"),
                HARMLESS.strip().replace(',', ';').split("\n"));
        return workbook;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            customerName | 0171 7654321       | PERSONAL_DATA
            customerName | Anna Schmidt GmbH  | -
            customerName | Smith & Sons       | -
            customerName | 株式会社田中        | -
            customerName | ООО Иванов         | -
            industry     | contoso\\Anna       | PERSONAL_DATA
            region       | EMEA\\Germany       | -
            users        | Anna Schmidt; Ulf   | PERSONAL_DATA
            """)
    void knownColumnsHoldNoPeople(String column, String value, @Nullable ProblemCode code) throws IOException {
        String id = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
        assertAside(
                "list.csv",
                column.equals("customerName")
                        ? "customerTenantId,customerName\n" + id + ",\"" + value + "\"\n"
                        : "customerTenantId,customerName," + column + "\n" + id + ",Fabrikam," + value + "\n",
                code);
    }

    @Test
    void columnThatNothingButNamesFillIsRefused() throws IOException {
        List<String> names = List.of("Anna Schmidt", "Ben Weber", "Clara Wagner", "Dieter Vogel", "Eva Braun");
        StringBuilder customers = new StringBuilder("customerTenantId,customerName,Bemerkung\n");
        StringBuilder unknown = new StringBuilder("Licence,Bemerkung\n");
        StringBuilder companies = new StringBuilder("customerTenantId,customerName,Reseller\n");
        for (String name : names) {
            customers.append(UUID.randomUUID() + ",Fabrikam," + name + "\n");
            unknown.append("E3," + name + "\n");
            companies.append(UUID.randomUUID() + "," + name + "," + name + "\n");
        }
        assertAside("list.csv", customers.toString(), ProblemCode.PERSONAL_DATA);
        assertAside("other.csv", unknown.toString(), ProblemCode.PERSONAL_DATA);
        assertThat(bring("companies.csv", companies.toString()).state()).isEqualTo(ImportState.APPLIED);
    }

    static void fill(XSSFSheet sheet, String... lines) {
        for (String line : lines) {
            XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (String cell : line.split(";")) {
                row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
            }
        }
    }

    private void assertAside(String name, String content, @Nullable ProblemCode code) throws IOException {
        assertAside(name, content.getBytes(StandardCharsets.UTF_8), code);
    }

    private void assertAside(String name, byte[] content, @Nullable ProblemCode code) throws IOException {
        ImportRun run = bring(name, content);
        List<ImportProblem> problems = imports.problems(scope, run.id(), 0, 10);

        assertThat(run.state()).isEqualTo(code == null ? ImportState.APPLIED : ImportState.REJECTED);
        assertThat(problems).extracting(ImportProblem::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(problems.toString()).doesNotContain("@").doesNotContain("zelda");
        if (code != null) {
            assertThat(files.kept(scope)).isEmpty();
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
        assertThat(run.result().rows().applied()).isZero();
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
        return bring(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private ImportRun bring(String name, byte[] content) throws IOException {
        ImportRun run = imports.submit(scope, name, new ByteArrayInputStream(content), ImportMode.APPLY, OnError.SKIP);
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .pollInSameThread()
                .until(
                        () -> imports.find(scope, run.id()),
                        found -> found.state().isFinished());
    }
}
