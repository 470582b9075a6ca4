package io.seatwise.training.report;

import io.seatwise.access.PartnerScope;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.training.campaign.CampaignFilter;
import io.seatwise.training.campaign.CampaignState;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import io.seatwise.training.outcome.OutcomeFilter;
import io.seatwise.training.outcome.OutcomeState;
import io.seatwise.training.outcome.Outcomes;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.Recommendations;
import io.seatwise.training.report.Digest.Measured;
import io.seatwise.training.report.Digest.Some;
import io.seatwise.training.report.Digest.Waiting;
import io.seatwise.training.triage.WorkFacets;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Collects the contents of a digest from the services behind the screens, with the scope of its recipient. */
@Component
class DigestFacts {

    private static final int AT_ONCE = 200;
    private static final int DAYS_AHEAD = 6;
    private static final Set<WorkState> OPEN =
            Set.of(WorkState.NEW, WorkState.PLANNED, WorkState.IN_PROGRESS, WorkState.WAITING);

    private final WorkQueue queue;
    private final Recommendations recommendations;
    private final Outcomes outcomes;
    private final Campaigns campaigns;
    private final Playbooks playbooks;

    DigestFacts(
            WorkQueue queue,
            Recommendations recommendations,
            Outcomes outcomes,
            Campaigns campaigns,
            Playbooks playbooks) {
        this.queue = queue;
        this.recommendations = recommendations;
        this.outcomes = outcomes;
        this.campaigns = campaigns;
        this.playbooks = playbooks;
    }

    /** For the person of this scope. */
    Digest of(PartnerScope scope, DigestPeriod period, LocalDate today) {
        List<WorkItem> mine = mine(scope, today.plusDays(DAYS_AHEAD));
        return new Digest(
                period,
                today,
                playbooks.byCode(scope),
                new Digest.Queue(
                        queue.counts(scope, WorkFilter.ALL),
                        recommendations.firstSeen(scope, period.from(), period.until()),
                        queue.page(scope, WorkFilter.ALL.with(WorkFacets.STATE, OPEN), List.of(), 0, Digest.MOST)),
                new Digest.Urgent(
                        Some.of(mine.stream().filter(WorkItem::overdue).toList()),
                        Some.of(mine.stream().filter(item -> !item.overdue()).toList()),
                        stale(scope)),
                new Digest.News(Some.of(finished(scope, period)), Some.of(measured(scope, period)), waiting(scope)));
    }

    /** The person's own with a day up to this one, the earliest first. */
    private List<WorkItem> mine(PartnerScope scope, LocalDate until) {
        List<WorkItem> mine = new ArrayList<>();
        WorkFilter filter =
                WorkFilter.ALL.with(WorkFacets.STATE, OPEN).with(WorkFacets.ASSIGNEE, List.of(scope.actor()));
        for (int offset = 0; ; offset += AT_ONCE) {
            List<WorkItem> page = queue.page(scope, filter, List.of(SortOrder.ascending("due")), offset, AT_ONCE);
            for (WorkItem item : page) {
                LocalDate due = item.due();
                if (due == null || due.isAfter(until)) {
                    return mine;
                }
                mine.add(item);
            }
            if (page.size() < AT_ONCE) {
                return mine;
            }
        }
    }

    private Some<WorkItem> stale(PartnerScope scope) {
        WorkFilter filter = WorkFilter.ALL.with(WorkFacets.STALE, true);
        return new Some<>(
                queue.page(scope, filter, List.of(SortOrder.ascending("changed")), 0, Digest.MOST),
                queue.count(scope, filter));
    }

    /** A card is changed when it is done, so no card behind the first one last changed before the period was done in the period. */
    private List<WorkItem> finished(PartnerScope scope, DigestPeriod period) {
        List<WorkItem> finished = new ArrayList<>();
        WorkFilter filter = WorkFilter.ALL.with(WorkFacets.STATE, Set.of(WorkState.DONE));
        Instant start = period.from().atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int offset = 0; ; offset += AT_ONCE) {
            List<WorkItem> page = queue.page(scope, filter, List.of(SortOrder.descending("changed")), offset, AT_ONCE);
            for (WorkItem item : page) {
                Instant changed = item.activity().changedAt();
                if (changed != null && changed.isBefore(start)) {
                    return finished;
                }
                if (period.holds(item.work().progress().doneDay())) {
                    finished.add(item);
                }
            }
            if (page.size() < AT_ONCE) {
                return finished;
            }
        }
    }

    /** The newest end comes first, and after the last of its days nothing more becomes measurable. */
    private List<Measured> measured(PartnerScope scope, DigestPeriod period) {
        List<Measured> measured = new ArrayList<>();
        LocalDate oldest = period.from().minusDays(Outcome.AFTER.getLast());
        for (long offset = 0; ; offset += AT_ONCE) {
            List<Outcome> page = outcomes.page(scope, OutcomeFilter.ALL, offset, AT_ONCE);
            for (Outcome outcome : page) {
                if (outcome.period().ended().isBefore(oldest)) {
                    return measured;
                }
                for (OutcomeFigure figure : outcome.findings().figures()) {
                    if (period.holds(figure.day()) && saysSomething(figure.state())) {
                        measured.add(new Measured(outcome, figure));
                    }
                }
            }
            if (page.size() < AT_ONCE) {
                return measured;
            }
        }
    }

    private static boolean saysSomething(OutcomeState state) {
        return state == OutcomeState.MEASURED || state == OutcomeState.TOO_FEW_PEERS;
    }

    private Some<Waiting> waiting(PartnerScope scope) {
        CampaignFilter filter = new CampaignFilter("", null, Set.of(CampaignState.PENDING_APPROVAL), Set.of());
        List<Waiting> first = campaigns.page(scope, filter, 0, Digest.MOST).stream()
                .map(campaign -> new Waiting(campaign, campaigns.isOwn(scope, campaign)))
                .toList();
        return new Some<>(first, campaigns.count(scope, filter));
    }
}
