package io.seatwise.imports.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows one after the other: what a row repeats from the one before is read, and reported, as if it stood there first. */
class FileRowTest {

    private static final Column.Required<String> ID = Column.id("id", 100).required();
    private static final Column<Long> SEATS = Column.count("seats");
    private static final Column<LocalDate> DAY = Column.day("day");

    private final List<String> reported = new ArrayList<>();
    private final FileRow row = new FileRow(
            new FileColumns(List.of(ID, SEATS, DAY), List.of("id", "seats", "day")),
            new ReadingRules(ReadTable.TODAY).countingDaysFrom(ReadingRules.DAY_ZERO),
            (line, column, code, value, text) -> reported.add(line.number() + " " + code + " " + value));

    private boolean read(long line, @Nullable String... cells) {
        return row.read(line, cells, new BitSet());
    }

    @Test
    void cellThatRepeatsTheOneAboveHasItsValue() {
        for (long line = 2; line <= 4; line++) {
            assertThat(read(line, "a" + line, "5", "2026-11-01")).isTrue();
            assertThat(row.get(ID)).isEqualTo("a" + line);
            assertThat(row.get(SEATS)).isEqualTo(5);
            assertThat(row.get(DAY)).isEqualTo("2026-11-01");
        }
        assertThat(reported).isEmpty();
    }

    @Test
    void emptyCellBelowAValueIsEmpty() {
        read(2, "a", "5", "2026-11-01");
        assertThat(read(3, "b", "", null)).isTrue();
        assertThat(row.get(SEATS)).isNull();
        assertThat(row.get(DAY)).isNull();
        read(4, "c", "5", "2026-11-02");
        assertThat(row.get(SEATS)).isEqualTo(5);
        assertThat(row.get(DAY)).isEqualTo("2026-11-02");
    }

    @Test
    void sameErrorIsReportedForEachRow() {
        assertThat(read(2, "a", "many", "2026-11-01")).isFalse();
        assertThat(read(3, "b", "many", "2026-11-01")).isFalse();
        assertThat(read(4, "c", "7", "2026-11-01")).isTrue();
        assertThat(read(5, "d", "many", "2026-11-01")).isFalse();
        assertThat(reported).containsExactly("2 NOT_A_NUMBER many", "3 NOT_A_NUMBER many", "5 NOT_A_NUMBER many");
    }

    @Test
    void sameWarningIsReportedForEachRow() {
        assertThat(read(2, "a", "#N/A", "2026-11-01")).isTrue();
        assertThat(read(3, "b", "#N/A", "2026-11-01")).isTrue();
        assertThat(row.get(SEATS)).isNull();
        assertThat(reported).containsExactly("2 UNKNOWN_VALUE #N/A", "3 UNKNOWN_VALUE #N/A");
    }

    /** In a workbook, 46327 is a day where the cell is a number, and no day where it is text. */
    @Test
    void textBelowAnEqualNumberIsReadAsText() {
        BitSet number = new BitSet();
        number.set(2);
        assertThat(row.read(2, new String[] {"a", "5", "46327"}, number)).isTrue();
        assertThat(row.get(DAY)).isEqualTo("2026-11-01");
        assertThat(read(3, "b", "5", "46327")).isFalse();
        assertThat(reported).containsExactly("3 NOT_A_DATE 46327");
    }
}
