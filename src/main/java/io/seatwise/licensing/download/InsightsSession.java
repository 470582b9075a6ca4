package io.seatwise.licensing.download;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerRegistry;
import io.seatwise.customers.CustomerRegistry.NewCustomer;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.licensing.catalogue.ProductIds;
import io.seatwise.licensing.positions.PositionLine;
import io.seatwise.licensing.subscriptions.CommitmentTerm;
import io.seatwise.licensing.subscriptions.Purchase;
import io.seatwise.licensing.subscriptions.SubscriptionIds;
import io.seatwise.licensing.subscriptions.SubscriptionLine;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import io.seatwise.licensing.subscriptions.SubscriptionTerms;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One import of a download: puts the rows aside while the file is read, then takes them in customer by customer.
 * Subscriptions are those of the file's newest month; licences and usage those of all its months.
 */
final class InsightsSession implements FileKind.Session<InsightsLine> {

    private static final int CUSTOMERS_AT_ONCE = 200;
    private static final int ROWS_AT_ONCE = 1000;

    private final InsightsStage stage;
    private final CustomerRegistry registry;
    private final ProductIds productIds;
    private final Parts parts;
    private final PartnerScope scope;
    private final ImportContext context;
    private boolean applying;
    private long created;
    private @Nullable YearMonth newest;
    private Faults faults = (line, column, code, found, text) -> {};

    /** The imports that take what is in a row. */
    record Parts(
            FileKind.Session<SubscriptionLine> subscriptions,
            FileKind.Session<PositionLine> deployment,
            FileKind.Session<PositionLine> usage) {}

    InsightsSession(
            InsightsStage stage,
            CustomerRegistry registry,
            ProductIds productIds,
            Parts parts,
            PartnerScope scope,
            ImportContext context) {
        this.stage = stage;
        this.registry = registry;
        this.productIds = productIds;
        this.parts = parts;
        this.scope = scope;
        this.context = context;
    }

    @Override
    public void preview(List<InsightsLine> rows, List<SourceLine> lines, Faults rowFaults) {
        faults = rowFaults;
        putAside(rows);
    }

    @Override
    public void apply(List<InsightsLine> rows, List<SourceLine> lines, Faults rowFaults) {
        applying = true;
        faults = rowFaults;
        putAside(rows);
    }

    private void putAside(List<InsightsLine> rows) {
        List<InsightsLine> counted =
                rows.stream().filter(row -> !row.origin().duplicate()).toList();
        counted.forEach(row -> newest =
                newest == null || row.key().month().isAfter(newest) ? row.key().month() : newest);
        stage.put(scope, context.runId(), counted);
    }

    @Override
    public Changes finish() {
        List<CustomerId> all = stage.customers(scope, context.runId());
        for (int start = 0; start < all.size(); start += CUSTOMERS_AT_ONCE) {
            List<CustomerId> some = all.subList(start, Math.min(all.size(), start + CUSTOMERS_AT_ONCE));
            take(some, stage.lines(scope, context.runId(), some));
        }
        stage.clear(scope, context.runId());
        return InsightsImport.together(
                List.of(
                        parts.subscriptions().finish(),
                        parts.deployment().finish(),
                        parts.usage().finish()),
                created);
    }

    private void take(List<CustomerId> customers, List<InsightsLine> lines) {
        meetCustomers(customers, lines);
        List<InsightsLine> current = lines.stream()
                .filter(line -> line.key().subscriptionId() != null
                        && line.key().month().equals(newest))
                .toList();
        hand(
                parts.subscriptions(),
                current.stream().map(this::subscription).toList(),
                current.stream()
                        .map(line -> new SourceLine(line.origin().line()))
                        .toList(),
                ofAllRows(current));
        hand(
                parts.deployment(),
                InsightsFigures.deployment(lines, this::productId, context.today()),
                List.of(),
                faults);
        hand(parts.usage(), InsightsFigures.usage(lines, this::productId, context.today()), List.of(), faults);
    }

    /** Reports a problem of rows that are one row for each of them, so that none of them is applied without the others. */
    private Faults ofAllRows(List<InsightsLine> merged) {
        Map<Long, List<Long>> twins = merged.stream()
                .collect(Collectors.toMap(
                        line -> line.origin().line(), line -> line.origin().twins()));
        return (line, column, code, found, text) -> {
            faults.add(line, column, code, found, text);
            twins.getOrDefault(line.number(), List.of())
                    .forEach(twin -> faults.add(new SourceLine(twin), column, code, found, text));
        };
    }

    /** Creates the unknown before anything else needs them, so that they are counted once and have their names. */
    private void meetCustomers(List<CustomerId> customers, List<InsightsLine> lines) {
        Map<CustomerId, NewCustomer> fresh = new HashMap<>();
        customers.forEach(customerId -> fresh.put(customerId, new NewCustomer(customerId, null, null, null)));
        lines.forEach(line ->
                fresh.computeIfPresent(line.key().customer(), (customerId, customer) -> completed(customer, line)));
        fresh.keySet().removeAll(registry.known(scope, customers).keySet());
        created += fresh.size();
        if (applying) {
            registry.create(scope, context, fresh.values());
        }
    }

    private static NewCustomer completed(NewCustomer customer, InsightsLine line) {
        return new NewCustomer(
                customer.id(),
                customer.name() == null ? line.organisation().name() : customer.name(),
                customer.country() == null ? line.organisation().country() : customer.country(),
                customer.segment() == null ? line.organisation().segment() : customer.segment());
    }

    private <R> void hand(FileKind.Session<R> session, List<R> rows, List<SourceLine> lines, Faults found) {
        for (int start = 0; start < rows.size(); start += ROWS_AT_ONCE) {
            int end = Math.min(rows.size(), start + ROWS_AT_ONCE);
            List<SourceLine> at = lines.isEmpty() ? List.of() : lines.subList(start, end);
            if (applying) {
                session.apply(rows.subList(start, end), at, found);
            } else {
                session.preview(rows.subList(start, end), at, found);
            }
        }
    }

    private String productId(InsightsLine line) {
        return productIds.of(
                line.sku().skuId(), line.sku().partNumber(), line.sku().productName());
    }

    private SubscriptionLine subscription(InsightsLine line) {
        SubscriptionState state =
                InsightsStates.of(line.subscribed().state(), line.subscribed().free());
        return new SubscriptionLine(
                new SubscriptionIds(
                        String.valueOf(line.key().subscriptionId()), line.key().customer(), productId(line)),
                line.sku().productName(),
                new SubscriptionLine.Reported(
                        InsightsStates.word(line.subscribed().state()),
                        line.subscribed().free(),
                        state),
                new Purchase(
                        line.subscribed().seats().available() == null
                                ? 0
                                : line.subscribed().seats().available(),
                        null,
                        null,
                        null,
                        null),
                new CommitmentTerm(
                        line.subscribed().start(),
                        line.subscribed().end(),
                        line.subscribed().autoRenew(),
                        null),
                SubscriptionTerms.NONE);
    }
}
