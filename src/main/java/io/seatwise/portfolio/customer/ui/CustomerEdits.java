package io.seatwise.portfolio.customer.ui;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.people.People;
import io.seatwise.base.ui.Notices;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.Subscriptions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What may be changed on a customer's page. Each change says what it did and can be taken back; the service checks the
 * right to it and writes the audit.
 */
class CustomerEdits {

    /** Creates the dialogs that change a customer. */
    @Component
    static class Factory {

        private final Customers customers;
        private final Subscriptions subscriptions;
        private final People people;

        Factory(Customers customers, Subscriptions subscriptions, People people) {
            this.customers = customers;
            this.subscriptions = subscriptions;
            this.people = people;
        }

        /** @param changed called after each change, to show it */
        CustomerEdits open(PartnerScope scope, Words words, Runnable changed) {
            return new CustomerEdits(customers, subscriptions, scope, words, changed);
        }

        /** The names of the account managers, by e-mail. */
        Map<String, String> managers(PartnerScope scope) {
            Map<String, String> managers = new LinkedHashMap<>();
            people.accountManagers(scope).forEach(person -> managers.put(person.email(), person.name()));
            return managers;
        }
    }

    private final Customers customers;
    private final Subscriptions subscriptions;
    private final PartnerScope scope;
    private final Words words;
    private final Runnable changed;

    /** @param changed called after each change, to show it */
    CustomerEdits(Customers customers, Subscriptions subscriptions, PartnerScope scope, Words words, Runnable changed) {
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.scope = scope;
        this.words = words;
        this.changed = changed;
    }

    boolean mayTag() {
        return scope.role() == Role.PARTNER_ADMIN || scope.role() == Role.ACCOUNT_MANAGER;
    }

    boolean mayAdminister() {
        return scope.role() == Role.PARTNER_ADMIN;
    }

    void editTags(Customer customer) {
        new TagsDialog(customer, customers.tags(scope), words, tags -> {
                    customers.setTags(scope, customer.id(), tags);
                    done(
                            words.text("done.tags", customer.name()),
                            () -> customers.setTags(
                                    scope,
                                    customer.id(),
                                    customer.profile().care().tags()));
                })
                .open();
    }

    void assign(Customer customer, Map<String, String> managers) {
        Map<String, String> choices = new LinkedHashMap<>(managers);
        customers.accountManagers(scope).forEach(email -> choices.putIfAbsent(email, email));
        new AssignDialog(customer, choices, words, email -> {
                    customers.assign(scope, customer.id(), email);
                    done(
                            email == null
                                    ? words.text("done.unassigned", customer.name())
                                    : words.text("done.assigned", customer.name(), choices.getOrDefault(email, email)),
                            () -> customers.assign(
                                    scope,
                                    customer.id(),
                                    customer.profile().care().accountManager()));
                })
                .open();
    }

    void archive(Customer customer) {
        CustomerId id = customer.id();
        customers.archive(scope, id);
        done(words.text("done.archived", customer.name()), () -> customers.restore(scope, id));
    }

    void restore(Customer customer) {
        CustomerId id = customer.id();
        customers.restore(scope, id);
        done(words.text("done.restored", customer.name()), () -> customers.archive(scope, id));
    }

    void archive(Subscription subscription) {
        String id = subscription.ids().subscriptionId();
        subscriptions.archive(scope, id);
        done(words.text("done.archived", subscription.productName()), () -> subscriptions.restore(scope, id));
    }

    void restore(Subscription subscription) {
        String id = subscription.ids().subscriptionId();
        subscriptions.restore(scope, id);
        done(words.text("done.restored", subscription.productName()), () -> subscriptions.archive(scope, id));
    }

    private void done(String text, Runnable undo) {
        changed.run();
        Notices.done(text, words.text("action.undo"), () -> {
            undo.run();
            changed.run();
            Notices.done(words.text("done.undone"));
        });
    }
}
