package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomersFileKind.CustomerLine;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The base of the kinds that bring customers and are merged by tenant id. */
abstract class CustomerListFileKind implements FileKind<CustomerLine> {

    private final String name;
    private final CustomerImport customers;

    CustomerListFileKind(String name, CustomerImport customers) {
        this.name = name;
        this.customers = customers;
    }

    /** A line that says no more than these. */
    static CustomerLine line(
            CustomerId customer,
            String name,
            @Nullable String domain,
            @Nullable String country,
            @Nullable String segment,
            @Nullable String industry) {
        return new CustomerLine(
                customer,
                name,
                new CustomerProfile(
                        domain, country, null, industry, segment, new CustomerProfile.Care(null, List.of())),
                null,
                null);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Object key(CustomerLine row) {
        return row.customer();
    }

    @Override
    public Set<String> facts() {
        return Set.of(CustomersFileKind.NAME);
    }

    @Override
    public Session<CustomerLine> open(PartnerScope scope, ImportContext context) {
        return customers.open(scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return customers.undo(scope, context);
    }
}
