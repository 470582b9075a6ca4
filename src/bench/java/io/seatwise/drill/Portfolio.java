package io.seatwise.drill;

import io.seatwise.ApiClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.StringJoiner;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The usage of a small portfolio in which everybody uses the same share of what they pay for. */
final class Portfolio {

    private static final int CUSTOMERS = 60;
    private static final int PRODUCTS = 8;
    private static final int WORKLOADS = 5;
    private static final long ROWS = (long) CUSTOMERS * PRODUCTS * WORKLOADS;
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Portfolio() {}

    /** A usage file in which each customer uses this share, in percent. */
    static byte[] usage(int percent) {
        StringBuilder file = new StringBuilder(
                "processedDateTime,customerTenantId,productId,workloadCode,licensesActive,licensesQualified\n");
        for (int row = 0; row < ROWS; row++) {
            file.append("%s,%s,p%d,W%d,%d,100\n"
                    .formatted(
                            DAY,
                            new UUID(0x4000L, 0x8000000000000000L + row / (PRODUCTS * WORKLOADS)),
                            row / WORKLOADS % PRODUCTS,
                            row % WORKLOADS,
                            percent));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The share that the whole portfolio uses; fails unless the totals are those of one file, whole. */
    static int percent(ApiClient api) throws IOException, InterruptedException {
        JsonNode portfolio = api.json("/portfolio");
        long active = portfolio.get("active").asLong();
        long entitled = portfolio.get("entitled").asLong();
        if (portfolio.get("customers").asInt() != CUSTOMERS || entitled != ROWS * 100 || active % ROWS != 0) {
            throw new BrokenPromise("Half of a file is visible: " + portfolio);
        }
        return (int) (active / ROWS);
    }

    /** Fails unless the whole portfolio uses this share. */
    static void mustUse(ApiClient api, int expected) throws IOException, InterruptedException {
        int percent = percent(api);
        if (percent != expected) {
            throw new BrokenPromise("The portfolio uses %d %%, expected %d".formatted(percent, expected));
        }
    }

    /** Brings the file of this share in and waits until it is applied. */
    static String apply(ApiClient api, int percent) throws IOException, InterruptedException {
        // on PostgreSQL, the jobs of a killed node go on after 90 seconds
        String id = api.submit("usage.csv", usage(percent), "");
        awaitImports(api);
        JsonNode run = api.json("/imports/" + id);
        if (!run.get("state").asString().equals("APPLIED")) {
            throw new IllegalStateException("The file is not applied: " + run);
        }
        return run.get("id").asString();
    }

    /** The figures, scores and flags of each customer, as text to compare. */
    static String figures(ApiClient api) throws IOException, InterruptedException {
        StringJoiner figures = new StringJoiner("\n");
        for (JsonNode customer :
                api.json("/customers?size=1000&sort=customerName,asc").get("items")) {
            figures.add(customer.toString());
        }
        return figures.toString();
    }

    /** Waits until no import is waiting or running. */
    static void awaitImports(ApiClient api) throws IOException, InterruptedException {
        await(api, "imports that end", each -> {
            JsonNode runs = each.json("/imports?size=20").get("items");
            return runs.valueStream()
                    .noneMatch(run -> run.get("state").asString().matches("QUEUED|RUNNING"));
        });
    }

    /** Waits for a condition, for three minutes at most. */
    static void await(ApiClient api, String what, Check check) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!check.holds(api)) {
            if (System.nanoTime() > end) {
                throw new BrokenPromise("Did not happen within three minutes: " + what);
            }
            Thread.sleep(200);
        }
    }

    /** What is waited for. */
    interface Check {
        boolean holds(ApiClient api) throws IOException, InterruptedException;
    }

    /** Waits until the figures stay the same for three seconds, and answers with them. */
    static String settled(ApiClient api) throws IOException, InterruptedException {
        String last = figures(api);
        for (int same = 0; same < 6; ) {
            Thread.sleep(500);
            String now = figures(api);
            same = now.equals(last) ? same + 1 : 0;
            last = now;
        }
        return last;
    }
}
