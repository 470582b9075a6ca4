package io.seatwise.portfolio.activity;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.people.People;
import io.seatwise.base.NotFoundException;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Merges what features know about one customer into pages, newest first. */
@Service
public class Activities {

    /** The days back that the activity covers. */
    public static final int DAYS = 366;

    /** The most entries of a page. */
    public static final int MAX_PAGE = 100;

    /**
     * Where a page begins.
     *
     * @param at no entry is newer
     * @param shown the entries of exactly that moment that earlier pages have had
     */
    public record Cursor(Instant at, int shown) {}

    /** @param next null when there is nothing older */
    public record Page(List<Activity> items, @Nullable Cursor next) {}

    private static final Comparator<Activity> NEWEST_FIRST =
            Comparator.comparing(Activity::at).reversed().thenComparing(Activity::kind);

    private final List<ActivitySource> sources;
    private final Customers customers;
    private final People people;
    private final Clock clock;

    Activities(List<ActivitySource> sources, Customers customers, People people, Clock clock) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(ActivitySource::kind))
                .toList();
        this.customers = customers;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Reads a page of the customer's activity, newest first.
     *
     * @param kinds empty for all
     * @param from the {@link Page#next()} of the page before; null for the first page
     * @throws NotFoundException when this scope does not see the customer
     */
    @PreAuthorize(Roles.CAN_READ)
    public Page page(
            PartnerScope scope,
            CustomerId customer,
            Set<ActivityKind> kinds,
            @Nullable Cursor from,
            int limit,
            Locale locale) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("limit: 1 to " + MAX_PAGE + " is expected");
        }
        if (customers.find(scope, customer).isEmpty()) {
            throw new NotFoundException("No customer " + customer + " in this scope");
        }
        Instant now = clock.instant();
        Cursor start = from == null ? new Cursor(now, 0) : from;
        ActivitySpan span = new ActivitySpan(now.minus(Duration.ofDays(DAYS)), start.at(), start.shown() + limit + 1);
        List<Activity> found = new ArrayList<>();
        sources.stream()
                .filter(source -> kinds.isEmpty() || kinds.contains(source.kind()))
                .forEach(source -> found.addAll(source.find(scope, customer, span, locale)));
        found.sort(NEWEST_FIRST);
        List<Activity> rest = found.subList(Math.min(start.shown(), found.size()), found.size());
        List<Activity> items = rest.subList(0, Math.min(limit, rest.size()));
        return new Page(named(scope, items), rest.size() > limit ? after(items, start) : null);
    }

    private static Cursor after(List<Activity> items, Cursor start) {
        Instant last = items.getLast().at();
        int ofThatMoment =
                (int) items.stream().filter(item -> item.at().equals(last)).count();
        return new Cursor(last, last.equals(start.at()) ? start.shown() + ofThatMoment : ofThatMoment);
    }

    /** Puts names for the e-mails of the partner's own people; a token keeps its name. */
    private List<Activity> named(PartnerScope scope, List<Activity> items) {
        Map<String, String> names = people.names(scope);
        return items.stream()
                .map(item -> item.actor() == null ? item : item.withActor(name(names, item.actor())))
                .toList();
    }

    private static String name(Map<String, String> names, String actor) {
        return names.getOrDefault(actor.toLowerCase(Locale.ROOT), actor);
    }
}
