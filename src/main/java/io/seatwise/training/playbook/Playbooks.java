package io.seatwise.training.playbook;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.ConflictException;
import io.seatwise.base.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The partner's playbooks: those that come along, as they are or as the partner edited them, and its own. Those that
 * come along need no rows until they are edited or archived. Versions are added, never changed.
 */
@Service
public class Playbooks {

    private final PartnerTransactions transactions;
    private final ShippedPlaybooks shipped;
    private final PlaybookStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Playbooks(
            PartnerTransactions transactions,
            ShippedPlaybooks shipped,
            PlaybookStore store,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transactions = transactions;
        this.shipped = shipped;
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The playbooks in use, or the archived ones: first those that come along in their order, then the partner's own by
     * code.
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<Playbook> all(PartnerScope scope, boolean archived) {
        return merged(scope).stream()
                .filter(each -> each.edition().archived() == archived)
                .toList();
    }

    /** The playbook, archived or not. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<Playbook> find(PartnerScope scope, PlaybookId id) {
        return first(scope, each -> each.id().equals(id));
    }

    /** The playbook, archived or not. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<Playbook> byCode(PartnerScope scope, String code) {
        return first(scope, each -> each.code().equals(code));
    }

    /**
     * The playbooks by code, archived ones too, for readers that run as a job and for lists that name many.
     */
    public Map<String, Playbook> byCode(PartnerScope scope) {
        Map<String, Playbook> playbooks = new HashMap<>();
        merged(scope).forEach(each -> playbooks.put(each.code(), each));
        return playbooks;
    }

    /**
     * Makes a playbook of the partner's own. Its code is made from the title.
     *
     * @throws IllegalArgumentException when the content lacks what a playbook needs, see {@link PlaybookCheck}
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Playbook create(PartnerScope scope, PlaybookContent content) {
        PlaybookCheck.check(content);
        return transactions.write(scope, () -> {
            Map<String, Playbook> taken = byCode(scope);
            String plain = PlaybookCheck.code(content.title());
            String code = plain;
            for (int number = 2; taken.containsKey(code); number++) {
                code = plain + "-" + number;
            }
            PlaybookId id = PlaybookId.random();
            store.insert(scope, id, code, 1);
            store.addVersion(scope, id, 1, content, null, clock.instant());
            audit.record(scope, "playbook.created", code, content.title());
            return required(scope, id);
        });
    }

    /**
     * Saves an edit as the next version. Content equal to the one that holds changes nothing.
     *
     * @param version the version that was edited
     * @throws ConflictException when somebody saved another version since
     * @throws IllegalArgumentException when the content lacks what a playbook needs, see {@link PlaybookCheck}
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Playbook save(PartnerScope scope, PlaybookId id, int version, PlaybookContent content) {
        PlaybookCheck.check(content);
        return transactions.write(scope, () -> {
            Playbook before = required(scope, id);
            if (before.edition().version() != version) {
                throw new ConflictException(
                        "The playbook has version " + before.edition().version() + " meanwhile.");
            }
            if (before.content().equals(content) && before.translations().isEmpty()) {
                return before;
            }
            addVersion(scope, before, content, null);
            audit.record(
                    scope, "playbook.changed", before.code(), "version %d: %s".formatted(version + 1, content.title()));
            return required(scope, id);
        });
    }

    /** All versions, newest first; the first version of a shipped playbook is the shipped one. */
    @PreAuthorize(Roles.CAN_READ)
    public List<PlaybookVersion> versions(PartnerScope scope, PlaybookId id) {
        return transactions.read(scope, () -> {
            Playbook playbook = required(scope, id);
            List<PlaybookVersion> versions = new ArrayList<>(store.versions(scope, id));
            versions.replaceAll(version -> withTranslations(playbook.code(), version));
            if (playbook.edition().shipped()) {
                Playbook first = shipped.byCode(playbook.code()).orElseThrow();
                versions.add(new PlaybookVersion(
                        first.edition().version(), first.content(), first.translations(), null, null, null));
            }
            return List.copyOf(versions);
        });
    }

    /**
     * Brings an older version back, as a new version with its content. The one that comes along comes back in all its
     * languages.
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Playbook restore(PartnerScope scope, PlaybookId id, int version) {
        return transactions.write(scope, () -> {
            Playbook playbook = required(scope, id);
            PlaybookVersion older = versions(scope, id).stream()
                    .filter(each -> each.version() == version)
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("Version " + version + " of playbook " + id));
            if (version == playbook.edition().version()) {
                return playbook;
            }
            addVersion(scope, playbook, older.content(), version);
            audit.record(
                    scope,
                    "playbook.restored",
                    playbook.code(),
                    "version %d with the content of version %d"
                            .formatted(playbook.edition().version() + 1, version));
            return required(scope, id);
        });
    }

    /** Takes a playbook out of use: rules that name it recommend nothing. Work that names it goes on. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public void archive(PartnerScope scope, PlaybookId id) {
        setArchived(scope, id, true);
    }

    /** Takes an archived playbook into use again. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public void restore(PartnerScope scope, PlaybookId id) {
        setArchived(scope, id, false);
    }

    private void setArchived(PartnerScope scope, PlaybookId id, boolean archived) {
        transactions.run(scope, () -> {
            Playbook playbook = required(scope, id);
            if (playbook.edition().archived() == archived) {
                return;
            }
            insertIfNew(scope, playbook);
            store.setArchived(scope, id, archived ? clock.instant() : null);
            audit.record(
                    scope,
                    archived ? "playbook.archived" : "playbook.unarchived",
                    playbook.code(),
                    playbook.content().title());
            events.publishEvent(new PlaybookArchived(scope, playbook.code(), archived));
        });
    }

    private void addVersion(
            PartnerScope scope, Playbook before, PlaybookContent content, @Nullable Integer restoredFrom) {
        insertIfNew(scope, before);
        int next = before.edition().version() + 1;
        if (!store.advance(scope, before.id(), before.edition().version(), next)) {
            throw new ConflictException("The playbook was changed meanwhile.");
        }
        store.addVersion(scope, before.id(), next, content, restoredFrom, clock.instant());
    }

    private void insertIfNew(PartnerScope scope, Playbook playbook) {
        if (playbook.edition().shipped() && !store.exists(scope, playbook.id())) {
            store.insert(
                    scope, playbook.id(), playbook.code(), playbook.edition().version());
        }
    }

    private Playbook required(PartnerScope scope, PlaybookId id) {
        return first(scope, each -> each.id().equals(id)).orElseThrow(() -> new NotFoundException("Playbook " + id));
    }

    private Optional<Playbook> first(PartnerScope scope, Predicate<Playbook> wanted) {
        return merged(scope).stream().filter(wanted).findFirst();
    }

    private List<Playbook> merged(PartnerScope scope) {
        Map<PlaybookId, Playbook> stored = transactions.read(scope, () -> store.all(scope));
        List<Playbook> playbooks = new ArrayList<>();
        for (Playbook first : shipped.all()) {
            Playbook own = stored.remove(first.id());
            playbooks.add(own == null ? first : edited(first, own));
        }
        stored.values().stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .forEach(playbooks::add);
        return playbooks;
    }

    private static Playbook edited(Playbook first, Playbook own) {
        boolean asItCame = own.edition().version() == first.edition().version()
                || own.content().equals(first.content());
        return new Playbook(
                first.id(),
                first.code(),
                new Playbook.Edition(
                        own.edition().version(), true, own.edition().archived()),
                asItCame ? first.content() : own.content(),
                asItCame ? first.translations() : Map.of());
    }

    private PlaybookVersion withTranslations(String code, PlaybookVersion version) {
        return shipped.byCode(code)
                .filter(first -> first.content().equals(version.content()))
                .map(first -> new PlaybookVersion(
                        version.version(),
                        version.content(),
                        first.translations(),
                        version.restoredFrom(),
                        version.changedBy(),
                        version.changedAt()))
                .orElse(version);
    }

    /** The title of a playbook in a language, for lists; the code itself when there is no such playbook. */
    public static String title(Map<String, Playbook> byCode, String code, Locale locale) {
        Playbook playbook = byCode.get(code);
        return playbook == null ? code : playbook.content(locale).title();
    }
}
