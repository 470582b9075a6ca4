package io.seatwise.adoption.usage;

import static io.seatwise.adoption.usage.SharingHabit.Reading.MAILED_FILES;
import static io.seatwise.adoption.usage.SharingHabit.Reading.NOTHING_TO_SAY;
import static io.seatwise.adoption.usage.SharingHabit.Reading.ONEDRIVE_LITTLE_USED;
import static io.seatwise.adoption.usage.SharingHabit.Reading.SHARED_IN_SHAREPOINT;
import static io.seatwise.adoption.usage.SharingHabit.Reading.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.Ratio;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The example of seed 004: all are licensed for OneDrive, few use it, and the same holds for SharePoint. */
class SharingHabitTest {

    private static final BigDecimal LOW = BigDecimal.valueOf(40);

    @Test
    void licensedForOneDriveLittleUsedAndSharePointLittleUsedTooMeansMailedFiles() {
        assertThat(SharingHabit.read(200L, new Ratio(30, 200), new Ratio(50, 200), LOW))
                .isEqualTo(MAILED_FILES);
    }

    @Test
    void wellUsedSharePointIsNoReasonForAlarm() {
        assertThat(SharingHabit.read(200L, new Ratio(30, 200), new Ratio(80, 200), LOW))
                .isEqualTo(SHARED_IN_SHAREPOINT);
        assertThat(SharingHabit.read(200L, new Ratio(30, 200), null, LOW)).isEqualTo(ONEDRIVE_LITTLE_USED);
    }

    @Test
    void usedOneDriveTellsNothing() {
        assertThat(SharingHabit.read(200L, new Ratio(80, 200), new Ratio(10, 200), LOW))
                .isEqualTo(NOTHING_TO_SAY);
        assertThat(SharingHabit.read(200L, new Ratio(79, 200), new Ratio(79, 200), LOW))
                .isEqualTo(MAILED_FILES);
    }

    @Test
    void onlyWhereNearlyEverybodyIsLicensed() {
        assertThat(SharingHabit.read(200L, new Ratio(30, 180), new Ratio(10, 200), LOW))
                .isEqualTo(MAILED_FILES);
        assertThat(SharingHabit.read(200L, new Ratio(30, 179), new Ratio(10, 200), LOW))
                .isEqualTo(NOTHING_TO_SAY);
        assertThat(SharingHabit.read(null, new Ratio(30, 179), new Ratio(10, 200), LOW))
                .isEqualTo(MAILED_FILES);
    }

    @Test
    void fewPeopleAndMissingFiguresTellNothing() {
        assertThat(SharingHabit.read(9L, new Ratio(0, 9), new Ratio(0, 9), LOW)).isEqualTo(UNKNOWN);
        assertThat(SharingHabit.read(200L, null, new Ratio(10, 200), LOW)).isEqualTo(UNKNOWN);
    }
}
