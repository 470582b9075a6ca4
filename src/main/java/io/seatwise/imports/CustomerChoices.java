package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Optional;

/**
 * The customers that a person may choose from when a file names none. The module that knows customers gives one as a
 * Spring bean; imports itself knows none.
 */
public interface CustomerChoices {

    /** A customer as a person reads it. */
    record Choice(CustomerId customer, String name) {}

    /** Those whose name contains this text, in alphabetical order. */
    List<Choice> search(PartnerScope scope, String text, int offset, int limit);

    /** The customer with this tenant id; empty when the scope does not see it. */
    Optional<Choice> find(PartnerScope scope, CustomerId customer);
}
