package io.seatwise.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** The figures of the portfolio page over REST while others take workbooks, against the same alone; the packaged jar. */
final class ExportLoadBenchmark {

    private static final String UNIT = "ms p95";
    private static final int READERS = 8;
    private static final int SAMPLES = 60;

    private final PackagedPortal portal;
    private final HttpClient client = HttpClient.newHttpClient();

    private ExportLoadBenchmark(PackagedPortal portal) {
        this.portal = portal;
    }

    static void run(BenchSize size, List<BenchEntry> entries) throws Exception {
        try (PackagedPortal portal = PackagedPortal.start(0)) {
            new ExportLoadBenchmark(portal).measure(size, entries);
        }
    }

    private void measure(BenchSize size, List<BenchEntry> entries) throws Exception {
        portal.bringIn(size.customers());
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
                Measurement.at(beside, 0.95),
                Measurement.at(alone, 0.95),
                "the same without exports",
                null,
                null,
                null,
                null));
        double[] first = firstBytes.stream().mapToDouble(Double::doubleValue).toArray();
        entries.add(BenchEntry.cost(
                "export-load/first-byte", size, UNIT, Measurement.at(first, 0.95), null, null, null, null, null, null));
    }

    private double[] sample() throws IOException, InterruptedException {
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            long before = System.nanoTime();
            int status = client.send(portal.request("/api/v1/portfolio").build(), HttpResponse.BodyHandlers.ofString())
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
                portal.request("/api/v1/exports/portfolio.xlsx").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (java.io.InputStream content = response.body()) {
            content.read();
            synchronized (firstBytes) {
                firstBytes.add((System.nanoTime() - before) / 1e6);
            }
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
