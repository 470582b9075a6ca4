package io.seatwise.drill;

import io.seatwise.ApiClient;
import io.seatwise.drill.Installation.Database;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Kills Seatwise, as {@code kill -9} does, at random moments of one kind of work. After each kill it starts again and
 * must show the state before the work or after it, never one between; what was acknowledged is not lost.
 */
final class KillDrill {

    private final Random random = new Random(20261129);
    private final Database database;
    private final int points;

    KillDrill(Database database, int points) {
        this.database = database;
        this.points = points;
    }

    /** A call that is under way while Seatwise is killed; answers with the status. */
    private interface Call {
        int send() throws IOException, InterruptedException;
    }

    /** Something that is timed. */
    private interface Work {
        Object run() throws IOException, InterruptedException;
    }

    /** Kills while a corrected file is received, read and applied. */
    String imports() throws Exception {
        int applied = 0;
        try (Installation installation = Installation.start(database)) {
            ApiClient api = installation.api();
            Portfolio.apply(api, 10);
            long whole = millis(() -> Portfolio.apply(api, 11));
            int before = 11;
            for (int point = 0; point < points; point++) {
                int after = 12 + point % 80;
                boolean acknowledged = killDuring(
                        installation,
                        whole,
                        () -> api.send("usage.csv", Portfolio.usage(after), "").statusCode());
                mustBe(Portfolio.percent(api), before, after);
                Portfolio.awaitImports(api);
                int now = Portfolio.percent(api);
                mustBe(now, before, after);
                if (acknowledged && now != after) {
                    throw new BrokenPromise("An acknowledged import is lost: point " + point);
                }
                applied += now == after ? 1 : 0;
                before = now;
            }
        }
        return "%d kills, 0 torn, 0 acknowledged imports lost, %d applied in the end".formatted(points, applied);
    }

    /** Kills while an import is undone. */
    String undo() throws Exception {
        int undone = 0;
        try (Installation installation = Installation.start(database)) {
            ApiClient api = installation.api();
            Portfolio.apply(api, 10);
            String first = Portfolio.apply(api, 11);
            long whole = millis(() -> api.post("/imports/" + first + "/undo").statusCode());
            for (int point = 0; point < points; point++) {
                int before = Portfolio.percent(api);
                int after = before == 20 ? 30 : 20;
                String run = Portfolio.apply(api, after);
                boolean acknowledged = killDuring(
                        installation,
                        whole,
                        () -> api.post("/imports/" + run + "/undo").statusCode());
                mustBe(Portfolio.percent(api), before, after);
                // H2 shows a commit an instant before it is on disk: an import killed in it is applied again by the
                // start
                Portfolio.awaitImports(api);
                int now = Portfolio.percent(api);
                mustBe(now, before, after);
                if (acknowledged && now != before) {
                    throw new BrokenPromise("An acknowledged undo is lost: point " + point);
                }
                undone += now == before ? 1 : 0;
            }
        }
        return "%d kills, 0 torn, 0 acknowledged undos lost, %d undone in the end".formatted(points, undone);
    }

    /** Kills while a workbook is downloaded. */
    String exports() throws Exception {
        int parts = 0;
        try (Installation installation = Installation.start(database)) {
            ApiClient api = installation.api();
            Portfolio.apply(api, 40);
            long whole = millis(() -> api.get("/exports/portfolio.xlsx"));
            for (int point = 0; point < points; point++) {
                killDuring(
                        installation,
                        whole,
                        () -> api.get("/exports/portfolio.xlsx").statusCode());
                mustBe(Portfolio.percent(api), 40, 40);
                parts = Workbooks.parts(api.get("/exports/portfolio.xlsx"));
            }
        }
        return "%d kills, the next workbook whole each time (%d parts)".formatted(points, parts);
    }

    /** Kills while scores, flags and recommendations are computed after an import. */
    String recomputation() throws Exception {
        try (Installation installation = Installation.start(database)) {
            ApiClient api = installation.api();
            List<String> expected = new ArrayList<>();
            for (int percent : List.of(30, 70)) {
                Portfolio.apply(api, percent);
                expected.add(Portfolio.settled(api));
            }
            for (int point = 0; point < points; point++) {
                Portfolio.apply(api, point % 2 == 0 ? 30 : 70);
                Thread.sleep(random.nextInt(2_000));
                installation.seatwise().kill();
                installation.seatwise().startAgain();
                String right = expected.get(point % 2);
                Portfolio.await(
                        api,
                        "the figures of an unkilled run",
                        each -> Portfolio.figures(each).equals(right));
            }
        }
        return "%d kills, each customer's figures as without a kill".formatted(points);
    }

    /** Whether the call was answered with success before the kill. Starts Seatwise again. */
    private boolean killDuring(Installation installation, long whole, Call call)
            throws InterruptedException, ExecutionException {
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                answered.complete(call.send() / 100 == 2);
            } catch (IOException | InterruptedException cutOff) {
                answered.complete(false);
            }
        });
        Thread.sleep(random.nextLong(whole + whole / 2 + 1)); // some kills come after the answer
        installation.seatwise().kill();
        boolean acknowledged = answered.get();
        installation.seatwise().startAgain();
        return acknowledged;
    }

    private static void mustBe(int percent, int before, int after) {
        if (percent != before && percent != after) {
            throw new BrokenPromise("The portfolio uses %d %%, expected %d or %d".formatted(percent, before, after));
        }
    }

    /** How long it takes where nothing is killed. */
    private static long millis(Work work) throws IOException, InterruptedException {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
