package io.seatwise.imports.columns;

import static io.seatwise.base.tabular.HandMadeWorkbook.row;
import static io.seatwise.base.tabular.HandMadeWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.seatwise.base.tabular.HandMadeWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks as people have them: the right values, or a refusal that names what is wrong. */
class AwkwardWorkbooksTest {

    private static final List<Column<?>> COLUMNS = List.of(
            Column.id("id", 100).required(),
            Column.text("name", 200).required(),
            Column.count("seats"),
            Column.amount("value"),
            Column.percent("share"),
            Column.day("day"),
            Column.flag("trial"));

    private static final String HEADER = row("id", "name", "seats", "value", "share", "day", "trial");

    /** Formats 1: built-in date, 2: built-in percent, 3: German date, 4: percent of its own, 5: text, 6: date in quoted words. */
    private static final String STYLES = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-407]d. mmmm yyyy;@\"/>"
            + "<numFmt numFmtId=\"171\" formatCode=\"0.00\\ %\"/>"
            + "<numFmt numFmtId=\"172\" formatCode=\"&quot;Stand: &quot;TT.MM.JJJJ\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"170\"/>"
            + "<xf numFmtId=\"171\"/><xf numFmtId=\"49\"/><xf numFmtId=\"172\"/></cellXfs>";

    @TempDir
    Path folder;

    private List<String> read(HandMadeWorkbook workbook) throws IOException {
        return ReadTable.of(workbook.write(folder.resolve("a.xlsx")), COLUMNS, new ReadingRules(ReadTable.TODAY));
    }

    private static String cells(String cells) {
        return HEADER + "<row>" + text("1") + text("a") + cells + "</row>";
    }

    static Stream<Arguments> sheets() {
        return Stream.of(
                arguments(cells("<c><v>1000</v></c>"), "1|a|1000|-|-|-|-"),
                arguments(cells("<c><v>124599.99999999999</v></c>"), "1|a|124600|-|-|-|-"),
                arguments(cells("<c t=\"str\"><f>2*3</f><v>6</v></c>"), "1|a|6|-|-|-|-"),
                arguments(cells("<c><f>2*3</f><v>6</v></c>"), "1|a|6|-|-|-|-"),
                arguments(cells("<c><f>2*3</f></c>"), "2 seats UNKNOWN_VALUE #FORMULA!\n1|a|-|-|-|-|-"),
                arguments(cells("<c><f>2*3</f><v/></c>"), "2 seats UNKNOWN_VALUE #FORMULA!\n1|a|-|-|-|-|-"),
                arguments(cells("<c t=\"str\"><f>\"\"</f><v></v></c>"), "1|a|-|-|-|-|-"),
                arguments(HEADER + "<row>" + text("1") + "<c><f>A1</f></c></row>", "2 name MISSING_VALUE #FORMULA!"),
                arguments(cells("<c s=\"2\"><v>20</v></c>"), "2 seats NOT_A_NUMBER 2000%"),
                arguments(cells("<c/><c s=\"4\"><v>0.585</v></c>"), "2 value NOT_A_NUMBER 58.5%"),
                arguments(cells(text("1.000")), "2 seats NOT_A_NUMBER 1.000"),
                arguments(cells("<c t=\"e\"><v>#N/A</v></c>"), "2 seats UNKNOWN_VALUE #N/A\n1|a|-|-|-|-|-"),
                arguments(cells("<c t=\"e\"><v>#REF!</v></c>"), "2 seats UNKNOWN_VALUE #REF!\n1|a|-|-|-|-|-"),
                arguments(cells("<c/><c><v>1250.5</v></c>"), "1|a|-|1250.5|-|-|-"),
                arguments(cells("<c/><c/><c s=\"2\"><v>0.585</v></c>"), "1|a|-|-|58.5|-|-"),
                arguments(cells("<c/><c/><c s=\"4\"><v>0.44</v></c>"), "1|a|-|-|44|-|-"),
                arguments(cells("<c/><c/><c><v>58.5</v></c>"), "1|a|-|-|58.5|-|-"),
                arguments(cells("<c/><c/><c s=\"2\"><v>0.07</v></c>"), "1|a|-|-|7|-|-"),
                arguments(cells("<c/><c/><c/><c s=\"1\"><v>46346</v></c>"), "1|a|-|-|-|2026-11-20|-"),
                arguments(cells("<c/><c/><c/><c s=\"3\"><v>46346.5</v></c>"), "1|a|-|-|-|2026-11-20|-"),
                arguments(cells("<c/><c/><c/><c s=\"6\"><v>46346</v></c>"), "1|a|-|-|-|2026-11-20|-"),
                arguments(cells("<c/><c/><c/><c t=\"d\"><v>2026-11-20T00:00:00</v></c>"), "1|a|-|-|-|2026-11-20|-"),
                arguments(cells("<c/><c/><c/>" + text("2026-11-20")), "1|a|-|-|-|2026-11-20|-"),
                arguments(cells("<c/><c/><c/>" + text("20.11.2026")), "2 day NOT_A_DATE 20.11.2026"),
                arguments(cells("<c/><c/><c/><c><v>46346</v></c>"), "1|a|-|-|-|2026-11-20|-"),
                arguments(cells("<c/><c/><c/><c><v>46346.75</v></c>"), "1|a|-|-|-|2026-11-20|-"),
                arguments(cells("<c/><c/><c/><c><v>36525</v></c>"), "2 day NOT_A_DATE 36525"),
                arguments(cells("<c/><c/><c/><c><v>46357</v></c>"), "2 day NOT_A_DATE 46357"),
                arguments(cells("<c/><c/><c/><c><v>250</v></c>"), "2 day NOT_A_DATE 250"),
                arguments(cells("<c/><c/><c/>" + text("46346")), "2 day NOT_A_DATE 46346"),
                arguments(cells("<c/><c/><c/><c><v>20261120</v></c>"), "1|a|-|-|-|2026-11-20|-"),
                arguments(cells("<c/><c/><c/><c s=\"1\"><v>59494</v></c>"), "2 day NOT_A_DATE 2062-11-19"),
                arguments(cells("<c/><c/><c/><c s=\"1\"><v>2958465</v></c>"), "1|a|-|-|-|-|-"),
                arguments(cells("<c/><c/><c/><c/><c t=\"b\"><v> true </v></c>"), "1|a|-|-|-|-|true"),
                arguments(cells("<c/><c/><c/><c/><c t=\"b\"><v>0</v></c>"), "1|a|-|-|-|-|false"),
                arguments(cells("<c/><c/><c/><c/>" + text("ja")), "1|a|-|-|-|-|true"),
                arguments(cells("<c s=\"99\"><v>7</v></c>"), "1|a|7|-|-|-|-"),
                arguments(
                        HEADER + "<row><c><v>812345678901234567</v></c>" + text("a") + "</row>",
                        "2 id ROUNDED_ID 8.12345678901235E+17"),
                arguments(
                        HEADER + "<row><c><v>8.12345678901235E+17</v></c>" + text("a") + "</row>",
                        "2 id ROUNDED_ID 8.12345678901235E+17"),
                arguments(
                        HEADER + "<row><c><v>812345678901</v></c>" + text("a") + "</row>", "812345678901|a|-|-|-|-|-"),
                arguments(
                        HEADER + row("1", "Case 16_x000D_\nHolding_x005F_x0041_"),
                        "1|Case 16 Holding_x0041_|-|-|-|-|-"),
                arguments(HEADER + row("1", "a\uD83D\uDE80", " \u00A0"), "1|a\uD83D\uDE80|-|-|-|-|-"),
                arguments(
                        HEADER + "<row><c t=\"inlineStr\"><is><t>1</t></is></c><c t=\"inlineStr\"><is><r><t>Con</t></r>"
                                + "<r><rPr><b/></rPr><t>toso</t></r><rPh sb=\"0\" eb=\"1\"><t>コン</t></rPh></is></c></row>",
                        "1|Contoso|-|-|-|-|-"),
                arguments(
                        HEADER
                                + "<row r=\"7\"><c r=\"B7\" t=\"str\"><v>a</v></c><c r=\"A7\" t=\"str\"><v>1</v></c></row>",
                        "1|a|-|-|-|-|-"),
                arguments(HEADER + row("1", "a") + row("", "Total", "250"), "1|a|-|-|-|-|-\n3 id MISSING_VALUE null"),
                arguments(row("Licences of Contoso") + "<row/>" + HEADER + row("1", "a"), "1|a|-|-|-|-|-"),
                arguments(
                        HEADER + "<row/>" + row(" ", "") + row("1", "a", "", "", "", "", "", " ", ""), "1|a|-|-|-|-|-"),
                arguments(row("id", "name", "note", "note") + row("1", "a", "x", "y"), "1|a"),
                arguments(row("id", "name", "") + row("1", "a", "beside"), "MALFORMED base.table.rowTooLong"),
                arguments("", "UNKNOWN_FORMAT base.table.emptySheet"));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void valuesAreRightOrTheRefusalSaysWhy(String rows, String expected) throws IOException {
        assertThat(read(new HandMadeWorkbook().styles(STYLES).sheet(rows)))
                .containsExactlyElementsOf(expected.lines().toList());
    }

    static Stream<Arguments> packages() {
        return Stream.of(
                arguments(new HandMadeWorkbook()),
                arguments(new HandMadeWorkbook().stored()),
                arguments(new HandMadeWorkbook().strict()),
                arguments(new HandMadeWorkbook().backslashes()),
                arguments(new HandMadeWorkbook().lastPartFirst()),
                arguments(new HandMadeWorkbook().styles("")),
                arguments(new HandMadeWorkbook().sheet("hidden", HEADER + row("9", "hidden"))),
                arguments(new HandMadeWorkbook().sheet("veryHidden", HEADER + row("9", "hidden"))),
                arguments(new HandMadeWorkbook().sheet(row("Summary", "of", "all"))));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packagesAreReadHoweverTheyAreMade(HandMadeWorkbook workbook) throws IOException {
        assertThat(read(workbook.sheet(HEADER + row("1", "a", "5")))).containsExactly("1|a|5|-|-|-|-");
    }

    @Test
    void missingSharedTextIsAnEmptyCell() throws IOException {
        String rows = "<row>" + shared(0) + shared(1) + shared(2) + "</row><row>" + shared(3) + shared(4) + shared(77)
                + "</row><row>" + shared(3) + shared(88) + "</row>";
        String texts = "<si><t>id</t></si><si><t>name</t></si><si><t>seats</t></si><si><t>1</t></si>"
                + "<si><r><t>Con</t></r><r><t xml:space=\"preserve\">toso </t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>";

        assertThat(read(new HandMadeWorkbook().texts(texts).sheet(rows)))
                .containsExactly("1|Contoso|-", "3 name MISSING_VALUE null");
    }

    private static String shared(int index) {
        return "<c t=\"s\"><v>" + index + "</v></c>";
    }

    @Test
    void daysMayCountFrom1904() throws IOException {
        String day = cells("<c/><c/><c/><c s=\"1\"><v>44884</v></c>");

        assertThat(read(new HandMadeWorkbook().countingFrom1904().styles(STYLES).sheet(day)))
                .containsExactly("1|a|-|-|-|2026-11-20|-");
    }

    @Test
    void plainNumbersOfDaysCountFromWhereTheWorkbookCounts() throws IOException {
        String day = cells("<c/><c/><c/><c><v>44884</v></c>");

        assertThat(read(new HandMadeWorkbook().countingFrom1904().sheet(day)))
                .containsExactly("1|a|-|-|-|2026-11-20|-");
    }

    @ParameterizedTest
    @CsvSource({
        "D0CF11E0A1B11AE1, base.table.oldWorkbook",
        "0900040002001000, base.table.oldWorkbook",
        "0902060000001000, base.table.oldWorkbook",
        "0904060000001000, base.table.oldWorkbook",
        "504B0304, base.table.brokenWorkbook",
    })
    void otherWorkbooksAreRefusedByWhatTheyAre(String start, String key) throws IOException {
        byte[] bytes = java.util.HexFormat.of().parseHex(start);
        Path file = Files.write(folder.resolve("other.xls"), java.util.Arrays.copyOf(bytes, 4096));

        assertThat(ReadTable.of(file, COLUMNS, new ReadingRules(ReadTable.TODAY))
                        .getFirst())
                .endsWith(key);
    }
}
