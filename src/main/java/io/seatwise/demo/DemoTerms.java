package io.seatwise.demo;

/** Writes what no download has of subscriptions: terms, billing plans, scheduled changes, values and trials. */
final class DemoTerms {

    static final String HEADER =
            "subscriptionId,customerTenantId,productId,productName,status,isTrial,quantity,channel,"
                    + "effectiveStartDate,commitmentEndDate,autoRenewEnabled,termDuration,annualContractValue,currency,category,"
                    + "billingPlan,purchaseDate,lastRenewalDate,scheduledAction,scheduledQuantity,cancellationAllowedUntil,"
                    + "isExtendedTerm";

    private DemoTerms() {}

    static void write(DemoCsv csv, DemoModel model) {
        DemoCustomer customer = model.customer();
        for (DemoSubscription subscription : DemoSubscription.of(model)) {
            DemoProduct product = model.product(subscription.product());
            csv.row(
                    subscription.id(),
                    customer.id(),
                    product.productId(),
                    product.name(),
                    subscription.state(model.newest()),
                    subscription.isTrial(),
                    subscription.seats(model.newest()),
                    "Reseller",
                    subscription.purchased(),
                    subscription.end(),
                    subscription.autoRenew(),
                    subscription.term(),
                    DemoPrices.contract(subscription),
                    DemoPrices.currency(customer.organisation().country()),
                    product.isOf(DemoProduct.Service.DYNAMICS_365) ? "Dynamics" : "Office",
                    subscription.billingPlan(),
                    subscription.purchased(),
                    subscription.begun().isAfter(subscription.purchased()) ? subscription.begun() : null,
                    subscription.scheduledAction(),
                    subscription.scheduledQuantity(),
                    subscription.cancellationAllowedUntil(),
                    subscription.ending() == DemoSubscription.Ending.IS_EXTENDED ? true : null);
        }
    }
}
