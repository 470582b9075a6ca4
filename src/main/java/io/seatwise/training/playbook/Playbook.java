package io.seatwise.training.playbook;

import java.util.Locale;
import java.util.Map;

/**
 * A playbook in its present version.
 *
 * @param code stands in addresses, rules and files: {@code low-adoption}
 * @param content in English, or in the partner's own words once edited
 * @param translations the content by language tag, where it comes along in more languages; empty once edited
 */
public record Playbook(
        PlaybookId id,
        String code,
        Edition edition,
        PlaybookContent content,
        Map<String, PlaybookContent> translations) {

    /** Whether it is shipped with Seatwise and nobody has edited it. */
    public boolean isAsShipped() {
        return edition.shipped() && edition.version() == 1;
    }

    /** The content in this language; what a partner wrote stands as it was written. */
    public PlaybookContent content(Locale locale) {
        return translations.getOrDefault(locale.getLanguage(), content);
    }

    /**
     * Which edition of a playbook this is.
     *
     * @param version 1 of a playbook that comes along is the one that comes along; each edit adds one
     * @param shipped whether it comes along with Seatwise (edited or not)
     */
    public record Edition(int version, boolean shipped, boolean archived) {}
}
