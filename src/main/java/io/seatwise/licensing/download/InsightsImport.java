package io.seatwise.licensing.download;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerRegistry;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.licensing.catalogue.ProductIds;
import io.seatwise.licensing.positions.PositionImport;
import io.seatwise.licensing.positions.PositionTable;
import io.seatwise.licensing.subscriptions.SubscriptionImport;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Takes downloads in as subscriptions, licences and usage, and undoes all three together. */
@Component
class InsightsImport {

    private final InsightsStage stage;
    private final PositionImport positions;
    private final SubscriptionImport subscriptions;
    private final CustomerRegistry customers;
    private final ProductIds productIds;

    InsightsImport(
            InsightsStage stage,
            PositionImport positions,
            SubscriptionImport subscriptions,
            CustomerRegistry customers,
            ProductIds productIds) {
        this.stage = stage;
        this.positions = positions;
        this.subscriptions = subscriptions;
        this.customers = customers;
        this.productIds = productIds;
    }

    FileKind.Session<InsightsLine> open(PartnerScope scope, ImportContext context) {
        return new InsightsSession(
                stage,
                customers,
                productIds,
                new InsightsSession.Parts(
                        subscriptions.open(scope, context),
                        positions.open(PositionTable.DEPLOYMENT, scope, context),
                        positions.open(PositionTable.USAGE, scope, context)),
                scope,
                context);
    }

    Changes undo(PartnerScope scope, ImportContext context) {
        List<Changes> all = List.of(
                subscriptions.undo(scope, context),
                positions.undo(PositionTable.DEPLOYMENT, scope, context),
                positions.undo(PositionTable.USAGE, scope, context));
        Changes together = together(all, 0);
        Set<CustomerId> left = customers.known(scope, together.customers()).keySet();
        return new Changes(left, 0, together.rows(), together.days());
    }

    /** The sum of what the parts change. */
    static Changes together(List<Changes> all, long newCustomers) {
        Set<CustomerId> concerned = new HashSet<>();
        SortedSet<LocalDate> days = new TreeSet<>();
        all.forEach(changes -> {
            concerned.addAll(changes.customers());
            days.addAll(changes.days());
        });
        return new Changes(
                concerned,
                newCustomers,
                new Changes.Rows(
                        all.stream().mapToLong(each -> each.rows().rowsAdded()).sum(),
                        all.stream()
                                .mapToLong(each -> each.rows().rowsChanged())
                                .sum(),
                        all.stream()
                                .mapToLong(each -> each.rows().rowsUnchanged())
                                .sum(),
                        all.stream()
                                .mapToLong(each -> each.rows().rowsNoLongerSeen())
                                .sum()),
                days);
    }
}
