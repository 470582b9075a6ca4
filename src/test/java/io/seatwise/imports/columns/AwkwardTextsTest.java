package io.seatwise.imports.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.seatwise.imports.columns.ReadingRules.DateOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** CSV and JSON as people have them: the right values, or a refusal that names what is wrong. */
class AwkwardTextsTest {

    private static final List<Column<?>> COLUMNS = List.of(
            Column.id("id", 100).required(),
            Column.text("name", 200).required(),
            Column.count("seats"),
            Column.amount("value"),
            Column.percent("share"),
            Column.day("day"),
            Column.flag("trial"));

    private static final ReadingRules RULES = new ReadingRules(ReadTable.TODAY);

    @TempDir
    Path folder;

    private List<String> read(byte[] content, ReadingRules rules) throws IOException {
        return ReadTable.of(Files.write(folder.resolve("file"), content), COLUMNS, rules);
    }

    private List<String> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8), RULES);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("id;name;seats\n1;Zoë;5\n", "1|Zoë|5"),
                arguments("id\tname\tseats\n1\ta, b; c\t5\n", "1|a, b; c|5"),
                arguments("id|name|seats\n1|a|5\n", "1|a|5"),
                arguments("sep=|\nid|name|seats\n1|a|5\n", "1|a|5"),
                arguments("\uFEFFsep=;\r\nid;name;seats\r\n1;a;5\r\n", "1|a|5"),
                arguments("id,name,seats\r1,a,5\r2,b,6\r", "1|a|5"),
                arguments("id,name\n1,\"two\nlines, \"\"quoted\"\"\"\n", "1|two lines, \"quoted\""),
                arguments("id, \"name\", \"seats\"\n1, \"a, b\" , 5\n", "1|a, b|5"),
                arguments("id,name,seats,,,,\n1,a,5,,,,\n", "1|a|5"),
                arguments("id,name,seats,,,,\n1,a,5\n", "1|a|5"),
                arguments("ID , \"Name\",Seats\n1,a,5\n", "1|a|5"),
                arguments("_id_,na me,SEATS\n1,a,5\n", "1|a|5"),
                arguments("id,name,note,note\n1,a,x,y\n", "1|a"),
                arguments("Licences of Contoso\n\nAs of,2026-11-20\n\nid,name,seats\n1,a,5\n", "1|a|5"),
                arguments("#TYPE System.Management.Automation.PSCustomObject\n\"id\",\"name\"\n\"1\",\"a\"\n", "1|a"),
                arguments("id,name\n\"=\"\"0012\"\"\",a\n", "0012|a"),
                arguments("id,name\n=\"0012\",a\n", "0012|a"),
                arguments("id,name\n8.12345678901235E+17,a\n", "2 id ROUNDED_ID 8.12345678901235E+17"),
                arguments("id,name\n812345678901234567,a\n", "812345678901234567|a"),
                arguments(
                        "id,name\n{0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9},a\n",
                        "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9|a"),
                arguments("id,name\n1,#N/A\n", "2 name MISSING_VALUE #N/A"),
                arguments("id,name,seats\n1,a,#NV\n", "2 seats UNKNOWN_VALUE #NV\n1|a|-"),
                arguments("id,name,seats\n1,a,#¡DIV/0!\n", "2 seats UNKNOWN_VALUE #¡DIV/0!\n1|a|-"),
                arguments("id,name,seats\n1,,5\n", "2 name MISSING_VALUE null"),
                arguments("id,name,seats\n1,a\u200B,\u00A05\u00A0\n", "1|a|5"),
                arguments("id,name,seats\n1,a,\"1,000\"\n", "2 seats NOT_A_NUMBER 1,000"),
                arguments("id;name;seats\n1;a;1.000\n", "2 seats NOT_A_NUMBER 1.000"),
                arguments("id,name,seats\n1,a,1 000\n", "1|a|1000"),
                arguments("id,name,seats\n1,a,1\u202F234\u202F567\n", "1|a|1234567"),
                arguments("id,name,seats\n1,a,12'000\n", "1|a|12000"),
                arguments("id,name,seats\n1,a,12’000\n", "1|a|12000"),
                arguments("id,name,seats\n1,a,(5)\n", "2 seats NOT_A_NUMBER (5)"),
                arguments("id,name,seats\n1,a,-5\n", "2 seats NEGATIVE -5"),
                arguments("id,name,seats\n1,a,\u22125\n", "2 seats NEGATIVE \u22125"),
                arguments("id,name,seats\n1,a,5.5\n", "2 seats NOT_A_NUMBER 5.5"),
                arguments("id,name,seats\n1,a,5.0\n", "1|a|5"),
                arguments("id,name,seats\n1,a,ten\n", "2 seats NOT_A_NUMBER ten"),
                arguments("id,name,seats\n1,a,NaN\n", "2 seats NOT_A_NUMBER NaN"),
                arguments("id,name,seats\n1,a,٣\n", "2 seats NOT_A_NUMBER ٣"),
                arguments("id,name,value\n1,a,€ 1250.50\n", "1|a|1250.5"),
                arguments("id,name,value\n1,a,1250.50 EUR\n", "1|a|1250.5"),
                arguments("id,name,value\n1,a,24.000\n", "2 value NOT_A_NUMBER 24.000"),
                arguments("id,name,value\n1,a,$24.000\n", "2 value NOT_A_NUMBER $24.000"),
                arguments("id,name,share\n1,a,58.5 %\n", "1|a|58.5"),
                arguments("id,name,share\n1,a,58.5%\n", "1|a|58.5"),
                arguments("id,name,share\n1,a,158.5%\n", "2 share CONFLICT 158.5%"),
                arguments("id,name,day\n1,a,2026-11-20T23:30:00-05:00\n", "1|a|2026-11-21"),
                arguments("id,name,day\n1,a,2026-11-20 06:41:12.1234567Z\n", "1|a|2026-11-20"),
                arguments("id,name,day\n1,a,2026/11/20\n2,b,2026/1/5\n", "1|a|2026-11-20\n2|b|2026-01-05"),
                arguments("id,name,day\n1,a,2026.11.20 06:41\n2,b,2026-1-5\n", "1|a|2026-11-20\n2|b|2026-01-05"),
                arguments("id,name,day\n1,a,20261120\n", "1|a|2026-11-20"),
                arguments("id,name,day\n1,a,2026/11-20\n", "2 day NOT_A_DATE 2026/11-20"),
                arguments("id,name,day\n1,a,20261320\n", "2 day NOT_A_DATE 20261320"),
                arguments("id,name,day\n1,a,2026/2/30\n", "2 day NOT_A_DATE 2026/2/30"),
                arguments("id,name,seats\n1,a,Err:502\n", "2 seats UNKNOWN_VALUE Err:502\n1|a|-"),
                arguments("[{\"id\":1,\"name\":\"a\",\"day\":46346}]", "2 day NOT_A_DATE 46346"),
                arguments("{\\rtf1\\ansi Licences}", "UNKNOWN_FORMAT base.table.markup"),
                arguments("MIME-Version: 1.0\nX-Document-Type: Workbook\n", "UNKNOWN_FORMAT base.table.markup"),
                arguments("id,name,day\n1,a,20.11.2026\n", "2 day NOT_A_DATE 20.11.2026"),
                arguments("id,name,day\n1,a,11/20/2026\n", "2 day NOT_A_DATE 11/20/2026"),
                arguments("id,name,day\n1,a,2026-02-30\n", "2 day NOT_A_DATE 2026-02-30"),
                arguments("id,name,day\n1,a,2062-11-20\n", "2 day NOT_A_DATE 2062-11-20"),
                arguments("id,name,day\n1,a,1989-12-31\n", "2 day NOT_A_DATE 1989-12-31"),
                arguments("id,name,day\n1,a,0001-01-01T00:00:00Z\n", "1|a|-"),
                arguments("id,name,day\n1,a,9999-12-31T23:59:59.9999999Z\n", "1|a|-"),
                arguments("id,name,day\n1,a,1753-01-01\n", "1|a|-"),
                arguments("id,name,day\n1,a,46346\n", "2 day NOT_A_DATE 46346"),
                arguments("id,name,trial\n1,a,WAHR\n2,b,FAUX\n", "1|a|true\n2|b|false"),
                arguments(
                        "id,name,trial\n1,a,1\n2,b,No\n3,c,да\n4,d,いいえ\n", "1|a|true\n2|b|false\n3|c|true\n4|d|false"),
                arguments("id,name,trial\n1,a,perhaps\n", "2 trial UNKNOWN_VALUE perhaps\n1|a|-"),
                arguments("id,name\n1,a\u0000b\n2,c\n", "1|ab\n2|c"),
                arguments("id,name,seats\n1,a,5,6\n", "MALFORMED base.table.rowTooLong"),
                arguments("id,name\n1,\"a\n2,b\n", "MALFORMED base.table.quote"),
                arguments("[{\"id\":1,\"name\":\"a\",\"seats\":5}]", "1|a|5"),
                arguments("{\"value\":[{\"id\":\"1\",\"name\":\"a\"}],\"@odata.nextLink\":null}", "1|a"),
                arguments("{\"@odata.context\":\"x\",\"Items\":[{\"ID\":1,\"Name\":\"a\"}]}", "1|a"),
                arguments("[{\"id\":1,\"name\":\"a\",\"seats\":\"1.000\"}]", "2 seats NOT_A_NUMBER 1.000"),
                arguments("[{\"id\":1,\"name\":\"a\",\"value\":1.125}]", "1|a|1.125"),
                arguments("[{\"id\":1,\"name\":\"a\",\"seats\":5.0}]", "1|a|5"),
                arguments("[{\"id\":1,\"name\":\"a\",\"seats\":1e3}]", "1|a|1000"),
                arguments("[{\"id\":8.12345678901235E17,\"name\":\"a\"}]", "2 id ROUNDED_ID 8.12345678901235E+17"),
                arguments("[{\"id\":812345678901234567,\"name\":\"a\"}]", "812345678901234567|a"),
                arguments(
                        "[{\"id\":1,\"name\":\"a\",\"trial\":true},{\"Id\":2,\"NAME\":\"b\",\"trial\":null}]",
                        "1|a|true\n2|b|-"),
                arguments("{\"id\":1,\"name\":\"a\"}\n{\"id\":2,\"name\":\"b\"}\n", "1|a\n2|b"),
                arguments("[{\"id\":1,\"name\":\"a\"},]", "MALFORMED base.table.jsonBroken"),
                arguments("[{\"id\":1,\"name\":\"a\"", "MALFORMED base.table.jsonBroken"),
                arguments("[1,2]", "MALFORMED base.table.jsonObject"),
                arguments("[]", "UNKNOWN_FORMAT base.table.noItems"),
                arguments("", "UNKNOWN_FORMAT base.table.empty"),
                arguments("\n\n", "UNKNOWN_FORMAT base.table.empty"),
                arguments("<html><body><table></table>", "UNKNOWN_FORMAT base.table.markup"),
                arguments("%PDF-1.7\n", "UNKNOWN_FORMAT base.table.pdf"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void valuesAreRightOrTheRefusalSaysWhy(String text, String expected) throws IOException {
        List<String> lines = expected.lines().toList();

        assertThat(read(text)).startsWith(lines.toArray(String[]::new)).hasSizeLessThanOrEqualTo(lines.size() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-16",
        "windows-1252",
    })
    void encodingIsFoundWithoutAMark(String charset) throws IOException {
        assertThat(read("id;name;seats\r\n1;Zoë Müller;5\r\n".getBytes(Charset.forName(charset)), RULES))
                .containsExactly("1|Zoë Müller|5");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void lettersOfOtherScriptsLeaveTheEncodingToBeFound(String charset) throws IOException {
        String names = "株式会社コントソ・ジャパン営業部門東京本社";
        String text = "id,name\n" + ("1," + names.repeat(5) + "\n").repeat(3);

        assertThat(read(text.getBytes(Charset.forName(charset)), RULES))
                .hasSize(3)
                .allMatch(each -> each.contains(names));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , | 1.000     | 1000
            , | 1.250,00  | 1250
            . | 1,000     | 1000
            . | 1,250.00  | 1250
            . | 1,00,000  | 100000
            . | 12,34,567.00 | 1234567
            , | 1250,00   | 1250
            , | 250       | 250
            """)
    void decimalSignOfTheSenderDecides(char sign, String number, String seats) throws IOException {
        String text = "id;name;seats\n1;a;" + number + "\n";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8), new ReadingRules(sign, null, ReadTable.TODAY)))
                .containsExactly("1|a|" + seats);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_FIRST, 05.11.2026, 2026-11-05",
        "DAY_FIRST, 5/11/2026, 2026-11-05",
        "MONTH_FIRST, 11/5/2026, 2026-11-05",
        "MONTH_FIRST, 11/5/2026 12:00:00 AM, 2026-11-05",
        "MONTH_FIRST, 2026-11-05, 2026-11-05"
    })
    void orderOfDayAndMonthOfTheSenderDecides(DateOrder order, String date, String day) throws IOException {
        String text = "id;name;day\n1;a;" + date + "\n";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8), new ReadingRules(null, order, ReadTable.TODAY)))
                .containsExactly("1|a|" + day);
    }

    @Test
    void packedFilesAreRefusedByWhatTheyAre() throws IOException {
        byte[] csv = "id,name\n1,a\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream output = new GZIPOutputStream(gzip)) {
            output.write(csv);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream output = new ZipOutputStream(zip)) {
            output.putNextEntry(new ZipEntry("customers.csv"));
            output.write(csv);
        }

        assertThat(read(gzip.toByteArray(), RULES)).containsExactly("UNKNOWN_FORMAT base.table.archive");
        assertThat(read(zip.toByteArray(), RULES)).containsExactly("UNKNOWN_FORMAT base.table.archive");
        assertThat(read(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4}, RULES))
                .containsExactly("UNKNOWN_FORMAT base.table.archive");
        assertThat(read(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0}, RULES))
                .containsExactly("UNKNOWN_FORMAT base.table.archive");
    }

    @Test
    void otherBinaryFilesAreNoText() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, '\r', 'I', 'H', 'D', 'R', 0, 0, 1
        };

        assertThat(read(picture, RULES)).containsExactly("UNKNOWN_FORMAT base.table.notText");
    }
}
