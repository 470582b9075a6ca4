package io.seatwise.adoption.privacy;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.privacy.CustomerPrivacy.Change;
import io.seatwise.base.NotFoundException;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who takes part in what. Only a partner administrator switches, on the word of the customer; each switch is audited
 * with who, when and why. Code that shows, counts or imports figures of people categories checks here first.
 */
@Service
public class PrivacySettings {

    private static final int LONGEST_REASON = 500;

    private final PrivacyStore store;
    private final Customers customers;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PrivacySettings(
            PrivacyStore store,
            Customers customers,
            PartnerTransactions transactions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.customers = customers;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the customer has decided.
     *
     * @throws NotFoundException when this scope does not see the customer
     */
    @PreAuthorize(Roles.CAN_READ)
    public CustomerPrivacy of(PartnerScope scope, CustomerId tenantId) {
        return transactions.read(scope, () -> visible(scope, tenantId));
    }

    /** The customers of the partner that have opted out of the people experiences: they are in no benchmark. */
    public Set<CustomerId> optedOut(PartnerScope scope) {
        return transactions.read(scope, () -> store.optedOut(scope));
    }

    /** What these customers have decided, each of them; for file kinds and jobs, in or outside a transaction. */
    public Map<CustomerId, CustomerPrivacy> decisions(PartnerScope scope, Collection<CustomerId> tenantIds) {
        Map<CustomerId, CustomerPrivacy> decisions = new HashMap<>();
        tenantIds.forEach(tenantId -> decisions.put(tenantId, CustomerPrivacy.undecided(tenantId)));
        decisions.putAll(transactions.read(scope, () -> store.find(scope, tenantIds)));
        return decisions;
    }

    /**
     * Takes the customer out of the people experiences. At once nothing of them is shown, counted or compared; when the
     * UTC day ends, the data is deleted for good.
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void optOut(PartnerScope scope, CustomerId tenantId, String reason) {
        transactions.run(scope, () -> {
            CustomerPrivacy before = visible(scope, tenantId);
            if (before.peopleOn()) {
                store.put(scope, withPeople(before, false, change(scope, reason), null));
                record(scope, "privacy.people-off", tenantId, reason);
                events.publishEvent(new PeopleExperiencesOptedOut(scope, tenantId));
            }
        });
    }

    /**
     * Takes the customer into the people experiences again: on the UTC day of opting out with all its history, later
     * with what is brought in from then on.
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void optIn(PartnerScope scope, CustomerId tenantId, String reason) {
        transactions.run(scope, () -> {
            CustomerPrivacy before = visible(scope, tenantId);
            if (before.peopleOn()) {
                return;
            }
            boolean takenBack = before.canTakeBack(today());
            if (!takenBack && before.peopleRemovedAt() == null) {
                events.publishEvent(new PeopleDataRemoved(scope, tenantId));
                record(scope, "privacy.people-removed", tenantId, "");
            }
            store.put(scope, withPeople(before, true, change(scope, reason), null));
            record(scope, "privacy.people-on", tenantId, reason);
            events.publishEvent(new PeopleExperiencesOptedIn(scope, tenantId));
        });
    }

    /**
     * Shows groups of this customer, by the attributes that pass the check.
     *
     * @throws IllegalArgumentException when no chosen attribute passes
     * @throws IllegalStateException while the people experiences are off
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void switchGroupsOn(PartnerScope scope, CustomerId tenantId, CoverageCheck check, String reason) {
        Set<GroupAttribute> passed = check.passed();
        if (passed.isEmpty()) {
            throw new IllegalArgumentException("No attribute passes the coverage check");
        }
        transactions.run(scope, () -> {
            CustomerPrivacy before = visible(scope, tenantId);
            if (!before.peopleOn()) {
                throw new IllegalStateException("People experiences are off for customer " + tenantId);
            }
            if (!before.groupsSwitchedOn() && before.groupsRemovedAt() == null && !before.keepsGroups(today())) {
                events.publishEvent(new GroupDataRemoved(scope, tenantId));
            }
            Change now = change(scope, reason);
            store.put(scope, withGroups(before, true, now, null, passed, now));
            record(
                    scope,
                    "privacy.groups-on",
                    tenantId,
                    words(passed) + (reason.isBlank() ? "" : "; " + clean(reason)));
        });
    }

    /** Shows groups of this customer no longer. When the UTC day ends, their figures are deleted for good. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void switchGroupsOff(PartnerScope scope, CustomerId tenantId, String reason) {
        transactions.run(scope, () -> {
            CustomerPrivacy before = visible(scope, tenantId);
            if (before.groupsSwitchedOn()) {
                store.put(
                        scope,
                        withGroups(before, false, change(scope, reason), null, before.attributes(), before.coverage()));
                record(scope, "privacy.groups-off", tenantId, reason);
            }
        });
    }

    /** Deletes what the days before today have left to delete; for the nightly job. */
    void removeWhatIsDue(PartnerScope scope) {
        Instant began = today().atStartOfDay().toInstant(ZoneOffset.UTC);
        for (CustomerPrivacy due : transactions.read(scope, () -> store.due(scope, began))) {
            transactions.run(scope, () -> remove(scope, due, began));
        }
    }

    private void remove(PartnerScope scope, CustomerPrivacy due, Instant began) {
        CustomerPrivacy privacy = due;
        CustomerId tenantId = due.tenantId();
        Change people = due.people();
        if (!due.peopleOn()
                && due.peopleRemovedAt() == null
                && people != null
                && people.at().isBefore(began)) {
            privacy = withPeople(privacy, false, people, clock.instant());
            events.publishEvent(new PeopleDataRemoved(scope, tenantId));
            record(scope, "privacy.people-removed", tenantId, "");
        }
        Change groups = due.groups();
        if (!due.groupsSwitchedOn()
                && due.groupsRemovedAt() == null
                && groups != null
                && groups.at().isBefore(began)) {
            privacy = withGroups(privacy, false, groups, clock.instant(), privacy.attributes(), privacy.coverage());
            events.publishEvent(new GroupDataRemoved(scope, tenantId));
            record(scope, "privacy.groups-removed", tenantId, "");
        }
        store.put(scope, privacy);
    }

    private CustomerPrivacy visible(PartnerScope scope, CustomerId tenantId) {
        if (customers.find(scope, tenantId).isEmpty()) {
            throw new NotFoundException("No customer " + tenantId);
        }
        return store.find(scope, tenantId).orElseGet(() -> CustomerPrivacy.undecided(tenantId));
    }

    private static CustomerPrivacy withPeople(
            CustomerPrivacy privacy, boolean on, Change change, @Nullable Instant removed) {
        return new CustomerPrivacy(
                privacy.tenantId(),
                on,
                change,
                removed,
                privacy.groupsSwitchedOn(),
                privacy.groups(),
                privacy.groupsRemovedAt(),
                privacy.attributes(),
                privacy.coverage());
    }

    private static CustomerPrivacy withGroups(
            CustomerPrivacy privacy,
            boolean on,
            Change change,
            @Nullable Instant removed,
            Set<GroupAttribute> attributes,
            @Nullable Change coverage) {
        return new CustomerPrivacy(
                privacy.tenantId(),
                privacy.peopleOn(),
                privacy.people(),
                privacy.peopleRemovedAt(),
                on,
                change,
                removed,
                attributes,
                coverage);
    }

    private Change change(PartnerScope scope, String reason) {
        return new Change(scope.actor(), clock.instant(), clean(reason));
    }

    private static String clean(String reason) {
        String stripped = reason.strip();
        return stripped.length() <= LONGEST_REASON ? stripped : stripped.substring(0, LONGEST_REASON);
    }

    private void record(PartnerScope scope, String action, CustomerId tenantId, String detail) {
        audit.record(scope, action, tenantId.toString(), clean(detail));
    }

    private static String words(Set<GroupAttribute> attributes) {
        return EnumSet.copyOf(attributes).stream().map(GroupAttribute::name).collect(Collectors.joining(", "));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
