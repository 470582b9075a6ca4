package io.seatwise.base.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.seatwise.base.tabular.TabularException.Fault;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabularFileTest {

    @TempDir
    Path folder;

    /** Writes each row as {@code line: values}, the header first. */
    private static class Rows implements RowSink {
        final List<String> all = new ArrayList<>();

        @Override
        public void header(long line, List<String> names) {
            all.add(line + ": " + names);
        }

        @Override
        public void row(long line, String[] values, java.util.BitSet numbers) {
            all.add(line + ": " + Arrays.toString(values));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFound(String separator) throws IOException {
        String text = "a,b\n1,\"x;y\tz\"\n".replace(",", separator);

        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1: [a, b]", "2: [1, " + "x;y\tz" + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkNamesTheEncoding(String charset) throws IOException {
        assertThat(read("\uFEFFname\r\nMünchen – 東京\r\n".getBytes(Charset.forName(charset))))
                .containsExactly("1: [name]", "2: [München – 東京]");
    }

    @Test
    void withoutAMarkItIsUtf8OrWindows1252() throws IOException {
        assertThat(read("name\nKöln €\n".getBytes(StandardCharsets.UTF_8))).contains("2: [Köln €]");
        assertThat(read("name\nKöln €\n".getBytes(Charset.forName("windows-1252"))))
                .contains("2: [Köln €]");
    }

    @Test
    void aQuotedLineBreakDoesNotShiftTheLines() throws IOException {
        assertThat(read("a,b\n1,\"two\nlines\"\n\n2,\"a \"\"word\"\"\"\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1: [a, b]", "2: [1, two\nlines]", "5: [2, a \"word\"]");
    }

    @Test
    void fewerValuesAreMissingOnes() throws IOException {
        assertThat(read("a,b,c\n1\n".getBytes(StandardCharsets.UTF_8))).contains("2: [1, null, null]");
    }

    @Test
    void moreValuesThanColumnsAreMalformed() {
        assertRefused("a,b\n1,2\n1,2,3\n", Fault.MALFORMED, 3);
    }

    @Test
    void anUnclosedQuoteIsMalformed() {
        assertRefused("a,b\n1,2\n3,\"4\n5,6\n", Fault.MALFORMED, 3);
    }

    @Test
    void excelsSeparatorLineIsHeeded() throws IOException {
        assertThat(read("sep=;\r\na,x;b\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("2: [a,x, b]", "3: [1, 2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n \n", "[]", "{\"value\": []}", "{}"})
    void filesWithoutATableAreUnknown(String text) {
        TabularException refusal = refusal(text.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.fault()).isEqualTo(Fault.UNKNOWN_FORMAT);
    }

    @Test
    void binaryFilesAreUnknown() {
        assertThat(refusal(new byte[] {'a', 0, 1, 2}).fault()).isEqualTo(Fault.UNKNOWN_FORMAT);
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}))
                .hasMessage("base.table.oldWorkbook");
    }

    @Test
    void limitsHold() {
        TabularLimits limits = new TabularLimits(2, 2, 5);

        assertThat(refusal("a\n1\n2\n3\n", limits).fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal("a\n1\n2\n3\n", limits).line()).isEqualTo(4);
        assertThat(refusal("a,b,c\n", limits).fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal("a\n123456\n", limits).fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal("[{\"a\":\"123456\"}]", limits).fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal("[{\"a\":1},{\"a\":1},{\"a\":1}]", limits).fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal("[{\"a\":1,\"b\":2,\"c\":3}]", limits).fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void jsonListsGiveTheUnionOfTheirKeys() throws IOException {
        assertThat(read("""
                [{"A": "12", "b": 12.0, "n": null}, {"a": 1e5, "c": true, "attributes": {"objectType": "x"}},
                 {"c": ["p", "q"]}]""".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "1: [A, b, n, c, attributes.objectType]",
                        "2: [12, 12.0, null, null, null]",
                        "3: [100000, null, null, true, x]",
                        "4: [null, null, null, p;q, null]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Value", "value", "items", "ITEMS"})
    void jsonEnvelopesAreOpened(String list) throws IOException {
        TabularNotes notes = notes("{\"@nextLink\": null, \"" + list + "\": [{\"a\": 1}], \"TotalCount\": 1}");

        assertThat(notes.rows()).isEqualTo(1);
        assertThat(notes.isPart()).isFalse();
    }

    @Test
    void oneObjectAloneIsOneRow() throws IOException {
        assertThat(read("{\"a\": 1, \"b\": {\"c\": 2}, \"d\": [{\"e\": 3}]}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1: [a, b.c, d, d.e]", "2: [1, 2, null, 3]");
        assertThat(read("{\"@odata.context\": \"x\", \"value\": {\"a\": 1}}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1: [a]", "2: [1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"value\": []}", "{\"value\": {}}"})
    void nothingInTheDocumentIsSaid(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).fault()).isEqualTo(Fault.UNKNOWN_FORMAT);
    }

    @Test
    void onePageOfSeveralSaysSo() throws IOException {
        assertThat(notes("{\"Value\": [{\"a\": 1}], \"@nextLink\": \"https://x\"}")
                        .isPart())
                .isTrue();
        assertThat(notes("{\"totalCount\": 2, \"items\": [{\"a\": 1}]}").isPart())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\": 1}, {\"a\": 2}",
                "{\"Value\": [{\"a\": 1}, {\"a\": 2}",
                "[{\"a\": 1}, {\"a\": ",
                "[{\"a\": 1}, {\"a\" 2}]",
                "[{\"a\": 1}, 2]",
                "[{\"a\": 1}, {\"a\": 1, \"A\": 2}]",
            })
    void brokenJsonIsMalformed(String text) {
        TabularException refusal = refusal(text.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.fault()).isEqualTo(Fault.MALFORMED);
        assertThat(refusal.line()).isEqualTo(3);
    }

    @Test
    void exceptionsOfTheSinkArePassedOnUnchanged() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a\n1\n");
        IllegalStateException stop = new IllegalStateException("stop");

        assertThatThrownBy(() -> new TabularFile(file, TabularLimits.DEFAULT).read(new Rows() {
                    @Override
                    public void row(long line, String[] values, java.util.BitSet numbers) {
                        throw stop;
                    }
                }))
                .isSameAs(stop);
    }

    private List<String> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        Rows rows = new Rows();
        new TabularFile(file, TabularLimits.DEFAULT).read(rows);
        return rows.all;
    }

    private TabularNotes notes(String text) throws IOException {
        return new TabularFile(Files.writeString(folder.resolve("file"), text), TabularLimits.DEFAULT).read(new Rows());
    }

    private void assertRefused(String text, Fault fault, long line) {
        TabularException refusal = refusal(text.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.fault()).isEqualTo(fault);
        assertThat(refusal.line()).isEqualTo(line);
    }

    private TabularException refusal(byte[] content) {
        return catchThrowableOfType(TabularException.class, () -> read(content));
    }

    private TabularException refusal(String text, TabularLimits limits) {
        return catchThrowableOfType(
                TabularException.class,
                () -> new TabularFile(Files.writeString(folder.resolve("file"), text), limits).read(new Rows()));
    }
}
