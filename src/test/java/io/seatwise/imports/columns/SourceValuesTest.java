package io.seatwise.imports.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceValuesTest {

    @ParameterizedTest
    @CsvSource({
        "2015-11-25, 2015-11-25",
        "2015-11-25T06: 41: 12Z, 2015-11-25",
        "2015-11-25T06:41:12, 2015-11-25",
        "2015-11-25 06:41, 2015-11-25",
        "2015-11-25T06:41:12.1234567Z, 2015-11-25",
        "2015-11-25T06:41:12.1, 2015-11-25",
        "2015-11-25T23:30:00-05:00, 2015-11-26",
        "2015-11-25T00:30:00+0200, 2015-11-24",
        "2015-11-25t00:30:00.25+01, 2015-11-24",
    })
    void datesOfAllSourcesGiveTheUtcDay(String text, LocalDate day) {
        assertThat(SourceValues.day(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25.11.2015",
                "11/25/2015",
                "2015-13-01",
                "2015-02-30",
                "yesterday",
                "0000-01-01",
                "2015-11-25T25:00:00Z"
            })
    void otherDatesAreNone(String text) {
        assertThat(SourceValues.day(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0A1B2C3D-4e5f-6071-8293-a4b5c6d7e8f9",
                "{0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9}",
                "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
            })
    void guidsOfAnyCaseAndInBracesAreTheSame(String text) {
        assertThat(SourceValues.guid(text)).isEqualTo(UUID.fromString("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "0a1b2c3d4e5f60718293a4b5c6d7e8f9", "{0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"})
    void looseGuidsAreNone(String text) {
        assertThat(SourceValues.guid(text)).isNull();
    }

    @Test
    void aMonthMayComeAsItsFirstDay() {
        assertThat(SourceValues.month("2026-11")).isEqualTo(YearMonth.of(2026, 11));
        assertThat(SourceValues.month("2026-11-01")).isEqualTo(YearMonth.of(2026, 11));
        assertThat(SourceValues.month("2026-11-02")).isNull();
        assertThat(SourceValues.month("2026-13")).isNull();
    }
}
