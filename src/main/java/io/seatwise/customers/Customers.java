package io.seatwise.customers;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.CustomerId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The customers that a scope sees, and the few edits that the portal allows; each edit is audited. */
@Service
public class Customers {

    /** How many tags a customer may have. */
    public static final int MOST_TAGS = Tags.MOST;

    private final CustomerStore store;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Customers(
            CustomerStore store,
            PartnerTransactions transactions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The customer; empty when this scope does not see it, as if it did not exist. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<Customer> find(PartnerScope scope, CustomerId customerId) {
        return transactions.read(scope, () -> store.find(scope, customerId));
    }

    /** {@link #setTags(PartnerScope, CustomerId, List, long)} whatever the customer's version is. */
    @PreAuthorize(Roles.CAN_TAG)
    public void setTags(PartnerScope scope, CustomerId customerId, List<String> tags) {
        transactions.run(scope, () -> putTags(scope, visible(scope, customerId), tags));
    }

    /**
     * Replaces the customer's tags.
     *
     * @param version the {@link Customer.Presence#version()} that the person saw
     * @throws NotFoundException when this scope does not see the customer
     * @throws IllegalArgumentException for more than 150 tags or one of more than 50 characters
     * @throws OptimisticLockingFailureException when somebody else changed the customer since
     */
    @PreAuthorize(Roles.CAN_TAG)
    public void setTags(PartnerScope scope, CustomerId customerId, List<String> tags, long version) {
        transactions.run(scope, () -> putTags(scope, visible(scope, customerId, version), tags));
    }

    /**
     * Gives the customer to an account manager, or to nobody.
     *
     * @throws NotFoundException when this scope does not see the customer
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void assign(PartnerScope scope, CustomerId customerId, @Nullable String email) {
        transactions.run(scope, () -> putAccountManager(scope, visible(scope, customerId), email));
    }

    /** {@link #assign(PartnerScope, CustomerId, String)} of the version that the person saw. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void assign(PartnerScope scope, CustomerId customerId, @Nullable String email, long version) {
        transactions.run(scope, () -> putAccountManager(scope, visible(scope, customerId, version), email));
    }

    /** Takes the customer out of figures, lists and exports; nothing is deleted. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void archive(PartnerScope scope, CustomerId customerId) {
        transactions.run(scope, () -> {
            Customer customer = visible(scope, customerId);
            if (!customer.presence().isArchived()) {
                store.setArchived(scope, customer, clock.instant());
                record(scope, "customer.archived", customerId.toString(), customer.name());
                events.publishEvent(new CustomersArchived(scope, List.of(customerId), true));
            }
        });
    }

    /** Takes an archived customer back into figures, lists and exports. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void restore(PartnerScope scope, CustomerId customerId) {
        transactions.run(scope, () -> {
            Customer customer = visible(scope, customerId);
            if (customer.presence().isArchived()) {
                store.setArchived(scope, customer, null);
                record(scope, "customer.restored", customerId.toString(), customer.name());
                events.publishEvent(new CustomersArchived(scope, List.of(customerId), false));
            }
        });
    }

    /** All tags in use, each once, in alphabetical order. */
    @PreAuthorize(Roles.CAN_READ)
    public List<String> tags(PartnerScope scope) {
        TreeMap<String, String> tags = new TreeMap<>();
        transactions.read(scope, () -> store.distinct(scope, CustomerStore.Field.TAGS)).stream()
                .flatMap(stored -> Tags.parse(stored).stream())
                .forEach(tag -> tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
        return List.copyOf(tags.values());
    }

    /** The regions in use, for filters. */
    @PreAuthorize(Roles.CAN_READ)
    public List<String> regions(PartnerScope scope) {
        return transactions.read(scope, () -> store.distinct(scope, CustomerStore.Field.REGION));
    }

    /** The countries in use, for filters. */
    @PreAuthorize(Roles.CAN_READ)
    public List<String> countries(PartnerScope scope) {
        return transactions.read(scope, () -> store.distinct(scope, CustomerStore.Field.COUNTRY));
    }

    /** The industries in use, for filters. */
    @PreAuthorize(Roles.CAN_READ)
    public List<String> industries(PartnerScope scope) {
        return transactions.read(scope, () -> store.distinct(scope, CustomerStore.Field.INDUSTRY));
    }

    /** The segments in use, for filters. */
    @PreAuthorize(Roles.CAN_READ)
    public List<String> segments(PartnerScope scope) {
        return transactions.read(scope, () -> store.distinct(scope, CustomerStore.Field.SEGMENT));
    }

    /** The account managers' e-mails in use, for filters. */
    @PreAuthorize(Roles.CAN_READ)
    public List<String> accountManagers(PartnerScope scope) {
        return transactions.read(scope, () -> store.distinct(scope, CustomerStore.Field.ACCOUNT_MANAGER));
    }

    private void putTags(PartnerScope scope, Customer customer, List<String> given) {
        List<String> tags = Tags.clean(given);
        if (tags.size() > Tags.MOST || tags.stream().anyMatch(tag -> tag.length() > Tags.LONGEST)) {
            throw new IllegalArgumentException("At most %d tags of %d characters".formatted(Tags.MOST, Tags.LONGEST));
        }
        if (!tags.equals(customer.profile().care().tags())) {
            store.setTags(scope, customer, tags);
            record(
                    scope,
                    "customer.tags",
                    customer.id().toString(),
                    "%d tags, before %d"
                            .formatted(
                                    tags.size(),
                                    customer.profile().care().tags().size()));
        }
    }

    private void putAccountManager(PartnerScope scope, Customer customer, @Nullable String email) {
        String given = email == null || email.isBlank() ? null : email.strip();
        String before = customer.profile().care().accountManager();
        if (given == null ? before != null : !given.equals(before)) {
            store.setAccountManager(scope, customer, given);
            record(
                    scope,
                    "customer.assigned",
                    customer.id().toString(),
                    "%s, before %s".formatted(given == null ? "nobody" : given, before == null ? "nobody" : before));
            events.publishEvent(new CustomersReassigned(scope, List.of(customer.id())));
        }
    }

    private void record(PartnerScope scope, String action, String subject, String detail) {
        audit.record(scope, action, subject, detail);
    }

    private Customer visible(PartnerScope scope, CustomerId customerId, long version) {
        Customer customer = visible(scope, customerId);
        if (customer.presence().version() != version) {
            throw new OptimisticLockingFailureException("Customer " + customerId + " was changed meanwhile");
        }
        return customer;
    }

    private Customer visible(PartnerScope scope, CustomerId customerId) {
        return store.find(scope, customerId).orElseThrow(() -> new NotFoundException("No customer " + customerId));
    }
}
