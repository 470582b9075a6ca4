package io.seatwise.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the files behind usage analytics: people by product and month, activations, regions. */
final class DemoUsage {

    private static final String WHOLE_SUITE = "Microsoft 365";
    private static final Map<String, DemoWorkload> PRODUCTS = products();
    private static final int SMALLEST = 12;
    private static final int SMALLEST_REGION = 10;
    private static final int[] SHARES = {60, 24, 16};

    private final List<DemoModel> models;

    DemoUsage(List<DemoModel> models) {
        this.models = models.stream()
                .filter(model -> model.customer().organisation().seats() >= SMALLEST && model.hasFigures())
                .toList();
    }

    private static Map<String, DemoWorkload> products() {
        Map<String, DemoWorkload> products = new LinkedHashMap<>();
        // The people of the suite are those of mail, which each suite has and which is used most
        products.put(WHOLE_SUITE, DemoWorkload.EXO);
        products.put("Exchange", DemoWorkload.EXO);
        products.put("Teams", DemoWorkload.TEAMS);
        products.put("OneDrive", DemoWorkload.ODB);
        products.put("SharePoint", DemoWorkload.SPO);
        products.put("Viva Engage", DemoWorkload.YAM);
        return products;
    }

    List<Path> write(Path folder) throws IOException {
        return List.of(
                DemoCsv.write(
                        folder,
                        "usage-month.csv",
                        "customerTenantId,month,product,enabledUsers,activeUsers,cumulativeActiveUsers,returningUsers,"
                                + "firstTimeUsers,contentDate",
                        csv -> models.forEach(model ->
                                PRODUCTS.forEach((name, workload) -> writeMonths(csv, model, name, workload)))),
                DemoCsv.write(
                        folder,
                        "activation.csv",
                        "customerTenantId,month,product,enabledUsers,activatedUsers,windows,mac,android,ios,windowsMobile,"
                                + "contentDate",
                        csv -> models.forEach(model -> writeActivations(csv, model))),
                DemoCsv.write(
                        folder,
                        "region-usage.csv",
                        "customerTenantId,month,product,country,enabledUsers,activeUsers",
                        csv -> models.forEach(model -> writeRegions(csv, model))));
    }

    private static void writeMonths(DemoCsv csv, DemoModel model, String name, DemoWorkload workload) {
        @Nullable Long before = null;
        long cumulative = 0;
        for (YearMonth month : model.months()) {
            LocalDate day = model.dayOf(month);
            long enabled = model.enabled(workload, day);
            if (enabled == 0) {
                continue;
            }
            long active = model.people(workload, day);
            Long returning = null;
            Long firstTime = null;
            if (before != null) {
                long stayed = Math.min(before, active);
                returning = stayed - Math.round(stayed * 0.05);
                firstTime = Math.max(0, active - before) + Math.round(stayed * 0.01);
                cumulative += firstTime;
            }
            cumulative = Math.min(enabled, Math.max(active, cumulative));
            csv.row(model.customer().id(), month, name, enabled, active, cumulative, returning, firstTime, day);
            before = active;
        }
    }

    /** Counts activations: all users of the apps, and some people who activated them without using them. */
    private static void writeActivations(DemoCsv csv, DemoModel model) {
        for (YearMonth month : newestWhole(model, 3)) {
            LocalDate day = model.dayOf(month);
            long enabled = model.enabled(DemoWorkload.OFFICE, day);
            if (enabled == 0) {
                continue;
            }
            long active = model.people(DemoWorkload.OFFICE, day);
            long activated =
                    active + Math.round((enabled - active) * 0.3 * model.trend().fixed(51));
            csv.row(
                    model.customer().id(),
                    month,
                    "Microsoft 365 Apps for enterprise",
                    enabled,
                    activated,
                    Math.round(activated * 0.9),
                    Math.round(activated * (0.04 + model.trend().fixed(52) * 0.1)),
                    Math.round(activated * (0.2 + model.trend().fixed(53) * 0.1)),
                    Math.round(activated * (0.3 + model.trend().fixed(54) * 0.1)),
                    0,
                    day);
        }
    }

    /** Splits the people of the suite by country; countries with fewer than ten people are left out. */
    private static void writeRegions(DemoCsv csv, DemoModel model) {
        for (YearMonth month : newestWhole(model, 1)) {
            LocalDate day = model.dayOf(month);
            List<String> countries = countries(model.customer());
            long all = model.licensed(day);
            long active = model.people(DemoWorkload.EXO, day);
            long rest = all;
            long restActive = active;
            for (int i = countries.size() - 1; i >= 0; i--) {
                // Abroad somewhat fewer are active, so that the head office has more
                long people = i == 0 ? rest : all * SHARES[i] / 100;
                long users = i == 0 ? Math.min(rest, restActive) : active * SHARES[i] * (100 - 8 * i) / 10_000;
                rest -= people;
                restActive -= users;
                if (people >= SMALLEST_REGION) {
                    csv.row(model.customer().id(), month, WHOLE_SUITE, countries.get(i), people, users);
                }
            }
        }
    }

    private static List<YearMonth> newestWhole(DemoModel model, int count) {
        List<YearMonth> whole = model.months().stream()
                .filter(month -> !month.isAfter(model.newestWholeMonth()))
                .toList();
        return whole.subList(Math.max(0, whole.size() - count), whole.size());
    }

    /** Its own country, and for the larger ones two more. */
    private static List<String> countries(DemoCustomer customer) {
        if (customer.organisation().seats() < 60) {
            return List.of(customer.organisation().country());
        }
        List<String> others = List.of("DE", "FR", "GB", "US", "NL", "SE");
        int first = (int) Math.floorMod(customer.story().seed(), (long) others.size());
        return Stream.of(customer.organisation().country(), others.get(first), others.get((first + 1) % others.size()))
                .distinct()
                .toList();
    }
}
