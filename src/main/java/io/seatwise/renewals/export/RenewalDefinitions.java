package io.seatwise.renewals.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.portfolio.export.Definition;
import java.util.List;
import java.util.stream.Stream;

/** What the columns of renewals say. Amounts are explained only to readers who may see them. */
final class RenewalDefinitions {

    private static final List<Definition> COLUMNS = List.of(
            new Definition("Subscription ID", "Microsoft's id of the subscription", "Kept as text."),
            new Definition("Quantity", "Seats of the subscription", ""),
            new Definition(
                    "Assigned",
                    "This subscription's share of the seats assigned",
                    "Shared out over the active subscriptions of the product, the one that ends last first."),
            new Definition("Spare", "Quantity - assigned, at least 0", "Empty where assigned is unknown."),
            new Definition("Keep", "The largest number assigned in the last 90 days, at least 1", ""),
            new Definition("Reduce by", "Quantity - keep, at least 0", ""),
            new Definition("Term duration", "ISO 8601: P1M, P1Y, P3Y", "As the source has it."),
            new Definition("Billing plan", "monthly, annual or triennial", ""),
            new Definition("Auto-renew", "Yes, No, or empty where unknown", ""),
            new Definition("Scheduled action", "What was chosen for the end of the term", "As the source has it."),
            new Definition("Scheduled quantity", "Seats from the next term on", "Empty where none is scheduled."),
            new Definition("Commitment end", "The last day of the term", "Rows before today are left out."),
            new Definition(
                    "Outcome",
                    "RENEWS, CANCELS, CONVERTS, EXTENDS, GRACE or UNKNOWN",
                    "What happens at the end of the term if nobody acts, by Microsoft's rules of that day."),
            new Definition("Decide by", "The day before the commitment end", "UTC."),
            new Definition(
                    "Reduce until",
                    "The end of the cancellation window while it lies ahead, else seven days after a renewal",
                    "UTC. Empty where seats cannot be reduced."),
            new Definition(
                    "Decision", "What was noted last: KEEP, REDUCE, CANCEL, MOVE_TO_ANNUAL, MOVE_TO_MONTHLY", ""));

    private static final List<Definition> MONEY = List.of(
            new Definition(
                    "Price a year",
                    "The price of one seat for one year",
                    "From the price list, valid on the commitment end, else annual contract value / quantity."),
            new Definition("Price basis", "PRICE_LIST or CONTRACT", ""),
            new Definition("Price as of", "The day from which the price is valid, or on which it was read", ""),
            new Definition(
                    "Extended cost",
                    "A month of all seats in the extended service term",
                    "Monthly-term price x 1.03; a twelfth of the annual price x 1.23 without a monthly term."));

    /** What the workbooks of customers explain already. */
    private static final List<Definition> COMMON = List.of(
            new Definition("Tenant ID", "Microsoft's id of the customer", "Kept as text."),
            new Definition("Account manager", "The e-mail of the person the customer is assigned to", ""));

    private static final List<Definition> COMMON_MONEY = List.of(
            new Definition("Annual value", "Quantity x price a year", "Empty where the price is unknown."),
            new Definition(
                    "Value at stake",
                    "Reduce by x price a year x years of the term that follows",
                    "For RENEWS, CONVERTS and UNKNOWN. A month is a twelfth of a year."),
            new Definition("Currency", "The currency of the row's amounts", "Amounts are never converted."));

    private RenewalDefinitions() {}

    /** Those that the workbooks of customers need beside their own. */
    static List<Definition> beside(PartnerScope scope) {
        return scope.seesMoney()
                ? Stream.concat(COLUMNS.stream(), MONEY.stream()).toList()
                : COLUMNS;
    }

    /** All columns. */
    static List<Definition> of(PartnerScope scope) {
        return Stream.of(beside(scope), COMMON, scope.seesMoney() ? COMMON_MONEY : List.<Definition>of())
                .flatMap(List::stream)
                .toList();
    }
}
