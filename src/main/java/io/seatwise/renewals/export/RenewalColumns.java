package io.seatwise.renewals.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.exports.CellType;
import io.seatwise.exports.ReportColumn;
import io.seatwise.licensing.subscriptions.BillingPlan;
import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.renewals.ReduceUntil;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.prices.SeatPrice;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the sheet Renewals: the fields of {@code GET /renewals} in their order, then what helps to filter. */
final class RenewalColumns {

    private static final List<ReportColumn<Renewal>> TERM = List.of(
            column(
                    "Subscription ID",
                    CellType.IDENTIFIER,
                    renewal -> renewal.subscription().ids().subscriptionId()),
            column(
                    "Tenant ID",
                    CellType.IDENTIFIER,
                    renewal -> renewal.subscription().ids().customer().toString()),
            column("Customer", CellType.TEXT, renewal -> renewal.customer().name()),
            column(
                    "Product ID",
                    CellType.IDENTIFIER,
                    renewal -> renewal.subscription().ids().productId()),
            column("Product", CellType.TEXT, renewal -> renewal.subscription().productName()),
            column(
                    "Quantity",
                    CellType.COUNT,
                    renewal -> renewal.subscription().purchase().quantity()),
            column("Assigned", CellType.COUNT, renewal -> renewal.seats().assigned()),
            column("Spare", CellType.COUNT, renewal -> renewal.seats().spare()),
            column("Keep", CellType.COUNT, renewal -> renewal.seats().keep()),
            column("Reduce by", CellType.COUNT, renewal -> renewal.seats().reduceBy()),
            column(
                    "Term duration",
                    CellType.TEXT,
                    renewal -> renewal.subscription().term().termDuration()),
            column("Billing plan", CellType.TEXT, RenewalColumns::billingPlan),
            column("Auto-renew", CellType.TEXT, RenewalColumns::autoRenew),
            column("Scheduled action", CellType.TEXT, RenewalColumns::scheduledAction),
            column(
                    "Scheduled quantity",
                    CellType.COUNT,
                    renewal -> renewal.subscription().terms().change().quantity()),
            column(
                    "Commitment end",
                    CellType.DATE,
                    renewal -> renewal.subscription().term().commitmentEnd()),
            column("Outcome", CellType.TEXT, renewal -> renewal.end().outcome().name()),
            column("Decide by", CellType.DATE, renewal -> renewal.end().decideBy()),
            column("Reduce until", CellType.DATE, RenewalColumns::reduceUntil));

    private static final List<ReportColumn<Renewal>> MONEY = List.of(
            column("Price a year", CellType.MONEY, price(SeatPrice::amount)),
            column("Price basis", CellType.TEXT, price(price -> price.basis().name())),
            column("Price as of", CellType.DATE, price(SeatPrice::asOf)),
            column("Annual value", CellType.MONEY, renewal -> renewal.money().annualValue()),
            column("Value at stake", CellType.MONEY, renewal -> renewal.money().atStake()),
            column("Extended cost", CellType.MONEY, renewal -> renewal.money().extendedCost()),
            column("Currency", CellType.TEXT, renewal -> renewal.money().currency()));

    private static final List<ReportColumn<Renewal>> WORK = List.of(
            column(
                    "Account manager",
                    CellType.TEXT,
                    renewal -> renewal.customer().accountManager()),
            column("Decision", CellType.TEXT, RenewalColumns::decision));

    private RenewalColumns() {}

    /** The columns that this reader may see. */
    static List<ReportColumn<Renewal>> of(PartnerScope scope) {
        return Stream.of(TERM, scope.seesMoney() ? MONEY : List.<ReportColumn<Renewal>>of(), WORK)
                .flatMap(List::stream)
                .toList();
    }

    private static @Nullable String billingPlan(Renewal renewal) {
        BillingPlan plan = renewal.subscription().terms().billingPlan();
        return plan == null ? null : plan.word();
    }

    private static @Nullable String autoRenew(Renewal renewal) {
        Boolean autoRenew = renewal.subscription().term().autoRenew();
        return autoRenew == null ? null : autoRenew ? "Yes" : "No";
    }

    private static @Nullable String scheduledAction(Renewal renewal) {
        ScheduledAction action = renewal.subscription().terms().change().action();
        return action == null ? null : action.word();
    }

    private static @Nullable Object reduceUntil(Renewal renewal) {
        ReduceUntil until = renewal.end().reduceUntil();
        return until == null ? null : until.day();
    }

    private static @Nullable String decision(Renewal renewal) {
        return renewal.decision() == null ? null : renewal.decision().choice().name();
    }

    private static Function<Renewal, @Nullable Object> price(Function<SeatPrice, @Nullable Object> value) {
        return renewal -> renewal.money().price() == null
                ? null
                : value.apply(renewal.money().price());
    }

    private static ReportColumn<Renewal> column(
            String title, CellType type, Function<Renewal, @Nullable Object> value) {
        return new ReportColumn<>(title, "", type, null, value);
    }
}
