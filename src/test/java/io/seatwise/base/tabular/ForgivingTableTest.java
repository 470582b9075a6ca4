package io.seatwise.base.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above, around and beside a table: found and left out. */
class ForgivingTableTest {

    private static final String TABLE = "id,name,count\n1,Zoë,5\n2,\"a,b\",6\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void textsOfAnyEncodingAreRead(String charset) throws IOException {
        assertThat(read(TABLE.getBytes(Charset.forName(charset)))).containsExactly("1 [1, Zoë, 5]", "2 [2, a,b, 6]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "\uFEFF\uFEFF", "\u00EF\u00BB\u00BF", "\uFEFF\u00EF\u00BB\u00BF"})
    void byteOrderMarksAreLeftOut(String mark) throws IOException {
        assertThat(read((mark + TABLE).getBytes(StandardCharsets.UTF_8))).hasSize(2);
        assertThat(read((mark + "[{\"id\":1,\"name\":\"a\",\"count\":2}]").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1 [1, a, 2]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=,\n",
                "#TYPE Selected.System.Object\n",
                "Licences, sold and assigned, by customer\n\n",
                "Report;2026;x;y\n\n\n",
                "\n\n\n",
                "\"sep=,\"\n",
                "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np\nq\nr\ns\n"
            })
    void linesAboveTheHeaderAreSkipped(String above) throws IOException {
        assertThat(read((above + TABLE).getBytes(StandardCharsets.UTF_8))).hasSize(2);
    }

    @Test
    void titleMayHaveOtherSeparatorsThanTheTable() throws IOException {
        String text = "Licences, sold, assigned, free, all\n"
                + TABLE.replace("\"a,b\"", "x").replace(',', ';');

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).containsExactly("1 [1, Zoë, 5]", "2 [2, x, 6]");
    }

    @Test
    void separatorAtTheEndOfEachLineAddsNoValue() throws IOException {
        assertThat(read("id,name,count,\n1,a,5,\n2,b,6,,\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1 [1, a, 5]", "2 [2, b, 6]");
    }

    @Test
    void rowWithMoreValuesThanTheHeaderIsMalformed() {
        TabularException refusal = catchThrowableOfType(
                TabularException.class, () -> read("id,name,count\n1,a,5,x\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.fault()).isEqualTo(TabularException.Fault.MALFORMED);
        assertThat(refusal.line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html><table><tr><td>id</td></tr></table></html> | base.table.markup
            <?xml version="1.0"?><Workbook/>                 | base.table.markup
            %PDF-1.7                                         | base.table.pdf
            """)
    void otherDocumentsAreNamed(String text, String key) {
        assertThat(catchThrowableOfType(TabularException.class, () -> read(text.getBytes(StandardCharsets.UTF_8)))
                        .key())
                .isEqualTo(key);
    }

    @Test
    void keysBesideTheListAreSeen() throws IOException {
        List<String> aside = new ArrayList<>();
        read(
                "{\"value\":[{\"id\":1,\"name\":\"a\",\"count\":2}],\"owner\":{\"mail\":\"x\"}}"
                        .getBytes(StandardCharsets.UTF_8),
                aside);

        assertThat(aside).containsExactly("owner.mail=x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yyyy-mm-dd               | true
            dd.mm.yyyy;@             | true
            [$-411]ggge"年"m"月"d"日"  | true
            [$-404]e/m/d             | true
            "Stand: "d. mmmm yyyy    | true
            [h]:mm:ss                | true
            hh:mm:ss.000             | true
            m/d/yy h:mm AM/PM        | true
            TT.MM.JJJJ               | true
            jj/mm/aaaa               | true
            yyyy\\-mm\\-dd           | true
            [Red]yyyy                | true
            General                  | false
            G/標準                   | false
            0.00                     | false
            #,##0 "days"             | false
            0.0%                     | false
            @                        | false
            "yes"                    | false
            0.00E+00                 | false
            [$€-407] #,##0.00        | false
            """)
    void formatsOfDatesAreRecognised(String code, boolean date) {
        assertThat(CellFormats.isDate(code)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "14, true",
        "22, true",
        "27, true",
        "31, true",
        "36, true",
        "50, true",
        "57, true",
        "58, true",
        "0, false",
        "9, false",
        "49, false",
        "40, false"
    })
    void builtInFormatsOfDatesAreRecognised(int format, boolean date) {
        assertThat(CellFormats.isBuiltInDate(format)).isEqualTo(date);
    }

    @Test
    void escapesAreUndoneOnce() {
        assertThat(WorkbookXml.unescaped("a_x000D_b")).isEqualTo("a\rb");
        assertThat(WorkbookXml.unescaped("_x005F_x0041_")).isEqualTo("_x0041_");
        assertThat(WorkbookXml.unescaped("plain_text _xZZZZ_")).isEqualTo("plain_text _xZZZZ_");
    }

    @Test
    void blanksAndWhatNobodyCanStoreAreCleanedAway() {
        assertThat(CellText.clean("\u00A0\u200B\uFEFF x\u0000y\uD83D z\u3000\u200E"))
                .isEqualTo("xy z");
        assertThat(CellText.clean("\uD83D\uDE80 launch")).isEqualTo("\uD83D\uDE80 launch");
        assertThat(CellText.clean("\u00A0\u200B")).isEmpty();
    }

    private List<String> read(byte[] content) throws IOException {
        return read(content, new ArrayList<>());
    }

    private List<String> read(byte[] content, List<String> aside) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        List<String> rows = new ArrayList<>();
        new TabularFile(file, TabularLimits.DEFAULT).read(new RowSink() {
            @Override
            public int likeness(List<String> names) {
                return names.containsAll(List.of("id", "name", "count")) ? HEADER : 0;
            }

            @Override
            public void header(long line, List<String> names) {
                assertThat(names).startsWith("id", "name", "count");
            }

            @Override
            public void row(long line, String[] values, BitSet numbers) {
                rows.add(rows.size() + 1 + " " + Arrays.toString(values));
            }

            @Override
            public void aside(String name, String value) {
                aside.add(name + "=" + value);
            }
        });
        return rows;
    }
}
