package io.seatwise.adoption.usage.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reports that are taken in, from {@code reports/graph-reports.txt}: an allow-list, so that whatever is about single
 * people, sites or teams is unknown here. Columns that a report lacks, or has beyond those known, are tolerated.
 */
public final class GraphReports {

    static final String REFRESH_DATE = "Report Refresh Date";
    static final String DATE = "Report Date";
    static final String PERIOD = "Report Period";
    static final List<String> SERIES = List.of("Product Type", "Site Type");

    /** Active and inactive people by workload over a period. */
    public static final String SERVICES = "getOffice365ServicesUserCounts";

    /** Active people by workload on each day. */
    static final String ACTIVE_BY_DAY = "getOffice365ActiveUserCounts";

    /** People who may and do have a product activated. */
    public static final String ACTIVATED_USERS = "getOffice365ActivationsUserCounts";

    /** Activated devices by product and platform. */
    public static final String ACTIVATED_DEVICES = "getOffice365ActivationCounts";

    public static final String MAILBOX_STORAGE = "getMailboxUsageStorage";

    /** Storage of OneDrive or of SharePoint, as the site type of each line says. */
    public static final String SITE_STORAGE = "getOneDriveUsageStorage";

    /** Messages, calls and meetings of each day. */
    static final String TEAMS_ACTIONS = "getTeamsUserActivityCounts";

    /** People who did each of them, of each day; the name is that of the first report with this header. */
    static final String TEAMS_PEOPLE = "getTeamsUserActivityTotalUserCounts";

    /** People by version of Outlook. */
    static final String OUTLOOK_VERSIONS = "getEmailAppUsageVersionsUserCounts";

    /** People enabled for Copilot and active in its apps. */
    static final String COPILOT = "getMicrosoft365CopilotUserCountSummary";

    private static final String RESOURCE = "/reports/graph-reports.txt";
    private static final List<GraphReport> ALL = load();
    private static final Set<String> MEASURES = ALL.stream()
            .flatMap(report -> report.measures().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private GraphReports() {}

    static List<GraphReport> all() {
        return ALL;
    }

    /** Every column with numbers of any report. */
    static Set<String> measures() {
        return MEASURES;
    }

    /** The report stored under this code. */
    static Optional<GraphReport> named(String code) {
        return ALL.stream().filter(report -> report.code().equals(code)).findFirst();
    }

    /** All names of reports that are stored under this code, because their headers are the same. */
    static String names(String code) {
        return named(code).map(report -> String.join(" / ", report.names())).orElse(code);
    }

    /**
     * The report whose columns these are: the one with the fewest columns missing or left over.
     *
     * @param has whether the file has a column of this name
     */
    static @Nullable GraphReport of(Predicate<String> has) {
        boolean dated = has.test(DATE);
        String series = SERIES.stream().filter(has).findFirst().orElse(null);
        long known = MEASURES.stream().filter(has).count();
        GraphReport best = null;
        long fewest = Long.MAX_VALUE;
        for (GraphReport report : ALL) {
            if (report.dated() == dated && Objects.equals(report.seriesColumn(), series)) {
                long matched = report.measures().stream().filter(has).count();
                long missing = report.measures().size() - matched;
                long off = missing + known - matched;
                if (matched > missing && off < fewest) {
                    fewest = off;
                    best = report;
                }
            }
        }
        return best;
    }

    /** As names of columns are compared: without case and blanks. */
    static String plain(String column) {
        StringBuilder plain = new StringBuilder(column.length());
        for (int i = 0; i < column.length(); i++) {
            char each = column.charAt(i);
            if (!Character.isWhitespace(each) && each != '_' && each != '-' && each != '\u00A0' && each != '\uFEFF') {
                plain.append(each);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static List<GraphReport> load() {
        try (InputStream resource = GraphReports.class.getResourceAsStream(RESOURCE)) {
            String text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(GraphReports::parse)
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static GraphReport parse(String line) {
        int equals = line.indexOf('=');
        List<String> columns =
                new ArrayList<>(Arrays.asList(line.substring(equals + 1).split(",")));
        boolean dated = columns.remove(DATE);
        boolean period = columns.remove(PERIOD);
        columns.remove(REFRESH_DATE);
        String series = SERIES.stream().filter(columns::contains).findFirst().orElse(null);
        columns.removeAll(SERIES);
        return new GraphReport(
                List.of(line.substring(0, equals).split("\\|")), List.copyOf(columns), series, dated, period && !dated);
    }
}
