package io.seatwise.training.triage.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words for what the audit stores about cards. */
class CardWordsTest {

    private final CardWords words =
            new CardWords(new Texts(), new Formats(Locale.ENGLISH), Map.of("tara@contoso.example", "Tara Trainer"));

    @Test
    void changeTellsOnlyWhatDiffers() {
        assertThat(said("meetings: NEW -> PLANNED, tara@contoso.example, due 2026-03-20, pinned"))
                .isEqualTo("Title of meetings: New → Planned, assigned to Tara Trainer, due 20 Mar 2026, pinned");
        assertThat(said("meetings: PLANNED, tara@contoso.example, due 2026-03-20 -> PLANNED, due 2026-03-21"))
                .isEqualTo("Title of meetings: assigned to nobody, due 21 Mar 2026");
        assertThat(said("meetings: NEW, pinned -> SNOOZED, until 2026-04-12"))
                .isEqualTo("Title of meetings: New → Snoozed, snoozed until 12 Apr 2026, no longer pinned");
        assertThat(said("meetings: DISMISSED -> DISMISSED")).isEqualTo("Title of meetings: edited");
    }

    @Test
    void stepsAndPastWorkHaveTheirWords() {
        assertThat(said("meetings: step 3 done")).isEqualTo("Title of meetings: step 3 done");
        assertThat(said("meetings: step 3 open again")).isEqualTo("Title of meetings: step 3 reopened");
        assertThat(said("meetings: DONE on 2026-02-10, begun on 2026-02-02"))
                .isEqualTo("Title of meetings: Done, started 2 Feb 2026, last day 10 Feb 2026");
    }

    @Test
    void unknownWordsStayAsTheyWereStored() {
        assertThat(said("meetings: something else")).isEqualTo("Title of meetings: something else");
        assertThat(said("something else")).isEqualTo("something else");
    }

    private String said(String detail) {
        return words.of(detail, code -> "Title of " + code);
    }
}
