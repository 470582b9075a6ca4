package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A file is applied while it is read; what is found late in it leaves nothing of its first rows. */
abstract class ErrorsLateInAFileContract extends DownloadsContract {

    private static final String CUSTOMERS = "customerTenantId,customerName,domain,accountManager,colour\n";
    private static final String SUBSCRIPTIONS = "subscriptionId,customerTenantId,productId,status,quantity\n";

    /** Two batches and a half. */
    private static final int ROWS = 2500;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private String subscriptions(int count) {
        return SUBSCRIPTIONS
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "s-%d,%s,1,active,%d\n".formatted(i, ONE, i % 50 + 1))
                        .collect(Collectors.joining());
    }

    private long stored(String table) {
        return transactions.read(
                scopes.forJob(partner, "Contoso Cloud", "test"),
                () -> jdbc.queryForObject(
                        "select count(*) from " + table + " where partner_id = ?", Long.class, partner));
    }

    private JsonNode bring(String content, String query) throws Exception {
        return calls.finished(calls.upload("list.csv", content, query));
    }

    private static String state(JsonNode run) {
        return run.get("state").asString();
    }

    private static List<Long> figures(JsonNode run) {
        return List.of(
                run.get("rowsRead").asLong(),
                run.get("rowsApplied").asLong(),
                run.get("rowsRejected").asLong());
    }

    @Test
    void fileWithoutAnErrorIsAppliedWhole() throws Exception {
        JsonNode run = bring(subscriptions(ROWS), "");

        assertThat(state(run)).isEqualTo("APPLIED");
        assertThat(figures(run)).containsExactly(2500L, 2500L, 0L);
        assertThat(run.get("problems").isEmpty()).isTrue();
        assertThat(stored("subscription")).isEqualTo(2500);
    }

    @Test
    void badLastRowRejectsTheFileAndLeavesNothing() throws Exception {
        JsonNode run = bring(subscriptions(ROWS) + "s-bad,%s,1,active,minus\n".formatted(ONE), "");

        assertThat(state(run)).isEqualTo("REJECTED");
        assertThat(ImportCalls.places(run)).containsExactly("2502 quantity NOT_A_NUMBER");
        assertThat(figures(run)).containsExactly(2501L, 0L, 1L);
        assertThat(stored("subscription")).isZero();
        assertThat(stored("customer")).isZero();
    }

    @Test
    void badLastRowIsLeftOutWhereBadRowsAreSkipped() throws Exception {
        JsonNode run = bring(subscriptions(ROWS) + "s-bad,%s,1,active,minus\n".formatted(ONE), "?onError=skip");

        assertThat(state(run)).isEqualTo("APPLIED");
        assertThat(ImportCalls.places(run)).containsExactly("2502 quantity NOT_A_NUMBER");
        assertThat(figures(run)).containsExactly(2501L, 2500L, 1L);
        assertThat(stored("subscription")).isEqualTo(2500);
    }

    @Test
    void subscriptionOfAnotherCustomerInTheLastRowRejectsTheFile() throws Exception {
        bring(SUBSCRIPTIONS + "theirs,%s,1,active,5\n".formatted(TWO), "");

        JsonNode run = bring(subscriptions(ROWS) + "theirs,%s,1,active,5\n".formatted(ONE), "");

        assertThat(state(run)).isEqualTo("REJECTED");
        assertThat(ImportCalls.places(run)).containsExactly("2502 subscriptionId CONFLICT");
        assertThat(stored("subscription")).isEqualTo(1);
    }

    @Test
    void addressOfAPersonInTheLastRowLeavesNothingOfTheFile() throws Exception {
        String content = "customerTenantId,customerName,domain\n"
                + IntStream.rangeClosed(1, ROWS)
                        .mapToObj(i -> "%s,Customer %d,\n".formatted(new UUID(1, i), i))
                        .collect(Collectors.joining())
                + "%s,kim.larsen@fabrikam.example,\n".formatted(new UUID(2, 1));

        JsonNode run = bring(content, "?onError=skip");

        assertThat(state(run)).isEqualTo("REJECTED");
        assertThat(ImportCalls.places(run)).containsExactly("2502 customerName PERSONAL_DATA");
        assertThat(run.toString()).doesNotContain("kim.larsen");
        assertThat(stored("customer")).isZero();
    }

    @Test
    void warningsStandOnceAndInOrderHoweverOftenTheFileIsRead() throws Exception {
        List<String> expected = new ArrayList<>(List.of("1 colour UNKNOWN_COLUMN"));
        StringBuilder content = new StringBuilder(CUSTOMERS);
        for (int i = 1; i <= ROWS; i++) {
            boolean stranger = i == 700 || i == 1700;
            content.append("%s,Customer %d,elsewhere.example,%s,red\n"
                    .formatted(new UUID(1, i), i, stranger ? "sam@elsewhere.example" : ""));
            if (stranger) {
                expected.add((i + 1) + " accountManager UNKNOWN_VALUE");
            }
        }
        JsonNode good = bring(content.toString(), "?mode=validate");
        JsonNode applied = bring(content.toString(), "");
        JsonNode again = bring(content + "%s,Late,,,red\nno-id,Bad,,,red\n".formatted(new UUID(3, 1)), "?onError=skip");

        assertThat(ImportCalls.places(good)).containsExactlyElementsOf(expected);
        assertThat(ImportCalls.places(applied)).containsExactlyElementsOf(expected);
        expected.add("2503 customerTenantId NOT_A_GUID");
        assertThat(ImportCalls.places(again)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(figures(again)).containsExactly(2502L, 2501L, 1L);
        assertThat(stored("customer")).isEqualTo(2501);
    }

    @Test
    void fileThatSaysWhatIsKnownInOtherOrderIsUnchanged() throws Exception {
        bring(subscriptions(ROWS), "");
        List<String> lines = new ArrayList<>(subscriptions(ROWS).lines().toList());
        String header = lines.removeFirst();

        JsonNode run = bring(header + "\n" + String.join("\n", lines.reversed()) + "\n", "");

        assertThat(state(run)).isEqualTo("UNCHANGED");
        assertThat(figures(run)).containsExactly(2500L, 0L, 0L);
        assertThat(stored("named_rows")).isEqualTo(1);
    }
}
