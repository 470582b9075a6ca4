package io.seatwise.training.report;

import java.time.DayOfWeek;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose.
 *
 * @param wanted whether the digest comes at all
 * @param language the tag of the language in which it was chosen
 * @param chosenAt when it was last changed; null while nothing was chosen
 * @param previewedAt when one was last asked for at once; null for never
 */
public record DigestSetting(
        boolean wanted,
        DayOfWeek day,
        String language,
        @Nullable Instant chosenAt,
        @Nullable Instant previewedAt) {

    /** The setting of a person who has not chosen. */
    static final DigestSetting NONE = new DigestSetting(false, DayOfWeek.MONDAY, "en", null, null);
}
