package io.seatwise.drill;

import io.seatwise.ApiClient;
import io.seatwise.drill.Installation.Database;
import io.seatwise.e2e.RunningSeatwise;
import io.seatwise.e2e.TlsProxy;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.util.FileSystemUtils;

/**
 * Runs two nodes on one PostgreSQL behind HAProxy with the ready file of {@code deploy/}, and kills one of them while a
 * file is imported and while workbooks are downloaded. The other one must finish the import and serve everybody.
 */
final class NodesDrill {

    private static final int DOWNLOADS = 6;
    private static final Duration NOTICED_BY_HAPROXY = Duration.ofSeconds(5);

    private final Random random = new Random(20261129);
    private final int points;

    NodesDrill(int points) {
        this.points = points;
    }

    String run() throws Exception {
        Path folder = Files.createTempDirectory("seatwise-drill-nodes");
        Map<String, String> settings = new HashMap<>(Installation.settings(Database.POSTGRESQL));
        settings.put("SEATWISE_KEY", "a key that both nodes share, long enough");
        try (Installation first = Installation.start(settings);
                Installation second = Installation.start(settings);
                TlsProxy proxy = TlsProxy.startNodes(
                        first.seatwise().port(), second.seatwise().port(), folder)) {
            ApiClient api = new ApiClient(proxy.address(), Installation.TOKEN, proxy.client());
            Portfolio.apply(api, 10);
            int cut = 0;
            for (int point = 0; point < points; point++) {
                RunningSeatwise victim = (point % 2 == 0 ? first : second).seatwise();
                killDuringImport(api, victim, 20 + point);
                cut += killDuringDownloads(api, victim);
            }
            return "%d kills of a node behind HAProxy, 0 imports lost, %d of %d downloads cut off, none after it"
                    .formatted(2 * points, cut, points * DOWNLOADS);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void killDuringImport(ApiClient api, RunningSeatwise victim, int percent)
            throws IOException, InterruptedException {
        String run = api.submit("usage.csv", Portfolio.usage(percent), "");
        Thread.sleep(random.nextInt(1_500));
        victim.kill();
        Portfolio.await(api, "the import on the other node", each -> {
            HttpResponse<byte[]> answer = each.get("/imports/" + run);
            return answer.statusCode() == 200 && ApiClient.text(answer).contains("\"APPLIED\"");
        });
        if (Portfolio.percent(api) != percent) {
            throw new BrokenPromise("An import is applied, and its figures are not there");
        }
        startAgain(victim);
    }

    /** The number of downloads that were cut off. */
    private int killDuringDownloads(ApiClient api, RunningSeatwise victim)
            throws IOException, InterruptedException, ExecutionException {
        List<CompletableFuture<Boolean>> downloads = new ArrayList<>();
        for (int i = 0; i < DOWNLOADS; i++) {
            CompletableFuture<Boolean> whole = new CompletableFuture<>();
            downloads.add(whole);
            Thread.startVirtualThread(() -> whole.complete(isWhole(api)));
        }
        Thread.sleep(random.nextInt(500));
        victim.kill();
        int cut = 0;
        for (CompletableFuture<Boolean> download : downloads) {
            cut += download.get() ? 0 : 1;
        }
        // HAProxy needs up to two checks to notice; what is cut meanwhile is sent again by whoever asked.
        Portfolio.await(api, "a whole workbook from the other node", NodesDrill::isWhole);
        startAgain(victim);
        return cut;
    }

    /** Starts the node, and gives HAProxy the two checks, two seconds apart, after which it sends calls there again. */
    private static void startAgain(RunningSeatwise victim) throws InterruptedException {
        victim.startAgain();
        Thread.sleep(NOTICED_BY_HAPROXY);
    }

    private static boolean isWhole(ApiClient api) {
        try {
            return Workbooks.parts(api.get("/exports/portfolio.xlsx")) > 0;
        } catch (IOException | InterruptedException | BrokenPromise cutOff) {
            return false;
        }
    }
}
