package io.seatwise.training.report;

import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The contents of a weekly digest: the part of the training queue that a person can see. */
record Digest(
        DigestPeriod period, LocalDate today, Map<String, Playbook> playbooks, Queue queue, Urgent urgent, News news) {

    /** Maximum entries per section; the rest are only counted. */
    static final int MOST = 10;

    /** The first of a list, and how many there are. */
    record Some<T>(List<T> first, long total) {

        static <T> Some<T> of(List<T> all) {
            return new Some<>(List.copyOf(all.subList(0, Math.min(MOST, all.size()))), all.size());
        }

        long further() {
            return total - first.size();
        }
    }

    /**
     * A campaign that waits for approval.
     *
     * @param own whether the person worked on it, through whatever door, and so may not approve it
     */
    record Waiting(Campaign campaign, boolean own) {}

    /** One day of an outcome. */
    record Measured(Outcome outcome, OutcomeFigure figure) {}

    /** Whether all sections are empty: nothing to do, new, finished, measured or waiting. */
    boolean isEmpty() {
        boolean open = queue.counts().entrySet().stream()
                .anyMatch(count -> count.getKey().isOpen() && count.getValue() > 0);
        return !open
                && queue.fresh().isEmpty()
                && news.finished().total() == 0
                && news.measured().total() == 0
                && news.waiting().total() == 0;
    }

    long open() {
        return queue.counts().entrySet().stream()
                .filter(count -> count.getKey().isOpen())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long freshTotal() {
        return queue.fresh().values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The queue as a whole.
     *
     * @param counts cards by state; a state that none has is left out
     * @param fresh how many recommendations are new, by playbook code, the most first
     * @param top the open ones of the highest priority
     */
    record Queue(Map<WorkState, Long> counts, Map<String, Long> fresh, List<WorkItem> top) {}

    /**
     * Work that should not wait.
     *
     * @param overdue the person's own whose day has passed
     * @param dueSoon the person's own that are due from today to in six days
     * @param stale what is under way and was not touched for long
     */
    record Urgent(Some<WorkItem> overdue, Some<WorkItem> dueSoon, Some<WorkItem> stale) {}

    /**
     * What ended in the period, and what waits for a decision.
     *
     * @param finished trainings done in the period
     * @param measured what became measurable in the period, or turned out to have too few peers
     * @param waiting campaigns that wait for approval
     */
    record News(Some<WorkItem> finished, Some<Measured> measured, Some<Waiting> waiting) {}
}
