package io.seatwise.adoption;

import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.LicenceRecord.Month;
import io.seatwise.adoption.LicenceScore.Reason;
import io.seatwise.base.SmallNumbers;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a licence's score what would be about too few people, by {@link SmallNumbers}: a licence of one seat says
 * what one person did. Seats bought and assigned are counts of licences and stay.
 */
final class LicencePublication {

    private LicencePublication() {}

    /** The score as it may be published, with the months that it is made of. */
    static LicenceScore of(LicenceScore score) {
        LicenceRecord licence = score.licence();
        Map<YearMonth, Month> months = new HashMap<>();
        licence.months()
                .forEach((month, figures) ->
                        months.put(month, published(figures, licence.identity().licenceType())));
        YearMonth latest = score.month();
        boolean fewUsers = latest != null && isAny(licence, latest, LicencePublication::hidesUsers);
        boolean fewDoers = latest != null && isAny(licence, latest, LicencePublication::isAboutFew);
        boolean fewNow = latest != null && isHidden(licence, latest, LicencePublication::hidesUsers);
        boolean seat = licence.identity().licenceType() == LicenceType.SEAT;
        boolean hidden = fewDoers || (seat ? fewNow : fewUsers);
        LicenceRecord shown = new LicenceRecord(
                licence.identity(), months, fewDoers ? null : licence.lastActiveDate(), licence.contract());
        return new LicenceScore(
                shown,
                latest,
                hidden ? null : score.score(),
                new LicenceScore.Components(
                        fewDoers ? null : score.components().activityComponent(),
                        fewUsers ? null : score.components().userComponent(),
                        score.components().assignedRatio(),
                        fewNow ? null : score.components().usageRatio(),
                        fewDoers ? null : score.components().recency()),
                hidden ? Reason.FEW_PEOPLE : score.reason());
    }

    private interface Check {
        boolean applies(Month month, LicenceType type);
    }

    /** Whether it holds for the latest month or one of those that it is compared with. */
    private static boolean isAny(LicenceRecord licence, YearMonth latest, Check check) {
        return IntStream.rangeClosed(0, LicenceScore.MONTHS_BEFORE)
                .anyMatch(back -> isHidden(licence, latest.minusMonths(back), check));
    }

    private static boolean isHidden(LicenceRecord licence, YearMonth month, Check check) {
        Month figures = licence.months().get(month);
        return figures != null && check.applies(figures, licence.identity().licenceType());
    }

    private static Month published(Month month, LicenceType type) {
        boolean few = isAboutFew(month, type);
        return new Month(
                few ? null : month.activityCount(),
                hidesUsers(month, type) ? null : month.monthlyActiveUsers(),
                month.purchasedSeats(),
                month.assignedSeats(),
                few ? null : month.batchMerges(),
                few ? null : month.totalMerges());
    }

    /** Whether the active users, or those who have a seat and were not active, are too few to be told. */
    private static boolean hidesUsers(Month month, LicenceType type) {
        Long users = month.monthlyActiveUsers();
        Long seats = seats(month, type);
        return isAboutFew(month, type) || seats != null && users != null && !SmallNumbers.maySplit(users, seats);
    }

    /** Whether what was done was done by few: their seats or their number are fewer than a group. */
    private static boolean isAboutFew(Month month, LicenceType type) {
        Long users = month.monthlyActiveUsers();
        Long seats = seats(month, type);
        return seats != null && !SmallNumbers.isGroup(seats)
                || users != null && users > 0 && !SmallNumbers.isGroup(users);
    }

    /** The people who have a seat; unknown for a site licence and where nobody has one. */
    private static @Nullable Long seats(Month month, LicenceType type) {
        Long assigned = month.assignedSeats();
        return type == LicenceType.SITE || assigned == null || assigned == 0 ? null : assigned;
    }
}
