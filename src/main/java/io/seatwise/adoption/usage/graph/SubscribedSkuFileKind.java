package io.seatwise.adoption.usage.graph;

import io.seatwise.customers.fact.DayFactImport;
import io.seatwise.customers.fact.DayFactKind;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A tenant's list of subscribed SKUs, the JSON answer of Microsoft Graph as it comes. It names neither customer nor day:
 * the upload names the customer, and the figures are as of the day of the import.
 */
@Component
@Order(350)
public class SubscribedSkuFileKind extends DayFactKind<SkuDay> {

    static final String NAME = "subscribed-sku";

    private static final CustomerId NOT_PLACED = CustomerId.FIRST;

    private static final Column.Required<String> SKU_ID = Column.text("skuId", 60)
            .example("c7df2760-2c81-4ef7-b578-5b5392b571df")
            .required();
    private static final Column.Required<String> PART_NUMBER =
            Column.text("skuPartNumber", 100).example("ENTERPRISEPREMIUM").required();
    private static final Column<String> STATUS =
            Column.text("capabilityStatus", 20).example("Enabled");
    private static final Column<String> APPLIES_TO =
            Column.text("appliesTo", 20).example("User");
    private static final Column.Required<Long> CONSUMED =
            Column.count("consumedUnits").example("14").required();
    private static final Column.Required<Long> ENABLED =
            Column.count("prepaidUnits.enabled").example("25").required();
    private static final Column<Long> WARNING =
            Column.count("prepaidUnits.warning").example("0");
    private static final Column<Long> SUSPENDED =
            Column.count("prepaidUnits.suspended").example("0");
    private static final Column<Long> LOCKED_OUT =
            Column.count("prepaidUnits.lockedOut").example("0");

    private static final List<Column<?>> USED =
            List.of(SKU_ID, PART_NUMBER, STATUS, APPLIES_TO, CONSUMED, ENABLED, WARNING, SUSPENDED, LOCKED_OUT);

    private static final List<Column<?>> ALL = Stream.<Column<?>>concat(
                    USED.stream(),
                    Stream.of(
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
                            .map(Column::ignored))
            .toList();

    public SubscribedSkuFileKind(SkuDays table, DayFactImport imports) {
        super(NAME, table, imports);
    }

    @Override
    public boolean needsCustomer() {
        return true;
    }

    @Override
    public List<Column<?>> columns() {
        return ALL;
    }

    @Override
    public List<Column<?>> templateColumns() {
        return USED;
    }

    @Override
    public SkuDay read(SourceRow row) {
        return new SkuDay(
                NOT_PLACED,
                LocalDate.EPOCH,
                new SkuDay.Sku(
                        row.get(SKU_ID).toLowerCase(Locale.ROOT),
                        row.get(PART_NUMBER),
                        row.get(APPLIES_TO, "User"),
                        row.get(STATUS, "Enabled")),
                new SkuDay.Units(
                        row.get(ENABLED),
                        row.get(CONSUMED),
                        row.get(WARNING, 0L),
                        row.get(SUSPENDED, 0L),
                        row.get(LOCKED_OUT, 0L)));
    }

    @Override
    protected SkuDay complete(SkuDay row, ImportContext context) {
        return row.of(Objects.requireNonNull(context.hints().customer()), context.today());
    }
}
