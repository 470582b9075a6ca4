package io.seatwise.base.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.base.workbook.CellText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** CSV files as Seatwise writes them: RFC 4180, UTF-8 with a byte order mark so that Excel reads them right. */
public final class CsvOutput {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 32 * 1024;

    private CsvOutput() {}

    /** Begins a file. Flush the writer at the end; {@code out} stays open. */
    public static CsvWriter begin(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        writer.write(BYTE_ORDER_MARK);
        return CsvWriter.builder().build(writer);
    }

    /**
     * A text as a field that no spreadsheet takes for a formula: an apostrophe stands in front of what looks like one, and
     * NUL is replaced. Empty for null.
     */
    public static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String legal = text.replace('\0', CellText.REPLACEMENT);
        return CellText.looksLikeFormula(text) ? "'" + legal : legal;
    }
}
