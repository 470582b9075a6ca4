package io.seatwise.training.triage;

import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.training.recommendation.Recommendations.Grace;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The next step for a customer. A customer with the flag LOW_ADOPTION always has a recommendation or a stated reason
 * why it has none yet.
 *
 * @param item the card; null where the code is about none
 * @param until the last day of grace, or of the snooze of the card
 * @see <a href="../../../../../../../docs/decisions/103-next-step.md">decision 103</a>
 */
public record NextStep(
        Code code,
        @Nullable WorkItem item,
        @Nullable Grace grace,
        @Nullable LocalDate until) {

    /** A product, or an organisation, with fewer seats is too small for a training. */
    static final int MIN_SEATS = 5;

    /** The kinds of next step. */
    public enum Code {
        /** A card is open. */
        RECOMMENDED,
        /** The customer is new, or its seats were just assigned. */
        GRACE,
        /** Adoption is low and there are too few seats for a training. */
        TOO_SMALL,
        /** Inflated figures have to be corrected before a training is chosen. */
        DATA_FIRST,
        /** There are no usage figures. */
        NO_DATA,
        NOTHING_TO_DO
    }

    /**
     * Chooses the next step of a customer.
     *
     * @param items its cards, the best first
     */
    static NextStep of(CustomerRow customer, List<WorkItem> items, List<Grace> grace) {
        Optional<WorkItem> data =
                first(items, item -> isOpen(item) && item.recommendation().isAboutData());
        if (data.isPresent()) {
            return new NextStep(Code.DATA_FIRST, data.get(), null, null);
        }
        Optional<WorkItem> open = first(items, NextStep::isOpen);
        if (open.isPresent()) {
            return new NextStep(Code.RECOMMENDED, open.get(), null, null);
        }
        if (customer.position().entitlements().usage() == null
                && customer.position().licences().deployment() == null) {
            return new NextStep(Code.NO_DATA, null, null, null);
        }
        Optional<Grace> until = grace.stream()
                .min(Comparator.comparing((Grace each) -> each.productId() != null)
                        .thenComparing(Grace::until));
        if (until.isPresent()) {
            return new NextStep(Code.GRACE, null, until.get(), until.get().until());
        }
        if (customer.position().flags().contains(Flag.LOW_ADOPTION)) {
            return lowAdoption(customer, items);
        }
        return new NextStep(
                customer.position().entitlements().usage() == null ? Code.NO_DATA : Code.NOTHING_TO_DO,
                null,
                null,
                null);
    }

    /** No card is open: it was closed or put aside, there are too few seats, or no rule asks for a training. */
    private static NextStep lowAdoption(CustomerRow customer, List<WorkItem> items) {
        Optional<WorkItem> closed = first(
                items,
                item -> item.recommendation().validity().holds()
                        && !item.recommendation().isAboutData());
        if (closed.isPresent()) {
            return new NextStep(
                    Code.RECOMMENDED,
                    closed.get(),
                    null,
                    closed.get().work().pause().snoozedUntil());
        }
        Long seats = customer.position().licences().sold() == null
                        || customer.position().licences().sold() == 0
                ? customer.position().entitlements().entitled()
                : customer.position().licences().sold();
        boolean small = seats != null && seats < MIN_SEATS;
        return new NextStep(small ? Code.TOO_SMALL : Code.RECOMMENDED, null, null, null);
    }

    private static boolean isOpen(WorkItem item) {
        return item.recommendation().validity().holds() && item.state().isOpen();
    }

    private static Optional<WorkItem> first(List<WorkItem> items, Predicate<WorkItem> of) {
        return items.stream().filter(of).findFirst();
    }
}
