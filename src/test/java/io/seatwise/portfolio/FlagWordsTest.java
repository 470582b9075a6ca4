package io.seatwise.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.i18n.Texts;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.Flag.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every flag has its words on the screens and its row in the guide. */
class FlagWordsTest {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource
    void flagHasANameAndAHint(Flag flag) {
        assertThat(texts.has("licensing.flag." + flag)).isTrue();
        assertThat(texts.has("portfolio.flagHint." + flag)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUBSCRIPTION")
    void figureHasWordsForAChange(Figure figure) {
        assertThat(texts.has("portfolio.changes.detail." + figure)).isTrue();
        assertThat(texts.has("portfolio.activity.flag." + figure)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures", "find-customers", "customer-insights"})
    void guideListsEveryFlag(String page) throws IOException {
        String guide = Files.readString(Path.of("docs/guide", page + ".md"));

        assertThat(Flag.values())
                .allSatisfy(flag -> assertThat(guide)
                        .contains("\n| " + texts.getTranslation("licensing.flag." + flag, Locale.ENGLISH) + " |"));
    }
}
