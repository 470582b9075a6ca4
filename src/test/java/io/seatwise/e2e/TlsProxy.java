package io.seatwise.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A proxy of the system's packages, run with the ready file of {@code deploy/} on free ports and a certificate of its own. */
public final class TlsProxy implements AutoCloseable {

    enum Kind {
        NGINX,
        HAPROXY
    }

    private final Process process;
    private final int port;
    private final Path certificate;

    private TlsProxy(Process process, int port, Path certificate) {
        this.process = process;
        this.port = port;
        this.certificate = certificate;
    }

    static TlsProxy start(Kind kind, int seatwisePort, Path folder) throws Exception {
        Path key = folder.resolve("key.pem");
        Path certificate = certificate(folder, key);
        int plain = freePort();
        int tls = freePort();
        Process process = kind == Kind.NGINX
                ? nginx(folder, seatwisePort, plain, tls, key, certificate)
                : haproxy(folder, seatwisePort, plain, tls, key, certificate);
        return answering(new TlsProxy(process, tls, certificate));
    }

    /** HAProxy in front of two nodes. */
    public static TlsProxy startNodes(int firstPort, int secondPort, Path folder) throws Exception {
        Path key = folder.resolve("key.pem");
        Path certificate = certificate(folder, key);
        int tls = freePort();
        String configuration = Files.readString(Path.of("deploy", "haproxy-nodes.cfg"))
                .replace("node1:8080", "127.0.0.1:" + firstPort)
                .replace("node2:8080", "127.0.0.1:" + secondPort);
        return answering(
                new TlsProxy(haproxy(folder, configuration, freePort(), tls, key, certificate), tls, certificate));
    }

    private static TlsProxy answering(TlsProxy proxy) {
        await("proxy on port " + proxy.port).atMost(Duration.ofSeconds(20)).until(proxy::answers);
        return proxy;
    }

    private static Path certificate(Path folder, Path key) throws Exception {
        Path certificate = folder.resolve("certificate.pem");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        return certificate;
    }

    /** A client that trusts the proxy's certificate and no other. */
    public HttpClient client() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream file = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "proxy", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    /** {@code https://localhost:port}, without a slash at the end. */
    public String address() {
        return "https://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process nginx(Path folder, int seatwise, int plain, int tls, Path key, Path certificate)
            throws IOException {
        String server = Files.readString(Path.of("deploy", "nginx.conf"))
                .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + tls + " ssl;")
                .replace("/etc/ssl/seatwise/fullchain.pem", certificate.toString())
                .replace("/etc/ssl/seatwise/privkey.pem", key.toString())
                .replace("http://127.0.0.1:8080", "http://127.0.0.1:" + seatwise);
        String whole = """
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx.log;
                events {}
                http {
                access_log off;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                %2$s
                }
                """.formatted(folder, server);
        Path file = Files.writeString(folder.resolve("nginx.conf"), whole);
        return start(folder, executable("nginx"), "-e", folder + "/start.log", "-c", file.toString());
    }

    private static Process haproxy(Path folder, int seatwise, int plain, int tls, Path key, Path certificate)
            throws IOException {
        String configuration =
                Files.readString(Path.of("deploy", "haproxy.cfg")).replace("127.0.0.1:8080", "127.0.0.1:" + seatwise);
        return haproxy(folder, configuration, plain, tls, key, certificate);
    }

    private static Process haproxy(Path folder, String configuration, int plain, int tls, Path key, Path certificate)
            throws IOException {
        Path both =
                Files.writeString(folder.resolve("both.pem"), Files.readString(certificate) + Files.readString(key));
        String whole = configuration
                .replace("bind :80\n", "bind 127.0.0.1:" + plain + "\n")
                .replace("bind :443 ssl", "bind 127.0.0.1:" + tls + " ssl")
                .replace("/etc/ssl/seatwise/seatwise.pem", both.toString());
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), whole);
        return start(folder, executable("haproxy"), "-db", "-f", file.toString());
    }

    private static Process start(Path folder, String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("proxy.log").toFile())
                .start();
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("Failed: " + List.of(command));
        }
    }

    /** Debian keeps both outside the path of ordinary users. */
    private static String executable(String name) {
        return List.of("/usr/sbin/", "/usr/local/sbin/", "/usr/local/bin/", "/opt/homebrew/bin/", "/usr/bin/").stream()
                .map(folder -> folder + name)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + name
                        + ": ./seatwise test installs it where it may (apt-get install " + name + ")."));
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The proxy ended by itself");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
