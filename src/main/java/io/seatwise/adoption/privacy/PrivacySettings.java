package io.seatwise.adoption.privacy;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.privacy.CustomerPrivacy.Change;
import io.seatwise.base.NotFoundException;
import io.seatwise.customers.Customers;
import io.seatwise.customers.fact.OptedOut;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.columns.ProblemText;
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
public class PrivacySettings implements OptedOut {

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
    public CustomerPrivacy of(PartnerScope scope, CustomerId customer) {
        return transactions.read(scope, () -> visible(scope, customer));
    }

    /** The customers of the partner that have opted out of the people experiences: they are in no benchmark. */
    @Override
    public Set<CustomerId> optedOut(PartnerScope scope) {
        return transactions.read(scope, () -> store.optedOut(scope));
    }

    @Override
    public ProblemText expected() {
        return ProblemText.of("adoption.privacy.expected.optedIn");
    }

    /** What these customers have decided, each of them; for file kinds and jobs, in or outside a transaction. */
    public Map<CustomerId, CustomerPrivacy> decisions(PartnerScope scope, Collection<CustomerId> customerIds) {
        Map<CustomerId, CustomerPrivacy> decisions = new HashMap<>();
        customerIds.forEach(customer -> decisions.put(customer, CustomerPrivacy.undecided(customer)));
        decisions.putAll(transactions.read(scope, () -> store.find(scope, customerIds)));
        return decisions;
    }

    /**
     * Takes the customer out of the people experiences. At once nothing of them is shown, counted or compared; when the
     * UTC day ends, the data is deleted for good.
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void optOut(PartnerScope scope, CustomerId customer, String reason) {
        transactions.run(scope, () -> {
            CustomerPrivacy before = visible(scope, customer);
            if (before.people().on()) {
                store.put(scope, withPeople(before, false, change(scope, reason), null));
                record(scope, "privacy.people-off", customer, reason);
                events.publishEvent(new PeopleExperiencesOptedOut(scope, customer));
            }
        });
    }

    /**
     * Takes the customer into the people experiences again: on the UTC day of opting out with all its history, later
     * with what is brought in from then on.
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void optIn(PartnerScope scope, CustomerId customer, String reason) {
        transactions.run(scope, () -> {
            CustomerPrivacy before = visible(scope, customer);
            if (before.people().on()) {
                return;
            }
            boolean takenBack = before.canTakeBack(today());
            if (!takenBack && before.people().removedAt() == null) {
                events.publishEvent(new PeopleDataRemoved(scope, customer));
                record(scope, "privacy.people-removed", customer, "");
            }
            store.put(scope, withPeople(before, true, change(scope, reason), null));
            record(scope, "privacy.people-on", customer, reason);
            events.publishEvent(new PeopleExperiencesOptedIn(scope, customer));
        });
    }

    /**
     * Shows groups of this customer, by the attributes that pass the check.
     *
     * @throws IllegalArgumentException when no chosen attribute passes
     * @throws IllegalStateException while the people experiences are off
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void switchGroupsOn(PartnerScope scope, CustomerId customer, CoverageCheck check, String reason) {
        Set<GroupAttribute> passed = check.passed();
        if (passed.isEmpty()) {
            throw new IllegalArgumentException("No attribute passes the coverage check");
        }
        transactions.run(scope, () -> {
            CustomerPrivacy before = visible(scope, customer);
            if (!before.people().on()) {
                throw new IllegalStateException("People experiences are off for customer " + customer);
            }
            if (!before.groups().on() && before.groups().removedAt() == null && !before.keepsGroups(today())) {
                events.publishEvent(new GroupDataRemoved(scope, customer));
            }
            Change now = change(scope, reason);
            store.put(scope, withGroups(before, true, now, null, passed, now));
            record(
                    scope,
                    "privacy.groups-on",
                    customer,
                    words(passed) + (reason.isBlank() ? "" : "; " + clean(reason)));
        });
    }

    /** Shows groups of this customer no longer. When the UTC day ends, their figures are deleted for good. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void switchGroupsOff(PartnerScope scope, CustomerId customer, String reason) {
        transactions.run(scope, () -> {
            CustomerPrivacy before = visible(scope, customer);
            if (before.groups().on()) {
                store.put(
                        scope,
                        withGroups(before, false, change(scope, reason), null, before.attributes(), before.coverage()));
                record(scope, "privacy.groups-off", customer, reason);
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
        CustomerId customer = due.customer();
        Change people = due.people().change();
        if (!due.people().on()
                && due.people().removedAt() == null
                && people != null
                && people.at().isBefore(began)) {
            privacy = withPeople(privacy, false, people, clock.instant());
            events.publishEvent(new PeopleDataRemoved(scope, customer));
            record(scope, "privacy.people-removed", customer, "");
        }
        Change groups = due.groups().change();
        if (!due.groups().on()
                && due.groups().removedAt() == null
                && groups != null
                && groups.at().isBefore(began)) {
            privacy = withGroups(privacy, false, groups, clock.instant(), privacy.attributes(), privacy.coverage());
            events.publishEvent(new GroupDataRemoved(scope, customer));
            record(scope, "privacy.groups-removed", customer, "");
        }
        store.put(scope, privacy);
    }

    private CustomerPrivacy visible(PartnerScope scope, CustomerId customer) {
        if (customers.find(scope, customer).isEmpty()) {
            throw new NotFoundException("No customer " + customer);
        }
        return store.find(scope, customer).orElseGet(() -> CustomerPrivacy.undecided(customer));
    }

    private static CustomerPrivacy withPeople(
            CustomerPrivacy privacy, boolean on, Change change, @Nullable Instant removed) {
        return new CustomerPrivacy(
                privacy.customer(),
                new CustomerPrivacy.Choice(on, change, removed),
                privacy.groups(),
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
                privacy.customer(),
                privacy.people(),
                new CustomerPrivacy.Choice(on, change, removed),
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

    private void record(PartnerScope scope, String action, CustomerId customer, String detail) {
        audit.record(scope, action, customer.toString(), clean(detail));
    }

    private static String words(Set<GroupAttribute> attributes) {
        return EnumSet.copyOf(attributes).stream().map(GroupAttribute::name).collect(Collectors.joining(", "));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
