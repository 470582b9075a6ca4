package io.seatwise.renewals.calendar;

import io.seatwise.access.Links;
import io.seatwise.access.OnBehalf.Acting;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.renewals.Deadlines;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.calendar.CalendarWriter.Entry;
import io.seatwise.renewals.words.RenewalSentences;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Writes a person's decision deadlines as an iCalendar file, in the person's language and within the person's sight. */
@Component
class DeadlineCalendar {

    private final Deadlines deadlines;
    private final Texts texts;
    private final Links links;
    private final Clock clock;

    DeadlineCalendar(Deadlines deadlines, Texts texts, Links links, Clock clock) {
        this.deadlines = deadlines;
        this.texts = texts;
        this.links = links;
        this.clock = clock;
    }

    String of(Acting acting) {
        Locale locale = acting.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(acting.language());
        RenewalSentences sentences =
                new RenewalSentences(new Formats(locale), (key, values) -> texts.getTranslation(key, locale, values));
        CalendarWriter calendar = new CalendarWriter(
                text(locale, "name", acting.scope().partnerName()),
                text(locale, "description", Deadlines.DAYS, Deadlines.MOST));
        for (Renewal renewal : deadlines.of(acting.scope())) {
            calendar.add(entry(renewal, sentences, locale), clock.instant());
        }
        return calendar.finish();
    }

    private Entry entry(Renewal renewal, RenewalSentences sentences, Locale locale) {
        Subscription subscription = renewal.subscription();
        LocalDate day = Objects.requireNonNull(renewal.end().decideBy(), "A deadline has a day");
        return new Entry(
                subscription.ids().subscriptionId() + "-" + day + "@seatwise",
                day,
                text(
                        locale,
                        "summary",
                        renewal.customer().name(),
                        subscription.purchase().quantity(),
                        subscription.productName()),
                description(renewal, sentences, locale, day),
                links.to("/renewals?within=all&subscription="
                        + UriUtils.encodeQueryParam(subscription.ids().subscriptionId(), StandardCharsets.UTF_8)));
    }

    private String description(Renewal renewal, RenewalSentences sentences, Locale locale, LocalDate day) {
        Formats formats = sentences.formats();
        List<String> lines = new ArrayList<>();
        lines.add(sentences.sentence(renewal));
        if (renewal.seats().keep() != null) {
            lines.add(text(
                    locale,
                    "seats",
                    formats.count(renewal.subscription().purchase().quantity()),
                    formats.count(renewal.seats().assigned()),
                    formats.count(renewal.seats().keep())));
        }
        if (renewal.money().atStake() != null && renewal.money().atStake().signum() > 0) {
            lines.add(text(
                    locale,
                    "atStake",
                    formats.money(renewal.money().atStake(), renewal.money().currency())));
        }
        LocalDate working = RenewalSentences.lastWorkingDay(day);
        if (working != null) {
            lines.add(texts.getTranslation("renewals.warning.weekend", locale, formats.date(working)));
        }
        if (renewal.decision() != null) {
            lines.add(text(
                    locale,
                    "decided",
                    texts.getTranslation("renewals.choice." + renewal.decision().choice(), locale),
                    renewal.decision().noted().by()));
        }
        return String.join("\n", lines);
    }

    private String text(Locale locale, String key, Object... values) {
        return texts.getTranslation("renewals.calendar." + key, locale, values);
    }
}
