package io.seatwise.adoption.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.LicenceRecord;
import io.seatwise.adoption.people.PeopleSample.Customer;
import io.seatwise.adoption.people.PeopleSample.Month;
import io.seatwise.adoption.people.PeopleSample.Part;
import io.seatwise.adoption.people.PeopleSample.Region;
import io.seatwise.adoption.product.ProductScores;
import io.seatwise.adoption.usage.PortfolioUsage;
import io.seatwise.adoption.usage.UsageAnalytics;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import io.seatwise.portfolio.PortfolioData;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that is published about people, read together: no number of 1 to 9 people follows from it. The same reader
 * finds some as soon as one surface publishes what is stored.
 */
@Tag("slow")
abstract class PublishedPeopleContract {

    /** The places where numbers of people are published. */
    private enum Surface {
        MONTHS,
        FIRST_TIME,
        EVER_USED,
        REGIONS,
        ACTIVATION,
        REPORTS,
        LICENCES,
        SCORES
    }

    private static final int CUSTOMERS = 16;

    private final long seed;

    @Autowired
    ImportService imports;

    @Autowired
    UsageAnalytics analytics;

    @Autowired
    PortfolioUsage portfolioUsage;

    @Autowired
    ProductScores scores;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JsonMapper json;

    private PartnerScope scope;

    PublishedPeopleContract(long seed) {
        this.seed = seed;
    }

    @BeforeEach
    void signIn() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.signIn(data.partner("People", TestClock.TODAY), Role.PARTNER_ADMIN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void bring(String content, @Nullable CustomerId customer) throws Exception {
        ImportRun run = imports.submit(
                scope,
                "people.csv",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                ImportOptions.of(ImportMode.APPLY, OnError.REJECT).withCustomer(customer));
        ImportRun ended = Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> imports.find(scope, run.id()), each -> each.state().isFinished());
        assertThat(ended.state())
                .as("%s", imports.problems(scope, ended.id(), 0, 3))
                .isEqualTo(ImportState.APPLIED);
    }

    @Test
    void noSmallNumberOfPeopleFollowsFromAllThatIsPublished() throws Exception {
        PeopleSample sample = PeopleSample.of(seed, CUSTOMERS);
        bring(sample.monthsFile(), null);
        bring(sample.regionsFile(), null);
        bring(sample.activationFile(), null);
        bring(sample.licencesFile(), null);
        bring(sample.scoresFile(), null);
        for (Customer customer : sample.customers()) {
            bring(PeopleSample.servicesFile(customer), customer.customer());
        }
        Map<Surface, TreeSet<String>> leaks = new EnumMap<>(Surface.class);
        TreeSet<String> found = new TreeSet<>();
        Map<String, Long> sums = new HashMap<>();
        int shown = 0;
        for (Customer customer : sample.customers()) {
            Published published = new Published(customer);
            found.addAll(published.found(null));
            shown += published.shown();
            published.addTo(sums);
            for (Surface surface : Surface.values()) {
                if (leaks.computeIfAbsent(surface, each -> new TreeSet<>()).isEmpty()) {
                    leaks.get(surface).addAll(published.found(surface));
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(shown).as("numbers published").isGreaterThan(CUSTOMERS * 2);
        assertThat(leaks)
                .allSatisfy((surface, each) ->
                        assertThat(each).as("%s unprotected", surface).isNotEmpty());
        assertThat(portfolio())
                .as("the portfolio adds up published numbers alone")
                .isEqualTo(sums);
    }

    private Map<String, Long> portfolio() {
        Map<String, Long> sums = new HashMap<>();
        portfolioUsage
                .of(scope, null, null)
                .products()
                .forEach(product -> product.months().forEach(month -> {
                    String key = product.product() + " " + month.month();
                    put(sums, key + " A", month.active().part());
                    put(sums, key + " R", month.origin().returning().part());
                    put(sums, key + " F", month.origin().firstTime().part());
                    put(sums, key + " C", month.ever().part());
                }));
        return sums;
    }

    private static void put(Map<String, Long> sums, String key, @Nullable Long value) {
        if (value != null) {
            sums.merge(key, value, Long::sum);
        }
    }

    /** What REST and the screens' models say of one customer, and the reader who puts it together. */
    private final class Published {

        private final Customer customer;
        private final JsonNode usage;
        private final List<JsonNode> scoresOfDays = new ArrayList<>();
        private final JsonNode row;
        private final List<LicenceRecord> licences = new ArrayList<>();

        Published(Customer customer) throws Exception {
            this.customer = customer;
            this.usage = read("/usage");
            for (LocalDate day : PeopleSample.DAYS) {
                scoresOfDays.add(read("/adoption-score?day=" + day));
            }
            this.row = read("");
            scores.of(scope, customer.customer())
                    .orElseThrow()
                    .score()
                    .products()
                    .forEach(product -> product.licences().forEach(each -> licences.add(each.licence())));
        }

        private JsonNode read(String path) throws Exception {
            return json.readTree(MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(get("/api/v1/customers/" + customer.customer() + path))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        }

        int shown() {
            int shown = 0;
            for (JsonNode product : usage.get("products")) {
                for (JsonNode month : product.get("months")) {
                    shown += month.get("activeUsers").isNull() ? 0 : 1;
                }
            }
            return shown;
        }

        void addTo(Map<String, Long> sums) {
            for (JsonNode product : usage.get("products")) {
                for (JsonNode month : product.get("months")) {
                    String key = product.get("product").asString() + " "
                            + month.get("month").asString();
                    put(sums, key + " A", number(month, "activeUsers"));
                    put(sums, key + " R", number(month, "returningUsers"));
                    put(sums, key + " F", number(month, "firstTimeUsers"));
                    put(sums, key + " C", number(month, "cumulativeActiveUsers"));
                }
            }
        }

        /** @param open the surface that publishes what is stored; null for none */
        TreeSet<String> found(@Nullable Surface open) {
            TreeSet<String> found = new TreeSet<>();
            for (int p = 0; p < PeopleSample.PRODUCTS.size(); p++) {
                PeopleReader reader = new PeopleReader();
                readMonths(reader, p, open);
                if (p == 0) {
                    readRegions(reader, open);
                }
                String product = PeopleSample.PRODUCTS.get(p);
                reader.found().forEach(each -> found.add(customer.customer() + " " + product + " " + each));
            }
            PeopleReader reader = new PeopleReader();
            JsonNode activation = only(usage.get("activations"));
            part(
                    reader,
                    "activation",
                    customer.activation(),
                    number(activation, "enabledUsers"),
                    open == Surface.ACTIVATION
                            ? Long.valueOf(customer.activation().part())
                            : number(activation, "activatedUsers"));
            JsonNode exchange = only(usage.get("recent").get("workloads"));
            part(
                    reader,
                    "exchange",
                    customer.exchange(),
                    number(exchange, "enabledUsers"),
                    open == Surface.REPORTS
                            ? Long.valueOf(customer.exchange().part())
                            : number(exchange, "activeUsers"));
            readLicences(reader, open);
            readScores(reader, open);
            reader.found().forEach(each -> found.add(customer.customer() + " " + each));
            return found;
        }

        private void readMonths(PeopleReader reader, int product, @Nullable Surface open) {
            JsonNode months = usage.get("products").get(product).get("months");
            for (int m = 0; m < PeopleSample.MONTHS.size(); m++) {
                Month month = customer.months().get(product).get(m);
                reader.truth("E" + m, month.enabled());
                reader.truth("A" + m, month.active());
                reader.truth("N" + m, month.enabled() - month.active());
                reader.truth("R" + m, month.returning());
                reader.truth("F" + m, month.firstTime());
                reader.truth("O" + m, month.others());
                reader.truth("C" + m, month.ever());
                reader.truth("P" + m, month.ever() - month.active());
                reader.truth("U" + m, month.enabled() - month.ever());
                reader.sum("E" + m, "A" + m, "N" + m);
                reader.sum("A" + m, "R" + m, "F" + m, "O" + m);
                reader.sum("C" + m, "A" + m, "P" + m);
                reader.sum("E" + m, "C" + m, "U" + m);
                if (m > 0) {
                    Month before = customer.months().get(product).get(m - 1);
                    reader.truth("L" + m, before.active() - month.returning());
                    reader.sum("A" + (m - 1), "R" + m, "L" + m);
                    reader.sum("C" + m, "C" + (m - 1), "F" + m);
                }
                JsonNode shown = months.get(m);
                reader.read("E" + m, number(shown, "enabledUsers"));
                reader.read(
                        "A" + m, open == Surface.MONTHS ? Long.valueOf(month.active()) : number(shown, "activeUsers"));
                reader.read("R" + m, number(shown, "returningUsers"));
                reader.read("O" + m, number(shown, "reactivatedUsers"));
                reader.read(
                        "F" + m,
                        open == Surface.FIRST_TIME ? Long.valueOf(month.firstTime()) : number(shown, "firstTimeUsers"));
                reader.read(
                        "C" + m,
                        open == Surface.EVER_USED
                                ? Long.valueOf(month.ever())
                                : number(shown, "cumulativeActiveUsers"));
                assertPercentagesFollowCounts(shown);
            }
        }

        private void readRegions(PeopleReader reader, @Nullable Surface open) {
            int last = PeopleSample.MONTHS.size() - 1;
            Month month = customer.months().getFirst().getLast();
            long enabled = month.enabled();
            long active = month.active();
            List<String> names = new ArrayList<>();
            for (Region region : customer.regions()) {
                JsonNode shown = null;
                for (JsonNode each : usage.get("regions")) {
                    shown = each.get("country").asString().equals(region.country()) ? each : shown;
                }
                part(
                        reader,
                        region.country(),
                        region.people(),
                        shown == null ? null : number(shown, "enabledUsers"),
                        open == Surface.REGIONS
                                ? Long.valueOf(region.people().part())
                                : shown == null ? null : number(shown, "activeUsers"));
                names.add(region.country());
                enabled -= region.people().whole();
                active -= region.people().part();
            }
            if (enabled > 0) {
                part(reader, "rest", new Part(enabled, active), null, null);
                names.add("rest");
            }
            for (String of : List.of("", " active", " rest")) {
                String whole = (of.isEmpty() ? "E" : of.equals(" active") ? "A" : "N") + last;
                reader.sum(whole, names.stream().map(name -> name + of).toArray(String[]::new));
            }
        }

        private void readLicences(PeopleReader reader, @Nullable Surface open) {
            for (int m = 0; m < PeopleSample.MONTHS.size(); m++) {
                LicenceRecord.Month month = licences.getFirst().months().get(PeopleSample.MONTHS.get(m));
                Part seats = customer.seats().get(m);
                reader.licences("seats" + m);
                part(
                        reader,
                        "seats" + m,
                        seats,
                        month.assignedSeats(),
                        open == Surface.LICENCES ? Long.valueOf(seats.part()) : month.monthlyActiveUsers());
            }
        }

        /** Who knows how many people there are, as the licences say, turns points into people. */
        private void readScores(PeopleReader reader, @Nullable Surface open) {
            for (int d = 0; d < PeopleSample.DAYS.size(); d++) {
                Part mobile = customer.mobile().get(d);
                String name = "mobile" + d;
                Double points = points(scoresOfDays.get(d), d == PeopleSample.DAYS.size() - 1);
                reader.licences(name);
                part(
                        reader,
                        name,
                        mobile,
                        mobile.whole(),
                        open == Surface.SCORES
                                ? Long.valueOf(mobile.part())
                                : points == null ? null : Long.valueOf(Math.round(points * mobile.whole() / 100)));
            }
        }

        /** The points of mobility: as they are published, or what is left of a total, or of the customers list. */
        private @Nullable Double points(JsonNode score, boolean newest) {
            for (JsonNode category : score.get("categories")) {
                if (category.get("category").asString().equals("MOBILITY")
                        && !category.get("points").isNull()) {
                    return category.get("points").asDouble();
                }
            }
            if (!score.get("people").get("points").isNull()) {
                return score.get("people").get("points").asDouble();
            }
            if (score.get("points").asDouble() != PeopleSample.KNOWN_POINTS) {
                return score.get("points").asDouble() - PeopleSample.KNOWN_POINTS;
            }
            double listed = row.get("adoptionScorePercent").asDouble();
            return newest && listed != PeopleSample.KNOWN_POINTS ? 2 * listed - PeopleSample.KNOWN_POINTS : null;
        }

        /** A whole, those of it who did something, and the rest. */
        private void part(PeopleReader reader, String name, Part truth, @Nullable Long whole, @Nullable Long part) {
            reader.truth(name, truth.whole());
            reader.truth(name + " active", truth.part());
            reader.truth(name + " rest", truth.whole() - truth.part());
            reader.sum(name, name + " active", name + " rest");
            reader.read(name, whole);
            reader.read(name + " active", part);
        }

        private static void assertPercentagesFollowCounts(JsonNode month) {
            assertThat(month.get("activePercent").isNull())
                    .isEqualTo(month.get("activeUsers").isNull());
            assertThat(month.get("returningPercent").isNull())
                    .isEqualTo(month.get("returningUsers").isNull());
            assertThat(month.get("firstTimePercent").isNull())
                    .isEqualTo(month.get("firstTimeUsers").isNull());
            assertThat(month.get("penetrationPercent").isNull())
                    .isEqualTo(month.get("cumulativeActiveUsers").isNull());
            assertThat(month.get("returningUsers").isNull()
                            && !month.get("retentionPercent").isNull())
                    .isFalse();
        }

        private static JsonNode only(JsonNode list) {
            assertThat(list.size()).isEqualTo(1);
            return list.get(0);
        }

        private static @Nullable Long number(JsonNode node, String field) {
            return node.get(field).isNull()
                    ? null
                    : Long.valueOf(node.get(field).asLong());
        }
    }
}
