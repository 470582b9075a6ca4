package io.seatwise.base.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An Excel workbook whose tables may be of any length: POI builds everything but the rows, and the rows go straight
 * into the package, without a temporary file and in memory that does not grow.
 *
 * <p>Sheets are in the order in which {@link #page} and {@link #table} were called. Tables are written first, pages
 * are filled last, so a page may show what the rows added up to. What says how long a table is comes after its rows.
 *
 * @see <a href="../../../../../../../docs/decisions/060-workbook-writer.md">Decision 060</a>
 */
public final class StreamingWorkbook extends SXSSFWorkbook {

    /** The level of compression of the parts. */
    public static final int DEFLATE_LEVEL = 4;

    private static final String FIRST_PARTS = "_rels/.rels docProps/app.xml docProps/core.xml";

    private record Table(TableSheet sheet, RowSource rows) {}

    private final WorkbookLook look;
    private final WorkbookStyles styles;
    private final int mostRows;
    private final Instant created;
    private final List<Table> tables = new ArrayList<>();
    private final Map<XSSFSheet, Consumer<XSSFSheet>> pages = new LinkedHashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();

    /** An empty workbook by {@code author}, with this title in its properties. */
    public StreamingWorkbook(String author, String title, Instant created) {
        this(author, title, created, WorkbookLook.PLAIN);
    }

    /** An empty workbook in this look. */
    public StreamingWorkbook(String author, String title, Instant created, WorkbookLook look) {
        this(author, title, created, look, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param mostRows rows of a sheet, the header among them, before a further sheet takes over */
    StreamingWorkbook(String author, String title, Instant created, WorkbookLook look, int mostRows) {
        super(new XSSFWorkbook(SharedTexts.factory()));
        this.look = look;
        this.styles = new WorkbookStyles(_wb, look.accent());
        this.mostRows = mostRows;
        this.created = created;
        setZip64Mode(Zip64Mode.AsNeeded);
        POIXMLProperties properties = _wb.getProperties();
        properties.getCoreProperties().setCreator(author);
        properties.getCoreProperties().setLastModifiedByUser(author);
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreated(Optional.of(Date.from(created)));
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(author);
    }

    public WorkbookLook look() {
        return look;
    }

    /** The cell styles of this workbook. */
    public WorkbookStyles styles() {
        return styles;
    }

    /** Adds a sheet that POI writes; {@code filler} runs after all rows of all tables. */
    public void page(String name, Consumer<XSSFSheet> filler) {
        pages.put(_wb.createSheet(name), filler);
    }

    /**
     * Adds a sheet with one Excel table: filters, a frozen header and first column, typed cells. Rows beyond what a
     * sheet holds go on in {@code name (2)} and so on, right behind it.
     */
    public void table(String name, List<TableColumn> columns, RowSource source) {
        tables.add(new Table(new TableSheet(_wb, this, name, columns), source));
    }

    /** How many rows each table had; after {@link #write}. */
    public Map<String, Long> rows() {
        return Map.copyOf(rows);
    }

    /**
     * Writes the workbook. An exception from a row source or from {@code out} leaves the file without its end, so that
     * it cannot be taken for whole. {@code out} stays open.
     */
    @Override
    public void write(OutputStream out) throws IOException {
        writeAvoidingTempFiles(out);
    }

    @Override
    protected void injectData(ZipEntrySource template, OutputStream out) throws IOException {
        ZipArchiveOutputStream zip = createArchiveOutputStream(out);
        Set<String> written = new HashSet<>();
        for (String name : FIRST_PARTS.split(" ")) {
            ZipArchiveEntry entry = template.getEntry(name);
            if (entry != null) {
                begin(zip, name);
                template.getInputStream(entry).transferTo(zip);
                zip.closeArchiveEntry();
                written.add(name);
            }
        }
        template.close();
        for (Table table : tables) {
            Sheets sheets = new Sheets(zip, table.sheet(), written);
            TableStream stream = new TableStream(
                    table.sheet().columns(), styles, (SharedTexts) _wb.getSharedStringSource(), sheets, mostRows);
            rows.put(table.sheet().name(), stream.write(table.rows()));
        }
        pages.forEach((sheet, filler) -> {
            filler.accept(sheet);
            look.addFooter(sheet);
        });
        _wb.setActiveSheet(0);
        copyTheRest(zip, written);
        zip.finish();
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
        zip.setLevel(DEFLATE_LEVEL);
        return zip;
    }

    private void begin(ZipArchiveOutputStream zip, String name) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(created.toEpochMilli());
        zip.putArchiveEntry(entry);
    }

    private void copyTheRest(ZipArchiveOutputStream zip, Set<String> written) throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        _wb.write(parts);
        try (ZipInputStream source = new ZipInputStream(new java.io.ByteArrayInputStream(parts.toByteArray()))) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                if (!written.contains(entry.getName())) {
                    begin(zip, entry.getName());
                    source.transferTo(zip);
                    zip.closeArchiveEntry();
                }
            }
        }
    }

    /** The sheets of one table, one after the other. */
    private final class Sheets implements TableStream.Sheets {

        private static final byte[] ROWS_END = "</sheetData>".getBytes(StandardCharsets.US_ASCII);

        private final ZipArchiveOutputStream zip;
        private final Set<String> written;
        private final TableSheet sheet;

        Sheets(ZipArchiveOutputStream zip, TableSheet sheet, Set<String> written) {
            this.zip = zip;
            this.sheet = sheet;
            this.written = written;
        }

        @Override
        public OutputStream begin(ColumnWidths widths, int rows) throws IOException {
            String part = sheet.open(widths, rows);
            StreamingWorkbook.this.begin(zip, part);
            written.add(part);
            zip.write(sheet.beforeRows());
            return zip;
        }

        @Override
        public void end(int rows) throws IOException {
            sheet.close(rows);
            zip.write(ROWS_END);
            zip.write(sheet.afterRows());
            zip.closeArchiveEntry();
        }
    }
}
