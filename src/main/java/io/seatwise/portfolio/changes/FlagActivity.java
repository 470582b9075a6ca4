package io.seatwise.portfolio.changes;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.metrics.EarlierPositions;
import io.seatwise.licensing.metrics.InflatedDays;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.PositionHistory;
import io.seatwise.portfolio.activity.Activity;
import io.seatwise.portfolio.activity.ActivityKind;
import io.seatwise.portfolio.activity.ActivitySource;
import io.seatwise.portfolio.activity.ActivitySpan;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The flags of a customer that were raised and cleared, computed from its stored figures like the changes page. */
@Component
class FlagActivity implements ActivitySource {

    /** Figures this old still tell whether a flag was there before the first day of the span. */
    private static final int LOOK_BACK_DAYS = 92;

    private final PositionHistory history;
    private final InflatedDays inflatedDays;
    private final EarlierPositions positions;
    private final ThresholdSettings thresholds;
    private final Texts texts;
    private final Clock clock;

    FlagActivity(
            PositionHistory history,
            InflatedDays inflatedDays,
            EarlierPositions positions,
            ThresholdSettings thresholds,
            Texts texts,
            Clock clock) {
        this.history = history;
        this.inflatedDays = inflatedDays;
        this.positions = positions;
        this.thresholds = thresholds;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public ActivityKind kind() {
        return ActivityKind.FLAG;
    }

    @Override
    public List<Activity> find(PartnerScope scope, CustomerId customer, ActivitySpan span, Locale locale) {
        Formats formats = new Formats(locale);
        return turns(scope, customer, span).stream()
                .map(turn -> Activity.on(
                        turn.day(),
                        kind(),
                        words(turn, formats),
                        "customers/" + customer + (turn.raised() ? "?flag=" + turn.flag() : "?tab=history")))
                .filter(entry -> span.contains(entry.at()))
                .limit(span.most())
                .toList();
    }

    private List<FlagTurn> turns(PartnerScope scope, CustomerId customer, ActivitySpan span) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = span.fromDay().minusDays(LOOK_BACK_DAYS);
        List<DayPosition> days = history.of(scope, customer, first, today);
        SortedSet<LocalDate> inflated = inflatedDays.of(scope, customer, first, today);
        EarlierPositions.Earlier now =
                positions.on(scope, List.of(customer), today).get(customer);
        return FlagTurn.of(
                        days,
                        inflated,
                        now == null ? null : now.nextRenewal(),
                        now == null ? null : now.graceFrom(),
                        thresholds.of(scope),
                        today)
                .stream()
                .sorted(Comparator.comparing(FlagTurn::day).reversed().thenComparing(FlagTurn::flag))
                .toList();
    }

    private String words(FlagTurn turn, Formats formats) {
        Locale locale = formats.locale();
        String heading = texts.getTranslation(
                "portfolio.changes.heading." + (turn.raised() ? ChangeKind.FLAG_RAISED : ChangeKind.FLAG_CLEARED),
                locale,
                texts.getTranslation("licensing.flag." + turn.flag(), locale));
        Object figure = turn.figure();
        return figure == null
                ? heading
                : texts.getTranslation(
                        "portfolio.activity.flag",
                        locale,
                        heading,
                        texts.getTranslation(
                                "portfolio.activity.flag." + turn.flag().figure(), locale, value(figure, formats)));
    }

    private static String value(@Nullable Object figure, Formats formats) {
        return switch (figure) {
            case BigDecimal percent -> formats.percent(percent);
            case LocalDate day -> formats.date(day);
            case null, default -> Formats.UNKNOWN;
        };
    }
}
