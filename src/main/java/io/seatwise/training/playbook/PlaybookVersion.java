package io.seatwise.training.playbook;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a playbook.
 *
 * @param content in English, or as the partner wrote it
 * @param translations as in {@link Playbook}
 * @param restoredFrom the version that was brought back, or null for an edit
 * @param changedBy null for the version that comes along
 * @param changedAt null for the version that comes along
 */
public record PlaybookVersion(
        int version,
        PlaybookContent content,
        Map<String, PlaybookContent> translations,
        @Nullable Integer restoredFrom,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** The content in this language; what a partner wrote stands as it was written. */
    public PlaybookContent content(java.util.Locale locale) {
        return translations.getOrDefault(locale.getLanguage(), content);
    }
}
