package io.seatwise.demo;

import static io.seatwise.demo.DemoFiles.decimal;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the files behind the Adoption Score: points by category, and what was measured of the network. */
final class DemoScores {

    static final int WEEKS = 26;

    private static final List<String> LOCATIONS = List.of("Head office", "Branch north", "Branch south");

    private final List<DemoModel> models;
    private final ScoreScheme scheme;
    private final LocalDate newest;

    DemoScores(List<DemoModel> models, ScoreScheme scheme, LocalDate newest) {
        this.models = models.stream()
                .filter(model -> model.hasFigures()
                        && Math.floorMod(model.customer().story().seed(), 9L) != 4)
                .toList();
        this.scheme = scheme;
        this.newest = newest;
    }

    List<Path> write(Path folder) throws IOException {
        String adoption = "customerTenantId,day,scheme,category,points,maxPoints,primaryNumerator,primaryDenominator,"
                + "benchmarkPercent";
        String network = "customerTenantId,day,location,users,exchangeLatencyMs,sharePointDownloadMBps,teamsMos";
        return List.of(
                DemoCsv.write(folder, "adoption-score.csv", adoption, csv -> forEachWeek(this::writeDay, csv)),
                DemoCsv.write(folder, "network-measurement.csv", network, csv -> forEachWeek(this::writeNetwork, csv)));
    }

    @FunctionalInterface
    private interface DayWriter {
        void write(DemoCsv csv, DemoModel model, LocalDate day);
    }

    private void forEachWeek(DayWriter writer, DemoCsv csv) {
        for (DemoModel model : models) {
            for (int back = WEEKS; back >= 0; back--) {
                LocalDate day = newest.minusWeeks(back);
                if (model.reportsOn(day)) {
                    writer.write(csv, model, day);
                }
            }
        }
    }

    private void writeDay(DemoCsv csv, DemoModel model, LocalDate day) {
        for (ScoreCategory category : scheme.categories()) {
            DemoModel.Count count = model.category(category, day);
            if (count.whole() > 0) {
                boolean estimate = model.customer().story().seed() % 6 == 0;
                Long points = estimate ? null : Math.round(100.0 * count.part() / count.whole());
                boolean vendor = model.trend().fixed(70 + category.ordinal()) < 0.33;
                String benchmark = vendor ? decimal(45 + model.trend().fixed(80 + category.ordinal()) * 25, 1) : null;
                row(csv, model, day, category, points, count, benchmark);
            } else if (category == ScoreCategory.ENDPOINT_ANALYTICS && hasEndpoints(model)) {
                row(csv, model, day, category, Math.round(model.endpoints(day)), null, null);
            } else if (category == ScoreCategory.NETWORK_CONNECTIVITY && !isMeasured(model)) {
                row(
                        csv,
                        model,
                        day,
                        category,
                        Math.round(45 + 45 * model.trend().fixed(71)),
                        null,
                        null);
            }
        }
    }

    private void row(
            DemoCsv csv,
            DemoModel model,
            LocalDate day,
            ScoreCategory category,
            @Nullable Long points,
            DemoModel.@Nullable Count count,
            @Nullable String benchmark) {
        csv.row(
                model.customer().id(),
                day,
                scheme,
                category,
                points,
                100,
                count == null ? null : count.part(),
                count == null ? null : count.whole(),
                benchmark);
    }

    private void writeNetwork(DemoCsv csv, DemoModel model, LocalDate day) {
        if (!isMeasured(model)) {
            return;
        }
        int locations = model.customer().organisation().seats() < 60 ? 1 : LOCATIONS.size();
        DemoTrend trend = model.trend();
        for (int i = 0; i < locations; i++) {
            double latency = 12 + trend.fixed(90 + i) * trend.fixed(93 + i) * 220;
            double download = 3 + trend.fixed(96 + i) * 18;
            double drift = 1 + (trend.noise(i, day, 99) - 0.5) * 0.2;
            csv.row(
                    model.customer().id(),
                    day,
                    LOCATIONS.get(i),
                    Math.max(5, model.licensed(day) / (i + 1) / locations),
                    decimal(latency * drift, 1),
                    decimal(download / drift, 1),
                    trend.fixed(102 + i) < 0.33 ? null : decimal(Math.min(4.9, 3.4 + trend.fixed(105 + i)), 2));
        }
    }

    /** Some customers have not enrolled their devices. */
    static boolean hasEndpoints(DemoModel model) {
        return Math.floorMod(model.customer().story().seed(), 11L) != 3;
    }

    private boolean isMeasured(DemoModel model) {
        return scheme.categories().contains(ScoreCategory.NETWORK_CONNECTIVITY)
                && Math.floorMod(model.customer().story().seed(), 5L) < 3;
    }
}
