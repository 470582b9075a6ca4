package io.seatwise.renewals;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.ApiClient;
import io.seatwise.TestClock;
import io.seatwise.access.Role;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.PartnerId;
import io.seatwise.renewals.NaivePrices.Expected;
import io.seatwise.renewals.NaivePrices.Row;
import io.seatwise.renewals.NaivePrices.Sub;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Issue 12: over REST, prices from lists with tiers, segments, markets, currencies and dates, and the money made of
 * them, equal an independent computation.
 */
@Tag("slow")
abstract class PricesContract {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final int CUSTOMERS = 40;
    private static final int PRODUCTS = 6;

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    DerivedDrain drain;

    private PartnerId partner = PartnerId.random();
    private ApiClient admin = new ApiClient("http://localhost", "");
    private NaivePrices naive = new NaivePrices(true, TODAY, 0, 0, 0);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPriceEqualsTheIndependentComputation(boolean period) throws Exception {
        bringIn(period);
        Map<String, JsonNode> items = new HashMap<>();
        admin.json("/renewals?size=1000")
                .get("items")
                .forEach(item -> items.put(item.get("subscriptionId").asString(), item));
        List<Expected> expected = naive.subs.stream().map(naive::expected).toList();

        assertThat(items).hasSize(expected.size());
        for (Expected one : expected) {
            JsonNode item = items.get(one.sub().id());
            assertThat(price(item)).as("%s", one.sub()).isEqualTo(one.price());
            assertThat(amount(item, "atStake")).as("%s", one.sub()).isEqualTo(plain(one.atStake()));
            assertThat(amount(item, "extendedCost")).as("%s", one.sub()).isEqualTo(plain(one.extended()));
        }
        assertThat(expected.stream().filter(one -> one.price().contains("PRICE_LIST")))
                .hasSizeGreaterThan(50);
        checkSums("", one -> true, expected);
        checkSums("&within=170", one -> isWithin(one.sub(), 170), expected);
        checkSums("&within=0", one -> isWithin(one.sub(), 0), expected);
        checkOrder("atStake,desc", Expected::atStake, expected);
        checkOrder("extendedCost,desc", Expected::extended, expected);
    }

    /** The sheet is behind Training; columns of money are absent without the right. */
    @Test
    void workbookTellsMoneyToReadersWithTheRightOnly() throws Exception {
        bringIn(true);
        Map<String, Expected> ahead = naive.subs.stream()
                .filter(sub -> !sub.end().isBefore(TODAY))
                .collect(Collectors.toMap(Sub::id, naive::expected));

        try (XSSFWorkbook workbook = workbook(admin)) {
            XSSFSheet sheet = workbook.getSheet("Renewals");
            List<String> head = head(sheet);
            assertThat(workbook.getSheetIndex(sheet)).isEqualTo(workbook.getSheetIndex("Training") + 1);
            assertThat(sheet.getLastRowNum()).isEqualTo(ahead.size());
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                Expected one = ahead.get(sheet.getRow(i).getCell(0).getStringCellValue());
                assertThat(cell(sheet, i, head.indexOf("Value at stake"))).isEqualTo(plain(one.atStake()));
                assertThat(cell(sheet, i, head.indexOf("Extended cost"))).isEqualTo(plain(one.extended()));
            }
            assertThat(head(workbook.getSheet("Customers")))
                    .contains("Unassigned licences", "Annual value", "Value at stake", "Currency");
        }
        for (Role role : List.of(Role.VIEWER, Role.TRAINING)) {
            ApiClient reader = client(role);
            try (XSSFWorkbook workbook = workbook(reader)) {
                for (String sheet : List.of("Customers", "Entitlements", "Renewals")) {
                    assertThat(head(workbook.getSheet(sheet)))
                            .isNotEmpty()
                            .noneMatch(title -> title.matches(".*([Vv]alue|Currency|[Pp]rice|cost).*"));
                }
            }
            assertThat(reader.get("/customers?sort=annualValue,desc").statusCode())
                    .isEqualTo(400);
            assertThat(reader.get("/exports/customers.csv?sort=valueAtStake").statusCode())
                    .isEqualTo(400);
            reader.json("/customers?size=1000").get("items").forEach(item -> {
                assertThat(item.get("annualValue").isNull()).isTrue();
                assertThat(item.get("currency").isNull()).isTrue();
            });
        }
    }

    private static XSSFWorkbook workbook(ApiClient client) throws Exception {
        return new XSSFWorkbook(
                new ByteArrayInputStream(client.get("/exports/portfolio.xlsx").body()));
    }

    private static List<String> head(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.getRow(0).spliterator(), false)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static String cell(XSSFSheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row).getCell(column);
        return cell == null || cell.getCellType() == CellType.BLANK
                ? "null"
                : BigDecimal.valueOf(cell.getNumericCellValue()).setScale(2).toPlainString();
    }

    private void checkSums(String query, Predicate<Expected> which, List<Expected> all) throws Exception {
        JsonNode page = admin.json("/renewals?size=1" + query);
        List<Expected> some = all.stream().filter(which).toList();
        assertThat(page.get("total").asInt()).as(query).isEqualTo(some.size());
        Map<String, String> sums = new TreeMap<>();
        page.get("sums")
                .forEach(sum -> sums.put(
                        sum.get("currency").isNull()
                                ? "none"
                                : sum.get("currency").asString(),
                        amount(sum, "atStake") + " " + amount(sum, "extendedCost") + " "
                                + sum.get("unknown").asLong()));
        Map<String, String> expected = some.stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNullElse(one.sub().currency(), "none"),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                of -> sum(of.stream().map(Expected::atStake)) + " "
                                        + sum(of.stream().map(Expected::extended)) + " "
                                        + of.stream().filter(Expected::unknown).count())));
        assertThat(sums).as(query).isEqualTo(expected);
    }

    /** Pages of 17 together are all rows, the known amounts first in their order. */
    private void checkOrder(
            String sort, java.util.function.Function<Expected, @Nullable BigDecimal> amount, List<Expected> all)
            throws Exception {
        String field = sort.substring(0, sort.indexOf(','));
        List<String> given = Stream.iterate(0, page -> page * 17 < all.size(), page -> page + 1)
                .flatMap(page -> items("/renewals?size=17&sort=" + sort + "&page=" + page))
                .map(item -> amount(item, field))
                .toList();
        List<String> expected = all.stream()
                .map(amount)
                .sorted(Comparator.nullsLast(Comparator.reverseOrder()))
                .map(PricesContract::plain)
                .toList();
        assertThat(given).as(sort).isEqualTo(expected);
    }

    private Stream<JsonNode> items(String path) {
        try {
            return admin.json(path).get("items").valueStream();
        } catch (Exception exception) {
            throw new AssertionError(exception);
        }
    }

    private static String sum(Stream<@Nullable BigDecimal> amounts) {
        return plain(amounts.filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null));
    }

    private static boolean isWithin(Sub sub, int days) {
        return !sub.end().isBefore(TODAY) && !sub.end().isAfter(TODAY.plusDays(days));
    }

    private static String price(JsonNode item) {
        JsonNode price = item.get("price");
        return price.isNull()
                ? "none"
                : amount(price, "amount") + " "
                        + (price.get("currency").isNull()
                                ? "null"
                                : price.get("currency").asString())
                        + " " + price.get("basis").asString() + " "
                        + price.get("asOf").asString();
    }

    private static String amount(JsonNode item, String field) {
        JsonNode value = item.get(field);
        return value.isNull() ? "null" : value.decimalValue().setScale(2).toPlainString();
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "null" : amount.toPlainString();
    }

    private void bringIn(boolean period) throws Exception {
        naive = new NaivePrices(period, TODAY, CUSTOMERS, PRODUCTS, period ? 7 : 8);
        partner = provisioning.addPartner("Contoso", null);
        admin = client(Role.PARTNER_ADMIN);
        StringBuilder customers = new StringBuilder("customerTenantId,customerName,country\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.append(line(tenant(i), "Customer " + i, i % 2 == 0 ? "DE" : "AT"));
        }
        bring("customers.csv", customers);
        StringBuilder subscriptions = new StringBuilder(
                "subscriptionId,customerTenantId,productId,status,quantity,effectiveStartDate,commitmentEndDate,"
                        + "autoRenewEnabled,termDuration,annualContractValue,currency,billingPlan,scheduledAction,"
                        + "scheduledTermDuration,category\n");
        StringBuilder deployment = new StringBuilder(
                "processedDateTime,serviceCode,customerTenantId,productId,licensesDeployed,licensesSold\n");
        for (Sub sub : naive.subs) {
            String product = "CFQ7TTC0LH" + sub.product() + ":000" + sub.product();
            subscriptions.append(line(
                    sub.id(),
                    tenant(sub.customer()),
                    product,
                    "active",
                    sub.quantity(),
                    "2025-05-01",
                    sub.end(),
                    sub.autoRenew(),
                    sub.term(),
                    sub.value(),
                    sub.currency(),
                    sub.plan(),
                    sub.action(),
                    sub.nextTerm(),
                    sub.category()));
            if (sub.assigned() != null) {
                deployment.append(line("2026-03-10", "o365", tenant(sub.customer()), product, sub.assigned(), 500));
            }
        }
        bring("subscriptions.csv", subscriptions);
        bring("deployment.csv", deployment);
        bring("prices.csv", list());
        drain.drain(partner);
    }

    private ApiClient client(Role role) {
        String token = "swt_" + UUID.randomUUID().toString().replace("-", "") + "abcdef";
        provisioning.addToken(partner, role.name(), role, token, null);
        return new ApiClient("http://localhost:" + port, token);
    }

    /** Partner Center's header and its placeholder years. */
    private StringBuilder list() {
        StringBuilder list = new StringBuilder("ProductTitle,ProductId,SkuId,SkuTitle,Publisher,SkuDescription,"
                + "UnitOfMeasure,TermDuration,BillingPlan,Market,Currency,UnitPrice,PricingTierRangeMin,"
                + "PricingTierRangeMax,EffectiveStartDate,EffectiveEndDate,Tags,ERP Price,Segment\n");
        for (Row row : naive.rows) {
            list.append(line(
                    "Product " + row.product(),
                    "CFQ7TTC0LH" + row.product(),
                    "000" + row.product(),
                    "Sku",
                    "Microsoft Corporation",
                    "",
                    "",
                    row.term(),
                    row.plan(),
                    row.market(),
                    row.currency(),
                    row.unit(),
                    row.from(),
                    row.to(),
                    row.start() == null ? "1753-01-01T00:00:00.0000000Z" : row.start() + "T00:00:00.0000000Z",
                    row.end() == null ? "9999-12-31T23:59:59.0000000Z" : row.end() + "T23:59:59.0000000Z",
                    "",
                    row.unit().add(BigDecimal.TEN),
                    row.segment()));
        }
        return list;
    }

    private static String line(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining(",", "", "\n"));
    }

    private void bring(String name, CharSequence content) throws Exception {
        JsonNode run = admin.bring(name, content.toString());
        assertThat(run.get("state").asString()).as("%s", run).isEqualTo("APPLIED");
    }

    private static UUID tenant(int customer) {
        return new UUID(0x4000L, 0x8000000000000000L | customer);
    }
}
