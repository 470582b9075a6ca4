package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.i18n.Texts;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.HistoryEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days on which Microsoft changed what is counted (reference, sections 0.1 and 2.2), and the partner's own choices. */
@Component
class PublishedBreaks implements ScoreEvents {

    private static final String KEY = "adoption.score.break.";

    private static final Map<LocalDate, String> BREAKS = Map.of(
            LocalDate.of(2021, 4, 22), "collaborators",
            LocalDate.of(2022, 10, 1), "meetings",
            LocalDate.of(2025, 4, 16), "ai",
            LocalDate.of(2026, 1, 22), "technology");

    private final SchemeChoices choices;
    private final Texts texts;

    PublishedBreaks(SchemeChoices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    @Override
    public List<HistoryEvent> between(
            PartnerScope scope, CustomerId customer, LocalDate from, LocalDate to, Locale locale) {
        Stream<HistoryEvent> published = BREAKS.entrySet().stream()
                .map(entry -> new HistoryEvent(entry.getKey(), texts.getTranslation(KEY + entry.getValue(), locale)));
        Stream<HistoryEvent> chosen = choices.of(scope).stream()
                .map(choice -> new HistoryEvent(
                        choice.validFrom(),
                        texts.getTranslation(
                                KEY + "chosen",
                                locale,
                                texts.getTranslation("adoption.score.scheme." + choice.scheme(), locale))));
        return Stream.concat(published, chosen)
                .filter(event -> !event.day().isBefore(from) && !event.day().isAfter(to))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }
}
