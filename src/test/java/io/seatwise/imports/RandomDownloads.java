package io.seatwise.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes downloads of Partner Center from a random seed, in the shape of the documented headers: several months, rows
 * doubled by attribution with other counts, rows marked as duplicates, states in many words, free subscriptions.
 */
final class RandomDownloads {

    static final List<String> FILES = List.of("office", "seats", "ems", "details", "usage");

    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2025, 12), YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
    private static final List<String> WORDS = List.of(
            "Active", "active", "Active", "Open", "In Grace Period", "InGracePeriod", "Inactive", "Disabled", "Closed");
    private static final List<String> DETAIL_WORDS = List.of("Active", "Active", "Churned", "Deprovisioned", "Closed");
    private static final List<String> MARKETS =
            List.of("Germany", "United Kingdom", "UK", "EL", "Czech Republic", "us", "Multiple");
    private static final List<String> WORKLOADS = List.of("EXO", "SPO", "ODB", "Teams");
    private static final List<String> PAIRS = List.of("AADP", "Intune", "Azip");

    /** How subscription details name the product: this one counts where a raw name stands beside it. */
    private static final List<String> PRODUCT_COLUMNS = List.of("Product", "Product,RawProductName", "RawProductName");

    private final Random random;
    private final String productColumns;
    private final List<UUID> tenants = new ArrayList<>();
    private final List<DownloadRow> rows = new ArrayList<>();

    RandomDownloads(long seed) {
        random = new Random(seed);
        productColumns = PRODUCT_COLUMNS.get((int) (seed % PRODUCT_COLUMNS.size()));
        for (int i = 0; i < 6; i++) {
            tenants.add(new UUID(random.nextLong(), random.nextLong()));
        }
        for (UUID tenant : tenants) {
            office(tenant);
            subscriptions("seats", tenant, List.of("sales-id", "service-id", "power-id"));
            subscriptions("ems", tenant, List.of("ems-e3", "ems-e5"));
            subscriptions("details", tenant, List.of("part-1", "part-2"));
            usage(tenant);
        }
        Collections.shuffle(rows, random);
    }

    List<UUID> tenants() {
        return tenants;
    }

    List<DownloadRow> rows() {
        return rows;
    }

    private void office(UUID tenant) {
        if (random.nextInt(4) == 0) {
            return;
        }
        String market = any(MARKETS);
        for (YearMonth month : MONTHS.subList(random.nextInt(3), 1 + random.nextInt(3, 4))) {
            for (String workload : WORKLOADS) {
                attributed(new DownloadRow(
                        "office",
                        tenant,
                        null,
                        month,
                        "M365-ALL",
                        "",
                        false,
                        false,
                        null,
                        null,
                        Map.of(workload, List.of(0L, 0L)),
                        market,
                        null));
            }
        }
    }

    private void subscriptions(String file, UUID tenant, List<String> products) {
        boolean details = file.equals("details");
        boolean hasAssigned = random.nextBoolean();
        for (int i = random.nextInt(4); i > 0; i--) {
            String id = file + "-" + random.nextInt(1_000_000_000);
            String product = any(products);
            String word = any(details ? DETAIL_WORDS : WORDS);
            boolean free = !details && word.equalsIgnoreCase("active") && random.nextInt(4) == 0;
            Map<String, List<Long>> workloads = new TreeMap<>();
            if (file.equals("seats")) {
                workloads.put(product.equals("power-id") ? "PBI" : "CRM", List.of(0L, 0L));
            }
            if (file.equals("ems")) {
                PAIRS.stream()
                        .filter(pair -> random.nextBoolean())
                        .forEach(pair -> workloads.put(pair, List.of(0L, 0L)));
            }
            for (YearMonth month : MONTHS.subList(random.nextInt(3), 3 + random.nextInt(2))) {
                Long assigned = file.equals("seats") || details && hasAssigned ? 0L : null;
                attributed(new DownloadRow(
                        file, tenant, id, month, product, word, free, false, 0L, assigned, workloads, null, null));
            }
        }
    }

    private void usage(UUID tenant) {
        if (random.nextBoolean()) {
            LocalDate day = LocalDate.of(2026, 3, 14).minusDays(random.nextInt(120));
            counted(
                    new DownloadRow(
                            "usage",
                            tenant,
                            null,
                            YearMonth.from(day),
                            "office-e3",
                            "",
                            false,
                            false,
                            null,
                            null,
                            Map.of("EXO", List.of(0L, 0L)),
                            null,
                            day),
                    500);
        }
    }

    /** The row once for each partner that it is attributed to, each with counts of its own, and perhaps as a duplicate. */
    private void attributed(DownloadRow row) {
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            counted(row, 500);
        }
        if (random.nextInt(5) == 0) {
            counted(row.with(true, row.seats(), row.assigned(), row.workloads()), 1_000_000);
        }
    }

    private void counted(DownloadRow row, int most) {
        long seats = random.nextInt(most);
        Map<String, List<Long>> workloads = new TreeMap<>();
        row.workloads()
                .keySet()
                .forEach(code ->
                        workloads.put(code, List.of(row.file().equals("seats") ? seats : random.nextInt(most), (long)
                                random.nextInt(most))));
        if (row.file().equals("ems") && workloads.isEmpty()) {
            workloads.put("EMS", List.of(seats, (long) random.nextInt(most)));
        }
        rows.add(row.with(
                row.duplicate(),
                row.seats() == null ? null : Long.valueOf(seats),
                row.assigned() == null ? null : Long.valueOf(random.nextInt(most)),
                workloads));
    }

    /** The file's text; empty where it has no row. */
    String csv(String file) {
        List<DownloadRow> own =
                rows.stream().filter(row -> row.file().equals(file)).toList();
        char separator = any(List.of(',', ';', '\t'));
        return own.isEmpty()
                ? ""
                : own.stream()
                        .map(row -> line(file, row))
                        .map(line -> line.replace(',', separator))
                        .collect(Collectors.joining("\n", header(file).replace(',', separator) + "\n", "\n"));
    }

    private String header(String file) {
        return switch (file) {
            case "office" ->
                "CustomerTenantId,CustomerName,CustomerMarket,CustomerSegment,Workload Name,Month,PaidAvailableUnits,"
                        + "MonthlyActiveUsers,MPNId,PartnerName,IsDuplicateRowForPGA";
            case "seats" ->
                "SubscriptionId,SubscriptionStatus,Month,SKU,SKUId,FreeVsPaidSKU,CustomerName,CustomerTenantId,MPNID,"
                        + "AvailableSeats,AssignedSeats,ActiveSeats,IsDuplicateRowForPGA";
            case "ems" ->
                "SubscriptionId,SubscriptionStatus,Month,SKU,SKUId,FreeVsPaidSKU,CustomerTenantId,PaidAvailableUnits,"
                        + "MonthlyActiveUsers,AADPPaidAvailableUnits,AADPMonthlyActiveUsers,IntunePaidAvailableUnits,"
                        + "IntuneMonthlyActiveUsers,AzipPaidAvailableUnits,AzipMonthlyActiveUsers,IsDuplicateRowForPGA";
            case "details" ->
                "SubscriptionId,SubscriptionState,Month,CustomerTenantId," + productColumns
                        + ",ProductPartNumber,TotalSoldSeats,TotalAssignedSeats,PartnerLocation,IsDuplicateRowForPGA";
            default ->
                "processedDateTime,serviceCode,customerTenantId,productId,workloadCode,licensesActive,licensesQualified";
        };
    }

    private String line(String file, DownloadRow row) {
        String duplicate = row.duplicate() ? "1" : any(List.of("0", "False", ""));
        String free = row.free() ? "Free" : "Paid";
        String month = month(row.month());
        List<Long> figures = row.workloads().isEmpty()
                ? List.of()
                : row.workloads().values().iterator().next();
        return switch (file) {
            case "office" ->
                "%s,Fabrikam,%s,SMB,%s,%s,%s,%s,%d,Us,%s"
                        .formatted(
                                row.tenant(),
                                row.market(),
                                row.workloads().keySet().iterator().next(),
                                month,
                                figures.get(0),
                                figures.get(1),
                                random.nextInt(99),
                                duplicate);
            case "seats" ->
                "%s,%s,%s,%s,%s,%s,Fabrikam,%s,%d,%s,%s,%s,%s"
                        .formatted(
                                row.subscription(),
                                row.word(),
                                month,
                                row.product().equals("power-id") ? "Power BI Pro" : "Dynamics 365",
                                row.product(),
                                free,
                                row.tenant(),
                                random.nextInt(99),
                                row.seats(),
                                row.assigned(),
                                figures.get(1),
                                duplicate);
            case "ems" ->
                "%s,%s,%s,EMS,%s,%s,%s,%s,%s,%s,%s"
                        .formatted(
                                row.subscription(),
                                row.word(),
                                month,
                                row.product(),
                                free,
                                row.tenant(),
                                row.seats(),
                                row.workloads().containsKey("EMS") ? figures.get(1) : 7,
                                PAIRS.stream()
                                        .map(pair -> row.workloads().get(pair))
                                        .map(pair -> pair == null ? "," : pair.get(0) + "," + pair.get(1))
                                        .collect(Collectors.joining(",")),
                                duplicate);
            case "details" ->
                "%s,%s,%s,%s,%s,%s,%s,Munich,%s"
                        .formatted(
                                row.subscription(),
                                row.word(),
                                month,
                                row.tenant(),
                                product(row.product()),
                                row.seats(),
                                row.assigned() == null ? "" : row.assigned(),
                                duplicate);
            default ->
                "%s,o365,%s,%s,EXO,%s,%s"
                        .formatted(row.day(), row.tenant(), row.product(), figures.get(1), figures.get(0));
        };
    }

    /** The product's columns and the part number: without a number the name is what identifies it. */
    private String product(String product) {
        boolean numbered = random.nextBoolean();
        String name = numbered ? "A product" : product;
        String names = productColumns.contains(",") ? name + ",RAW NAME " + random.nextInt(9) : name;
        return names + "," + (numbered ? product : "");
    }

    private String month(YearMonth month) {
        return any(List.of(
                month.toString(),
                month + "-01",
                month + "-01T00:00:00",
                month.toString().replace("-", ""),
                month.getMonthValue() + "/1/" + month.getYear()));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
