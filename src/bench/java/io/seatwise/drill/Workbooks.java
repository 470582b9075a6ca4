package io.seatwise.drill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads downloaded workbooks to their end. */
final class Workbooks {

    private Workbooks() {}

    /**
     * The number of parts of a workbook.
     *
     * @throws BrokenPromise where the answer is none
     * @throws IOException where it is cut off
     */
    static int parts(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new BrokenPromise("The workbook answers " + answer.statusCode());
        }
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                zip.readAllBytes();
                parts++;
            }
        }
        return parts;
    }
}
