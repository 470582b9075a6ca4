package io.seatwise.training.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.exports.Exports;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.training.recommendation.SummaryRows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** Training in workbooks: the columns at the end of Customers and the sheet behind all others. */
@SeatwiseTest
class TrainingSheetTest {

    @Autowired
    Exports exports;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PartnerScope scope;
    private CustomerId customer;
    private CustomerId other;

    @BeforeEach
    void prepare() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        PartnerScope partner = data.partner("Contoso", TestClock.TODAY);
        List<CustomerId> open = data.fill(partner, new Random(3), 12, TestClock.TODAY).stream()
                .filter(truth -> !truth.archived())
                .map(PortfolioData.Truth::id)
                .toList();
        customer = open.get(0);
        other = open.get(1);
        recommend(partner, customer, "low-adoption", 71.6);
        recommend(partner, customer, "support-calls", 40);
        recommend(partner, other, "support-calls", 22);
        scope = data.signIn(partner, Role.VIEWER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theColumnsStandBehindAllOthers() throws IOException {
        try (XSSFWorkbook workbook = workbook("portfolio.xlsx", Map.of())) {
            Row head = workbook.getSheet("Customers").getRow(0);
            int last = head.getLastCellNum() - 1;
            assertThat(head.getCell(last - 2).getStringCellValue()).isEqualTo("Open recommendations");
            assertThat(head.getCell(last - 1).getStringCellValue()).isEqualTo("Top recommendation");
            assertThat(head.getCell(last).getStringCellValue()).isEqualTo("Training state");
            for (Row row : workbook.getSheet("Customers")) {
                if (row.getCell(1).getStringCellValue().equals(customer.toString())) {
                    assertThat(row.getCell(last - 2).getNumericCellValue()).isEqualTo(2);
                    assertThat(row.getCell(last).getStringCellValue()).isEqualTo("NEW");
                }
            }
            assertThat(workbook.getSheetName(workbook.getNumberOfSheets() - 2)).isEqualTo("Training");
            assertThat(workbook.getSheetName(workbook.getNumberOfSheets() - 1)).isEqualTo("Renewals");
            assertThat(workbook.getSheet("Training").getLastRowNum()).isEqualTo(3);
        }
    }

    @Test
    void everyColumnOfEverySheetIsExplained() throws IOException {
        try (XSSFWorkbook portfolio = workbook("portfolio.xlsx", Map.of());
                XSSFWorkbook one = workbook("customer.xlsx", Map.of("customer", List.of(customer.toString())))) {
            for (XSSFWorkbook workbook : List.of(portfolio, one)) {
                Set<String> explained = new HashSet<>();
                for (Row row : workbook.getSheet("Definitions")) {
                    boolean said = row.getCell(1) != null
                            && !row.getCell(1).getStringCellValue().isBlank();
                    if (row.getCell(0) != null && said) {
                        explained.add(row.getCell(0).getStringCellValue());
                    }
                }
                int tables = 0;
                for (Sheet sheet : workbook) {
                    if (sheet instanceof XSSFSheet table && !table.getTables().isEmpty()) {
                        tables++;
                        for (Cell head : table.getRow(0)) {
                            assertThat(explained).as(table.getSheetName()).contains(head.getStringCellValue());
                        }
                    }
                }
                assertThat(tables).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void oneCustomersWorkbookHasItsOwnAlone() throws IOException {
        try (XSSFWorkbook workbook = workbook("customer.xlsx", Map.of("customer", List.of(customer.toString())))) {
            assertThat(workbook.getSheet("Training").getLastRowNum()).isEqualTo(2);
            Row first = workbook.getSheet("Training").getRow(1);
            assertThat(first.getCell(1).getStringCellValue()).isEqualTo(customer.toString());
            assertThat(first.getCell(7).getNumericCellValue()).isEqualTo(72);
        }
    }

    private XSSFWorkbook workbook(String report, Map<String, List<String>> parameters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.open(scope, report, parameters).writeTo(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private void recommend(PartnerScope partner, CustomerId customerId, String playbook, double priority) {
        transactions.run(
                partner,
                () -> jdbc.update(
                        """
                        insert into recommendation (partner_id, recommendation_id, tenant_id, rule_code, playbook_code, inputs,
                            priority, plain_priority, factors, expected_gain, first_seen, computed_for, holds)
                        values (?, ?, ?, ?, ?, '{}', ?, ?, '[]',
                            '{"kind":"SEATS_USED","amount":12,"basis":"TARGET","cases":0}', ?, ?, true)
                        """,
                        partner.partnerId(),
                        RecommendationId.random(),
                        customerId,
                        playbook,
                        playbook,
                        priority,
                        priority,
                        TestClock.TODAY,
                        TestClock.TODAY));
        transactions.run(partner, () -> SummaryRows.replace(partner, jdbc));
    }
}
