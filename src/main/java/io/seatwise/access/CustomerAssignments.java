package io.seatwise.access;

import java.util.List;

/** Which customers a person looks after; the customers module, which knows them, declares the bean. */
public interface CustomerAssignments {

    long count(PartnerScope scope, String email);

    /** The customers' names in alphabetical order. */
    List<String> names(PartnerScope scope, String email);
}
