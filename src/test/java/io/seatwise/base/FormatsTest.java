package io.seatwise.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Formats english = new Formats(Locale.ENGLISH);
    private final Formats german = new Formats(Locale.GERMAN);

    @Test
    void countsAreGroupedInTheReadersWay() {
        assertThat(english.count(1234567L)).isEqualTo("1,234,567");
        assertThat(german.count(1234567L)).isEqualTo("1.234.567");
    }

    @Test
    void percentHasOneDecimalAndIsNeverClamped() {
        assertThat(english.percent(new Ratio(142, 100))).isEqualTo("142.0\u00a0%");
        assertThat(german.percent(new Ratio(2, 3))).isEqualTo("66,7\u00a0%");
    }

    @Test
    void percentIsRoundedHalfUp() {
        assertThat(english.percent(new Ratio(1, 16))).isEqualTo("6.3\u00a0%");
        assertThat(english.percent(new BigDecimal("0.25"))).isEqualTo("0.3\u00a0%");
    }

    @Test
    void countryHasItsNameAndOtherTextsAreAsTheyAre() {
        assertThat(english.country("DE")).isEqualTo("Germany (DE)");
        assertThat(german.country("DE")).isEqualTo("Deutschland (DE)");
        assertThat(english.country("EMEA")).isEqualTo("EMEA");
        assertThat(english.country("XQ")).isEqualTo("XQ");
    }

    @Test
    void unknownIsADash() {
        assertThat(english.count(null)).isEqualTo("–");
        assertThat(english.percent((Ratio) null)).isEqualTo("–");
        assertThat(english.date(null)).isEqualTo("–");
        assertThat(english.money(null, "EUR")).isEqualTo("–");
        assertThat(english.relative(null, DAY)).isEqualTo("–");
    }

    @Test
    void changesCarryTheirSign() {
        assertThat(english.change(1200L)).isEqualTo("+1,200");
        assertThat(english.change(-12L)).isEqualTo("−12");
        assertThat(english.change(0L)).isEqualTo("±0");
        assertThat(english.points(new BigDecimal("-2.54"))).isEqualTo("−2.5");
        assertThat(english.points(new BigDecimal("-0.04"))).isEqualTo("±0.0");
    }

    @Test
    void datesAreShort() {
        assertThat(english.date(DAY)).isEqualTo("20 Nov 2026");
        assertThat(german.date(DAY)).isEqualTo("20.11.2026");
        assertThat(german.longDate(DAY)).isEqualTo("Freitag, 20. November 2026");
        assertThat(english.dateTime(Instant.parse("2026-11-20T14:05:30Z"))).isEqualTo("20 Nov 2026, 14:05 UTC");
    }

    @Test
    void moneyHasItsCurrency() {
        assertThat(english.money(new BigDecimal("1200"), "EUR")).isEqualTo("€1,200.00");
        assertThat(english.money(new BigDecimal("1200"), "???")).isEqualTo("???\u00a01,200.0");
    }

    @Test
    void filesSizesGrowTheirUnit() {
        assertThat(english.bytes(999)).isEqualTo("999\u00a0B");
        assertThat(english.bytes(3_400_000)).isEqualTo("3.2\u00a0MB");
        assertThat(english.bytes(512L * 1024 * 1024)).isEqualTo("512\u00a0MB");
    }
}
