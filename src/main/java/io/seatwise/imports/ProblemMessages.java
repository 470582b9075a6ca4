package io.seatwise.imports;

import io.seatwise.base.i18n.Texts;
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
        String expected = texts.getTranslation(
                problem.text().key(), locale, problem.text().values().toArray());
        String found = problem.found();
        return found == null
                ? expected
                : texts.getTranslation("imports.problem.found", locale, shortened(found)) + " " + expected;
    }

    private static String shortened(String found) {
        return found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND - 1) + "…";
    }
}
