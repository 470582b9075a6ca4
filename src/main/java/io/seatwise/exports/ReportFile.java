package io.seatwise.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One file of a {@link Report}, checked and ready to be written.
 *
 * @param subject what it is about, for the record: a customer's tenant id; empty for a whole portfolio
 * @param parameters what was asked for, normalised, so that it can be asked for again
 */
public record ReportFile(String fileName, String subject, Map<String, List<String>> parameters, Content content) {

    /** Writes the file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Runs inside one reading transaction.
         *
         * @param rows to be counted up as rows are written
         */
        void writeTo(OutputStream out, AtomicLong rows) throws IOException;
    }
}
