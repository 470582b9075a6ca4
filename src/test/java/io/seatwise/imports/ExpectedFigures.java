package io.seatwise.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Computes what downloads must come to from product.md, sections 3 and 8.1, alone: a second implementation, straight from
 * the rows, that shares no code with the product.
 */
final class ExpectedFigures {

    private static final Map<String, String> COUNTRIES =
            Map.of("Germany", "DE", "United Kingdom", "GB", "UK", "GB", "EL", "GR", "Czech Republic", "CZ", "us", "US");

    private final List<DownloadRow> rows;
    private final LocalDate today;

    ExpectedFigures(List<DownloadRow> rows, LocalDate today) {
        this.rows = one(rows.stream().filter(row -> !row.duplicate()).toList());
        this.today = today;
    }

    /** Rows that differ only in their attribution are one row: the larger count of each figure stands. */
    private static List<DownloadRow> one(List<DownloadRow> rows) {
        return new ArrayList<>(rows.stream()
                .collect(Collectors.toMap(
                        row -> List.of(
                                row.file(),
                                row.tenant(),
                                row.month(),
                                Objects.requireNonNullElseGet(
                                        row.subscription(),
                                        () -> row.workloads().keySet().toString())),
                        row -> row,
                        larger()))
                .values());
    }

    private static BinaryOperator<DownloadRow> larger() {
        return (one, other) -> {
            Map<String, List<Long>> workloads = new TreeMap<>(one.workloads());
            other.workloads()
                    .forEach((code, figures) -> workloads.merge(
                            code,
                            figures,
                            (a, b) -> List.of(Math.max(a.get(0), b.get(0)), Math.max(a.get(1), b.get(1)))));
            return one.with(
                    false, larger(one.seats(), other.seats()), larger(one.assigned(), other.assigned()), workloads);
        };
    }

    private static @Nullable Long larger(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? one : Long.valueOf(Math.max(one, other));
    }

    private static String state(DownloadRow row) {
        return switch (row.word().toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "active", "open" -> row.free() ? "TRIAL" : "ACTIVE";
            case "ingraceperiod" -> "GRACE";
            case "inactive", "disabled", "closed" -> "DISABLED";
            case "churned", "deprovisioned" -> "DEPROVISIONED";
            default -> row.subscription() == null ? "ACTIVE" : "UNKNOWN";
        };
    }

    private static String service(DownloadRow row) {
        return switch (row.file()) {
            case "office" -> "organisation";
            case "seats" -> row.product().equals("power-id") ? "powerbi" : "crm";
            case "ems" -> "ems";
            default -> "o365";
        };
    }

    private LocalDate day(DownloadRow row) {
        if (row.day() != null) {
            return row.day();
        }
        return row.month().equals(YearMonth.from(today)) ? today : row.month().atEndOfMonth();
    }

    /** Subscriptions of the newest month of their file, as id, state and quantity. */
    List<String> subscriptions(UUID tenant) {
        return rows.stream()
                .filter(row -> row.subscription() != null && row.tenant().equals(tenant))
                .filter(row -> rows.stream()
                        .filter(other -> other.file().equals(row.file()))
                        .noneMatch(other -> other.month().isAfter(row.month())))
                .map(row -> row.subscription() + " " + state(row) + " " + row.seats())
                .sorted()
                .toList();
    }

    @Nullable
    String country(UUID tenant) {
        return rows.stream()
                .filter(row -> row.tenant().equals(tenant) && row.market() != null)
                .findFirst()
                .map(row -> COUNTRIES.get(row.market()))
                .orElse(null);
    }

    /** Figures of a customer's products: sold, assigned, entitled, active, each null where nothing says it. */
    Map<String, @Nullable Long[]> products(UUID tenant) {
        List<DownloadRow> own =
                rows.stream().filter(row -> row.tenant().equals(tenant)).toList();
        Map<String, @Nullable Long[]> products = new TreeMap<>();
        for (DownloadRow row :
                newest(own.stream().filter(each -> each.assigned() != null).toList())) {
            boolean active = state(row).equals("ACTIVE");
            add(products, row.product(), 0, active ? row.seats() : 0);
            add(products, row.product(), 1, active ? row.assigned() : 0);
        }
        List<DownloadRow> usage =
                newest(own.stream().filter(each -> !each.workloads().isEmpty()).toList());
        String aside = leftOut(usage);
        Map<String, List<DownloadRow>> counted = usage.stream()
                .filter(row -> !service(row).equals(aside))
                .collect(Collectors.groupingBy(DownloadRow::product));
        counted.forEach((product, all) -> {
            Map<String, long[]> workloads = folded(all);
            workloads.values().forEach(figures -> {
                add(products, product, 2, figures[0]);
                add(products, product, 3, figures[1]);
            });
        });
        return products;
    }

    /** The rows of the newest day of each service. */
    private List<DownloadRow> newest(List<DownloadRow> all) {
        return all.stream()
                .filter(row -> all.stream()
                        .filter(other -> service(other).equals(service(row)))
                        .noneMatch(other -> day(other).isAfter(day(row))))
                .toList();
    }

    /** Of the organisation's usage and that of its products the one that is in no total. */
    private String leftOut(Collection<DownloadRow> usage) {
        LocalDate organisation = newestDay(usage, "organisation");
        LocalDate products = newestDay(usage, "o365");
        if (organisation == null || products == null) {
            return "";
        }
        return products.plusDays(45).isBefore(organisation) ? "o365" : "organisation";
    }

    private @Nullable LocalDate newestDay(Collection<DownloadRow> usage, String service) {
        return usage.stream()
                .filter(row -> service(row).equals(service))
                .map(this::day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Sums by workload; OneDrive is counted with SharePoint, the larger count of each. */
    private static Map<String, long[]> folded(List<DownloadRow> rows) {
        Map<String, long[]> sums = new TreeMap<>();
        for (DownloadRow row : rows) {
            row.workloads().forEach((code, figures) -> {
                long[] sum = sums.computeIfAbsent(code, each -> new long[2]);
                sum[0] += state(row).equals("ACTIVE") ? figures.get(0) : 0;
                sum[1] += figures.get(1);
            });
        }
        long[] drive = sums.remove("ODB");
        if (drive != null) {
            sums.merge("SPO", drive, (a, b) -> new long[] {Math.max(a[0], b[0]), Math.max(a[1], b[1])});
        }
        return sums;
    }

    private static void add(Map<String, @Nullable Long[]> products, String product, int figure, long value) {
        @Nullable Long[] figures = products.computeIfAbsent(product, each -> new @Nullable Long[4]);
        figures[figure] = (figures[figure] == null ? 0 : figures[figure]) + value;
    }

    /** Sums of several, each null where none of them says it. */
    static @Nullable Long[] sum(Collection<@Nullable Long[]> all) {
        Map<String, @Nullable Long[]> sum = new TreeMap<>();
        sum.put("", new @Nullable Long[4]);
        for (@Nullable Long[] each : all) {
            for (int i = 0; i < 4; i++) {
                if (each[i] != null) {
                    add(sum, "", i, each[i]);
                }
            }
        }
        return sum.get("");
    }

    /** A ratio as percent with one decimal, rounded half up; a dash without a denominator. */
    static String percent(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole == 0
                ? "-"
                : BigDecimal.valueOf(part * 100)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
