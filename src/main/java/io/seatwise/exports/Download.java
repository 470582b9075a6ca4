package io.seatwise.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A download that is ready to start; nothing has been written yet. */
public final class Download {

    private static final int BUFFER = 64 * 1024;

    /** Writes, records and audits. */
    @FunctionalInterface
    interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    private final String fileName;
    private final ReportFormat format;
    private final Writing writing;

    Download(String fileName, ReportFormat format, Writing writing) {
        this.fileName = fileName;
        this.format = format;
        this.writing = writing;
    }

    public String fileName() {
        return fileName;
    }

    public ReportFormat format() {
        return format;
    }

    /** Writes the file and leaves {@code out} open; what fails before its end leaves it broken off. */
    public void writeTo(OutputStream out) throws IOException {
        writing.writeTo(out);
    }

    /**
     * Sends it as an attachment that nobody keeps. Until a place for it is free, an exception may still become another
     * answer; then the header leaves, and an exception must reach the server, which cuts the connection, so that a part
     * is never taken for the whole.
     */
    public void sendTo(HttpServletResponse response) throws IOException {
        response.setContentType(format.contentType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.US_ASCII)
                        .build()
                        .toString());
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        writing.writeTo(out);
        out.flush();
    }
}
