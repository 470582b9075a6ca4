package io.seatwise.training.triage;

import io.seatwise.ids.RecommendationId;
import io.seatwise.training.recommendation.Recommendation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation with the work on it as of today.
 *
 * @param overdue its day has passed and it is not finished
 * @param stale it is under way and was not touched for {@link WorkQueue#STALE_DAYS} days
 */
public record WorkItem(
        Recommendation recommendation,
        Work work,
        Relationship relationship,
        Activity activity,
        boolean overdue,
        boolean stale) {

    public RecommendationId id() {
        return recommendation.id();
    }

    /** The day that somebody set, else the deadline of what the card asks for; null without either. */
    public @Nullable LocalDate due() {
        return due(recommendation, work);
    }

    static @Nullable LocalDate due(Recommendation recommendation, Work work) {
        return work.due() == null ? recommendation.validity().deadline() : work.due();
    }

    public WorkState state() {
        return work.state();
    }

    /**
     * Who looks after the customer, and when a subscription of it renews next.
     *
     * @param accountManager who looks after the customer, by e-mail
     * @param nextRenewal the customer's
     */
    public record Relationship(
            @Nullable String accountManager, @Nullable LocalDate nextRenewal) {}

    /**
     * What was done on the card.
     *
     * @param notes how many were written
     * @param ticks how many steps of the checklist are done
     * @param changedAt when the work was last changed; null with {@code changedBy} while nobody has touched it
     */
    public record Activity(
            int notes,
            int ticks,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}
}
