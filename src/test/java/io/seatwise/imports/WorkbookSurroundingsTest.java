package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.received.ImportFiles;
import io.seatwise.portfolio.PortfolioData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** Links, headers and footers, properties, embedded XML, validations and formulas of a workbook name no people. */
@SeatwiseTest
class WorkbookSurroundingsTest {

    @Autowired
    ImportService imports;

    @Autowired
    ImportFiles files;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PartnerScope scope;

    @BeforeEach
    void signIn() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.signIn(data.partner("Contoso", TestClock.TODAY), Role.PARTNER_ADMIN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            mailto:zoe.zander@c.example?subject=Licences              | PERSONAL_DATA
            mailto:zoe.zander%40c.example                             | PERSONAL_DATA
            mailto:?to=zoe@c.example                                  | PERSONAL_DATA
            MAILTO:zoe@c.example;ben@c.example                        | PERSONAL_DATA
            tel:+491717654321                                         | PERSONAL_DATA
            https://contoso-my.sharepoint.com/personal/zoe_c_example  | PERSONAL_DATA
            mailto:support@c.example                                  | -
            https://support.microsoft.com/en-us/office/open?id=4      | -
            https://portal.azure.com/#@contoso.onmicrosoft.com/home   | -
            https://partner.microsoft.com/dashboard/v2/customers/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/subscriptions | -
            """)
    void linksOfCells(String address, @Nullable ProblemCode code) throws IOException {
        XSSFWorkbook workbook = UserLevelReportsTest.customers();
        link(workbook, address, 1);
        assertThat(bring(workbook)).isEqualTo(code);
    }

    @Test
    void accountManagersAndContactsMayBeLinked() throws IOException {
        XSSFWorkbook workbook = UserLevelReportsTest.customers();
        workbook.getSheetAt(0).getRow(0).createCell(2).setCellValue("accountManager");
        workbook.getSheetAt(0).getRow(1).createCell(2).setCellValue("max@c.example");
        link(workbook, "mailto:max@c.example", 2);
        UserLevelReportsTest.fill(workbook.createSheet("About"), "Contact;zoe@c.example");
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.EMAIL);
        link.setAddress("mailto:zoe@c.example");
        workbook.getSheetAt(1).getRow(0).getCell(1).setHyperlink(link);

        assertThat(bring(workbook)).isNull();
    }

    private static void link(XSSFWorkbook workbook, String address, int column) {
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress(address);
        workbook.getSheetAt(0).getRow(1).getCell(column).setHyperlink(link);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Made by zoe.zander@c.example   | PERSONAL_DATA
            &"Arial,Bold"&8zoe@c.example   | PERSONAL_DATA
            &K01+000+49 171 7654321        | PERSONAL_DATA
            CONTOSO\\zelda &D              | PERSONAL_DATA
            Page &P of &N &K01+023000      | -
            &F / &A, © Contoso Ltd. 2026   | -
            Support: csp@c.example         | -
            """)
    void headersAndFooters(String text, @Nullable ProblemCode code) throws IOException {
        XSSFWorkbook workbook = UserLevelReportsTest.customers();
        workbook.getSheetAt(0).getFooter().setLeft(text);
        assertThat(bring(workbook)).isEqualTo(code);
        XSSFWorkbook second = UserLevelReportsTest.customers();
        XSSFSheet further = second.createSheet("Further");
        further.getEvenHeader().setRight(text);
        assertThat(bring(second)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            zoe@c.example  | Choose a customer | PERSONAL_DATA
            Active         | Ask zoe@c.example | PERSONAL_DATA
            Active         | Choose a state    | -
            """)
    void listsAndWordsOfValidations(String value, String prompt, @Nullable ProblemCode code) throws IOException {
        XSSFWorkbook workbook = UserLevelReportsTest.customers();
        DataValidationHelper helper = workbook.getSheetAt(0).getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(new String[] {value, "Other"}),
                new CellRangeAddressList(1, 9, 1, 1));
        validation.createPromptBox("Customer", prompt);
        workbook.getSheetAt(0).addValidationData(validation);
        assertThat(bring(workbook)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            HYPERLINK("mailto:zoe@c.example","Fabrikam")  | PERSONAL_DATA
            IF(1=1,"zoe@c.example","Fabrikam")            | PERSONAL_DATA
            IF(1=1,"Fabrikam","")&""                      | -
            HYPERLINK("https://c.example","Fabrikam")     | -
            """)
    void textsWithinFormulas(String formula, @Nullable ProblemCode code) throws IOException {
        XSSFWorkbook workbook = UserLevelReportsTest.customers();
        workbook.getSheetAt(0).getRow(1).getCell(1).setCellFormula(formula);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(bring(workbook)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            customXml/item1.xml | <root><contact>zoe@c.example</contact></root> | PERSONAL_DATA
            customXml/item1.xml | <root><row name="zoe@c.example"/></root> | PERSONAL_DATA
            customXml/item1.xml | <p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><SharedWithUsers><UserInfo><DisplayName>Zoe</DisplayName><AccountId>i:0#.f membership zoe@c.example</AccountId></UserInfo></SharedWithUsers></p:properties> | -
            customXml/item1.xml | <DataMashup>AAAAAD4DAABQSwMEFAACAAgA+1234567890/+491717654321</DataMashup> | -
            customXml/itemProps1.xml | <ds:datastoreItem ds:itemID="{0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/> | -
            docProps/custom.xml | <Properties><property name="Client"><lpwstr>zoe@c.example</lpwstr></property></Properties> | PERSONAL_DATA
            docProps/custom.xml | <Properties><property name="MSIP_Label_0a1b2c3d_Owner"><lpwstr>zoe@c.example</lpwstr></property><property name="_AuthorEmail"><lpwstr>zoe@c.example</lpwstr></property></Properties> | -
            docProps/core.xml | <coreProperties><creator>zoe@c.example</creator><lastModifiedBy>CONTOSO\\zelda</lastModifiedBy><title>Licences</title></coreProperties> | -
            docProps/core.xml | <coreProperties><description>From zoe@c.example</description></coreProperties> | PERSONAL_DATA
            docProps/app.xml | <Properties><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion><Company>Contoso</Company></Properties> | -
            xl/connections.xml | <connections><connection name="Query - Customers" connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=Customers"/></connections> | -
            xl/connections.xml | <connections><connection name="Q"><dbPr connection="Server=s;User ID=zoe@c.example" command="select 1"/></connection></connections> | PERSONAL_DATA
            xl/queryTables/queryTable1.xml | <queryTable name="zoe@c.example"/> | PERSONAL_DATA
            xl/drawings/drawing1.xml | <wsDr><cNvPr id="2" name="Picture 1" descr="zoe@c.example"/></wsDr> | PERSONAL_DATA
            xl/drawings/vmlDrawing1.vml | <xml><shape alt="zoe@c.example"/></xml> | PERSONAL_DATA
            xl/drawings/_rels/drawing1.xml.rels | <Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:zoe@c.example" TargetMode="External"/></Relationships> | PERSONAL_DATA
            xl/charts/chart1.xml | <chartSpace><ser><strCache><pt><v>zoe@c.example</v></pt></strCache></ser></chartSpace> | PERSONAL_DATA
            """)
    void propertiesConnectionsAndEmbeddedXml(String part, String content, @Nullable ProblemCode code)
            throws IOException {
        assertThat(bring(UserLevelReportsTest.with(part, content.replace("\\\\", "\\"))))
                .isEqualTo(code);
    }

    private @Nullable ProblemCode bring(XSSFWorkbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            workbook.write(content);
            return bring(content.toByteArray());
        }
    }

    private @Nullable ProblemCode bring(byte[] content) throws IOException {
        ImportRun run =
                imports.submit(scope, "book.xlsx", new ByteArrayInputStream(content), ImportMode.APPLY, OnError.SKIP);
        ImportRun ended = await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .pollInSameThread()
                .until(
                        () -> imports.find(scope, run.id()),
                        found -> found.state().isFinished());
        List<ImportProblem> problems = imports.problems(scope, run.id(), 0, 10);

        boolean rejected = ended.state() == ImportState.REJECTED;
        assertThat(problems.toString()).doesNotContain("zoe").doesNotContain("zelda");
        assertThat(files.kept(scope)).noneMatch(kept -> rejected && kept.run().equals(run.id()));
        return rejected ? problems.getFirst().code() : null;
    }
}
