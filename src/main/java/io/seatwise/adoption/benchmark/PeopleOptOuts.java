package io.seatwise.adoption.benchmark;

import io.seatwise.access.PartnerScope;
import java.util.Set;
import java.util.UUID;

/** Says which customers take no part in the people experiences; as a Spring bean. They are in no people benchmark. */
public interface PeopleOptOuts {

    /** Those of the whole partner, in the caller's transaction. */
    Set<UUID> of(PartnerScope scope);
}
