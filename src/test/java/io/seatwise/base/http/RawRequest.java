package io.seatwise.base.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request sent byte by byte over a socket, as no HTTP client would send it. */
final class RawRequest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

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

    /**
     * The answer alone, up to the length that it declares. The server still reads a while what a refused sender may
     * send, before it hangs up.
     */
    String answerAtOnce() throws IOException {
        StringBuilder received = new StringBuilder();
        InputStream input = socket.getInputStream();
        byte[] buffer = new byte[8192];
        while (!isWhole(received)) {
            int count = input.read(buffer);
            if (count < 0) {
                break;
            }
            received.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
        return received.toString();
    }

    private static boolean isWhole(StringBuilder received) {
        int end = received.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        int body = received.length() - end - 4;
        Matcher length = LENGTH.matcher(received.substring(0, end));
        return length.find()
                ? body >= Integer.parseInt(length.group(1))
                : received.toString().endsWith("0\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
