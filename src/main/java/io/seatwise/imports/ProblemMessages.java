package io.seatwise.imports;

import io.seatwise.base.i18n.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts problems into words: in the reader's language on screen, in English for programs and files. */
@Component
public class ProblemMessages {

    private static final int LONGEST_FOUND = 100;

    private final Texts texts;

    ProblemMessages(Texts texts) {
        this.texts = texts;
    }

    public String english(ImportProblem problem) {
        return in(Locale.ENGLISH, problem);
    }

    /** The value found, where there is one, and what was expected. */
    public String in(Locale locale, ImportProblem problem) {
        String key = problem.text().key();
        List<String> values = problem.text().values();
        if (key.startsWith("imports.header.")) {
            values = values.stream().map(each -> kindName(locale, each)).toList();
        }
        String expected = texts.getTranslation(key, locale, values.toArray());
        String found = problem.found();
        return found == null
                ? expected
                : texts.getTranslation("imports.problem.found", locale, shortened(found)) + " " + expected;
    }

    /** What people call a kind of file; any other value as it is. */
    private String kindName(Locale locale, String value) {
        String key = "imports.kind." + value;
        return texts.has(key) ? texts.getTranslation(key, locale) : value;
    }

    private static String shortened(String found) {
        return found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND - 1) + "…";
    }
}
