package io.seatwise.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import io.seatwise.SeatwiseTest;
import io.seatwise.UiTest;
import io.seatwise.base.Formats;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One way to write a day, the same in a field as everywhere else. */
@SeatwiseTest
class DayPickerTest extends UiTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "de", "de-AT"})
    void aDayIsShownAsEverywhereElse(String language) {
        Locale locale = Locale.forLanguageTag(language);
        DatePickerI18n words = DayPicker.words(locale);

        assertThat(DAY.format(DateTimeFormatter.ofPattern(words.getDateFormats().getFirst(), locale)))
                .isEqualTo(new Formats(locale).date(DAY));
    }

    @Test
    void noFormatPutsTheMonthFirst() {
        assertThat(DayPicker.words(Locale.ENGLISH).getDateFormats())
                .containsExactly("d MMM yyyy", "d MMMM yyyy", "yyyy-MM-dd");
        assertThat(DayPicker.words(Locale.GERMAN).getDateFormats())
                .containsExactly("dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd");
    }

    @Test
    void theCalendarSpeaksTheReadersLanguage() {
        DatePickerI18n words = DayPicker.words(Locale.GERMAN);

        assertThat(words.getMonthNames())
                .hasSize(12)
                .startsWith("Januar", "Februar")
                .endsWith("Dezember");
        assertThat(words.getWeekdays()).hasSize(7).startsWith("Sonntag", "Montag");
        assertThat(words.getWeekdaysShort()).hasSize(7).startsWith("So", "Mo");
        assertThat(words.getFirstDayOfWeek()).isEqualTo(1);
        assertThat(words.getToday()).isEqualTo("Heute");
    }

    @Test
    void unreadableDayIsAnsweredWithAnExample() {
        assertThat(DayPicker.words(Locale.ENGLISH).getBadInputErrorMessage())
                .isEqualTo("Enter a date such as 20 Nov 2026.");
        assertThat(DayPicker.words(Locale.GERMAN).getBadInputErrorMessage())
                .isEqualTo("Bitte einen Tag wie 20.11.2026 eingeben.");
    }

    @Test
    void aPickerTakesTheLanguageOfItsWindow() {
        DayPicker picker = new DayPicker("Due");
        UI.getCurrent().setLocale(Locale.GERMAN);

        UI.getCurrent().add(picker);

        assertThat(picker.getLocale()).isEqualTo(Locale.GERMAN);
        assertThat(picker.getI18n().getDateFormats()).startsWith("dd.MM.yyyy");
    }
}
