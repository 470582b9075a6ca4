package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usage.csv",
                "USAGE.CSV",
                "usage.tab",
                "usage.xlsx",
                "usage.csv (1)",
                "usage 2026.10",
                "download",
                "old.xls",
                "packed.zip",
                "report.pdf",
                "lines.ndjson"
            })
    void filesThatAreReadOrRefusedByTheirContentPass(String name) {
        assertThat(FileName.isAllowed(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"usage.exe", "usage.csv.js", "letter.docx", "mail.msg"})
    void otherFormsAreRefusedByName(String name) {
        assertThat(FileName.isAllowed(name)).isFalse();
    }
}
