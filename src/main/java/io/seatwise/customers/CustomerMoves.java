package io.seatwise.customers;

import io.seatwise.derived.Derived;
import io.seatwise.imports.ImportApplied;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Marks sums by account manager as due when customers move from one sum to another. */
@Component
class CustomerMoves {

    private final Derived derived;

    CustomerMoves(Derived derived) {
        this.derived = derived;
    }

    @EventListener
    void on(CustomersArchived archived) {
        derived.markSumsByAccountManager(archived.scope(), archived.customers());
    }

    @EventListener
    void on(CustomersReassigned reassigned) {
        derived.markSumsByAccountManager(reassigned.scope(), reassigned.customers());
    }

    /** A customers file may name other account managers. */
    @EventListener
    void on(ImportApplied applied) {
        if (applied.facts().contains(CustomersFileKind.NAME)) {
            derived.markSumsByAccountManager(applied.scope(), applied.customers());
        }
    }
}
