package io.seatwise.licensing.download;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import io.seatwise.licensing.catalogue.ProductIds;
import io.seatwise.licensing.subscriptions.CommitmentTerm;
import io.seatwise.licensing.subscriptions.Purchase;
import io.seatwise.licensing.subscriptions.SubscriptionIds;
import io.seatwise.licensing.subscriptions.SubscriptionImport;
import io.seatwise.licensing.subscriptions.SubscriptionLine;
import io.seatwise.licensing.subscriptions.SubscriptionTerms;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The file {@code partner-center-subscriptions}: the export of one customer's subscriptions; it names no customer. */
@Component
class PartnerCenterSubscriptionsFileKind implements FileKind<SubscriptionLine> {

    private static final CustomerId NOT_SAID = CustomerId.FIRST;

    private static final Column.Required<String> ID =
            Column.id("Subscription ID", InsightsColumns.LONGEST_ID).required();
    private static final Column.Required<String> PRODUCT = Column.text("Subscription", InsightsColumns.LONGEST_NAME)
            .example("Microsoft 365 Business Premium")
            .required();
    private static final Column.Required<Long> QUANTITY =
            Column.count("Quantity").example("25").required();
    private static final Column.Required<String> STATUS =
            Column.text("Status", 100).example("Active").required();

    private final SubscriptionImport subscriptions;
    private final ProductIds productIds;

    PartnerCenterSubscriptionsFileKind(SubscriptionImport subscriptions, ProductIds productIds) {
        this.subscriptions = subscriptions;
        this.productIds = productIds;
    }

    @Override
    public String name() {
        return "partner-center-subscriptions";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(ID, PRODUCT, QUANTITY, STATUS, Column.ignored("Reseller"));
    }

    @Override
    public boolean needsCustomer() {
        return true;
    }

    @Override
    public Set<String> facts() {
        return Set.of("subscriptions");
    }

    @Override
    public SubscriptionLine read(SourceRow row) {
        String word = String.valueOf(ProductWords.state(row, STATUS));
        String product = row.get(PRODUCT);
        return new SubscriptionLine(
                new SubscriptionIds(row.get(ID), NOT_SAID, productIds.ofName(product)),
                product,
                new SubscriptionLine.Reported(word, null, InsightsStates.of(word, false)),
                new Purchase(row.get(QUANTITY), null, null, null, null),
                CommitmentTerm.UNKNOWN,
                SubscriptionTerms.NONE);
    }

    @Override
    public Object key(SubscriptionLine row) {
        return row.ids().subscriptionId();
    }

    @Override
    public Session<SubscriptionLine> open(PartnerScope scope, ImportContext context) {
        return subscriptions.openOfCustomer(scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return subscriptions.undo(scope, context);
    }
}
