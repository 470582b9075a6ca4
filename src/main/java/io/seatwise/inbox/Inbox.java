package io.seatwise.inbox;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.ids.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Gathers what waits for the current person. Items are computed from what is stored whenever they are read, so that what
 * somebody else has dealt with is gone; only what was read and which kinds are hidden is stored.
 */
@Service
public class Inbox {

    /** The most items of one kind. */
    public static final int MAX_OF_KIND = 30;

    /** An item and whether it was marked as read. */
    public record Entry(InboxItem item, boolean read) {}

    private final List<InboxSource> sources;
    private final InboxStore store;
    private final Clock clock;

    Inbox(List<InboxSource> sources, InboxStore store, Clock clock) {
        this.sources = List.copyOf(sources);
        this.store = store;
        this.clock = clock;
    }

    /**
     * Finds the person's items; none for a token. Unread ones come first, then those whose day is nearest to today: what
     * falls due tomorrow stands before what falls due next week.
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<Entry> entries(PartnerScope scope, Locale locale) {
        PersonId person = scope.personId();
        if (person == null) {
            return List.of();
        }
        Set<InboxKind> hidden = store.hidden(scope, person);
        Set<String> read = store.read(scope, person);
        LocalDate today = today();
        return sources.stream()
                .filter(source -> source.concerns(scope) && !hidden.contains(source.kind()))
                .flatMap(source -> source.items(scope, locale, MAX_OF_KIND).stream())
                .map(item -> new Entry(item, read.contains(item.key())))
                .sorted(Comparator.comparing(Entry::read)
                        .thenComparing(entry -> Math.abs(
                                ChronoUnit.DAYS.between(today, entry.item().day())))
                        .thenComparing(entry -> entry.item().kind())
                        .thenComparing(entry -> entry.item().key()))
                .toList();
    }

    /** Marks these items as read, for the current person alone. */
    @PreAuthorize(Roles.CAN_READ)
    public void markRead(PartnerScope scope, List<InboxItem> items) {
        PersonId person = scope.personId();
        if (person != null) {
            store.markRead(
                    scope, person, items.stream().map(InboxItem::key).distinct().toList(), today());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The kinds that the current person can have, in their order. */
    @PreAuthorize(Roles.CAN_READ)
    public List<InboxKind> kinds(PartnerScope scope) {
        return sources.stream()
                .filter(source -> source.concerns(scope))
                .map(InboxSource::kind)
                .distinct()
                .sorted()
                .toList();
    }

    /** The kinds that the current person does not want to see. */
    @PreAuthorize(Roles.CAN_READ)
    public Set<InboxKind> hidden(PartnerScope scope) {
        PersonId person = scope.personId();
        return person == null ? Set.of() : store.hidden(scope, person);
    }

    /** Hides or shows a kind for the current person. */
    @PreAuthorize(Roles.CAN_READ)
    public void hide(PartnerScope scope, InboxKind kind, boolean hidden) {
        PersonId person = scope.personId();
        if (person != null) {
            store.hide(scope, person, kind, hidden);
        }
    }
}
