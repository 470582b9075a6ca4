package io.seatwise.training.playbook;

import io.seatwise.adoption.ScoreCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a playbook in one language.
 *
 * @param workload the workload or product it is about, in plain words; null when it is about none in particular
 * @param scoreCategory the category of the Adoption Score that it lifts; null when none in particular
 * @param link where to read more; null without
 * @param whatsInItForMe what each audience gains
 * @param checklist the steps, in order
 */
public record PlaybookContent(
        String title,
        String problem,
        String whatToConsider,
        String whatToTry,
        Audience audience,
        @Nullable String workload,
        @Nullable ScoreCategory scoreCategory,
        Effort effort,
        @Nullable String link,
        List<Benefit> whatsInItForMe,
        List<Resource> resources,
        List<String> checklist) {

    public PlaybookContent {
        whatsInItForMe = List.copyOf(whatsInItForMe);
        resources = List.copyOf(resources);
        checklist = List.copyOf(checklist);
    }
}
