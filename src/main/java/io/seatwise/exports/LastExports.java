package io.seatwise.exports;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.ids.CustomerId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds when a file was last taken; for reports, which {@link Exports} needs before it is there itself. */
@Service
public class LastExports {

    private final ExportRecords records;

    LastExports(ExportRecords records) {
        this.records = records;
    }

    /** When anybody of the partner last took a whole report about a customer before a moment; empty when nobody did. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<Instant> find(PartnerScope scope, String report, CustomerId customer, Instant before) {
        return records.last(scope, report, customer.toString(), before);
    }
}
