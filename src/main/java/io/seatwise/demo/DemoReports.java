package io.seatwise.demo;

import static io.seatwise.demo.DemoWorkload.COPILOT;
import static io.seatwise.demo.DemoWorkload.EXO;
import static io.seatwise.demo.DemoWorkload.ODB;
import static io.seatwise.demo.DemoWorkload.OFFICE;
import static io.seatwise.demo.DemoWorkload.SPO;
import static io.seatwise.demo.DemoWorkload.TEAMS;
import static io.seatwise.demo.DemoWorkload.YAM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the organisation-level reports of Microsoft Graph and the Endpoint analytics of a few customers, so that the
 * pages of their categories have supporting metrics.
 */
final class DemoReports {

    private static final String REFRESHED = "Report Refresh Date";
    private static final int MOST_CUSTOMERS = 2;
    private static final int FEWEST_SEATS = 60;
    private static final int DAYS = 56;
    private static final int PERIOD = 30;

    private final List<DemoModel> models;
    private final LocalDate newest;

    DemoReports(List<DemoModel> models, LocalDate newest) {
        this.models = models.stream()
                .filter(model -> model.customer().organisation().seats() >= FEWEST_SEATS
                        && model.reportsOn(newest.minusDays(DAYS))
                        && model.reportsOn(newest)
                        && DemoScores.hasEndpoints(model))
                .sorted(Comparator.comparing((DemoModel model) ->
                                !model.customer().products().contains(DemoProduct.COPILOT))
                        .thenComparing(model -> model.customer().name()))
                .limit(MOST_CUSTOMERS)
                .toList();
        this.newest = newest;
    }

    /** The customers with activity reports, those with Copilot first. */
    List<DemoModel> models() {
        return models;
    }

    /** The files of one customer; none of them names it. */
    List<Path> write(Path folder, DemoModel model) throws IOException {
        Path own = Files.createDirectories(folder.resolve(model.customer().id().toString()));
        List<Path> files = new ArrayList<>();
        files.add(DemoDownloads.writeSubscriptions(own, model));
        files.add(services(own, model));
        files.add(daily(own, "getTeamsUserActivityUserCounts", model, TEAMS, """
                Team Chat Messages=0.3,Private Chat Messages=0.85,Calls=0.4,Meetings=0.6,Other Actions=0.7"""));
        files.add(daily(own, "getTeamsUserActivityCounts", model, TEAMS, """
                Team Chat Messages=1.6,Post Messages=0.5,Reply Messages=1.1,Private Chat Messages=10,Calls=0.8,\
                Meetings=1.2,Audio Duration=4100,Video Duration=1650,Screen Share Duration=1200,\
                Meetings Organized=0.5,Meetings Attended=1.2"""));
        files.add(daily(own, "getSharePointActivityUserCounts", model, SPO, """
                Visited Page=0.8,Viewed Or Edited=0.7,Synced=0.2,Shared Internally=0.24,Shared Externally=0.12"""));
        files.add(daily(own, "getTeamsTeamCounts", model, TEAMS, """
                Public Teams=0.07,Active Public Teams=0.03,Private Teams=0.16,Active Private Teams=0.1"""));
        files.add(daily(own, "getTeamsTeamActivityCounts", model, TEAMS, """
                Active Users=0.9,Active Channels=0.12,Guests=0.03,Reactions=1.1,Meetings Organized=0.5,\
                Post Messages=0.5,Channel Messages=1.6,Active Shared Channels=0.01,Active External Users=0.03,\
                Reply Messages=1.1,Urgent Messages=0.01,Mentions=0.4"""));
        files.add(
                daily(own, "getM365AppPlatformUserCounts", model, OFFICE, "Windows=0.85,Mac=0.09,Mobile=0.5,Web=0.35"));
        files.add(daily(own, "getM365AppUserCounts", model, OFFICE, """
                Outlook=0.9,Word=0.5,Excel=0.55,PowerPoint=0.25,OneNote=0.2,Teams=0.8"""));
        files.add(period(own, "getEmailAppUsageAppsUserCounts", model, EXO, """
                Mail For Mac=0.02,Outlook For Mac=0.08,Outlook For Windows=0.82,Outlook For Mobile=0.46,\
                Other For Mobile=0.05,Outlook For Web=0.33,POP3 App=0,IMAP4 App=0,SMTP App=0"""));
        files.add(period(own, "getTeamsDeviceUsageDistributionUserCounts", model, TEAMS, """
                Web=0.25,Windows Phone=0,Android Phone=0.25,iOS=0.42,Mac=0.1,Windows=0.85"""));
        files.add(period(own, "getEmailAppUsageVersionsUserCounts", model, EXO, """
                Outlook 2016=0.14,Outlook 2013=0,Outlook 2010=0,Outlook 2007=0,Undetermined=0.02,\
                Outlook M365=0.62,Outlook 2019=0.11"""));
        if (model.customer().products().contains(DemoProduct.COPILOT)) {
            files.add(copilot(own, model));
        }
        if (DemoScores.hasEndpoints(model)) {
            files.add(endpoints(own, model));
        }
        return files;
    }

    /** Active and inactive people of each service, now and a period before: those of the licences' own usage. */
    private Path services(Path folder, DemoModel model) throws IOException {
        return periods(
                folder,
                "getOffice365ServicesUserCounts",
                "Exchange,OneDrive,SharePoint,Skype For Business,Yammer,Teams,Office 365"
                        .replaceAll("([^,]+)", "$1 Active,$1 Inactive"),
                day -> {
                    List<Long> values = new ArrayList<>();
                    for (DemoWorkload workload : new DemoWorkload[] {EXO, ODB, SPO, null, YAM, TEAMS, EXO}) {
                        long enabled = workload == null ? 0 : model.enabled(workload, day);
                        long active = workload == null ? 0 : model.people(workload, day);
                        values.add(active);
                        values.add(enabled - active);
                    }
                    return values;
                });
    }

    private Path copilot(Path folder, DemoModel model) throws IOException {
        List<String> apps =
                List.of("Any App", "Microsoft Teams", "Word", "PowerPoint", "Outlook", "Excel", "OneNote", "Loop");
        String columns = apps.stream()
                .map(app -> app + " Enabled Users," + app + " Active Users")
                .collect(Collectors.joining(","));
        return periods(folder, "getMicrosoft365CopilotUserCountSummary", columns, day -> {
            List<Long> values = new ArrayList<>();
            for (String app : apps) {
                long active = model.people(COPILOT, day);
                values.add(model.enabled(COPILOT, day));
                values.add(app.equals("Any App") ? active : active * (2 + app.length() % 5) / 10);
            }
            return values;
        });
    }

    /** Shares of the people who use a workload, now and a period before. */
    private Path period(Path folder, String report, DemoModel model, DemoWorkload workload, String measures)
            throws IOException {
        return periods(folder, report, names(measures), day -> {
            long people = model.people(workload, day);
            return Arrays.stream(shares(measures))
                    .mapToObj(share -> Math.round(people * share))
                    .toList();
        });
    }

    private Path periods(Path folder, String report, String columns, Function<LocalDate, List<Long>> values)
            throws IOException {
        return DemoCsv.write(folder, report + ".csv", REFRESHED + "," + columns + ",Report Period", csv -> {
            for (int back : new int[] {PERIOD, 0}) {
                LocalDate day = newest.minusDays(back);
                List<Object> row = new ArrayList<>();
                row.add(day);
                row.addAll(values.apply(day));
                row.add(PERIOD);
                csv.row(row.toArray());
            }
        });
    }

    /** Writes a line a day of the share of people who use a workload; weekends are nearly empty. */
    private Path daily(Path folder, String report, DemoModel model, DemoWorkload workload, String measures)
            throws IOException {
        boolean counted = report.equals("getTeamsTeamCounts");
        String header = REFRESHED + "," + names(measures) + ",Report Date,Report Period";
        return DemoCsv.write(folder, report + ".csv", header, csv -> {
            for (int back = DAYS - 1; back >= 0; back--) {
                LocalDate day = newest.minusDays(back);
                boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                double there =
                        counted ? 1 : weekend ? 0.12 : 0.85 + model.trend().noise(0, day, 56) * 0.15;
                long people = model.people(workload, day);
                List<Object> row = new ArrayList<>();
                row.add(newest);
                for (double share : shares(measures)) {
                    row.add(Math.round(people * share * there));
                }
                row.add(day);
                row.add(90);
                csv.row(row.toArray());
            }
        });
    }

    private Path endpoints(Path folder, DemoModel model) throws IOException {
        List<String> days = new ArrayList<>();
        for (int week = 8; week >= 0; week--) {
            LocalDate day = newest.minusWeeks(week);
            double score = model.endpoints(day);
            days.add(String.format(
                    Locale.ROOT,
                    "{\"startupDateTime\": \"%sT00:00:00Z\", \"overallScore\": %.1f, \"startupScore\": %.1f, "
                            + "\"appHealthOverallScore\": %.1f, \"workFromAnywhereScore\": %.1f, "
                            + "\"startupTotalDevices\": %d}",
                    day,
                    score,
                    Math.min(100, score + 6),
                    score - 9,
                    Math.min(100, score + 3),
                    model.licensed(day)));
        }
        return Files.writeString(
                folder.resolve("userExperienceAnalyticsScoreHistory.json"),
                "{\"value\": [" + String.join(",\n", days) + "]}");
    }

    private static String names(String measures) {
        return Arrays.stream(measures.split(","))
                .map(measure -> measure.substring(0, measure.indexOf('=')))
                .collect(Collectors.joining(","));
    }

    private static double[] shares(String measures) {
        return Arrays.stream(measures.split(","))
                .mapToDouble(measure -> Double.parseDouble(measure.substring(measure.indexOf('=') + 1)))
                .toArray();
    }
}
