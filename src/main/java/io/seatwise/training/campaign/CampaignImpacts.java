package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreTotal;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.adoption.score.AdoptionScores;
import io.seatwise.base.Ratio;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.PositionHistory;
import io.seatwise.training.campaign.CampaignImpact.Moment;
import io.seatwise.training.campaign.CampaignImpact.Point;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Looks at the figure of a campaign before, during and after it (reference, section 4.3). */
@Service
public class CampaignImpacts {

    private final AdoptionScores scores;
    private final PositionHistory history;
    private final Clock clock;

    CampaignImpacts(AdoptionScores scores, PositionHistory history, Clock clock) {
        this.scores = scores;
        this.history = history;
        this.clock = clock;
    }

    /** @param campaign one that this scope sees */
    @PreAuthorize(Roles.CAN_READ)
    public CampaignImpact of(PartnerScope scope, Campaign campaign) {
        LocalDate activated = campaign.status().activatedOn();
        LocalDate ended = campaign.status().endedOn();
        LocalDate start = activated == null ? campaign.plan().schedule().start() : activated;
        LocalDate end = ended == null ? campaign.plan().schedule().end() : ended;
        return new CampaignImpact(List.of(
                point(scope, campaign, Moment.BEFORE, start.minusDays(CampaignImpact.DAYS)),
                point(scope, campaign, Moment.START, start),
                point(scope, campaign, Moment.END, end),
                point(scope, campaign, Moment.AFTER, end.plusDays(CampaignImpact.DAYS))));
    }

    private Point point(PartnerScope scope, Campaign campaign, Moment moment, LocalDate wanted) {
        if (wanted.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            return new Point(moment, wanted, null, null, true);
        }
        LocalDate oldest = wanted.minusDays(CampaignImpact.DAYS - 1L);
        ScoreCategory category = campaign.plan().subject().insight().category();
        return category == null
                ? licences(scope, campaign.customer().id(), moment, wanted, oldest)
                : score(scope, campaign.customer().id(), category, moment, wanted, oldest);
    }

    private Point score(
            PartnerScope scope,
            CustomerId customer,
            ScoreCategory category,
            Moment moment,
            LocalDate wanted,
            LocalDate oldest) {
        AdoptionScore score = scores.of(scope, customer, wanted);
        LocalDate day = score.day();
        if (day == null || day.isBefore(oldest)) {
            return new Point(moment, wanted, null, null, false);
        }
        @Nullable
        BigDecimal percent = score.category(category)
                .filter(each -> each.points().value() != null)
                .map(each -> ScoreTotal.of(List.of(each)).percent())
                .orElse(null);
        return new Point(moment, wanted, percent == null ? null : day, percent, false);
    }

    private Point licences(PartnerScope scope, CustomerId customer, Moment moment, LocalDate wanted, LocalDate oldest) {
        List<DayPosition> days = history.of(scope, customer, oldest, wanted);
        if (days.isEmpty()) {
            return new Point(moment, wanted, null, null, false);
        }
        DayPosition last = days.getLast();
        BigDecimal percent = Ratio.percent(Ratio.of(last.active(), last.entitled()));
        return new Point(moment, wanted, percent == null ? null : last.day(), percent, false);
    }
}
