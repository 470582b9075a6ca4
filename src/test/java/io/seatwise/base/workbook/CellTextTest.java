package io.seatwise.base.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(A1)"
            })
    void textThatASpreadsheetTakesForAFormulaIsFound(String text) {
        assertThat(CellText.looksLikeFormula(text)).isTrue();
    }

    @Test
    void ordinaryTextIsNot() {
        assertThat(CellText.looksLikeFormula("Contoso = Fabrikam")).isFalse();
        assertThat(CellText.looksLikeFormula("")).isFalse();
    }
}
