package io.seatwise.imports.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "12.0, 12",
        "12., 12",
        "0012, 12",
        "+12, 12",
        "-3, -3",
        "999999999999, 999999999999",
        "1E+3, 1000",
        "124599.99999999999, 124600",
        "300.00000000000006, 300",
        "1250.500, 1250.5",
        "0.125, 0.125",
        "1 000, 1000",
        "1\u00A0234\u00A0567, 1234567",
        "12\u2019000.5, 12000.5"
    })
    void numbersAreReadAsPeopleAndProgramsWriteThem(String text, BigDecimal number) {
        assertThat(Numbers.number(cell(text, false, null))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "1,000", "24.000", "-1.000", "999.999"})
    void numbersThatCanBeReadInTwoWaysAreRefused(String text) {
        assertThat(Numbers.number(cell(text, false, null))).isNull();
        assertThat(Numbers.isAmbiguous(cell(text, false, null))).isTrue();
        assertThat(Numbers.isAmbiguous(cell(text, true, null))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , | 1.000       | 1000
            , | 1.234.567   | 1234567
            , | 1.250,50    | 1250.5
            , | 0,5         | 0.5
            , | 250         | 250
            , | 1 000       | 1000
            . | 1,000       | 1000
            . | 1,234,567.5 | 1234567.5
            . | 1.000       | 1
            . | 12'000.5    | 12000.5
            . | 1,00,000.50 | 100000.5
            . | 12,34,56,789 | 123456789
            , | 1250,50     | 1250.5
            """)
    void signOfTheSenderDecides(char sign, String text, BigDecimal number) {
        assertThat(Numbers.number(cell(text, false, sign))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , | 1,000.5
            , | 1.00
            . | 1.000,5
            . | 1,00
            , | 1.234 567
            . | 1,00,00
            . | 1,0,000
            , | 1,00,000
            """)
    void numbersWithTheOtherSignAreRefused(char sign, String text) {
        assertThat(Numbers.number(cell(text, false, sign))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "--1", "12,5", "1.000,0", "1e", "0x10", "1_000"})
    void otherTextsAreNoNumbers(String text) {
        assertThat(Numbers.number(cell(text, false, null))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1250,50", "12,5", "1.250,50", "1,234.5", "1.234.567", "1,00,000"})
    void numbersThatNeedTheSignOfTheSenderAskForIt(String text) {
        assertThat(Numbers.number(cell(text, false, null))).isNull();
        assertThat(Numbers.needsSign(cell(text, false, null))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1,2,3", "5-", "(5)", "1..5"})
    void othersDoNot(String text) {
        assertThat(Numbers.needsSign(cell(text, false, null))).isFalse();
    }

    @Test
    void numbersOfTheFormatAreNeverMisread() {
        assertThat(Numbers.number(cell("1.125", true, ','))).isEqualByComparingTo("1.125");
    }

    @Test
    void countsAreWholeAndOfAtMostTwelveDigits() {
        assertThat(Numbers.whole(new BigDecimal("12.0"))).isEqualTo(12);
        assertThat(Numbers.whole(new BigDecimal("12.5"))).isNull();
        assertThat(Numbers.whole(new BigDecimal("1000000000000"))).isNull();
    }

    @Test
    void amountsStayWithinWhatIsStored() {
        assertThat(Numbers.isStorable(new BigDecimal("1250.50"))).isTrue();
        assertThat(Numbers.isStorable(new BigDecimal("1234567890123456"))).isFalse();
        assertThat(Numbers.isStorable(new BigDecimal("0.1234567"))).isFalse();
    }

    @Test
    void shortenedIdsAreRounded() {
        assertThat(Numbers.isRounded("8.12345678901235E+17")).isTrue();
        assertThat(Numbers.isRounded("812345678901234567")).isFalse();
        assertThat(Numbers.isRounded("E3")).isFalse();
    }

    private static Cell cell(String text, boolean number, @Nullable Character sign) {
        return new Cell() {
            @Override
            public String text() {
                return text;
            }

            @Override
            public boolean isNumber() {
                return number;
            }

            @Override
            public ReadingRules rules() {
                return new ReadingRules(sign, null, LocalDate.of(2026, 11, 28));
            }

            @Override
            public Cell with(String other) {
                throw new UnsupportedOperationException();
            }

            @Override
            public <T> @Nullable T fault(ProblemCode code, String key, Object... values) {
                return null;
            }
        };
    }
}
