package io.seatwise.training.report;

import io.seatwise.branding.Branding;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.triage.WorkItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that a customer is handed: its figures, its unused licences, the steps by priority, and earlier trainings that
 * measurably helped. It holds nothing that is ours alone: no states of cards, no addresses, no doubtful figures.
 *
 * @param unused the products below the target with the most unused licences, at most {@link #MOST_PRODUCTS}; inflated ones
 *     are left out
 * @param withoutInflated whether products were left out because their figures are inflated
 * @param steps the playbooks whose open recommendations have the highest priority, at most {@link #MOST_STEPS}
 * @param furtherItems how many more recommendations are open
 * @param branding logo, accent and footer of the partner
 * @param outcomes the newest measured ones, at most {@link #MOST_OUTCOMES}
 */
public record CustomerPlan(
        CustomerRow customer,
        String partnerName,
        LocalDate day,
        List<UnusedSeats> unused,
        boolean withoutInflated,
        List<Step> steps,
        int furtherItems,
        List<Outcome> outcomes,
        Branding branding) {

    static final int MOST_PRODUCTS = 4;
    static final int MOST_STEPS = 3;
    static final int MOST_ITEMS = 3;
    static final int MOST_OUTCOMES = 3;

    private static final int PROGRESS_WEEKS = 12;

    /**
     * One playbook in the reader's language, with what it is recommended for.
     *
     * @param items by priority, at least one and at most {@link #MOST_ITEMS}: one playbook may be for several products
     */
    public record Step(PlaybookContent playbook, List<WorkItem> items) {}

    /** The usage twelve weeks ago, in tenths of a percent; null when unknown. */
    @Nullable
    Integer usageBefore() {
        List<@Nullable Integer> trend = customer.usageTrend();
        int place = trend.size() - 1 - PROGRESS_WEEKS;
        return place < 0 ? null : trend.get(place);
    }
}
