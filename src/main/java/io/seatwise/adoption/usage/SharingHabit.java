package io.seatwise.adoption.usage;

import io.seatwise.base.Ratio;
import io.seatwise.base.SmallNumbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The likely way in which an organisation shares its files. Where everybody is licensed for OneDrive and few use it, and few use
 * SharePoint either, files are being mailed around: time for a campaign about working on one copy together.
 */
public final class SharingHabit {

    /** From this share of the organisation on, everybody counts as licensed. */
    static final BigDecimal LICENSED_PERCENT = BigDecimal.valueOf(90);

    /** What the figures tell. */
    public enum Reading {
        /** OneDrive is licensed, both are little used: files are mailed around. */
        MAILED_FILES,
        /** OneDrive is licensed and little used, but SharePoint is used: files are shared there. */
        SHARED_IN_SHAREPOINT,
        /** OneDrive is licensed and little used; of SharePoint nothing is known. */
        ONEDRIVE_LITTLE_USED,
        /** OneDrive is used, or is not licensed for nearly everybody. */
        NOTHING_TO_SAY,
        /** Without figures of OneDrive, or with too few people. */
        UNKNOWN
    }

    private SharingHabit() {}

    /**
     * What can be read from the people enabled and active.
     *
     * @param organisation people enabled for any product; null when unknown, then OneDrive's own count stands for it
     * @param low usage below this percentage is little, the partner's threshold of low adoption
     */
    public static Reading read(
            @Nullable Long organisation, @Nullable Ratio oneDrive, @Nullable Ratio sharePoint, BigDecimal low) {
        if (oneDrive == null || !SmallNumbers.isGroup(oneDrive.denominator())) {
            return Reading.UNKNOWN;
        }
        Ratio licensed = Ratio.of(oneDrive.denominator(), organisation);
        boolean everybody = licensed == null || !licensed.isBelowPercent(LICENSED_PERCENT);
        if (!everybody || !oneDrive.isBelowPercent(low)) {
            return Reading.NOTHING_TO_SAY;
        }
        if (sharePoint == null) {
            return Reading.ONEDRIVE_LITTLE_USED;
        }
        return sharePoint.isBelowPercent(low) ? Reading.MAILED_FILES : Reading.SHARED_IN_SHAREPOINT;
    }
}
