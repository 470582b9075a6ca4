package io.seatwise.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.Formats;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The one field for a day. It shows days as {@link Formats#date} writes them and reads nothing that could be meant in
 * two ways: "20 Nov 2026" in English, "20.11.2026" in German, "2026-11-20" in both. The slashes of English, which name
 * the month first here and the day first there, are refused with an example of what is expected.
 */
public class DayPicker extends DatePicker {

    private static final long serialVersionUID = 1L;

    private static final LocalDate EXAMPLE = LocalDate.of(2026, Month.NOVEMBER, 20);

    public DayPicker() {}

    public DayPicker(String label) {
        super(label);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Locale locale = event.getUI().getLocale();
        setLocale(locale);
        setI18n(words(locale));
    }

    /** Parses and formats days in this language, and translates the calendar. */
    static DatePickerI18n words(Locale locale) {
        DatePickerI18n words = new DatePickerI18n();
        if (locale.getLanguage().equals("de")) {
            words.setDateFormats("dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd");
        } else {
            words.setDateFormats("d MMM yyyy", "d MMMM yyyy", "yyyy-MM-dd");
        }
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        words.setWeekdays(days(TextStyle.FULL_STANDALONE, locale));
        words.setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale));
        words.setFirstDayOfWeek(DayOfWeek.MONDAY.getValue());
        words.setToday(I18NProvider.translate(locale, "base.picker.today"));
        words.setCancel(I18NProvider.translate(locale, "base.cancel"));
        words.setBadInputErrorMessage(
                I18NProvider.translate(locale, "base.picker.expected", new Formats(locale).date(EXAMPLE)));
        return words;
    }

    /** The calendar counts them from Sunday. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
