package io.seatwise.demo;

import static io.seatwise.demo.DemoFiles.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.demo.DemoCustomer.Character;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The file of the demo customers' subscriptions: active ones with their terms, trials, and those that have ended. */
final class DemoSubscriptions {

    private final List<DemoCustomer> customers;
    private final LocalDate today;

    DemoSubscriptions(List<DemoCustomer> customers, LocalDate today) {
        this.customers = customers;
        this.today = today;
    }

    void write(CsvWriter csv) {
        csv.writeRecord(
                "subscriptionId",
                "customerTenantId",
                "productId",
                "productName",
                "status",
                "isTrial",
                "quantity",
                "channel",
                "effectiveStartDate",
                "commitmentEndDate",
                "autoRenewEnabled",
                "termDuration",
                "annualContractValue",
                "currency",
                "category",
                "billingPlan",
                "scheduledAction",
                "scheduledQuantity",
                "cancellationAllowedUntil",
                "isExtendedTerm");
        for (DemoCustomer customer : customers) {
            Random random = new Random(customer.seed());
            for (int index = 0; index < customer.products().size(); index++) {
                write(csv, customer, index, random);
            }
        }
    }

    private void write(CsvWriter csv, DemoCustomer customer, int index, Random random) {
        DemoHistory history = new DemoHistory(customer, index, today);
        long sold = history.sold(today.minusDays(2));
        long own = sold - DemoFiles.direct(customer, sold);
        DemoTerm term = DemoTerm.of(customer, index, own, random, today);
        if (customer.character() != Character.TRIAL_ONLY) {
            row(csv, customer, index, random, "active", false, own, term);
        }
        long inflated = history.inflatedSeats();
        switch (customer.character()) {
            case TRIAL, TRIAL_ONLY ->
                row(
                        csv,
                        customer,
                        index,
                        random,
                        "active",
                        true,
                        inflated,
                        ended(today.minusDays(19), today.plusDays(11), "P1M"));
            case LAPSED_SUBSCRIPTION ->
                row(
                        csv,
                        customer,
                        index,
                        random,
                        random.nextBoolean() ? "expired" : "disabled",
                        false,
                        inflated,
                        ended(today.minusDays(376), today.minusDays(11), "P1Y"));
            default -> {
                if (random.nextInt(9) == 0) {
                    LocalDate day = today.minusDays(120L + random.nextInt(400));
                    row(
                            csv,
                            customer,
                            index,
                            random,
                            "deleted",
                            false,
                            1 + own / 4,
                            ended(day.minusYears(1), day, "P1Y"));
                }
            }
        }
    }

    private static DemoTerm ended(LocalDate start, LocalDate end, String term) {
        return new DemoTerm(start, end, term, "monthly", false, null, null, null, false);
    }

    private static void row(
            CsvWriter csv,
            DemoCustomer customer,
            int index,
            Random random,
            String status,
            boolean trial,
            long quantity,
            DemoTerm term) {
        DemoProduct product = customer.products().get(index);
        BigDecimal value =
                trial ? BigDecimal.ZERO : product.monthlyPrice().multiply(BigDecimal.valueOf(12L * quantity));
        // Some contracts came without a value: there the price list alone knows the price
        boolean hasValue = trial || random.nextInt(4) > 0;
        csv.writeRecord(
                text(new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & (-1L >>> 2) | 1L << 63)),
                text(customer.tenantId()),
                product.productId(),
                product.name(),
                status,
                text(trial),
                text(quantity),
                DemoFiles.RESELLER,
                text(term.start()),
                text(term.end()),
                text(term.autoRenew()),
                term.term(),
                hasValue ? value.toPlainString() : "",
                DemoFiles.currency(customer.country()),
                product.isDynamics() ? "Dynamics" : "Office",
                term.plan(),
                text(term.action()),
                text(term.scheduledQuantity()),
                text(term.cancellationAllowedUntil()),
                term.extended() ? "true" : "");
    }
}
