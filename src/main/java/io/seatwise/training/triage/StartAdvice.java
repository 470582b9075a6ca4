package io.seatwise.training.triage;

import io.seatwise.base.i18n.Texts;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.Recommendation;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names the training or action that a playbook leads to, for the end of a sentence. Several shipped playbooks are titled
 * by their problem ("Licences are assigned but rarely used"), which nobody can start with: a text stands in for their
 * title. A playbook that the partner edited keeps the partner's title.
 */
final class StartAdvice {

    private static final String KEY = "training.triage.next.advice.";

    private StartAdvice() {}

    /** @param recommendation the recommendation that the step is about; null for none */
    static String of(
            Texts texts,
            Locale locale,
            Map<String, Playbook> playbooks,
            String code,
            @Nullable Recommendation recommendation) {
        Playbook playbook = playbooks.get(code);
        String key = KEY + "start." + code;
        if (playbook == null || playbook.edition().version() > 1 || !texts.has(key)) {
            return texts.getTranslation(KEY + "RECOMMENDED", locale, Playbooks.title(playbooks, code, locale));
        }
        String subject = subject(recommendation);
        return subject == null && texts.has(key + ".all")
                ? texts.getTranslation(key + ".all", locale)
                : texts.getTranslation(key, locale, subject == null ? "" : subject);
    }

    private static @Nullable String subject(@Nullable Recommendation recommendation) {
        if (recommendation == null) {
            return null;
        }
        return recommendation.subject().workload() == null
                ? recommendation.subject().productName()
                : recommendation.subject().workload();
    }
}
