package io.seatwise.training.triage.ui;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.people.PersonName;
import io.seatwise.base.Formats;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.RecommendationWords;
import io.seatwise.training.triage.WorkNotes;
import io.seatwise.training.triage.WorkQueue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The services and labels that every screen of the queue uses. */
@Component
class WorkDesk {

    private final WorkQueue queue;
    private final WorkNotes notes;
    private final Playbooks playbooks;
    private final RecommendationWords recommendations;
    private final Scopes scopes;
    private final Clock clock;

    WorkDesk(
            WorkQueue queue,
            WorkNotes notes,
            Playbooks playbooks,
            RecommendationWords recommendations,
            Scopes scopes,
            Clock clock) {
        this.queue = queue;
        this.notes = notes;
        this.playbooks = playbooks;
        this.recommendations = recommendations;
        this.scopes = scopes;
        this.clock = clock;
    }

    WorkQueue queue() {
        return queue;
    }

    WorkNotes notes() {
        return notes;
    }

    PartnerScope scope() {
        return scopes.current();
    }

    /** Whether this person works on recommendations, or only reads. */
    boolean mayWork() {
        Role role = scope().role();
        return role == Role.PARTNER_ADMIN || role == Role.TRAINING;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** In the language of the current window's reader. */
    WorkWords words() {
        Locale locale = WorkWords.readersLocale();
        Map<String, String> people = new LinkedHashMap<>();
        for (PersonName person : queue.people(scope())) {
            people.put(person.email(), person.name());
        }
        Map<String, PlaybookContent> contents = new LinkedHashMap<>();
        for (boolean archived : new boolean[] {false, true}) {
            for (Playbook playbook : playbooks.all(scope(), archived)) {
                contents.putIfAbsent(playbook.code(), playbook.content(locale));
            }
        }
        return new WorkWords(
                new WorkWords.Reader(locale, Formats.current(), scope().seesMoney()),
                today(),
                people,
                contents,
                recommendations);
    }
}
