package io.seatwise.training.report;

import io.seatwise.branding.Branding;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.ProductMoney;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page that a customer is handed: its figures, its unused licences, the steps by priority, and earlier trainings that
 * measurably helped. It holds nothing that is ours alone: no states of cards, no addresses, no doubtful figures.
 */
public record CustomerPlan(
        CustomerRow customer, Partner partner, LocalDate day, Licences licences, Advice advice, History history) {

    static final int MOST_PRODUCTS = 4;
    static final int MOST_STEPS = 3;
    static final int MOST_ITEMS = 3;
    static final int MOST_OUTCOMES = 3;
    static final int MOST_AGREED = 6;
    static final int MOST_ACTIONS = 5;
    static final int USUAL_DAYS = 28;

    /**
     * What led here.
     *
     * @param progress the figures on an earlier day and now
     * @param agreed the newest agreements that are no step of the plan, at most {@link #MOST_AGREED}
     * @param outcomes the newest measured ones that helped, at most {@link #MOST_OUTCOMES}
     */
    public record History(PlanProgress progress, List<Agreed> agreed, List<Outcome> outcomes) {}

    /** The days of an agreement; null where none is set. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    public PlanProgress progress() {
        return history.progress();
    }

    public List<Agreed> agreed() {
        return history.agreed();
    }

    public List<Outcome> outcomes() {
        return history.outcomes();
    }

    /**
     * One playbook in the reader's language, with what it is recommended for.
     *
     * @param code of a playbook as it is shipped; null for one that was edited and for the partner's own
     * @param items by priority, at least one and at most {@link #MOST_ITEMS}: one playbook may be for several products
     */
    public record Step(@Nullable String code, PlaybookContent playbook, List<WorkItem> items) {

        /** Whether one of its cards is planned or under way. */
        boolean isAgreed() {
            return items.stream().anyMatch(item -> item.state() != WorkState.NEW);
        }

        /** The day by which it is to be done: the earliest one agreed or fixed that lies ahead, else in four weeks. */
        LocalDate by(LocalDate today) {
            return items.stream()
                    .flatMap(item -> Stream.of(
                            Optional.ofNullable(item.due()),
                            Optional.ofNullable(item.recommendation().validity().deadline())))
                    .flatMap(Optional::stream)
                    .filter(day -> day.isAfter(today))
                    .min(Comparator.naturalOrder())
                    .orElse(today.plusDays(USUAL_DAYS));
        }
    }

    /**
     * A step as it is read.
     *
     * @param reasons why, each followed by what can be gained
     * @param actions what will be done, by whom and by when
     */
    public record StepLines(String title, List<List<String>> reasons, List<String> actions) {}

    /**
     * Something that was agreed with a customer.
     *
     * @param at when it was agreed or last changed
     * @param about what was agreed on
     * @param choice of a renewal decision, or whether a card is DONE; null for the others
     * @param days the first and the last of a campaign; the only one of the others as the first
     * @param quantity the seats of a renewal decision; null without one
     */
    public record Agreed(
            Kind kind,
            Instant at,
            About about,
            @Nullable String choice,
            Days days,
            @Nullable Long quantity) {

        /**
         * What an agreement is about.
         *
         * @param name a playbook's code, a campaign's or product's name, or the text of a note
         * @param product the product that a card is for; null for the whole customer and for other kinds
         */
        public record About(String name, @Nullable String product) {}

        /** What kind of agreement it is. */
        public enum Kind {
            CARD,
            CAMPAIGN,
            RENEWAL,
            NOTE
        }
    }

    /**
     * Who hands the page out.
     *
     * @param branding logo, accent and footer of the partner
     */
    public record Partner(String name, Branding branding) {}

    /**
     * The licences that nobody uses.
     *
     * @param unused the products below the target with the most unused licences, at most {@link #MOST_PRODUCTS};
     *     inflated ones are left out
     * @param inflated the names of the products that were left out because their figures are inflated
     */
    public record Licences(List<UnusedSeats> unused, List<String> inflated) {}

    /**
     * The unused licences of a product and their yearly value, as the customer's page shows them.
     *
     * @param value an estimate; null when unknown, in several currencies, or not for the reader to see
     * @param currency null with {@code value}
     */
    public record UnusedSeats(
            ProductPosition product,
            long seats,
            @Nullable BigDecimal value,
            @Nullable String currency) {

        static UnusedSeats of(ProductPosition product, ProductMoney money) {
            Long unused = product.usage().unused();
            return new UnusedSeats(product, unused == null ? 0 : unused, money.unusedValue(), money.currency());
        }
    }

    /**
     * What to do next.
     *
     * @param steps the playbooks whose open recommendations have the highest priority, at most {@link #MOST_STEPS}
     * @param furtherItems how many more recommendations are open
     */
    public record Advice(List<Step> steps, int furtherItems) {}
}
