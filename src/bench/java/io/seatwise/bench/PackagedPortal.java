package io.seatwise.bench;

import io.seatwise.e2e.RunningSeatwise;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged jar in a process of its own, compiled as in production, with one partner and a token of it. */
final class PackagedPortal implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";

    private static final String TOKEN = "swt_bench_0123456789abcdef0123456789";

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningSeatwise seatwise;

    private PackagedPortal(RunningSeatwise seatwise) {
        this.seatwise = seatwise;
    }

    /** Starts with that many administrators, {@code person-0@contoso.example} and so on, who sign in by password alone. */
    static PackagedPortal start(int people) throws IOException {
        StringBuilder bootstrap = new StringBuilder("""
                partners:
                  - name: Contoso
                    mpnId: "1234567"
                    tokens:
                      - { name: bench, role: PARTNER_ADMIN, secret: "%s" }
                    users:
                """.formatted(TOKEN));
        for (int person = 0; person < people; person++) {
            bootstrap.append("      - { email: %s, name: Person %d, role: PARTNER_ADMIN, password: \"%s\" }%n"
                    .formatted(email(person), person, PASSWORD));
        }
        Path folder = Files.createTempDirectory("seatwise-bench");
        Path file = Files.writeString(folder.resolve("bootstrap.yaml"), bootstrap);
        RunningSeatwise seatwise = RunningSeatwise.launchAsGiven(
                folder, Map.of("SEATWISE_BOOTSTRAP_FILE", file.toString()), serviceArguments());
        try {
            seatwise.awaitHealth();
        } catch (RuntimeException failure) {
            seatwise.close();
            throw failure;
        }
        return new PackagedPortal(seatwise);
    }

    /** The arguments that the unit of systemd gives to Java, with the jar of this build. */
    private static List<String> serviceArguments() throws IOException {
        String start = Files.readAllLines(Path.of("deploy", "seatwise.service")).stream()
                .filter(line -> line.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow();
        List<String> words = List.of(start.split(" "));
        List<String> arguments = new ArrayList<>(words.subList(1, words.size() - 1));
        arguments.add(Path.of("target", "seatwise.jar").toString());
        return arguments;
    }

    static String email(int person) {
        return "person-%d@contoso.example".formatted(person);
    }

    String address() {
        return seatwise.address();
    }

    long pid() {
        return seatwise.process().pid();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).header("Authorization", "Bearer " + TOKEN);
    }

    /** Imports today's deployment of that many customers with 20 products each, and waits until it is applied. */
    void bringIn(int customers) throws IOException, InterruptedException {
        StringBuilder file = new StringBuilder("processedDateTime,serviceCode,channel,customerTenantId,customerName,"
                + "productId,productName,licensesDeployed,licensesSold\n");
        String day = LocalDate.now(ZoneOffset.UTC).toString();
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

    @Override
    public void close() {
        seatwise.close();
        client.close();
    }
}
