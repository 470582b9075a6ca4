package io.seatwise.adoption.usage.graph;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.ModeBounds;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.score.CategoryOffer;
import io.seatwise.adoption.score.CategorySource;
import io.seatwise.base.SmallNumbers;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A range for Communication where nothing better is known: how many people can have used at least two of mail, Teams and
 * Viva Engage, from the people active in each as {@code getOffice365ServicesUserCounts} says over 30 days. Only a proxy:
 * its "active" is broader than "sent a message", and it covers 30 days, not 28. Source: domain/adoption-score.md,
 * section 1.0.1.
 */
@Component
class ServiceReportEstimate implements CategorySource {

    private static final String PERIOD = "D30";
    private static final int STANDS_FOR_DAYS = 30;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final GraphRows reports;

    ServiceReportEstimate(GraphRows reports) {
        this.reports = reports;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(GraphReportFileKind.NAME);
    }

    @Override
    public int days() {
        return STANDS_FOR_DAYS;
    }

    @Override
    public List<CategoryOffer> offers(PartnerScope scope, Collection<CustomerId> customers, LocalDate from) {
        return reports.find(scope, customers, from, LAST_DAY).stream()
                .filter(row -> row.report().equals(GraphReports.SERVICES)
                        && row.period().equals(PERIOD))
                .flatMap(
                        row -> range(row.values())
                                .map(range -> new CategoryOffer(row.customer(), row.day(), null, range, null))
                                .stream())
                .toList();
    }

    /**
     * The range in points; empty when one of the modes or the number of people is unknown, when nobody is enabled, when
     * more are active than enabled, so that the counts cannot be of the same people, or when a mode or a bound of the
     * range would tell about fewer people than {@link SmallNumbers} permits.
     */
    static Optional<CategoryScore> range(Map<String, Long> values) {
        Long mail = values.get("Exchange Active");
        Long teams = values.get("Teams Active");
        Long community = values.get("Yammer Active");
        Long enabled = sum(values.get("Office 365 Active"), values.get("Office 365 Inactive"));
        if (mail == null || teams == null || community == null || enabled == null || enabled == 0) {
            return Optional.empty();
        }
        if (Math.max(mail, Math.max(teams, community)) > enabled) {
            return Optional.empty();
        }
        ModeBounds people = ModeBounds.of(enabled, mail, teams, community);
        boolean mayBeTold = Stream.of(mail, teams, community, people.low(), people.high())
                .allMatch(count -> SmallNumbers.maySplit(count, enabled));
        if (!mayBeTold) {
            return Optional.empty();
        }
        return Optional.of(CategoryScore.between(
                ScoreCategory.COMMUNICATION, points(people.low(), enabled), points(people.high(), enabled)));
    }

    private static @Nullable Long sum(@Nullable Long active, @Nullable Long inactive) {
        return active == null || inactive == null ? null : active + inactive;
    }

    private static BigDecimal points(long people, long enabled) {
        return BigDecimal.valueOf(ScoreScheme.POINTS_PER_CATEGORY)
                .multiply(BigDecimal.valueOf(people))
                .divide(BigDecimal.valueOf(enabled), 6, RoundingMode.HALF_UP);
    }
}
