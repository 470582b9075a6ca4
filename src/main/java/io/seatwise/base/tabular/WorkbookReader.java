package io.seatwise.base.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the first sheet of an .xlsx workbook as a stream of parse events. The file comes from outside: everything but
 * the cells is parsed by handlers of our own that hold little, document types are refused, and so are packages that
 * unpack to a multiple of their size, hold very many or doubled entries, or carry macros.
 */
final class WorkbookReader {

    private static final double MIN_INFLATE_RATIO = 0.01;
    private static final long MAX_ENTRY_SIZE = 2L << 30;
    private static final int MAX_ENTRIES = 200;
    private static final int MAX_ARRAY = 64 << 20;
    private static final String BROKEN =
            "The workbook is broken, incomplete or not a workbook. Open it in a spreadsheet program and save it again.";

    static {
        ZipSecureFile.setMinInflateRatio(MIN_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(MAX_ENTRY_SIZE);
        ZipSecureFile.setMaxFileCount(MAX_ENTRIES);
        IOUtils.setByteArrayMaxOverride(MAX_ARRAY);
    }

    private final Path file;
    private final TabularLimits limits;
    private final Position position;

    WorkbookReader(Path file, TabularLimits limits, Position position) {
        this.file = file;
        this.limits = limits;
        this.position = position;
    }

    TabularNotes read(RowSink sink) throws IOException {
        TableShape shape = new TableShape(limits, new Guarded(sink));
        OPCPackage opened = null;
        try {
            opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
            readSheet(opened, shape);
        } catch (SinkFailed failure) {
            throw failure.original;
        } catch (TabularException exception) {
            throw exception;
        } catch (OpenXML4JException
                | IOException
                | SAXException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError error) {
            throw refusal(error);
        } finally {
            if (opened != null) {
                opened.revert();
            }
        }
        if (!shape.hasHeader()) {
            throw TabularException.unknown("The first sheet is empty. Expected a header line and rows.");
        }
        return new TabularNotes(TabularForm.XLSX, shape.rows(), false, null);
    }

    private void readSheet(OPCPackage workbook, TableShape shape) throws IOException, OpenXML4JException, SAXException {
        refuseMacros(workbook);
        PackagePart main = mainPart(workbook);
        if (main == null) {
            throw TabularException.unknown("Not a workbook. Expected .xlsx, CSV or JSON.");
        }
        WorkbookOutline outline = new WorkbookOutline();
        parse(main, outline);
        String first = outline.firstSheet();
        PackageRelationship relation = first == null ? null : main.getRelationship(first);
        PackagePart sheet = relation == null ? null : main.getRelatedPart(relation);
        if (sheet == null) {
            throw TabularException.malformed(1, "The workbook holds no sheet.");
        }
        WorkbookStyles styles = new WorkbookStyles();
        PackagePart stylePart = related(main, "/styles");
        if (stylePart != null) {
            parse(stylePart, styles);
        }
        WorkbookTexts texts = new WorkbookTexts(limits.maxTextLength());
        PackagePart textPart = related(main, "/sharedStrings");
        if (textPart != null) {
            parse(textPart, texts);
        }
        parse(sheet, new WorkbookRows(limits, shape, texts.pool(), styles, outline.countsFrom1904()));
    }

    private static void refuseMacros(OPCPackage workbook) throws OpenXML4JException {
        for (PackagePart part : workbook.getParts()) {
            String type = part.getContentType().toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject")) {
                throw TabularException.unknown("The workbook holds macros. Save it as .xlsx without macros.");
            }
        }
    }

    private static @Nullable PackagePart related(PackagePart main, String kind) throws OpenXML4JException {
        for (PackageRelationship relation : main.getRelationships()) {
            if (relation.getRelationshipType().endsWith(kind)) {
                return main.getRelatedPart(relation);
            }
        }
        return null;
    }

    private static @Nullable PackagePart mainPart(OPCPackage workbook) {
        for (PackageRelationship relation : workbook.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/officeDocument")) {
                return workbook.getPart(relation);
            }
        }
        return null;
    }

    private void parse(PackagePart part, DefaultHandler handler) throws IOException, SAXException {
        try (InputStream input = position.counting(part.getInputStream(), part.getSize())) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(input));
        } catch (ParserConfigurationException exception) {
            throw new IllegalStateException("No XML parser", exception);
        }
    }

    /** POI answers hostile files with many kinds of exceptions; only the kind of the problem is reported. */
    private static TabularException refusal(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof TabularException already) {
                return already;
            }
            String message = String.valueOf(each.getMessage());
            if (each instanceof OutOfMemoryError
                    || message.contains("Zip bomb")
                    || message.contains("zip bomb")
                    || message.contains("MAX_")
                    || message.contains("max-")) {
                return TabularException.tooLarge(1, "The workbook unpacks to far more than its size. Send it as CSV.");
            }
            if (message.contains("DOCTYPE")) {
                return TabularException.malformed(
                        1, "The workbook holds a document type declaration, which is refused.");
            }
        }
        return TabularException.malformed(1, BROKEN);
    }

    /** Carries what the sink throws past the parser unharmed. */
    private static final class SinkFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RuntimeException original;

        SinkFailed(RuntimeException original) {
            super(original);
            this.original = original;
        }
    }

    private record Guarded(RowSink sink) implements RowSink {
        @Override
        public void header(long line, List<String> names) {
            guard(() -> sink.header(line, names));
        }

        @Override
        public void row(long line, @Nullable String[] values) {
            guard(() -> sink.row(line, values));
        }

        private static void guard(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException exception) {
                throw new SinkFailed(exception);
            }
        }
    }
}
