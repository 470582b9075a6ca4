package io.seatwise.adoption.usage.graph;

import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.SupportingFigure.Formula;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which columns of which report a supporting metric is made of. Reports whose header is also that of one with another
 * unit, such as e-mails and people who send them, are not here: a file does not tell which of them it is.
 *
 * @param reports the names that the report is stored under, one for each header that it came in
 */
record ReportMetric(Metric metric, List<String> reports, List<Counted> counted) {

    /** A figure of the report. */
    record Counted(String subject, Formula columns) {}

    private static final String SITES = "getSharePointActivityUserCounts";
    private static final String TEAMS = "getTeamsTeamActivityCounts";
    private static final String DEVICES = "getTeamsDeviceUsageDistribution";
    private static final String CHANNEL = "Team Chat Messages";
    private static final String CHAT = "Private Chat Messages";
    private static final String AUDIO = "Audio Duration";

    /** Microsoft calls the apps so in front of "Enabled Users" and "Active Users". */
    private static final List<String> COPILOT_APPS = List.of(
            "Any App", "Microsoft Teams", "Outlook", "Word", "Excel", "PowerPoint", "OneNote", "Loop", "Copilot Chat");

    private static final List<String> OUTLOOKS =
            List.of("Outlook M365", "Outlook 2019", "Outlook 2016", "Outlook 2013", "Outlook 2010", "Outlook 2007");

    static final List<ReportMetric> ALL = List.of(
            workload(Metric.MAIL_ACTIVE, "Exchange"),
            workload(Metric.TEAMS_ACTIVE, "Teams"),
            workload(Metric.COMMUNITY_ACTIVE, "Yammer"),
            workload(Metric.ONEDRIVE_ACTIVE, "OneDrive"),
            workload(Metric.SHAREPOINT_ACTIVE, "SharePoint"),
            one(Metric.CHANNEL_MENTIONS, TEAMS, "Mentions"),
            ratio(
                    Metric.CHANNEL_MESSAGES,
                    GraphReports.TEAMS_ACTIONS,
                    new Formula(List.of(CHANNEL), List.of(CHANNEL, CHAT))),
            one(Metric.CHANNEL_PEOPLE, GraphReports.TEAMS_PEOPLE, CHANNEL),
            one(Metric.CHAT_PEOPLE, GraphReports.TEAMS_PEOPLE, CHAT),
            one(Metric.MEETING_PEOPLE, GraphReports.TEAMS_PEOPLE, "Meetings"),
            one(Metric.CALL_PEOPLE, GraphReports.TEAMS_PEOPLE, "Calls"),
            ratio(
                    Metric.VIDEO_TIME,
                    GraphReports.TEAMS_ACTIONS,
                    new Formula(List.of("Video Duration"), List.of(AUDIO))),
            ratio(
                    Metric.SCREEN_TIME,
                    GraphReports.TEAMS_ACTIONS,
                    new Formula(List.of("Screen Share Duration"), List.of(AUDIO))),
            one(Metric.MEETINGS_ORGANIZED, GraphReports.TEAMS_ACTIONS, "Meetings Organized"),
            one(Metric.MEETINGS_ATTENDED, GraphReports.TEAMS_ACTIONS, "Meetings Attended"),
            one(Metric.CALLS, GraphReports.TEAMS_ACTIONS, "Calls"),
            one(Metric.SITE_FILES, SITES, "Viewed Or Edited"),
            one(Metric.SITE_PAGES, SITES, "Visited Page"),
            one(Metric.SHARED_INSIDE, SITES, "Shared Internally"),
            one(Metric.SHARED_OUTSIDE, SITES, "Shared Externally"),
            ratio(
                    Metric.TEAMS_ENGAGED,
                    "getTeamsTeamCounts",
                    new Formula(
                            List.of("Active Public Teams", "Active Private Teams"),
                            List.of("Public Teams", "Private Teams"))),
            one(Metric.CHANNELS_ACTIVE, TEAMS, "Active Channels"),
            each(
                    Metric.OUTLOOK_BY_APP,
                    List.of("getEmailAppUsageAppsUserCounts"),
                    "Outlook For Windows",
                    "Outlook For Mac",
                    "Outlook For Mobile",
                    "Outlook For Web"),
            each(
                    Metric.TEAMS_BY_DEVICE,
                    List.of(DEVICES + "TotalUserCounts", DEVICES + "UserCounts"),
                    "Windows",
                    "Mac",
                    "Web",
                    "iOS",
                    "Android Phone"),
            each(Metric.APPS_BY_PLATFORM, List.of("getM365AppPlatformUserCounts"), "Windows", "Mac", "Mobile", "Web"),
            each(
                    Metric.PEOPLE_BY_APP,
                    List.of("getM365AppUserCounts"),
                    "Outlook",
                    "Teams",
                    "Word",
                    "Excel",
                    "PowerPoint",
                    "OneNote"),
            ratio(
                    Metric.OUTLOOK_CURRENT,
                    GraphReports.OUTLOOK_VERSIONS,
                    new Formula(List.of(OUTLOOKS.getFirst()), OUTLOOKS)),
            each(Metric.OUTLOOK_BY_VERSION, List.of(GraphReports.OUTLOOK_VERSIONS), OUTLOOKS.toArray(String[]::new)),
            new ReportMetric(
                    Metric.COPILOT_BY_APP,
                    List.of(GraphReports.COPILOT),
                    COPILOT_APPS.stream()
                            .map(app -> new Counted(app, copilot(app)))
                            .toList()),
            ratio(Metric.COPILOT_BY_PERIOD, GraphReports.COPILOT, copilot(COPILOT_APPS.getFirst())));

    /** The reports that these metrics ask for, with the one that says how many people there are; none for others. */
    static List<String> reports(Set<Metric> metrics) {
        List<String> reports = new ArrayList<>(ALL.stream()
                .filter(each -> metrics.contains(each.metric()))
                .flatMap(each -> each.reports().stream())
                .toList());
        if (metrics.contains(Metric.ACTIVATED)) {
            reports.add(GraphReports.ACTIVATED_USERS);
        }
        if (!reports.isEmpty()) {
            reports.add(GraphReports.SERVICES);
        }
        return reports.stream().distinct().toList();
    }

    private static ReportMetric workload(Metric metric, String name) {
        return ratio(
                metric,
                GraphReports.SERVICES,
                new Formula(List.of(name + " Active"), List.of(name + " Active", name + " Inactive")));
    }

    private static Formula copilot(String app) {
        return new Formula(List.of(app + " Active Users"), List.of(app + " Enabled Users"));
    }

    private static ReportMetric ratio(Metric metric, String report, Formula columns) {
        return new ReportMetric(metric, List.of(report), List.of(new Counted("", columns)));
    }

    private static ReportMetric one(Metric metric, String report, String column) {
        return ratio(metric, report, new Formula(List.of(column), List.of()));
    }

    private static ReportMetric each(Metric metric, List<String> reports, String... columns) {
        return new ReportMetric(
                metric,
                reports,
                Arrays.stream(columns)
                        .map(column -> new Counted(column, new Formula(List.of(column), List.of())))
                        .toList());
    }
}
