package io.seatwise.demo;

import static io.seatwise.demo.DemoTables.NEWEST;
import static io.seatwise.demo.DemoTables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.seatwise.demo.DemoCustomer.Character;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scores, usage analytics, groups, activity and tickets of each demo customer agree with the use of its licences. */
class DemoUseAgreesTest {

    private static final DemoTables TABLES = DemoTables.of(0);

    @Test
    void scoresCountThePeopleOfTheirWorkload() {
        int scored = 0;
        for (DemoCustomer customer : TABLES.customers()) {
            Map<String, NamedCsvRecord> score = score(customer, NEWEST);
            scored += score.isEmpty() ? 0 : 1;
            long licensed = TABLES.enabled(customer, "EXO");
            long mail = TABLES.people(customer, "EXO");
            long teams = TABLES.people(customer, "TEAMS");
            long files = TABLES.people(customer, "SPO");
            // Everybody has mail and fewer use Teams: two ways are mail and Teams, or mail and Viva Engage
            boolean community = customer.story().character() == Character.YAMMER_OVERUSE;
            assertCount(score, "COMMUNICATION", teams, community ? mail : teams, licensed);
            assertCount(score, "MEETINGS", teams * 7 / 10, teams, TABLES.enabled(customer, "TEAMS"));
            assertCount(score, "CONTENT_COLLABORATION", files * 7 / 10, files, TABLES.enabled(customer, "SPO"));
            assertCount(score, "TEAMWORK", 0, Math.min(files, teams), TABLES.enabled(customer, "SPO"));
            assertCount(score, "MOBILITY", mail / 2, mail, licensed);
        }
        assertThat(scored).isGreaterThan(200);
    }

    private static void assertCount(
            Map<String, NamedCsvRecord> score, String category, long atLeast, long atMost, long people) {
        NamedCsvRecord row = score.get(category);
        if (row != null) {
            long part = number(row, "primaryNumerator");
            assertThat(part).as("%s of %s", category, row).isBetween(Math.min(atLeast, atMost), atMost);
            assertThat(number(row, "primaryDenominator")).isEqualTo(people);
            if (!row.getField("points").isEmpty()) {
                assertThat((double) number(row, "points")).isCloseTo(100.0 * part / people, within(0.5));
            }
        }
    }

    @Test
    void allScoresAreOfTheSchemeThatThePartnerCountsIn() {
        assertThat(TABLES.rows("adoption-score.csv"))
                .extracting(row -> row.getField("scheme"))
                .containsOnly("PEOPLE_AI_600");
        assertThat(DemoTables.of(1).rows("adoption-score.csv"))
                .extracting(row -> row.getField("scheme"))
                .containsOnly("CLASSIC_800");
    }

    @Test
    void monthsOfUsageAnalyticsAreThoseOfTheLicences() {
        Map<String, String> codes = Map.of(
                "Microsoft 365",
                "EXO",
                "Exchange",
                "EXO",
                "Teams",
                "TEAMS",
                "OneDrive",
                "ODB",
                "SharePoint",
                "SPO",
                "Viva Engage",
                "YAM");
        for (DemoCustomer customer : TABLES.customers()) {
            Map<String, Long> before = new HashMap<>();
            TABLES.rows("usage-month.csv", customer).forEach(row -> {
                String product = row.getField("product");
                long active = number(row, "activeUsers");
                assertThat(active).isLessThanOrEqualTo(number(row, "cumulativeActiveUsers"));
                assertThat(number(row, "cumulativeActiveUsers")).isLessThanOrEqualTo(number(row, "enabledUsers"));
                if (before.containsKey(product)) {
                    assertThat(number(row, "returningUsers")).isLessThanOrEqualTo(before.get(product));
                    assertThat(number(row, "returningUsers") + number(row, "firstTimeUsers"))
                            .isLessThanOrEqualTo(active);
                }
                before.put(product, active);
                if (row.getField("month").equals("2026-11")) {
                    String code = codes.get(product);
                    assertThat(active).isEqualTo(TABLES.people(customer, code));
                    assertThat(number(row, "enabledUsers")).isEqualTo(TABLES.enabled(customer, code));
                }
            });
        }
    }

    @Test
    void regionsAddUpToNoMoreThanTheOrganisation() {
        for (DemoCustomer customer : TABLES.customers()) {
            Map<String, NamedCsvRecord> whole = TABLES.rows("usage-month.csv", customer)
                    .filter(row -> row.getField("product").equals("Microsoft 365"))
                    .collect(Collectors.toMap(row -> row.getField("month"), row -> row));
            List<NamedCsvRecord> regions =
                    TABLES.rows("region-usage.csv", customer).toList();
            for (String column : new String[] {"enabledUsers", "activeUsers"}) {
                assertThat(regions.stream()
                                .mapToLong(row -> number(row, column))
                                .sum())
                        .isLessThanOrEqualTo(
                                regions.isEmpty()
                                        ? 0
                                        : number(
                                                Objects.requireNonNull(whole.get(
                                                        regions.getFirst().getField("month"))),
                                                column));
            }
            assertThat(regions)
                    .allSatisfy(row ->
                            assertThat(number(row, "activeUsers")).isLessThanOrEqualTo(number(row, "enabledUsers")));
        }
    }

    @Test
    void whoeverUsesTheAppsHasActivatedThem() {
        assertThat(TABLES.rows("activation.csv"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(number(row, "activatedUsers")).isLessThanOrEqualTo(number(row, "enabledUsers")));
        for (DemoCustomer customer : TABLES.customers()) {
            TABLES.rows("activation.csv", customer)
                    .filter(row -> row.getField("contentDate").equals("2026-10-31"))
                    .forEach(row -> assertThat(number(row, "activatedUsers"))
                            .isGreaterThanOrEqualTo(organisation(customer, "Office")));
        }
    }

    /** The active users of the organisation at the end of October, at most those with a licence. */
    private static long organisation(DemoCustomer customer, String workload) {
        return DemoTables.INFLATED.contains(customer.story().character())
                ? 0
                : TABLES.rows("OfficeUsage.csv", customer)
                        .filter(row -> DemoTables.isCounted(row)
                                && row.getField("Month").equals("2026-10-01")
                                && row.getField("WorkloadName").equals(workload))
                        .mapToLong(row -> number(row, "MonthlyActiveUsers"))
                        .sum();
    }

    @Test
    void usageScoreAndActivityMoveInTheSameDirection() {
        EnumSet<Character> moved = EnumSet.noneOf(Character.class);
        for (DemoCustomer customer : TABLES.customers()) {
            double usage = change(TABLES.rows("license-usage-history.csv", customer)
                    .filter(row -> !row.getField("workloadCode").equals("YAM"))
                    .collect(Collectors.groupingBy(
                            row -> row.getField("processedDateTime"),
                            Collectors.teeing(
                                    Collectors.summingLong(row -> number(row, "licensesActive")),
                                    Collectors.summingLong(row -> number(row, "licensesQualified")),
                                    (active, all) -> 100.0 * active / all))));
            double score = change(TABLES.rows("adoption-score.csv", customer)
                    .filter(row -> !row.getField("primaryNumerator").isEmpty()
                            && !row.getField("category").equals("APPS_HEALTH"))
                    .collect(Collectors.groupingBy(
                            row -> row.getField("day"),
                            Collectors.averagingDouble(row ->
                                    100.0 * number(row, "primaryNumerator") / number(row, "primaryDenominator")))));
            if (Math.abs(usage) > 10 && score != 0) {
                assertThat(Math.signum(score))
                        .as("score of %s", customer.name())
                        .isEqualTo(Math.signum(usage));
                moved.add(customer.story().character());
            }
            if (Math.abs(usage) > 15) {
                assertActivity(customer, usage);
            }
        }
        assertThat(moved).contains(Character.GROWING, Character.FADING);
    }

    private static void assertActivity(DemoCustomer customer, double usage) {
        if (DemoTables.INFLATED.contains(customer.story().character())) {
            return;
        }
        double activity = change(TABLES.rows("product-activity.csv", customer)
                .collect(Collectors.groupingBy(
                        row -> row.getField("month"),
                        Collectors.averagingLong(row -> number(row, "monthlyActiveUsers")))));
        assertThat(activity * usage).as("activity of %s", customer.name()).isGreaterThanOrEqualTo(0);
    }

    /** The newest value less the oldest; 0 where there are fewer than two. */
    private static double change(Map<String, Double> byDay) {
        return byDay.size() < 2
                ? 0
                : byDay.entrySet().stream()
                                .max(Map.Entry.comparingByKey())
                                .orElseThrow()
                                .getValue()
                        - byDay.entrySet().stream()
                                .min(Map.Entry.comparingByKey())
                                .orElseThrow()
                                .getValue();
    }

    @Test
    void activityStaysWithinWhatIsAssigned() {
        assertThat(TABLES.rows("product-activity.csv"))
                .isNotEmpty()
                .filteredOn(row -> row.getField("licenceType").equals("SEAT"))
                .allSatisfy(row -> {
                    assertThat(number(row, "monthlyActiveUsers")).isLessThanOrEqualTo(number(row, "assignedSeats"));
                    assertThat(number(row, "assignedSeats")).isLessThanOrEqualTo(number(row, "purchasedSeats"));
                });
    }

    @Test
    void groupsAddUpToTheOrganisationOfTheScore() {
        assertThat(TABLES.rows("group-insight.csv")).isNotEmpty();
        for (DemoCustomer customer : TABLES.customers()) {
            Map<String, NamedCsvRecord> score = score(customer, NEWEST);
            Map<String, List<NamedCsvRecord>> rows = TABLES.rows("group-insight.csv", customer)
                    .collect(Collectors.groupingBy(row -> row.getField("category") + row.getField("attribute")));
            rows.forEach((key, groups) -> {
                String category = groups.getFirst().getField("category");
                NamedCsvRecord whole = rows.get(category + "ORGANISATION").getFirst();
                for (String column : new String[] {"people", "numerator", "denominator"}) {
                    assertThat(groups.stream()
                                    .mapToLong(row -> number(row, column))
                                    .sum())
                            .as(key)
                            .isLessThanOrEqualTo(number(whole, column));
                }
                if (score.containsKey(category)) {
                    assertThat(whole.getField("numerator"))
                            .isEqualTo(score.get(category).getField("primaryNumerator"));
                }
            });
        }
    }

    @Test
    void ticketsFitTheSizeAndTheLearningOfTheCustomer() {
        for (DemoCustomer customer : TABLES.customers()) {
            assertThat(TABLES.rows("support-tickets.csv", customer)).hasSize(6).allSatisfy(row -> {
                long tickets = number(row, "tickets");
                assertThat(tickets).isLessThanOrEqualTo(customer.organisation().seats() / 10L + 4);
                assertThat(number(row, "howToTickets")).isLessThanOrEqualTo(tickets);
                if (tickets > 10 && number(row, "howToTickets") * 2 > tickets) {
                    assertThat(customer.story().character()).isIn(Character.LOW_ADOPTION, Character.GROWING);
                }
            });
        }
    }

    private static Map<String, NamedCsvRecord> score(DemoCustomer customer, String day) {
        Stream<NamedCsvRecord> rows = TABLES.rows("adoption-score.csv", customer);
        return rows.filter(row -> row.getField("day").equals(day))
                .collect(Collectors.toMap(row -> row.getField("category"), row -> row));
    }
}
