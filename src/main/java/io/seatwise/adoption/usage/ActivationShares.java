package io.seatwise.adoption.usage;

import io.seatwise.adoption.supporting.DaySums;
import io.seatwise.adoption.supporting.FewestPeople;
import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.adoption.supporting.SupportingFigure.Earlier;
import io.seatwise.adoption.supporting.SupportingFigure.Formula;
import io.seatwise.adoption.supporting.SupportingFigure.Input;
import io.seatwise.adoption.supporting.SupportingFigure.Window;
import io.seatwise.adoption.usage.graph.GraphReports;
import io.seatwise.adoption.usage.graph.GraphRow;
import io.seatwise.base.SmallNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People with a product activated of those who may, by product: of the file or of the reports, whichever is newer,
 * compared with the same source at least 28 days before. Pure: no database.
 */
public final class ActivationShares {

    private static final Formula OF_FILE = new Formula(List.of("activatedUsers"), List.of("enabledUsers"));
    private static final Formula OF_REPORT = new Formula(List.of("Activated"), List.of("Assigned"));

    private record Counted(String product, LocalDate day, long activated, long enabled) {}

    private ActivationShares() {}

    /** By product, most people first. */
    public static List<SupportingFigure> of(List<ActivationMonth> files, List<GraphRow> lines) {
        List<Counted> ofFiles = files.stream()
                .map(month -> new Counted(
                        month.product(),
                        month.contentDay(),
                        month.people().activated(),
                        month.people().enabled()))
                .toList();
        List<Counted> ofReports = lines.stream()
                .filter(line -> line.report().equals(GraphReports.ACTIVATED_USERS))
                .flatMap(ActivationShares::counted)
                .toList();
        return newest(ofReports).isBefore(newest(ofFiles))
                ? shares(ofFiles, ActivationFileKind.NAME, OF_FILE)
                : shares(ofReports, GraphReports.ACTIVATED_USERS, OF_REPORT);
    }

    private static Stream<Counted> counted(GraphRow line) {
        Long activated = line.values().get("Activated");
        Long assigned = line.values().get("Assigned");
        return activated == null || assigned == null
                ? Stream.empty()
                : Stream.of(new Counted(UsageProducts.named(line.series()), line.day(), activated, assigned));
    }

    private static LocalDate newest(List<Counted> all) {
        return all.stream().map(Counted::day).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    private static List<SupportingFigure> shares(List<Counted> all, String source, Formula columns) {
        List<SupportingFigure> figures = new ArrayList<>();
        LocalDate last = newest(all);
        all.stream()
                .filter(each -> each.day().equals(last))
                .sorted(Comparator.comparingLong(Counted::enabled).reversed().thenComparing(Counted::product))
                .forEach(each -> {
                    BigDecimal value = DaySums.percent(each.activated(), each.enabled());
                    if (value != null) {
                        figures.add(FewestPeople.share(
                                new SupportingFigure(
                                        Metric.ACTIVATED,
                                        each.product(),
                                        value,
                                        before(all, each),
                                        Window.ofPeriod(each.day(), 1),
                                        new SupportingFigure.Derivation(
                                                source,
                                                columns,
                                                List.of(
                                                        input(columns.part(), each.activated()),
                                                        input(columns.whole(), each.enabled())))),
                                each.activated(),
                                each.enabled()));
                    }
                });
        return figures;
    }

    private static Input input(List<String> names, long count) {
        return new Input(names.getFirst(), BigDecimal.valueOf(count));
    }

    private static @Nullable Earlier before(List<Counted> all, Counted now) {
        Counted then = all.stream()
                .filter(each -> each.product().equals(now.product())
                        && !each.day().isAfter(now.day().minusDays(DaySums.DAYS)))
                .max(Comparator.comparing(Counted::day))
                .orElse(null);
        BigDecimal value = then == null || !SmallNumbers.maySplit(then.activated(), then.enabled())
                ? null
                : DaySums.percent(then.activated(), then.enabled());
        return then == null || value == null ? null : new Earlier(value, then.day());
    }
}
