package io.seatwise.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as Excel would write them, and what becomes of them in hostile hands. */
final class HostileFiles {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private HostileFiles() {}

    /** A good workbook with these rows of comma-separated texts on its first sheet. */
    static byte[] workbook(String... lines) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Data");
            for (int i = 0; i < lines.length; i++) {
                Row row = sheet.createRow(i);
                String[] values = lines[i].split(",", -1);
                for (int j = 0; j < values.length; j++) {
                    row.createCell(j).setCellValue(values[j]);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** Broken off after two thirds. */
    static byte[] truncated(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    /** With a document type that reads a file of the server into the first cell. */
    static byte[] withDocumentType(byte[] workbook) {
        return withSheet(
                workbook,
                sheet -> sheet.replaceFirst(
                        "<worksheet",
                        "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><worksheet"));
    }

    /** Small when packed, some hundred megabytes when unpacked. */
    static byte[] bomb(byte[] workbook) {
        String megabyte = " ".repeat(1 << 20);
        return rewritten(workbook, (entry, content, zip) -> {
            if (entry.equals(SHEET)) {
                String sheet = new String(content, StandardCharsets.UTF_8);
                int end = sheet.indexOf("</sheetData>");
                zip.write(sheet.substring(0, end).getBytes(StandardCharsets.UTF_8));
                byte[] blanks = megabyte.getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 150; i++) {
                    zip.write(blanks);
                }
                zip.write(sheet.substring(end).getBytes(StandardCharsets.UTF_8));
            } else {
                zip.write(content);
            }
        });
    }

    /** A package that is no workbook, as a text document is. */
    static byte[] otherPackage() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<document/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            return out.toByteArray();
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static byte[] withSheet(byte[] workbook, UnaryOperator<String> change) {
        return rewritten(
                workbook,
                (entry, content, zip) -> zip.write(
                        entry.equals(SHEET)
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content));
    }

    private interface Rewriting {
        void write(String entry, byte[] content, ZipOutputStream zip) throws IOException;
    }

    private static byte[] rewritten(byte[] workbook, Rewriting rewriting) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                rewriting.write(entry.getName(), in.readAllBytes(), zip);
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
