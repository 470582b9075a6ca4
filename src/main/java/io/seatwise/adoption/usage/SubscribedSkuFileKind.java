package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.fact.DayFactImport;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A tenant's list of subscribed SKUs, the JSON answer of Microsoft Graph as it comes. It names neither customer nor day:
 * the upload names the one, the day on which it is brought in is the other.
 */
@Component
@Order(350)
class SubscribedSkuFileKind implements FileKind<SkuDay> {

    static final String NAME = "subscribed-sku";

    private static final UUID NOT_PLACED = new UUID(0, 0);
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORD = 20;

    private final SkuDays table;
    private final DayFactImport imports;

    SubscribedSkuFileKind(SkuDays table, DayFactImport imports) {
        this.table = table;
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean needsCustomer() {
        return true;
    }

    @Override
    public List<Column> templateColumns() {
        return List.of(
                Column.required("skuId", "c7df2760-2c81-4ef7-b578-5b5392b571df"),
                Column.required("skuPartNumber", "ENTERPRISEPREMIUM"),
                Column.optional("capabilityStatus", "Enabled"),
                Column.optional("appliesTo", "User"),
                Column.required("consumedUnits", "14"),
                Column.required("prepaidUnits.enabled", "25"),
                Column.optional("prepaidUnits.warning", "0"),
                Column.optional("prepaidUnits.suspended", "0"),
                Column.optional("prepaidUnits.lockedOut", "0"));
    }

    /** What else the list has is known and left alone. */
    @Override
    public List<Column> columns() {
        return Stream.concat(
                        templateColumns().stream(),
                        List.of(
                                        "id",
                                        "accountId",
                                        "accountName",
                                        "subscriptionIds",
                                        "servicePlans",
                                        "servicePlans.servicePlanId",
                                        "servicePlans.servicePlanName",
                                        "servicePlans.provisioningStatus",
                                        "servicePlans.appliesTo",
                                        "prepaidUnits")
                                .stream()
                                .map(name -> Column.optional(name, "")))
                .toList();
    }

    @Override
    public @Nullable SkuDay read(SourceRow row) {
        String skuId = row.requiredText("skuId", LONGEST_ID);
        String partNumber = row.requiredText("skuPartNumber", LONGEST_NAME);
        String status = row.text("capabilityStatus", LONGEST_WORD);
        String appliesTo = row.text("appliesTo", LONGEST_WORD);
        Long consumed = row.requiredCount("consumedUnits");
        Long enabled = row.requiredCount("prepaidUnits.enabled");
        long warning = count(row, "prepaidUnits.warning");
        long suspended = count(row, "prepaidUnits.suspended");
        long lockedOut = count(row, "prepaidUnits.lockedOut");
        return skuId == null || partNumber == null || consumed == null || enabled == null
                ? null
                : new SkuDay(
                        NOT_PLACED,
                        LocalDate.EPOCH,
                        skuId.toLowerCase(Locale.ROOT),
                        partNumber,
                        appliesTo == null ? "User" : appliesTo,
                        status == null ? "Enabled" : status,
                        enabled,
                        consumed,
                        warning,
                        suspended,
                        lockedOut);
    }

    private static long count(SourceRow row, String column) {
        Long count = row.count(column);
        return count == null ? 0 : count;
    }

    @Override
    public Object key(SkuDay row) {
        return row.key();
    }

    @Override
    public Session<SkuDay> open(PartnerScope scope, ImportContext context) {
        UUID customer = Objects.requireNonNull(context.customer());
        return imports.open(table, scope, context, row -> row.of(customer, context.today()));
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return imports.undo(table, scope, context);
    }
}
