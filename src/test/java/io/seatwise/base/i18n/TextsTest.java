package io.seatwise.base.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts();

    @Test
    void englishIsFirstAndGermanIsThere() {
        assertThat(texts.getProvidedLocales()).startsWith(Locale.ENGLISH).contains(Locale.GERMAN);
        assertThat(texts.getTranslation("base.cancel", Locale.ENGLISH)).isEqualTo("Cancel");
        assertThat(texts.getTranslation("base.cancel", Locale.GERMAN)).isEqualTo("Abbrechen");
    }

    @Test
    void aCountryFallsBackToItsLanguageAndAnUnknownLanguageToEnglish() {
        assertThat(texts.getTranslation("base.cancel", Locale.forLanguageTag("de-AT")))
                .isEqualTo("Abbrechen");
        assertThat(texts.getTranslation("base.cancel", Locale.JAPANESE)).isEqualTo("Cancel");
    }

    @Test
    void valuesAreWrittenInTheReadersWay() {
        assertThat(texts.getTranslation("base.day.in", Locale.ENGLISH, 1200)).isEqualTo("in 1,200 days");
        assertThat(texts.getTranslation("base.day.in", Locale.GERMAN, 1200)).isEqualTo("in 1.200 Tagen");
    }

    @Test
    void aMissingKeyShowsItself() {
        assertThat(texts.getTranslation("base.no-such-key", Locale.ENGLISH)).isEqualTo("base.no-such-key");
        assertThat(texts.has("base.no-such-key")).isFalse();
        assertThat(texts.has("base.cancel")).isTrue();
    }

    @Test
    void everyLanguageSaysEverything() {
        for (Locale locale : texts.getProvidedLocales()) {
            assertThat(texts.missingIn(locale)).as(locale.toLanguageTag()).isEmpty();
        }
    }
}
