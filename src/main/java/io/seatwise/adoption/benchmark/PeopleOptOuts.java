package io.seatwise.adoption.benchmark;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.util.Set;

/** Says which customers take no part in the people experiences; as a Spring bean. They are in no people benchmark. */
public interface PeopleOptOuts {

    /** Those of the whole partner, in the caller's transaction. */
    Set<CustomerId> of(PartnerScope scope);
}
