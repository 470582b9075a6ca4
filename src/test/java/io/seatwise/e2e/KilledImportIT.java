package io.seatwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatwise.ApiClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The packaged jar is killed while an import is read and again while it is applied: the old state stays whole. */
class KilledImportIT {

    private static final String TOKEN = "swt_0123456789abcdef0123456789abcdef";
    private static final String BOOTSTRAP = """
            partners:
              - name: Contoso Cloud
                tokens:
                  - { name: nightly-import, role: PARTNER_ADMIN, secret: "%s" }
            """.formatted(TOKEN);
    private static final int CUSTOMERS = 200;
    private static final int PRODUCTS = 10;
    private static final int WORKLOADS = 10;
    private static final long ROWS = (long) CUSTOMERS * PRODUCTS * WORKLOADS;

    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(2);

    @Test
    void aKilledImportLeavesTheOldStateAndIsAppliedOnceAfterTheRestart() throws Exception {
        try (RunningSeatwise seatwise = RunningSeatwise.withBootstrap(BOOTSTRAP)) {
            ApiClient api = new ApiClient(seatwise.address(), TOKEN);
            assertThat(state(api.bring("usage.csv", usage(day, 40)))).isEqualTo("APPLIED");
            String before = figures(api, day, 40);
            byte[] corrected = usage(day.plusDays(1), 70).getBytes(StandardCharsets.UTF_8);
            String after = figures(day.plusDays(1), 70);

            String id = api.submit("usage-corrected.csv", corrected, "");
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> isReading(api, id));
            seatwise.kill();
            seatwise.startAgain();
            assertThat(figures(api)).isIn(before, after);
            assertThat(state(api.json("/imports/" + id))).isIn("QUEUED", "RUNNING", "APPLIED");

            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> isReading(api, id)
                            && api.json("/imports/" + id).get("rowsRead").asLong() > ROWS * 3 / 4);
            seatwise.kill();
            seatwise.startAgain();
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        assertThat(figures(api)).isIn(before, after);
                        return state(api.json("/imports/" + id)).equals("APPLIED");
                    });

            JsonNode run = api.json("/imports/" + id);
            assertThat(run.get("rowsApplied").asLong()).isEqualTo(ROWS);
            assertThat(figures(api)).isEqualTo(after);
            assertThat(state(api.bring("again.csv", corrected, ""))).isEqualTo("UNCHANGED");
        }
    }

    private static boolean isReading(ApiClient api, String id) throws Exception {
        return state(api.json("/imports/" + id)).equals("RUNNING");
    }

    private static String state(JsonNode run) {
        return run.get("state").asString();
    }

    private static String figures(ApiClient api, LocalDate day, int percent) throws Exception {
        String figures = figures(api);
        assertThat(figures).isEqualTo(figures(day, percent));
        return figures;
    }

    private static String figures(ApiClient api) throws Exception {
        JsonNode portfolio = api.json("/portfolio");
        return portfolio.get("asOf").asString() + " " + portfolio.get("customers") + " " + portfolio.get("active") + " "
                + portfolio.get("entitled") + " " + portfolio.get("usagePercent");
    }

    private static String figures(LocalDate day, int percent) {
        return "%s %d %d %d %d.0".formatted(day, CUSTOMERS, ROWS * percent, ROWS * 100, percent);
    }

    private static String usage(LocalDate day, int percent) {
        StringBuilder file = new StringBuilder(
                "processedDateTime,customerTenantId,productId,workloadCode,licensesActive,licensesQualified\n");
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            UUID id = new UUID(0x4000L, 0x8000000000000000L + customer);
            for (int product = 0; product < PRODUCTS; product++) {
                for (int workload = 0; workload < WORKLOADS; workload++) {
                    file.append(day)
                            .append(',')
                            .append(id)
                            .append(",p")
                            .append(product)
                            .append(",W")
                            .append(workload)
                            .append(',')
                            .append(percent)
                            .append(",100\n");
                }
            }
        }
        return file.toString();
    }
}
