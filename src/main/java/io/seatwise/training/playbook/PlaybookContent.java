package io.seatwise.training.playbook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.adoption.ScoreCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a playbook in one language.
 *
 * @param checklist the steps, in order
 */
public record PlaybookContent(
        String title,
        @JsonUnwrapped Advice advice,
        @JsonUnwrapped Readers readers,
        @JsonUnwrapped Focus focus,
        @JsonUnwrapped Reading reading,
        List<String> checklist) {

    public PlaybookContent {
        checklist = List.copyOf(checklist);
    }

    /** The problem, and what can be done about it. */
    public record Advice(String problem, String whatToConsider, String whatToTry) {}

    /**
     * Whom a playbook is for, and what they gain.
     *
     * @param whatsInItForMe what each audience gains
     */
    public record Readers(Audience audience, List<Benefit> whatsInItForMe) {

        public Readers {
            whatsInItForMe = List.copyOf(whatsInItForMe);
        }
    }

    /**
     * What a playbook is about, and how much work it is.
     *
     * @param workload the workload or product it is about, in plain words; null when it is about none in particular
     * @param scoreCategory the category of the Adoption Score that it lifts; null when none in particular
     */
    public record Focus(@Nullable String workload, @Nullable ScoreCategory scoreCategory, Effort effort) {}

    /**
     * Where to read more.
     *
     * @param link null without
     */
    public record Reading(@Nullable String link, List<Resource> resources) {

        public Reading {
            resources = List.copyOf(resources);
        }
    }
}
