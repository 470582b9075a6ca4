package io.seatwise.adoption.usage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.adoption.supporting.SupportingFigure.Earlier;
import io.seatwise.adoption.supporting.SupportingFigure.Input;
import io.seatwise.adoption.supporting.SupportingFigure.Window;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked examples of supporting metrics out of Microsoft Graph reports: domain/adoption-score.md, 1.1 to 1.9, 7.1, 7.2. */
class ReportFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final String SITES = "getSharePointActivityUserCounts";

    private final List<GraphRow> lines = new ArrayList<>();

    @Test
    void aShareOfAPeriodIsComparedWithTheSameReportAPeriodBefore() {
        services(DAY.minusDays(35), 100, 100);
        services(DAY.minusDays(30), 120, 80);
        services(DAY.minusDays(7), 130, 70);
        services(DAY, 150, 50);

        SupportingFigure mail = one(Metric.MAIL_ACTIVE, null);

        assertThat(mail.value()).isEqualByComparingTo("75");
        assertThat(mail.window()).isEqualTo(new Window(DAY, 30, 30));
        assertThat(mail.before().last()).isEqualTo(DAY.minusDays(30));
        assertThat(mail.before().value()).isEqualByComparingTo("60");
        assertThat(mail.change()).isEqualByComparingTo("15");
        assertThat(mail.derivation().source()).isEqualTo("getOffice365ServicesUserCounts");
        assertThat(mail.derivation().inputs())
                .containsExactly(
                        new Input("Exchange Active", BigDecimal.valueOf(150)),
                        new Input("Exchange Inactive", BigDecimal.valueOf(50)));
        assertThat(figures(Metric.TEAMS_ACTIVE, null)).isEmpty();
    }

    @Test
    void withoutThirtyDaysTheNextBestPeriodCounts() {
        lines.add(line(DAY, GraphReports.SERVICES, "D7", Map.of("Exchange Active", 10L, "Exchange Inactive", 90L)));
        lines.add(line(DAY, GraphReports.SERVICES, "D90", Map.of("Exchange Active", 80L, "Exchange Inactive", 20L)));

        assertThat(one(Metric.MAIL_ACTIVE, null).value()).isEqualByComparingTo("80");
        assertThat(one(Metric.MAIL_ACTIVE, null).window().days()).isEqualTo(90);
    }

    /** 28 days of 40 people, the 28 before of 30: a mean, as the 1,120 person-days are not 1,120 people. */
    @Test
    void peopleOfADayAreAMeanAndNeverASum() {
        for (int back = 0; back < 56; back++) {
            lines.add(line(DAY.minusDays(back), SITES, "", Map.of("Viewed Or Edited", back < 28 ? 40L : 30L)));
        }

        SupportingFigure files = one(Metric.SITE_FILES, 200L);

        assertThat(files.value()).isEqualByComparingTo("40");
        assertThat(files.window()).isEqualTo(new Window(DAY, 28, 28));
        assertThat(files.before()).isEqualTo(new Earlier(new BigDecimal("30"), DAY.minusDays(28)));
        assertThat(files.derivation().inputs())
                .containsExactly(new Input("Viewed Or Edited", BigDecimal.valueOf(1120)));
    }

    @Test
    void actionsAreAddedUpAndComparedOverEquallyManyDaysOnly() {
        for (int back = 0; back < 56; back++) {
            if (back != 40) {
                lines.add(line(DAY.minusDays(back), GraphReports.TEAMS_ACTIONS, "", Map.of("Calls", 3L)));
            }
        }

        assertThat(one(Metric.CALLS, 200L).value()).isEqualByComparingTo("84");
        assertThat(one(Metric.CALLS, 200L).before()).isNull();

        lines.add(line(DAY.minusDays(40), GraphReports.TEAMS_ACTIONS, "", Map.of("Calls", 30L)));
        assertThat(one(Metric.CALLS, 200L).before().value()).isEqualByComparingTo("111");
    }

    @Test
    void aShareOfSumsIsTheRatioOfTheSums() {
        lines.add(line(
                DAY, GraphReports.TEAMS_ACTIONS, "", Map.of("Team Chat Messages", 10L, "Private Chat Messages", 10L)));
        lines.add(line(
                DAY.minusDays(1),
                GraphReports.TEAMS_ACTIONS,
                "",
                Map.of("Team Chat Messages", 0L, "Private Chat Messages", 80L)));

        // 10 / 100, not the mean of 50 % and 0 %
        assertThat(one(Metric.CHANNEL_MESSAGES, 200L).value()).isEqualByComparingTo("10");
        assertThat(one(Metric.CHANNEL_MESSAGES, 200L).window()).isEqualTo(new Window(DAY, 28, 2));
        assertThat(one(Metric.CHANNEL_MESSAGES, 200L).before()).isNull();
    }

    @Test
    void teamsWithActivityAreOfTheNewestDayAndNeedFiveTeams() {
        lines.add(teams(DAY.minusDays(28), 2, 8, 1, 9));
        lines.add(teams(DAY, 3, 5, 3, 9));

        SupportingFigure teams = one(Metric.TEAMS_ENGAGED, 200L);

        // (3 + 3) / (5 + 9), before (2 + 1) / (8 + 9)
        assertThat(teams.value()).isCloseTo(new BigDecimal("42.857"), within());
        assertThat(teams.before().value()).isCloseTo(new BigDecimal("17.647"), within());
        assertThat(teams.window().days()).isEqualTo(1);

        lines.add(teams(DAY.plusDays(1), 1, 2, 1, 2));
        assertThat(one(Metric.TEAMS_ENGAGED, 200L).value()).isNull();
    }

    @Test
    void platformsAreFiguresOfTheirOwnAndMayOverlap() {
        lines.add(line(
                DAY,
                "getEmailAppUsageAppsUserCounts",
                "D30",
                Map.of("Outlook For Windows", 90L, "Outlook For Mobile", 60L, "Outlook For Web", 4L)));

        assertThat(figures(Metric.OUTLOOK_BY_APP, 100L))
                .extracting(SupportingFigure::subject)
                .containsExactly("Outlook For Windows", "Outlook For Mobile", "Outlook For Web");
        assertThat(figures(Metric.OUTLOOK_BY_APP, 100L))
                .extracting(
                        figure -> figure.value() == null ? null : figure.value().longValue())
                .containsExactly(90L, 60L, null);
    }

    @Test
    void copilotIsShownByAppAndByPeriodAndHiddenForFewerThanTenEnabled() {
        lines.add(copilot("D30", Map.of("Any App", List.of(120L, 200L), "Loop", List.of(3L, 9L))));
        lines.add(copilot("D180", Map.of("Any App", List.of(180L, 200L))));

        assertThat(figures(Metric.COPILOT_BY_PERIOD, 200L))
                .extracting(SupportingFigure::subject)
                .containsExactly("30", "180");
        assertThat(figures(Metric.COPILOT_BY_PERIOD, 200L).getLast().value()).isEqualByComparingTo("90");
        List<SupportingFigure> apps = figures(Metric.COPILOT_BY_APP, 200L);
        assertThat(apps).extracting(SupportingFigure::subject).containsExactly("Any App", "Loop");
        assertThat(apps.getFirst().value()).isEqualByComparingTo("60");
        assertThat(apps.getLast().value()).isNull();
        assertThat(apps.getLast().derivation().inputs()).isEmpty();
    }

    @Test
    void aPeriodWithFewMorePeopleThanTheShorterOneIsHidden() {
        lines.add(copilot("D7", Map.of("Any App", List.of(50L, 200L))));
        lines.add(copilot("D30", Map.of("Any App", List.of(57L, 200L))));
        lines.add(copilot("D180", Map.of("Any App", List.of(61L, 200L))));

        assertThat(figures(Metric.COPILOT_BY_PERIOD, 200L))
                .extracting(figure -> figure.value() == null)
                .containsExactly(false, true, false);
    }

    @Test
    void aShareOfFewPeopleOrOfNearlyEverybodyIsHidden() {
        services(DAY, 195, 5);
        assertThat(one(Metric.MAIL_ACTIVE, null).value()).isNull();

        lines.clear();
        services(DAY, 4, 196);
        assertThat(one(Metric.MAIL_ACTIVE, null).value()).isNull();
    }

    @Test
    void aShareOfTooFewBeforeIsNoComparison() {
        services(DAY.minusDays(30), 3, 6);
        services(DAY, 150, 50);

        assertThat(one(Metric.MAIL_ACTIVE, null).value()).isEqualByComparingTo("75");
        assertThat(one(Metric.MAIL_ACTIVE, null).before()).isNull();
    }

    @Test
    void organisationOfFewerThanTenOrUnknownSizeIsHidden() {
        lines.add(line(DAY, GraphReports.TEAMS_ACTIONS, "", Map.of("Calls", 300L)));
        lines.add(line(DAY, SITES, "", Map.of("Visited Page", 25L)));

        assertThat(one(Metric.CALLS, 9L).value()).isNull();
        assertThat(one(Metric.CALLS, null).value()).isNull();
        assertThat(one(Metric.CALLS, 10L).value()).isEqualByComparingTo("300");
        assertThat(one(Metric.SITE_PAGES, null).value()).isEqualByComparingTo("25");

        lines.add(line(DAY, GraphReports.SERVICES, "D30", Map.of("Teams Active", 4L, "Teams Inactive", 5L)));
        assertThat(one(Metric.CALLS, 500L).value()).isNull();
        assertThat(one(Metric.TEAMS_ACTIVE, 500L).value()).isNull();
    }

    @Test
    void oneToNinePeopleAndTheirChangeAreHidden() {
        for (int back = 0; back < 56; back++) {
            lines.add(line(
                    DAY.minusDays(back),
                    SITES,
                    "",
                    Map.of("Shared Externally", back < 28 ? 12L : 9L, "Shared Internally", back < 28 ? 9L : 12L)));
        }

        assertThat(one(Metric.SHARED_OUTSIDE, 200L).value()).isEqualByComparingTo("12");
        assertThat(one(Metric.SHARED_OUTSIDE, 200L).before()).isNull();
        assertThat(one(Metric.SHARED_INSIDE, 200L).value()).isNull();
        assertThat(one(Metric.SHARED_INSIDE, 200L).before()).isNull();
    }

    private List<SupportingFigure> figures(Metric metric, Long licensedUsers) {
        return new ReportFigures(lines, licensedUsers).of(Set.of(metric));
    }

    private SupportingFigure one(Metric metric, Long licensedUsers) {
        List<SupportingFigure> figures = figures(metric, licensedUsers);
        assertThat(figures).hasSize(1);
        return figures.getFirst();
    }

    private void services(LocalDate day, long active, long inactive) {
        lines.add(line(
                day, GraphReports.SERVICES, "D30", Map.of("Exchange Active", active, "Exchange Inactive", inactive)));
    }

    private static GraphRow teams(LocalDate day, long activePublic, long open, long activePrivate, long closed) {
        return line(
                day,
                "getTeamsTeamCounts",
                "",
                Map.of(
                        "Active Public Teams",
                        activePublic,
                        "Public Teams",
                        open,
                        "Active Private Teams",
                        activePrivate,
                        "Private Teams",
                        closed));
    }

    private static GraphRow copilot(String period, Map<String, List<Long>> apps) {
        Map<String, Long> values = new TreeMap<>();
        apps.forEach((app, counts) -> {
            values.put(app + " Active Users", counts.getFirst());
            values.put(app + " Enabled Users", counts.getLast());
        });
        return line(DAY, GraphReports.COPILOT, period, values);
    }

    private static GraphRow line(LocalDate day, String report, String period, Map<String, Long> values) {
        return new GraphRow(new CustomerId(new UUID(1, 1)), day, report, period, "", values);
    }

    private static Offset<BigDecimal> within() {
        return Offset.offset(new BigDecimal("0.001"));
    }
}
