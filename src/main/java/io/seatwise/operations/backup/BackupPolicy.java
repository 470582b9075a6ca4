package io.seatwise.operations.backup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides which backups are kept: the newest of each of the last days and weeks, and the last ones before migrations. */
final class BackupPolicy {

    static final int DAYS = 7;
    static final int WEEKS = 4;
    static final int BEFORE_MIGRATIONS = 3;

    private BackupPolicy() {}

    /**
     * The backups to delete.
     *
     * @param newestFirst all that are there; the newest one is always kept
     */
    static List<BackupName> superfluous(List<BackupName> newestFirst, LocalDate today) {
        Set<LocalDate> days = new HashSet<>();
        Set<LocalDate> weeks = new HashSet<>();
        int migrations = 0;
        List<BackupName> superfluous = new ArrayList<>();
        for (BackupName each : newestFirst) {
            LocalDate day = each.madeAt().toLocalDate();
            LocalDate week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            boolean kept;
            if (each.isBeforeMigration()) {
                kept = ++migrations <= BEFORE_MIGRATIONS;
            } else {
                boolean daily = day.isAfter(today.minusDays(DAYS)) && days.add(day);
                boolean weekly = week.isAfter(today.minusWeeks(WEEKS)) && weeks.add(week);
                kept = daily || weekly;
            }
            if (!kept && each != newestFirst.getFirst()) {
                superfluous.add(each);
            }
        }
        return superfluous;
    }
}
