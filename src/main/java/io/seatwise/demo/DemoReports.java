package io.seatwise.demo;

import io.seatwise.demo.DemoCustomer.Character;
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
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes the organisation-level reports of Microsoft Graph and the Endpoint analytics of a few customers, so that the
 * pages of their categories have supporting metrics.
 */
final class DemoReports {

    private static final String REFRESHED = "Report Refresh Date";
    private static final String DATED = "Report Date,Report Period";
    private static final int MOST_CUSTOMERS = 2;
    private static final int FEWEST_SEATS = 60;
    private static final int DAYS = 56;
    private static final int PERIOD = 30;

    private final List<DemoCustomer> customers;
    private final LocalDate newest;

    DemoReports(List<DemoCustomer> customers, LocalDate newest) {
        this.customers = customers.stream()
                .filter(customer -> customer.seats() >= FEWEST_SEATS
                        && customer.character() != Character.WITHOUT_FIGURES
                        && customer.character() != Character.TRIAL_ONLY)
                .sorted(Comparator.comparing(DemoCustomer::name))
                .limit(MOST_CUSTOMERS)
                .toList();
        this.newest = newest;
    }

    /** Those that have reports. */
    List<DemoCustomer> customers() {
        return customers;
    }

    /** The files of one customer; none of them names it. */
    List<Path> write(Path folder, DemoCustomer customer) throws IOException {
        Path own = Files.createDirectories(folder.resolve(customer.tenantId().toString()));
        return List.of(
                period(own, "getOffice365ServicesUserCounts", customer, services(), 1),
                daily(own, "getTeamsUserActivityUserCounts", customer, """
                        Team Chat Messages=0.22,Private Chat Messages=0.6,Calls=0.3,Meetings=0.45,Other Actions=0.5"""),
                daily(own, "getTeamsUserActivityCounts", customer, """
                        Team Chat Messages=1.2,Post Messages=0.4,Reply Messages=0.8,Private Chat Messages=7.5,Calls=0.6,\
                        Meetings=0.9,Audio Duration=3100,Video Duration=1250,Screen Share Duration=900,\
                        Meetings Organized=0.4,Meetings Attended=0.9"""),
                daily(own, "getSharePointActivityUserCounts", customer, """
                        Visited Page=0.4,Viewed Or Edited=0.35,Synced=0.1,Shared Internally=0.12,Shared Externally=0.06"""),
                daily(own, "getTeamsTeamCounts", customer, """
                        Public Teams=0.05,Active Public Teams=0.02,Private Teams=0.12,Active Private Teams=0.07"""),
                daily(own, "getTeamsTeamActivityCounts", customer, """
                        Active Users=0.7,Active Channels=0.09,Guests=0.02,Reactions=0.8,Meetings Organized=0.4,\
                        Post Messages=0.4,Channel Messages=1.2,Active Shared Channels=0.01,Active External Users=0.02,\
                        Reply Messages=0.8,Urgent Messages=0.01,Mentions=0.3"""),
                daily(own, "getM365AppPlatformUserCounts", customer, "Windows=0.75,Mac=0.08,Mobile=0.45,Web=0.3"),
                daily(own, "getM365AppUserCounts", customer, """
                        Outlook=0.85,Word=0.4,Excel=0.45,PowerPoint=0.2,OneNote=0.15,Teams=0.7"""),
                period(own, "getEmailAppUsageAppsUserCounts", customer, """
                        Mail For Mac=0.02,Outlook For Mac=0.07,Outlook For Windows=0.75,Outlook For Mobile=0.42,\
                        Other For Mobile=0.05,Outlook For Web=0.3,POP3 App=0,IMAP4 App=0,SMTP App=0""", 0.9),
                period(own, "getTeamsDeviceUsageDistributionUserCounts", customer, """
                        Web=0.2,Windows Phone=0,Android Phone=0.2,iOS=0.35,Mac=0.08,Windows=0.7""", 0.9),
                period(own, "getEmailAppUsageVersionsUserCounts", customer, """
                        Outlook 2016=0.14,Outlook 2013=0,Outlook 2010=0,Outlook 2007=0,Undetermined=0.02,\
                        Outlook M365=0.62,Outlook 2019=0.11""", 1),
                period(own, "getMicrosoft365CopilotUserCountSummary", customer, copilot(), 0.3),
                endpoints(own, customer));
    }

    private static String services() {
        return """
                Exchange=0.95,OneDrive=0.62,SharePoint=0.55,Skype For Business=0,Yammer=0.18,Teams=0.8,Office 365=0.97""".replaceAll("([^,=]+)=([^,]+)", "$1 Active=$2,$1 Inactive=-1");
    }

    private static String copilot() {
        return List.of("Any App", "Microsoft Teams", "Word", "PowerPoint", "Outlook", "Excel", "OneNote", "Loop")
                .stream()
                .map(app -> app + " Enabled Users=1," + app + " Active Users="
                        + (app.equals("Any App") ? "0.8" : "0." + (2 + app.length() % 5)))
                .collect(Collectors.joining(","));
    }

    /** Two lines, now and a period before; what is -1 is the rest of the people. */
    private Path period(Path folder, String report, DemoCustomer customer, String measures, double share)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(REFRESHED + "," + names(measures) + ",Report Period");
        for (int back : new int[] {PERIOD, 0}) {
            long people = Math.max(12, Math.round(customer.seats() * share));
            List<String> values = new ArrayList<>();
            long before = 0;
            for (double of : shares(measures)) {
                before = of < 0
                        ? people - before
                        : of == 1 ? people : Math.min(people, Math.round(people * of * level(customer, back)));
                values.add(Long.toString(before));
            }
            lines.add(newest.minusDays(back) + "," + String.join(",", values) + "," + PERIOD);
        }
        return Files.write(folder.resolve(report + ".csv"), lines);
    }

    /** A line a day; at weekends hardly anybody is there. */
    private Path daily(Path folder, String report, DemoCustomer customer, String measures) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(REFRESHED + "," + names(measures) + "," + DATED);
        Random random = new Random(customer.seed() * 23 + report.hashCode());
        boolean counted = report.equals("getTeamsTeamCounts");
        for (int back = DAYS - 1; back >= 0; back--) {
            LocalDate day = newest.minusDays(back);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            double there = counted ? 1 : (weekend ? 0.12 : 1) * (0.9 + random.nextDouble() * 0.2);
            List<String> values = new ArrayList<>();
            for (double of : shares(measures)) {
                values.add(Long.toString(Math.round(customer.seats() * of * level(customer, back) * there)));
            }
            lines.add(newest + "," + String.join(",", values) + "," + day + ",90");
        }
        return Files.write(folder.resolve(report + ".csv"), lines);
    }

    private Path endpoints(Path folder, DemoCustomer customer) throws IOException {
        List<String> days = new ArrayList<>();
        for (int week = 8; week >= 0; week--) {
            double score = 55 + customer.character().active() * 20 - week * 0.8;
            days.add(String.format(
                    Locale.ROOT,
                    "{\"startupDateTime\": \"%sT00:00:00Z\", \"overallScore\": %.1f, \"startupScore\": %.1f, "
                            + "\"appHealthOverallScore\": %.1f, \"workFromAnywhereScore\": %.1f, "
                            + "\"startupTotalDevices\": %d}",
                    newest.minusWeeks(week),
                    score,
                    score + 6,
                    score - 9,
                    score + 3,
                    customer.seats()));
        }
        return Files.writeString(
                folder.resolve("userExperienceAnalyticsScoreHistory.json"),
                "{\"value\": [" + String.join(",\n", days) + "]}");
    }

    private static double level(DemoCustomer customer, int back) {
        double moved = switch (customer.character()) {
            case GROWING, NEW -> -0.004;
            case FADING -> 0.004;
            default -> -0.001;
        };
        return (0.4 + 0.6 * customer.character().active()) * (1 + moved * back);
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
