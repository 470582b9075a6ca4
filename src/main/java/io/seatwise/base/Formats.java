package io.seatwise.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one place that writes numbers, percentages, dates and money for the reader. Unknown is always "–". Cheap to make,
 * not for sharing between threads.
 */
public final class Formats {

    /** The text for an unknown figure. */
    public static final String UNKNOWN = "–";

    private static final BigDecimal STEP = BigDecimal.valueOf(1024);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String NO_BREAK_SPACE = "\u00a0";

    private final Locale locale;
    private final NumberFormat counts;
    private final NumberFormat decimals;

    public Formats(Locale locale) {
        this.locale = locale;
        this.counts = NumberFormat.getIntegerInstance(locale);
        this.decimals = NumberFormat.getNumberInstance(locale);
        decimals.setMinimumFractionDigits(1);
        decimals.setMaximumFractionDigits(1);
        decimals.setRoundingMode(RoundingMode.HALF_UP);
    }

    /** Returns the formats for the locale of the current UI; English without a UI. */
    public static Formats current() {
        UI ui = UI.getCurrent();
        return new Formats(ui == null ? Locale.ENGLISH : ui.getLocale());
    }

    /** Returns the formats for the locale of this component. */
    public static Formats of(Component component) {
        return component.getUI().map(ui -> new Formats(ui.getLocale())).orElseGet(Formats::current);
    }

    public Locale locale() {
        return locale;
    }

    /** 1,234 */
    public String count(@Nullable Number count) {
        return count == null ? UNKNOWN : counts.format(count);
    }

    /** +1,234, −12 or ±0 */
    public String change(@Nullable Long change) {
        return change == null ? UNKNOWN : sign(Long.signum(change)) + counts.format(Math.abs(change));
    }

    /** 142.0 % */
    public String percent(@Nullable Ratio ratio) {
        return percent(Ratio.percent(ratio));
    }

    /** 142.0 % from 142.0 */
    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? UNKNOWN : decimals.format(percent) + NO_BREAK_SPACE + "%";
    }

    /** 4.4 from 4.35: one decimal, without a sign for what is positive. */
    public String decimal(@Nullable BigDecimal number) {
        return number == null ? UNKNOWN : decimals.format(number.setScale(1, RoundingMode.HALF_UP));
    }

    /** +2.5 from 2.5: a difference of two percentages, in points. */
    public String points(@Nullable BigDecimal points) {
        if (points == null) {
            return UNKNOWN;
        }
        BigDecimal rounded = points.setScale(1, RoundingMode.HALF_UP);
        return sign(rounded.signum()) + decimals.format(rounded.abs());
    }

    /** 20 Nov 2026 */
    public String date(@Nullable LocalDate date) {
        return date == null ? UNKNOWN : date.format(pattern("d MMM yyyy", "dd.MM.yyyy"));
    }

    /** Friday, 20 November 2026: for the hover over a short date. */
    public String longDate(@Nullable LocalDate date) {
        return date == null
                ? UNKNOWN
                : date.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }

    /** 20 Nov 2026, 14:05 UTC. Days are UTC days everywhere, and so are times. */
    public String dateTime(@Nullable Instant instant) {
        if (instant == null) {
            return UNKNOWN;
        }
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return time.format(pattern("d MMM yyyy, HH:mm 'UTC'", "dd.MM.yyyy, HH:mm 'UTC'"));
    }

    /** 14:05 UTC, for an entry below its day. */
    public String time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).format(pattern("HH:mm 'UTC'", "HH:mm 'UTC'"));
    }

    /** "today", "in 12 days", "3 days ago". */
    public String relative(@Nullable LocalDate date, LocalDate today) {
        if (date == null) {
            return UNKNOWN;
        }
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == 0) {
            return text("base.day.today");
        }
        if (days == 1) {
            return text("base.day.tomorrow");
        }
        if (days == -1) {
            return text("base.day.yesterday");
        }
        return days > 0 ? text("base.day.in", days) : text("base.day.ago", -days);
    }

    /** €1,200.00 in the reader's way; an unknown currency code is put before the amount. */
    public String money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null ? UNKNOWN : money(amount, currency, NumberFormat.getCurrencyInstance(locale));
    }

    private String money(BigDecimal amount, @Nullable String currency, NumberFormat format) {
        try {
            if (currency != null) {
                format.setCurrency(Currency.getInstance(currency));
                return format.format(amount);
            }
        } catch (IllegalArgumentException unknownCurrency) {
            return currency + NO_BREAK_SPACE + decimals.format(amount);
        }
        return decimals.format(amount);
    }

    /** €1,200: money without its hundredths, for a large figure. */
    public String roundMoney(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setMaximumFractionDigits(0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        try {
            if (currency != null) {
                format.setCurrency(Currency.getInstance(currency));
                format.setMaximumFractionDigits(0);
                return format.format(amount);
            }
        } catch (IllegalArgumentException unknownCurrency) {
            return currency + NO_BREAK_SPACE + counts.format(amount.setScale(0, RoundingMode.HALF_UP));
        }
        return counts.format(amount.setScale(0, RoundingMode.HALF_UP));
    }

    /** Germany (DE) from an ISO 3166 code of two letters; any other text as it is. */
    public String country(String code) {
        return ISO_COUNTRIES.contains(code) ? Locale.of("", code).getDisplayCountry(locale) + " (" + code + ")" : code;
    }

    /** 3.4 MB: how large a file is. */
    public String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (size.compareTo(STEP) >= 0 && unit < units.length - 1) {
            size = size.divide(STEP, 3, RoundingMode.HALF_UP);
            unit++;
        }
        boolean whole = size.stripTrailingZeros().scale() <= 0;
        return (whole ? counts.format(size) : decimals.format(size)) + NO_BREAK_SPACE + units[unit];
    }

    private String text(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }

    private DateTimeFormatter pattern(String english, String german) {
        return DateTimeFormatter.ofPattern(locale.getLanguage().equals("de") ? german : english, locale);
    }

    private static String sign(int signum) {
        return switch (signum) {
            case 1 -> "+";
            case -1 -> "−";
            default -> "±";
        };
    }
}
