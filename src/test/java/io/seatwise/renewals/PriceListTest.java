package io.seatwise.renewals;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.ApiClient;
import io.seatwise.SeatwiseTest;
import io.seatwise.access.Role;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.PartnerId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Price lists over REST: basis, dates, tiers, segments, markets, currencies, undo. Prices are worked by hand. */
@SeatwiseTest
@Tag("slow")
class PriceListTest {

    private static final String TENANT = "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9";
    private static final String HEADER =
            "ProductTitle,ProductId,SkuId,SkuTitle,TermDuration,BillingPlan,Market,Currency,"
                    + "UnitPrice,PricingTierRangeMin,PricingTierRangeMax,EffectiveStartDate,EffectiveEndDate,ERP Price,Segment\n";
    private static final String BASIS = row("0009", "P1Y", "Monthly", "DE", "EUR", "10.5", "", "", "Commercial")
            + row("0009", "P1Y", "Annual", "DE", "EUR", "120", "", "", "Commercial");

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    private ApiClient api;

    @BeforeEach
    void bringIn() throws Exception {
        String token = "swt_" + UUID.randomUUID().toString().replace("-", "") + "abcdef";
        PartnerId partner = provisioning.addPartner("Contoso", null);
        provisioning.addToken(partner, "admin", Role.PARTNER_ADMIN, token, null);
        api = new ApiClient("http://localhost:" + port, token);
        bring("customers.csv", "customerTenantId,customerName,country\n" + TENANT + ",Adatum,DE\n");
    }

    @Test
    void listPricePrecedesTheContractAndCountsOnTheCommitmentEnd() throws Exception {
        subscription("CFQ7:0001", 100, "2026-12-31", "annual", "EUR", "Commercial", "P1Y");
        bring(
                "prices.csv",
                HEADER
                        + BASIS
                        + row("0001", "P1Y", "Annual", "DE", "EUR", "96", "2026-01-01", "2026-06-30", "Commercial")
                        + row("0001", "P1Y", "Annual", "DE", "EUR", "108", "2026-07-01", "9999-12-31", "Commercial"));

        assertThat(price()).isEqualTo("108.00 EUR PRICE_LIST 2026-07-01");
    }

    @Test
    void priceOfAPeriodIsBroughtToAYear() throws Exception {
        subscription("CFQ7:0001", 100, "2026-12-31", "monthly", "EUR", "Commercial", "P1Y");
        bring("p.csv", HEADER + BASIS + row("0001", "P1Y", "Monthly", "DE", "EUR", "10.50", "", "", "Commercial"));

        assertThat(price()).isEqualTo("126.00 EUR PRICE_LIST 2026-03-15");
    }

    @Test
    void priceHoldsForTheTerm() throws Exception {
        subscription("CFQ7:0001", 100, "2026-12-31", "monthly", "EUR", "Commercial", "P1Y");
        bring(
                "p.csv",
                HEADER
                        + row("0001", "P1Y", "Monthly", "DE", "EUR", "126", "", "", "Commercial")
                        + row("0001", "P1Y", "Annual", "DE", "EUR", "120", "", "", "Commercial"));

        assertThat(price()).isEqualTo("126.00 EUR PRICE_LIST 2026-03-15");
    }

    @Test
    void listThatDoesNotTellItsBasisIsRefusedUnlessTheSenderSaysIt() throws Exception {
        String list = HEADER + row("0001", "P1Y", "Annual", "DE", "EUR", "120", "", "", "Commercial");
        JsonNode refused = api.bring("p.csv", list.getBytes(StandardCharsets.UTF_8), "");
        assertThat(refused.get("state").asString()).isEqualTo("REJECTED");
        assertThat(refused.get("problems").get(0).get("code").asString()).isEqualTo("UNKNOWN_FORMAT");
        assertThat(refused.get("problems").get(0).get("message").asString()).contains("priceBasis=period");

        JsonNode said = api.bring("p.csv", list.getBytes(StandardCharsets.UTF_8), "?priceBasis=term");
        assertThat(said.get("state").asString()).isEqualTo("APPLIED");
    }

    @Test
    void otherMarketTierSegmentOrCurrencyIsAnotherPrice() throws Exception {
        bring(
                "p.csv",
                HEADER + BASIS
                        + row("0001", "P1Y", "Annual", "DE", "EUR", "100", "", "", "Commercial")
                        + row("0001", "P1Y", "Annual", "AT", "EUR", "101", "", "", "Commercial")
                        + row("0001", "P1Y", "Annual", "DE", "EUR", "20", "", "", "Education")
                        + row("0001", "P1Y", "Annual", "US", "USD", "110", "", "", "Commercial")
                        + "x,CFQ7,0002,x,P1Y,Annual,DE,EUR,90,1,299,,,1,Commercial\n"
                        + "x,CFQ7,0002,x,P1Y,Annual,DE,EUR,80,300,,,,1,Commercial\n");

        subscription("CFQ7:0001", 100, "2026-12-31", "annual", "EUR", "Commercial", "P1Y");
        assertThat(price()).startsWith("100.00 EUR PRICE_LIST");
        subscription("CFQ7:0001", 100, "2026-12-31", "annual", "EUR", "Education", "P1Y");
        assertThat(price()).startsWith("20.00 EUR PRICE_LIST");
        subscription("CFQ7:0001", 100, "2026-12-31", "annual", "USD", "Commercial", "P1Y");
        assertThat(price()).startsWith("110.00 USD PRICE_LIST");
        subscription("CFQ7:0001", 100, "2026-12-31", "annual", "CHF", "Commercial", "P1Y");
        assertThat(price()).startsWith("144.00 CHF CONTRACT");
        subscription("CFQ7:0002", 299, "2026-12-31", "annual", "EUR", "Commercial", "P1Y");
        assertThat(price()).startsWith("90.00 EUR PRICE_LIST");
        subscription("CFQ7:0002", 300, "2026-12-31", "annual", "EUR", "Commercial", "P1Y");
        assertThat(price()).startsWith("80.00 EUR PRICE_LIST");
        subscription("CFQ7:0001", 100, "2026-12-31", "monthly", "EUR", "Commercial", "P1Y");
        assertThat(price()).startsWith("144.00 EUR CONTRACT");
    }

    @Test
    void sameListChangesNothingAndUndoBringsThePricesBack() throws Exception {
        subscription("CFQ7:0001", 100, "2026-12-31", "annual", "EUR", "Commercial", "P1Y");
        String first = HEADER
                + BASIS
                + row("0001", "P1Y", "Annual", "DE", "EUR", "96", "2026-01-01", "9999-12-31", "Commercial");
        bring("p.csv", first);
        JsonNode again = api.bring("again.csv", first);
        assertThat(again.get("state").asString()).isEqualTo("UNCHANGED");

        JsonNode dearer = api.bring(
                "q.csv",
                HEADER
                        + BASIS
                        + row("0001", "P1Y", "Annual", "DE", "EUR", "99", "2026-01-01", "9999-12-31", "Commercial"));
        assertThat(price()).isEqualTo("99.00 EUR PRICE_LIST 2026-01-01");
        api.post("/imports/" + dearer.get("id").asString() + "/undo");
        assertThat(price()).isEqualTo("96.00 EUR PRICE_LIST 2026-01-01");
    }

    @Test
    void extendedTermCostsTheMonthlyTermOfTheList() throws Exception {
        subscription("CFQ7:0001", 100, "2026-12-31", "annual", "EUR", "Commercial", "P1Y");
        bring(
                "p.csv",
                HEADER
                        + BASIS
                        + row("0001", "P1Y", "Annual", "DE", "EUR", "120", "", "", "Commercial")
                        + row("0001", "P1M", "Monthly", "DE", "EUR", "12", "", "", "Commercial"));

        assertThat(item().get("extendedCost").decimalValue()).isEqualByComparingTo("1236.00");
    }

    private static String row(
            String sku,
            String term,
            String plan,
            String market,
            String currency,
            String price,
            String from,
            String to,
            String segment) {
        return String.join(
                ",", "x", "CFQ7", sku, "x", term, plan, market, currency, price, "", "", from, to, "1", segment + "\n");
    }

    private void subscription(
            String product, int quantity, String end, String plan, String currency, String category, String term)
            throws Exception {
        bring(
                "s.csv",
                "subscriptionId,customerTenantId,productId,status,quantity,effectiveStartDate,commitmentEndDate,"
                        + "autoRenewEnabled,termDuration,billingPlan,annualContractValue,currency,category\n"
                        + String.join(
                                ",",
                                "s-1",
                                TENANT,
                                product,
                                "active",
                                "" + quantity,
                                "2026-01-01",
                                end,
                                "false",
                                term,
                                plan,
                                "" + 144 * quantity + ".00",
                                currency,
                                category));
    }

    private String price() throws Exception {
        JsonNode price = item().get("price");
        return price.isNull()
                ? "none"
                : String.join(
                        " ",
                        price.get("amount").decimalValue().setScale(2).toPlainString(),
                        price.get("currency").asString(),
                        price.get("basis").asString(),
                        price.get("asOf").asString());
    }

    private JsonNode item() throws Exception {
        return api.json("/renewals").get("items").get(0);
    }

    private void bring(String name, String content) throws Exception {
        JsonNode run = api.bring(name, content);
        assertThat(run.get("state").asString()).as("%s", run).isEqualTo("APPLIED");
    }
}
