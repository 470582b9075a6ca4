package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.usage.UsageReport.Sku;
import io.seatwise.adoption.usage.UsageReport.Storage;
import io.seatwise.adoption.usage.graph.GraphReading;
import io.seatwise.adoption.usage.graph.GraphReports;
import io.seatwise.adoption.usage.graph.GraphRows;
import io.seatwise.adoption.usage.graph.SkuDays;
import io.seatwise.ids.CustomerId;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the storage and the licences of one customer. Runs in the caller's transaction. */
@Component
class UsageInventory {

    private static final List<String> STORAGE_REPORTS =
            List.of(GraphReports.MAILBOX_STORAGE, GraphReports.SITE_STORAGE);
    private static final String USER_LICENCES = "User";

    private final UsageQueries queries;
    private final GraphRows graphTable;
    private final SkuDays skuTable;

    UsageInventory(UsageQueries queries, GraphRows graphTable, SkuDays skuTable) {
        this.queries = queries;
        this.graphTable = graphTable;
        this.skuTable = skuTable;
    }

    List<Storage> storage(PartnerScope scope, CustomerId customer, YearMonth first) {
        return GraphReading.storage(queries.lines(scope, customer, STORAGE_REPORTS, first.atDay(1), graphTable));
    }

    /** Licences for people; those of the whole company, such as rights to use, are not assigned to anybody. */
    List<Sku> licences(PartnerScope scope, CustomerId customer) {
        return queries.newestSkus(scope, customer, skuTable).stream()
                .filter(sku -> sku.sku().appliesTo().equalsIgnoreCase(USER_LICENCES))
                .map(sku -> new Sku(
                        sku.sku().skuId(),
                        sku.sku().partNumber(),
                        sku.sku().status(),
                        sku.day(),
                        new UsageReport.Seats(
                                sku.units().enabled() + sku.units().warning(),
                                sku.units().consumed(),
                                sku.units().suspended(),
                                sku.units().lockedOut())))
                .toList();
    }
}
