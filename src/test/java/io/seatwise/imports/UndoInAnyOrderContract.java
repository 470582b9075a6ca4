package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.base.ListOrder;
import io.seatwise.derived.Derived;
import io.seatwise.imports.pipeline.ImportRuns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Whatever the order in which imports are undone, nothing of them is left. */
@Tag("slow")
abstract class UndoInAnyOrderContract extends DownloadsContract {

    private static final String CUSTOMERS = "customerTenantId,customerName,country\n";
    private static final String SUBSCRIPTIONS = "subscriptionId,customerTenantId,productId,status,quantity\n";
    private static final String USAGE = "processedDateTime,serviceCode,customerTenantId,customerName,productId,"
            + "workloadCode,licensesActive,licensesQualified\n";

    @Autowired
    Derived derived;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    ImportRuns runs;

    @Test
    void aCustomerThatOnlyExistedThroughUndoneImportsIsGone() throws Exception {
        String customers = id(apply("cust.csv", CUSTOMERS + ONE + ",Fabrikam,DE\n", ""));
        String usage = id(apply("usage.csv", USAGE + "2026-03-14,o365,%s,,1,EXO,10,20\n".formatted(ONE), ""));

        assertThat(undo(customers, false)).isEqualTo(200);
        assertThat(figures(customer(ONE), "customerName", "country", "entitled"))
                .containsExactly("Fabrikam", "-", "20");
        assertThat(undo(usage, false)).isEqualTo(200);

        assertThat(calls.get("/api/v1/customers/" + ONE).statusCode()).isEqualTo(404);
    }

    @Test
    void aCustomerThatAListStillNamesStays() throws Exception {
        String usage = id(apply("usage.csv", USAGE + "2026-03-14,o365,%s,Fabrikam,1,EXO,10,20\n".formatted(ONE), ""));
        String customers = id(apply("cust.csv", CUSTOMERS + ONE + ",Fabrikam,\n" + TWO + ",Tailspin,\n", ""));

        assertThat(undo(usage, false)).isEqualTo(200);
        assertThat(figures(customer(ONE), "customerName", "entitled")).containsExactly("Fabrikam", "-");
        assertThat(undo(customers, false)).isEqualTo(200);

        assertThat(calls.json("/api/v1/customers").get("total").asLong()).isZero();
    }

    @Test
    void undoNamesWhatDependsOnTheImportAndUndoesItOnRequest() throws Exception {
        String first = id(apply("first.csv", USAGE + "2026-03-14,o365,%s,F,1,EXO,10,20\n".formatted(ONE), ""));
        apply("second.csv", USAGE + "2026-03-14,o365,%s,F,1,EXO,11,20\n".formatted(ONE), "");
        apply("elsewhere.csv", USAGE + "2026-03-01,o365,%s,F,1,EXO,5,20\n".formatted(ONE), "");

        var refused = calls.post("/api/v1/imports/" + first + "/undo");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"dependents\"", "second.csv").doesNotContain("elsewhere.csv");
        assertThat(undo(first, true)).isEqualTo(200);

        assertThat(figures(customer(ONE), "active", "asOf")).containsExactly("5", "2026-03-01");
    }

    @Test
    void historyIsSortedByEachColumnInBothDirections() throws Exception {
        apply("B.csv", USAGE + "2026-03-14,o365,%s,F,1,EXO,10,20\n".formatted(ONE), "");
        apply("a.csv", CUSTOMERS + ONE + ",Fabrikam,DE\n" + TWO + ",Tailspin,DE\n", "");
        PartnerScope scope = scopes.forJob(partner, "Contoso Cloud", "test");

        assertThat(files(scope, new ListOrder<>(ImportSort.FILE, false))).containsExactly("a.csv", "B.csv");
        assertThat(files(scope, new ListOrder<>(ImportSort.FILE, true))).containsExactly("B.csv", "a.csv");
        assertThat(files(scope, new ListOrder<>(ImportSort.ROWS, false))).containsExactly("B.csv", "a.csv");
        assertThat(files(scope, new ListOrder<>(ImportSort.DAYS, false)))
                .as("a file without days is last")
                .containsExactly("B.csv", "a.csv");
        assertThat(files(scope, new ListOrder<>(ImportSort.DAYS, true))).containsExactly("B.csv", "a.csv");
        for (ImportSort sort : Set.of(ImportSort.STATE, ImportSort.BY, ImportSort.AT)) {
            assertThat(files(scope, new ListOrder<>(sort, false))).hasSize(2);
        }
    }

    private List<String> files(PartnerScope scope, ListOrder<ImportSort> order) {
        return transactions.read(scope, () -> runs.page(scope, order, 0, 10)).stream()
                .map(ImportRun::fileName)
                .toList();
    }

    @Test
    void subscriptionThatANewerListNamesWithoutAChangeHoldsBackTheUndo() throws Exception {
        String first = id(apply("first.csv", SUBSCRIPTIONS + "s-1,%s,1,active,10\n".formatted(ONE), ""));
        apply("other.csv", SUBSCRIPTIONS + "s-2,%s,1,active,10\n".formatted(ONE), "");
        String again = id(
                apply("again.csv", SUBSCRIPTIONS + "s-1,%1$s,1,active,10\ns-3,%1$s,1,active,7\n".formatted(ONE), ""));

        assertThat(calls.post("/api/v1/imports/" + first + "/undo").body())
                .contains("again.csv")
                .doesNotContain("other.csv");

        namedAsInEarlierVersions(again, "s-1", "s-3");
        assertThat(calls.post("/api/v1/imports/" + first + "/undo").body())
                .contains("again.csv")
                .doesNotContain("other.csv");
        assertThat(undo(again, false)).isEqualTo(200);
        assertThat(undo(first, false)).isEqualTo(200);
        assertThat(figures(customer(ONE), "customerName")).isNotEmpty();
        assertThat(stored("select subscription_id from subscription where partner_id = ?"))
                .containsExactly("s-2");
        assertThat(stored("select row_key from replaced_row where partner_id = ?"))
                .isEmpty();
    }

    /** Before V941 each id that a file named and did not change was a row of {@code replaced_row}. */
    private void namedAsInEarlierVersions(String run, String... ids) {
        transactions.run(scopes.forJob(partner, "Contoso Cloud", "test"), () -> {
            jdbc.update("delete from named_rows where partner_id = ? and run_id = cast(? as uuid)", partner, run);
            for (String id : ids) {
                jdbc.update("""
                        insert into replaced_row (partner_id, replaced_by, row_type, row_key, content)
                        values (?, cast(? as uuid), 'subscription-named', ?, '')
                        """, partner, run, id);
            }
        });
    }

    private List<String> stored(String sql) {
        return transactions.read(
                scopes.forJob(partner, "Contoso Cloud", "test"), () -> jdbc.queryForList(sql, String.class, partner));
    }

    @Test
    void undoWaitsForFiguresThatAreBeingWrittenOfACustomerItDeletes() throws Exception {
        String customers = id(apply("cust.csv", CUSTOMERS + ONE + ",Fabrikam,DE\n", ""));
        PartnerScope scope = scopes.forJob(partner, "Contoso Cloud", "test");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> computing = threads.submit(() -> transactions.run(scope, () -> {
                derived.lock(scope);
                jdbc.update("delete from customer_score where partner_id = ? and tenant_id = ?", partner, ONE);
                jdbc.update("insert into customer_score (partner_id, tenant_id) values (?, ?)", partner, ONE);
                written.countDown();
                await(commit);
            }));
            assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();

            Future<Integer> undo = threads.submit(() -> undo(customers, false));
            assertThatThrownBy(() -> undo.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            commit.countDown();

            computing.get(30, TimeUnit.SECONDS);
            assertThat(undo.get(30, TimeUnit.SECONDS)).isEqualTo(200);
        } finally {
            commit.countDown();
        }

        assertThat(calls.get("/api/v1/customers/" + ONE).statusCode()).isEqualTo(404);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void afterUndoingEverythingThePortfolioEqualsTheEmptyOne(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            JsonNode run = calls.finished(calls.upload("file" + i + ".csv", file(random), query(random)));
            if (run.get("state").asString().equals("APPLIED")) {
                runs.add(id(run));
            }
        }
        assertThat(runs).hasSizeGreaterThan(2);
        Collections.shuffle(runs, random);

        for (String run : runs) {
            boolean undone = calls.json("/api/v1/imports?size=100")
                    .get("items")
                    .valueStream()
                    .anyMatch(each ->
                            id(each).equals(run) && !each.get("undoneAt").isNull());
            if (!undone) {
                assertThat(undo(run, true)).isEqualTo(200);
            }
        }

        ImportCalls empty = newPartner();
        for (String path : List.of("/api/v1/portfolio", "/api/v1/customers", "/api/v1/exports/entitlements.csv")) {
            assertThat(calls.get(path).body())
                    .as(path)
                    .isEqualTo(empty.get(path).body());
        }
    }

    private static String query(Random random) {
        return random.nextInt(4) == 0 ? "?list=full" : "";
    }

    private static String file(Random random) {
        var tenant = random.nextBoolean() ? ONE : TWO;
        int figure = random.nextInt(50);
        String month = random.nextBoolean() ? "2026-01" : "2026-02";
        return switch (random.nextInt(6)) {
            case 0 -> CUSTOMERS + tenant + ",Name " + figure + ",DE\n";
            case 1 -> USAGE + month + "-10,o365,%s,N,1,EXO,%d,50\n".formatted(tenant, figure);
            case 2 -> SUBSCRIPTIONS + "s-%d,%s,1,active,%d\n".formatted(tenant.hashCode() % 7, tenant, figure);
            case 3 ->
                "SubscriptionId,Month,SKU,SKUId,CustomerTenantId,AvailableSeats,AssignedSeats,ActiveSeats\n"
                        + "s-%d,%s,Sales,2,%s,60,%d,10\n".formatted(tenant.hashCode() % 7, month, tenant, figure);
            case 4 ->
                "CustomerTenantId,CustomerName,WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers\n"
                        + "%s,N,EXO,%s,60,%d\n".formatted(tenant, month, figure);
            default ->
                "Microsoft ID,Company name,Primary domain name\n%s,Company %d,x.example\n".formatted(tenant, figure);
        };
    }

    private int undo(String run, boolean dependents) throws Exception {
        return calls.post("/api/v1/imports/" + run + "/undo" + (dependents ? "?dependents=true" : ""))
                .statusCode();
    }

    private static String id(JsonNode run) {
        return run.get("id").asString();
    }
}
