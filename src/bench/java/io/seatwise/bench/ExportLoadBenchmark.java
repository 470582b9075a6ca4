package io.seatwise.bench;

import io.seatwise.e2e.RunningSeatwise;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** The figures of the portfolio page over REST while others take workbooks, against the same alone; the packaged jar. */
final class ExportLoadBenchmark {

    private static final String TOKEN = "swt_bench_0123456789abcdef0123456789";
    private static final String UNIT = "ms p95";
    private static final int READERS = 8;
    private static final int SAMPLES = 60;

    private final RunningSeatwise seatwise;
    private final HttpClient client = HttpClient.newHttpClient();

    private ExportLoadBenchmark(RunningSeatwise seatwise) {
        this.seatwise = seatwise;
    }

    static void run(BenchSize size, List<BenchEntry> entries) throws Exception {
        String bootstrap = """
                partners:
                  - name: Contoso
                    mpnId: "1234567"
                    tokens:
                      - { name: bench, role: PARTNER_ADMIN, secret: "%s" }
                """.formatted(TOKEN);
        try (RunningSeatwise seatwise = RunningSeatwise.withBootstrap(bootstrap)) {
            new ExportLoadBenchmark(seatwise).measure(size, entries);
        }
    }

    private void measure(BenchSize size, List<BenchEntry> entries) throws Exception {
        bringIn(size.customers());
        double[] alone = sample();
        AtomicBoolean done = new AtomicBoolean();
        List<Double> firstBytes = new ArrayList<>();
        double[] beside;
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                running.add(readers.submit(() -> {
                    while (!done.get()) {
                        takeWorkbook(firstBytes);
                    }
                    return null;
                }));
            }
            beside = sample();
            done.set(true);
            for (Future<?> each : running) {
                each.get();
            }
        }
        entries.add(BenchEntry.cost(
                "export-load/portfolio",
                size,
                UNIT,
                at(beside, 0.95),
                at(alone, 0.95),
                "the same without exports",
                null,
                null,
                null,
                null));
        double[] first = firstBytes.stream().mapToDouble(Double::doubleValue).toArray();
        entries.add(BenchEntry.cost(
                "export-load/first-byte", size, UNIT, at(first, 0.95), null, null, null, null, null, null));
    }

    private void bringIn(int customers) throws Exception {
        StringBuilder file = new StringBuilder("processedDateTime,serviceCode,channel,customerTenantId,customerName,"
                + "productId,productName,licensesDeployed,licensesSold\n");
        String day = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        for (int customer = 0; customer < customers; customer++) {
            for (int product = 0; product < BenchPortfolio.PRODUCTS; product++) {
                file.append(
                        "%s,O365,Reseller,00000000-0000-4000-8000-%012d,Customer %d,product-%02d,Product %d,%d,100\n"
                                .formatted(day, customer, customer, product, product, (customer + product) % 120));
            }
        }
        String boundary = "seatwise-bench";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"deployment.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> accepted = client.send(
                request("/api/v1/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String location = accepted.headers().firstValue("Location").orElseThrow();
        String path = URI.create(location).getPath();
        String state = "";
        while (!state.contains("APPLIED")) {
            Thread.sleep(200);
            state = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            if (state.contains("FAILED") || state.contains("REJECTED")) {
                throw new IllegalStateException(state);
            }
        }
    }

    private double[] sample() throws IOException, InterruptedException {
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            long before = System.nanoTime();
            int status = client.send(request("/api/v1/portfolio").build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("GET /portfolio answers " + status);
            }
            samples[i] = (System.nanoTime() - before) / 1e6;
        }
        return samples;
    }

    private void takeWorkbook(List<Double> firstBytes) throws IOException, InterruptedException {
        long before = System.nanoTime();
        HttpResponse<java.io.InputStream> response = client.send(
                request("/api/v1/exports/portfolio.xlsx").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (java.io.InputStream content = response.body()) {
            content.read();
            synchronized (firstBytes) {
                firstBytes.add((System.nanoTime() - before) / 1e6);
            }
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(seatwise.address() + path)).header("Authorization", "Bearer " + TOKEN);
    }

    private static double at(double[] samples, double share) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
    }
}
