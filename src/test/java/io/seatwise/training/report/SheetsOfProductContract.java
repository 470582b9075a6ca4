package io.seatwise.training.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.exports.Exports;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import io.seatwise.portfolio.PortfolioData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * With a product filter every row of the workbook is about that product, those of Training and Renewals, too. Adatum and
 * Berg have the products p1 and p2, each with a subscription of 10 seats, 5 of them assigned: a card for each product.
 */
abstract class SheetsOfProductContract {

    @Autowired
    ImportService imports;

    @Autowired
    Exports exports;

    @Autowired
    DerivedDrain drain;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PartnerScope partner;
    private PartnerScope scope;

    @BeforeEach
    void prepare() throws Exception {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        partner = data.partner("Contoso", TestClock.TODAY);
        scope = data.signIn(partner, Role.PARTNER_ADMIN);
        UUID adatum = UUID.randomUUID();
        UUID berg = UUID.randomUUID();
        bring("customers.csv", """
                customerTenantId,customerName,customerSince
                %s,Adatum,2020-01-01
                %s,Berg,2020-01-01
                """.formatted(adatum, berg));
        StringBuilder subscriptions = new StringBuilder("subscriptionId,customerTenantId,productId,productName,status,"
                + "quantity,commitmentEndDate,autoRenewEnabled,termDuration\n");
        StringBuilder licences = new StringBuilder(
                "processedDateTime,serviceCode,customerTenantId,productId,productName,licensesDeployed,licensesSold\n");
        for (UUID customer : List.of(adatum, berg)) {
            for (String product : List.of("p1", "p2")) {
                subscriptions.append("%2$s-%1$s,%1$s,%2$s,Product %2$s,active,10,2026-09-30,true,P1Y\n"
                        .formatted(customer, product));
                licences.append("2026-03-14,o365,%s,%2$s,Product %2$s,5,10\n".formatted(customer, product));
            }
        }
        bring("subscriptions.csv", subscriptions.toString());
        bring("licences.csv", licences.toString());
        drain.drain(partner);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void rowsOfAProductAreThoseOfItsCardsAndSubscriptions() throws IOException {
        Map<String, List<String>> product = Map.of("productId", List.of("p2"), "figures", List.of("product"));

        assertThat(column(product, "Training", "Customer")).containsExactly("Adatum", "Berg");
        assertThat(column(product, "Training", "Product")).containsExactly("Product p2", "Product p2");
        assertThat(column(product, "Renewals", "Customer")).containsExactlyInAnyOrder("Adatum", "Berg");
        assertThat(column(product, "Renewals", "Product")).containsExactly("Product p2", "Product p2");
        assertThat(column(product, "Customers", "Open recommendations")).containsExactly("1", "1");
    }

    @Test
    void rowsOfCustomersWithAProductAreAllOfThem() throws IOException {
        Map<String, List<String>> customers = Map.of("productId", List.of("p2"), "figures", List.of("customer"));

        assertThat(column(customers, "Training", "Product"))
                .containsExactlyInAnyOrder("Product p1", "Product p1", "Product p2", "Product p2");
        assertThat(column(customers, "Renewals", "Product"))
                .containsExactlyInAnyOrder("Product p1", "Product p1", "Product p2", "Product p2");
        assertThat(column(customers, "Customers", "Open recommendations")).containsExactly("2", "2");
    }

    private List<String> column(Map<String, List<String>> parameters, String sheet, String title) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.open(scope, "portfolio.xlsx", parameters).writeTo(file);
        DataFormatter formatter = new DataFormatter();
        List<String> values = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            int column = -1;
            for (Row row : workbook.getSheet(sheet)) {
                if (row.getRowNum() == 0) {
                    for (int i = 0; i < row.getLastCellNum(); i++) {
                        column = row.getCell(i).getStringCellValue().equals(title) ? i : column;
                    }
                } else {
                    values.add(formatter.formatCellValue(row.getCell(column)));
                }
            }
        }
        return values;
    }

    private void bring(String name, String content) throws Exception {
        ImportRun run = imports.submit(
                scope,
                name,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                ImportMode.APPLY,
                OnError.REJECT);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .until(() -> imports.find(scope, run.id()).state(), state -> state == ImportState.APPLIED);
    }
}
