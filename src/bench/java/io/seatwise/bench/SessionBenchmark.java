package io.seatwise.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 300 people who browse for ten minutes in the packaged jar, each doing something every 20 seconds on average: how long
 * the server takes to answer, what fails, and how much of the heap each session holds at the end.
 */
final class SessionBenchmark {

    private static final int ACCOUNTS = 60;
    private static final int PEOPLE = 300;
    private static final int WARM_UP_PEOPLE = 5;
    private static final long MINUTES = 10;
    private static final int LONGEST_PAUSE_MILLIS = 40_000;
    /** The customers page twice, since it is opened more often than the others. */
    private static final List<String> PAGES =
            List.of("", "customers", "customers", "renewals", "training", "changes", "usage-analytics", "outcomes");

    static {
        // The server closes idle connections; a browser then sends its request again, which this client does not
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private final PackagedPortal portal;
    private final int customers;
    private final ConcurrentLinkedQueue<Double> waits = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();

    private SessionBenchmark(PackagedPortal portal, int customers) {
        this.portal = portal;
        this.customers = customers;
    }

    static void run(BenchSize size, List<BenchEntry> entries) throws Exception {
        try (PackagedPortal portal = PackagedPortal.start(ACCOUNTS);
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            portal.bringIn(size.customers());
            new SessionBenchmark(portal, size.customers()).measure(size, entries, executor);
        }
    }

    private void measure(BenchSize size, List<BenchEntry> entries, ExecutorService executor) throws Exception {
        for (PortalPerson person : signIn(WARM_UP_PEOPLE, 0, executor)) {
            for (String page : PAGES) {
                person.open(page);
            }
        }
        double before = liveKilobytes();
        List<PortalPerson> people = signIn(PEOPLE, WARM_UP_PEOPLE, executor);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        List<Future<?>> browsing = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Random random = new Random(person);
            PortalPerson at = people.get(person);
            browsing.add(executor.submit(() -> {
                browse(at, random, end);
                return null;
            }));
        }
        for (Future<?> each : browsing) {
            each.get();
        }
        double held = (liveKilobytes() - before) / PEOPLE;
        double[] answered = waits.stream().mapToDouble(Double::doubleValue).toArray();
        entries.add(entry("session-memory/heap-of-a-session", size, "kB", held));
        entries.add(entry("session-memory/answer", size, "ms p95", Measurement.at(answered, 0.95)));
        entries.add(entry("session-memory/answer-median", size, "ms", Measurement.at(answered, 0.5)));
        entries.add(entry("session-memory/answers", size, "count", answered.length));
        entries.add(entry("session-memory/failures", size, "count", failures.get()));
    }

    private List<PortalPerson> signIn(int count, int first, ExecutorService executor)
            throws IOException, InterruptedException {
        List<PortalPerson> people = new ArrayList<>();
        for (int person = first; person < first + count; person++) {
            PortalPerson each = new PortalPerson(portal.address(), executor);
            each.signIn(PackagedPortal.email(person % ACCOUNTS), PackagedPortal.PASSWORD);
            people.add(each);
        }
        return people;
    }

    private void browse(PortalPerson person, Random random, long end) throws InterruptedException {
        while (true) {
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            if (System.nanoTime() > end) {
                return;
            }
            long before = System.nanoTime();
            try {
                act(person, random);
                waits.add((System.nanoTime() - before) / 1e6);
            } catch (IOException | IllegalStateException failure) {
                if (failures.incrementAndGet() == 1) {
                    failure.printStackTrace();
                }
            }
        }
    }

    private void act(PortalPerson person, Random random) throws IOException, InterruptedException {
        switch (random.nextInt(4)) {
            case 0 -> person.open("customers/00000000-0000-4000-8000-%012d".formatted(random.nextInt(customers)));
            case 1 -> {
                person.open("customers");
                person.scrollTo(random.nextInt(customers));
            }
            default -> person.open(PAGES.get(random.nextInt(PAGES.size())));
        }
    }

    /** Collects all garbage and adds up what is left. */
    private double liveKilobytes() throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd",
                        String.valueOf(portal.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String total;
        try (var lines = histogram.inputReader()) {
            total = lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("jcmd gives no histogram"));
        }
        histogram.waitFor();
        return Long.parseLong(total.trim().split("\\s+")[2]) / 1000.0;
    }

    private static BenchEntry entry(String name, BenchSize size, String unit, double value) {
        return BenchEntry.cost(name, size, unit, value, null, null, null, null, null, null);
    }
}
