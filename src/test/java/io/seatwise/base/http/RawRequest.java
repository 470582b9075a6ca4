package io.seatwise.base.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request sent byte by byte over a socket, as no HTTP client would send it. */
final class RawRequest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;

    RawRequest(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    RawRequest send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    RawRequest send(byte[] bytes) throws IOException {
        OutputStream output = socket.getOutputStream();
        output.write(bytes);
        output.flush();
        return this;
    }

    /** Sends until the server has hung up; answers how many bytes went out. */
    long sendUntilCutOff(byte[] piece, long most) {
        long sent = 0;
        try {
            while (sent < most) {
                send(piece);
                sent += piece.length;
            }
        } catch (IOException cutOff) {
            return sent;
        }
        return sent;
    }

    /** All that comes back until the connection ends; what came before a reset counts. */
    String answer() {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try {
            InputStream input = socket.getInputStream();
            byte[] buffer = new byte[8192];
            int count = input.read(buffer);
            while (count >= 0) {
                received.write(buffer, 0, count);
                count = input.read(buffer);
            }
        } catch (IOException reset) {
            return received.toString(StandardCharsets.UTF_8);
        }
        return received.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
