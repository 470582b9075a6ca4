package io.seatwise.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.seatwise.e2e.Chromium;
import io.seatwise.e2e.RunningSeatwise;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What comes over the wire from the packaged jar to a browser that has never been here. */
final class FirstLoadBenchmark {

    private static final String UNIT = "kB";
    private static final double KILOBYTE = 1000;
    private static final String PASSWORD = "correct horse battery staple";

    private FirstLoadBenchmark() {}

    static void run(BenchSize size, List<BenchEntry> entries) {
        String bootstrap = """
                partners:
                  - name: Contoso
                    mpnId: "1234567"
                    users:
                      - { email: ada@contoso.example, name: Ada Admin, role: PARTNER_ADMIN, password: "%s" }
                """.formatted(PASSWORD);
        try (RunningSeatwise seatwise = RunningSeatwise.withBootstrap(bootstrap);
                Chromium chromium = Chromium.start();
                BrowserContext browser = chromium.browser().newContext()) {
            Page page = browser.newPage();
            LongAdder bytes = new LongAdder();
            CDPSession network = browser.newCDPSession(page);
            network.on(
                    "Network.loadingFinished",
                    (JsonObject event) ->
                            bytes.add(event.get("encodedDataLength").getAsLong()));
            network.send("Network.enable");
            page.navigate(seatwise.address() + "/login");
            page.locator("input[name=username]").waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            entries.add(entry("first-load/sign-in-page", size, bytes));
            page.locator("input[name=username]").fill("ada@contoso.example");
            page.locator("input[name=password]").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.locator("h1").first().waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            entries.add(entry("first-load/portfolio-page", size, bytes));
        }
    }

    private static BenchEntry entry(String name, BenchSize size, LongAdder bytes) {
        return BenchEntry.cost(name, size, UNIT, bytes.sum() / KILOBYTE, null, null, null, null, null, null);
    }
}
