package io.seatwise.customers;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.ids.CustomerId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Changes many customers at once: one statement per thousand customers, one event per change, and audit entries that
 * name every changed customer. Customers that the scope does not see stay as they are.
 */
@Service
public class CustomerBulkEdits {

    /** Customers in one statement. */
    private static final int CHUNK = 1_000;

    /** Customers in one audit entry: their ids fit into its detail. */
    private static final int AUDITED_TOGETHER = 45;

    private static final String NOBODY = "nobody";

    private final CustomerBulkStore store;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerBulkEdits(
            CustomerBulkStore store,
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

    /** Archives the customers that are not archived yet; returns those. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<CustomerId> archive(PartnerScope scope, Collection<CustomerId> customerIds) {
        return setArchived(scope, customerIds, true);
    }

    /** Restores the customers that are archived; returns those. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<CustomerId> restore(PartnerScope scope, Collection<CustomerId> customerIds) {
        return setArchived(scope, customerIds, false);
    }

    private List<CustomerId> setArchived(PartnerScope scope, Collection<CustomerId> customerIds, boolean archived) {
        return transactions.write(scope, () -> {
            List<CustomerId> changed = new ArrayList<>();
            inChunks(customerIds, some -> {
                List<CustomerId> affected = store.inState(scope, some, !archived);
                store.setArchived(scope, affected, archived ? clock.instant() : null);
                changed.addAll(affected);
            });
            if (!changed.isEmpty()) {
                record(scope, archived ? "customers.archived" : "customers.restored", changed, "");
                events.publishEvent(new CustomersArchived(scope, changed, archived));
            }
            return List.copyOf(changed);
        });
    }

    /** Assigns the customers to an account manager, or to nobody; returns the previous one of each. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public Map<CustomerId, @Nullable String> assign(
            PartnerScope scope, Collection<CustomerId> customerIds, @Nullable String accountManager) {
        String email = accountManager == null || accountManager.isBlank() ? null : accountManager.strip();
        return transactions.write(scope, () -> {
            Map<CustomerId, @Nullable String> before = new LinkedHashMap<>();
            inChunks(customerIds, some -> {
                Map<CustomerId, @Nullable String> managers = store.accountManagers(scope, some);
                store.setAccountManager(scope, managers.keySet(), email);
                before.putAll(managers);
            });
            Map<String, List<CustomerId>> byPrevious = new LinkedHashMap<>();
            before.forEach((customer, previous) -> {
                if (!Objects.equals(previous, email)) {
                    byPrevious
                            .computeIfAbsent(nameOf(previous), each -> new ArrayList<>())
                            .add(customer);
                }
            });
            byPrevious.forEach((previous, changed) -> {
                record(scope, "customers.assigned", changed, "%s, before %s: ".formatted(nameOf(email), previous));
                events.publishEvent(new CustomersReassigned(scope, changed));
            });
            return before;
        });
    }

    /** Assigns each customer to the account manager given for it. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void assignEach(PartnerScope scope, Map<CustomerId, @Nullable String> accountManagers) {
        Map<String, List<CustomerId>> byManager = new LinkedHashMap<>();
        accountManagers.forEach((customer, email) -> byManager
                .computeIfAbsent(email == null ? "" : email, each -> new ArrayList<>())
                .add(customer));
        transactions.run(scope, () -> byManager.forEach((email, some) -> assign(scope, some, email)));
    }

    /**
     * Adds a tag to the customers that do not have it; returns the previous tags of those.
     *
     * @throws IllegalArgumentException for a tag that is too long or a customer that has as many as are allowed
     */
    @PreAuthorize(Roles.CAN_TAG)
    public Map<CustomerId, List<String>> addTag(PartnerScope scope, Collection<CustomerId> customerIds, String given) {
        String tag = Tags.clean(List.of(given)).stream()
                .findFirst()
                .filter(clean -> clean.length() <= Tags.LONGEST)
                .orElseThrow(
                        () -> new IllegalArgumentException("A tag has 1 to %d characters".formatted(Tags.LONGEST)));
        return transactions.write(scope, () -> {
            Map<CustomerId, List<String>> before = new LinkedHashMap<>();
            inChunks(customerIds, some -> {
                Map<CustomerId, List<String>> without = store.tags(scope, some);
                without.values().removeIf(tags -> tags.stream().anyMatch(tag::equalsIgnoreCase));
                if (without.values().stream().anyMatch(tags -> tags.size() >= Tags.MOST)) {
                    throw new IllegalArgumentException("A customer has at most %d tags".formatted(Tags.MOST));
                }
                store.appendTag(scope, without.keySet(), tag);
                before.putAll(without);
            });
            record(scope, "customers.tagged", before.keySet(), tag + ": ");
            return before;
        });
    }

    /** Replaces the tags of each customer by those given for it. */
    @PreAuthorize(Roles.CAN_TAG)
    public void setTags(PartnerScope scope, Map<CustomerId, List<String>> tags) {
        Map<List<String>, List<CustomerId>> alike = tags.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> Tags.clean(entry.getValue()),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        transactions.run(scope, () -> {
            List<CustomerId> changed = new ArrayList<>();
            alike.forEach((same, customers) -> inChunks(customers, some -> {
                List<CustomerId> visible = List.copyOf(store.tags(scope, some).keySet());
                store.setTags(scope, visible, same);
                changed.addAll(visible);
            }));
            record(scope, "customers.tags", changed, "Tags replaced: ");
        });
    }

    private void record(PartnerScope scope, String action, Collection<CustomerId> changed, String detail) {
        String count = changed.size() == 1 ? "1 customer" : changed.size() + " customers";
        changed.stream()
                .gather(Gatherers.windowFixed(AUDITED_TOGETHER))
                .forEach(some -> audit.record(
                        scope,
                        action,
                        count,
                        detail + some.stream().map(CustomerId::toString).collect(Collectors.joining(" "))));
    }

    private static String nameOf(@Nullable String accountManager) {
        return accountManager == null ? NOBODY : accountManager;
    }

    private interface Chunk {
        void change(List<CustomerId> customerIds);
    }

    private static void inChunks(Collection<CustomerId> customerIds, Chunk chunk) {
        customerIds.stream().sorted().gather(Gatherers.windowFixed(CHUNK)).forEach(chunk::change);
    }
}
