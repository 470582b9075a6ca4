package io.seatwise.adoption.usage.graph;

import io.seatwise.adoption.usage.UsageProducts;
import io.seatwise.adoption.usage.UsageReport;
import io.seatwise.adoption.usage.UsageReport.Activation;
import io.seatwise.adoption.usage.UsageReport.PeriodUsage;
import io.seatwise.adoption.usage.UsageReport.Storage;
import io.seatwise.adoption.usage.UsageReport.WorkloadUsage;
import io.seatwise.base.PeopleShare;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What lines of Microsoft Graph reports say in the words of the portal. */
public final class GraphReading {

    /** The period that comes nearest to the 28 days of everything else; others are second best. */
    public static final List<String> PERIODS = List.of("D30", "D90", "D7", "D180");

    private static final String ACTIVE = " Active";
    private static final String INACTIVE = " Inactive";
    private static final String BYTES = "Storage Used (Byte)";

    private GraphReading() {}

    /** Active and enabled people by workload of one customer, as the report counts them: not to be published. */
    public record Counted(LocalDate day, String period, List<Workload> workloads) {}

    /** A workload's own numbers. */
    public record Workload(String product, long enabled, long active) {}

    /** Active and enabled people by workload of one customer, as published, for each period of its report. */
    public static List<PeriodUsage> recent(List<GraphRow> lines) {
        List<GraphRow> services = ofReport(lines, GraphReports.SERVICES);
        return PERIODS.stream()
                .map(period -> counted(services, period))
                .filter(Objects::nonNull)
                .map(GraphReading::published)
                .toList();
    }

    private static PeriodUsage published(Counted counted) {
        Map<String, PeopleShare> workloads = new TreeMap<>(UsageProducts::compare);
        counted.workloads()
                .forEach(each -> workloads.merge(
                        each.product(), PeopleShare.of(each.active(), each.enabled()), PeopleShare::plus));
        return new PeriodUsage(
                counted.day(),
                counted.period(),
                workloads.entrySet().stream()
                        .map(each -> new WorkloadUsage(each.getKey(), each.getValue()))
                        .toList());
    }

    /** The numbers of each workload of one customer over the best period; null without such a report. */
    public static @Nullable Counted counted(List<GraphRow> lines) {
        List<GraphRow> services = ofReport(lines, GraphReports.SERVICES);
        return PERIODS.stream()
                .map(period -> counted(services, period))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Counted counted(List<GraphRow> services, String period) {
        List<GraphRow> chosen =
                services.stream().filter(line -> line.period().equals(period)).toList();
        LocalDate newest = chosen.stream()
                .map(GraphRow::day)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (newest == null) {
            return null;
        }
        List<Workload> workloads = new ArrayList<>();
        chosen.forEach(line -> line.values().forEach((measure, active) -> {
            Long inactive = measure.endsWith(ACTIVE) ? line.values().get(workload(measure) + INACTIVE) : null;
            if (inactive != null && active + inactive > 0) {
                workloads.add(new Workload(UsageProducts.named(workload(measure)), active + inactive, active));
            }
        }));
        return new Counted(newest, period, workloads);
    }

    private static String workload(String measure) {
        return measure.substring(0, measure.length() - ACTIVE.length());
    }

    /** People and devices by product, of one customer. */
    public static List<Activation> activations(List<GraphRow> lines) {
        List<GraphRow> users = ofReport(lines, GraphReports.ACTIVATED_USERS);
        List<GraphRow> devices = ofReport(lines, GraphReports.ACTIVATED_DEVICES);
        Set<String> products = new HashSet<>();
        users.forEach(line -> products.add(line.series()));
        devices.forEach(line -> products.add(line.series()));
        List<Activation> activations = new ArrayList<>();
        for (String product : products) {
            GraphRow user = ofSeries(users, product);
            GraphRow device = ofSeries(devices, product);
            LocalDate day =
                    user != null ? user.day() : Objects.requireNonNull(device).day();
            activations.add(new Activation(
                            UsageProducts.named(product),
                            day,
                            new PeopleShare(value(user, "Assigned"), value(user, "Activated")),
                            new UsageReport.Devices(
                                    value(device, "Windows"),
                                    value(device, "Mac"),
                                    value(device, "Android"),
                                    value(device, "iOS"),
                                    value(device, "Windows 10 Mobile")),
                            value(user, "Shared Computer Activation"))
                    .published());
        }
        return activations;
    }

    /** Bytes by product and day; of sites, the line that stands for all of them where there is one. */
    public static List<Storage> storage(List<GraphRow> lines) {
        List<Storage> storage = new ArrayList<>();
        for (GraphRow line : lines) {
            Long bytes = line.values().get(BYTES);
            if (bytes == null) {
                continue;
            }
            if (line.report().equals(GraphReports.MAILBOX_STORAGE)) {
                storage.add(new Storage(UsageProducts.EXCHANGE, line.day(), bytes));
            } else if (line.report().equals(GraphReports.SITE_STORAGE)) {
                String series = line.series().toLowerCase(Locale.ROOT);
                if (series.contains("onedrive")) {
                    storage.add(new Storage(UsageProducts.ONEDRIVE, line.day(), bytes));
                } else if (series.equals("all") || series.equals("any") || series.equals("sharepoint")) {
                    storage.add(new Storage(UsageProducts.SHAREPOINT, line.day(), bytes));
                }
            }
        }
        return storage;
    }

    private static List<GraphRow> ofReport(List<GraphRow> lines, String report) {
        return lines.stream().filter(line -> line.report().equals(report)).toList();
    }

    private static @Nullable GraphRow ofSeries(List<GraphRow> lines, String series) {
        return lines.stream()
                .filter(line -> line.series().equals(series))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long value(@Nullable GraphRow line, String measure) {
        return line == null ? null : line.values().get(measure);
    }
}
