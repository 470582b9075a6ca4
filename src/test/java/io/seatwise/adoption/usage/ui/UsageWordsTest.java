package io.seatwise.adoption.usage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.UiTest;
import io.seatwise.adoption.usage.SharingHabit.Reading;
import io.seatwise.adoption.usage.UsageReport.Finding;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Findings of usage in words, with figures and with hidden ones. */
class UsageWordsTest extends UiTest {

    private static final Ratio FEW = Ratio.of(30L, 200L);

    @Test
    void findingNamesItsShares() {
        assertThat(sentence(Reading.MAILED_FILES, FEW, Ratio.of(50L, 200L))).contains("15.0", "25.0");
    }

    @Test
    void sharesOfASmallGroupAreSaidToBeHidden() {
        assertThat(sentence(Reading.MAILED_FILES, null, null))
                .isEqualTo(
                        "Almost everyone is licensed for OneDrive, but few use it, and few use SharePoint (31 Oct 2026). "
                                + "The numbers are hidden to protect a small group.");
        assertThat(sentence(Reading.SHARED_IN_SHAREPOINT, FEW, null)).contains("hidden");
    }

    @Test
    void missingFiguresOfSharePointAreNotHidden() {
        assertThat(sentence(Reading.ONEDRIVE_LITTLE_USED, FEW, null))
                .contains("15.0")
                .doesNotContain("hidden");
        assertThat(sentence(Reading.ONEDRIVE_LITTLE_USED, null, null)).contains("hidden");
    }

    private static String sentence(Reading reading, @Nullable Ratio oneDrive, @Nullable Ratio sharePoint) {
        return new UsageWords(Formats.current())
                .finding(new Finding(
                        new CustomerId(UUID.randomUUID()), reading, oneDrive, sharePoint, LocalDate.of(2026, 10, 31)));
    }
}
