package io.seatwise.renewals.ui;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.people.People;
import io.seatwise.customers.Customers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names the account managers whose renewals can be asked for. */
@Component
class RenewalManagers {

    private final Customers customers;
    private final People people;

    RenewalManagers(Customers customers, People people) {
        this.customers = customers;
        this.people = people;
    }

    /** The e-mails of those who look after customers. */
    List<String> choices(PartnerScope scope) {
        return customers.accountManagers(scope);
    }

    /** By lower-case e-mail. */
    Map<String, String> names(PartnerScope scope) {
        return people.names(scope);
    }
}
