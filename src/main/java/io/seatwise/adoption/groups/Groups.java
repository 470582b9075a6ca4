package io.seatwise.adoption.groups;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.privacy.CustomerPrivacy;
import io.seatwise.adoption.privacy.GroupDataRemoved;
import io.seatwise.adoption.privacy.PeopleDataRemoved;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What may be seen of a customer's groups. There is no other way to them: no figure of a hidden group leaves here. */
@Service
public class Groups {

    /** Days of history considered, so that the same groups stay hidden. */
    private static final int DAYS = 8;

    private final GroupStore store;
    private final PrivacySettings privacy;
    private final PartnerTransactions transactions;

    Groups(GroupStore store, PrivacySettings privacy, PartnerTransactions transactions) {
        this.store = store;
        this.privacy = privacy;
        this.transactions = transactions;
    }

    /**
     * The groups of the newest day; empty while groups are off or no file came.
     *
     * @throws io.seatwise.base.NotFoundException when this scope does not see the customer
     */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<GroupPicture> of(PartnerScope scope, CustomerId customer) {
        return transactions.read(scope, () -> {
            CustomerPrivacy decision = privacy.of(scope, customer);
            if (!decision.groupsOn()) {
                return Optional.empty();
            }
            SortedMap<LocalDate, GroupDay> days = store.newest(scope, customer, DAYS);
            return days.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new GroupPublication(decision.attributes()).publish(days));
        });
    }

    @EventListener
    void on(PeopleDataRemoved removed) {
        transactions.run(removed.scope(), () -> store.remove(removed.scope(), removed.customer()));
    }

    @EventListener
    void on(GroupDataRemoved removed) {
        transactions.run(removed.scope(), () -> store.remove(removed.scope(), removed.customer()));
    }
}
