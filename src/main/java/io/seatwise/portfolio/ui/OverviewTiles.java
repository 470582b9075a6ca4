package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Figure;
import io.seatwise.base.ui.Sparkline;
import io.seatwise.base.ui.Tile;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.portfolio.Totals;
import io.seatwise.portfolio.overview.PortfolioOverview;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The row of figures on the portfolio page; each leads to its customers and opens to its formula. */
class OverviewTiles extends Composite<Div> {

    private final transient PortfolioOverview.Summary summary;
    private final transient Totals totals;
    private final transient List<DayPosition> trend;
    private final transient PortfolioOverview.@Nullable Before before;
    private final transient Formats formats;

    OverviewTiles(PortfolioOverview.Summary summary, List<DayPosition> trend, List<Tile> added, Formats formats) {
        this.summary = summary;
        this.totals = summary.totals();
        this.trend = trend;
        this.before = summary.before();
        this.formats = formats;
        getContent().addClassName("sw-tiles");
        getContent()
                .add(
                        createCustomers(),
                        createCount("sold", totals.sold(), DayPosition::sold, "customers?sort=sold,desc", List.of()),
                        createDeployment(),
                        createEntitled(),
                        createUsage(),
                        createInflated(),
                        createLowAdoption());
        added.forEach(getContent()::add);
    }

    private Tile createCustomers() {
        Tile tile = tile("customers", formats.count(totals.customers()), "customers");
        if (before != null) {
            setChange(tile, before.arrived() - before.gone(), Tile.Trend.NEITHER);
            tile.setWindow(getTranslation("overview.window", PortfolioOverview.CHANGE_DAYS));
            tile.setChangeLink("changes?since=" + PortfolioOverview.CHANGE_DAYS + moves(before));
        }
        List<Figure.Input> inputs = before == null
                ? List.of()
                : List.of(
                        new Figure.Input(
                                getTranslation("overview.figure.customers.arrived"), formats.count(before.arrived())),
                        new Figure.Input(
                                getTranslation("overview.figure.customers.gone"), formats.count(before.gone())));
        return tile.setFigure(() -> figure("customers", formats.count(totals.customers()), inputs, null));
    }

    /** The one kind of change that there was; all kinds where customers came and went. */
    private static String moves(PortfolioOverview.Before before) {
        if (before.gone() == 0) {
            return "&kind=CUSTOMER_NEW";
        }
        return before.arrived() == 0 ? "&kind=CUSTOMER_GONE" : "";
    }

    private Tile createCount(
            String name,
            @Nullable Long count,
            Function<DayPosition, @Nullable Long> of,
            String href,
            List<Figure.Input> inputs) {
        Tile tile = tile(name, formats.count(count), href);
        DayPosition then = then();
        Long earlier = then == null ? null : of.apply(then);
        if (count != null && earlier != null) {
            setChange(tile, count - earlier, Tile.Trend.NEITHER);
        }
        List<@Nullable Long> values = trend.stream().<@Nullable Long>map(of).toList();
        return tile.setSparkline(new Sparkline(values, ""))
                .setFigure(() -> figure(name, formats.count(count), inputs, null));
    }

    /** Says how many services a licence brings: else three times as many entitlements as licences look wrong. */
    private Tile createEntitled() {
        List<Figure.Input> inputs = List.of(
                new Figure.Input(getTranslation("overview.tile.sold"), formats.count(totals.sold())),
                new Figure.Input(getTranslation("overview.figure.entitled.each"), formats.decimal(perLicence())));
        return createCount(
                "entitled", totals.entitled(), DayPosition::entitled, "customers?sort=entitled,desc", inputs);
    }

    private @Nullable BigDecimal perLicence() {
        Ratio ratio = Ratio.of(totals.entitled(), totals.sold());
        return ratio == null ? null : BigDecimal.valueOf(ratio.fraction());
    }

    private Tile createDeployment() {
        Tile tile = tile("assigned", formats.count(totals.assigned()), "customers?sort=deploymentPercent,asc");
        tile.setSecond(getTranslation("overview.second.deployment"), formats.percent(totals.deployment()));
        addRatio(tile, totals.deployment(), DayPosition::deployment);
        return tile.setFigure(() -> figure(
                "deployment",
                formats.percent(totals.deployment()),
                inputs("assigned", totals.assigned(), "sold", totals.sold()),
                leftOut("overview.leftOut.deployment", summary.concerned().withoutDeployment())));
    }

    private Tile createUsage() {
        Tile tile = tile("active", formats.count(totals.active()), "customers?sort=usagePercent,asc");
        tile.setSecond(getTranslation("overview.second.usage"), formats.percent(totals.usage()));
        addRatio(tile, totals.usage(), DayPosition::usage);
        return tile.setFigure(() -> figure(
                "usage",
                formats.percent(totals.usage()),
                inputs("active", totals.active(), "entitled", totals.entitled()),
                leftOut("overview.leftOut.usage", summary.concerned().withoutUsage())));
    }

    private Tile createInflated() {
        String count = formats.count(totals.inflatedCustomers());
        Ratio share = Ratio.of(totals.inflatedCustomers(), totals.customers());
        Tile tile = tile("inflated", count, "customers?flag=INFLATED&sort=usagePercent,desc")
                .setSecond(formats.percent(share));
        if (before != null) {
            setChange(tile, totals.inflatedCustomers() - before.inflated(), Tile.Trend.DOWN_IS_GOOD);
            tile.setWindow(getTranslation("overview.window", PortfolioOverview.CHANGE_DAYS));
            tile.setChangeLink("changes?since=" + PortfolioOverview.CHANGE_DAYS + "&flag=INFLATED");
        }
        return tile.setFigure(() -> figure("inflated", count, List.of(), null));
    }

    private Tile createLowAdoption() {
        String count = formats.count(totals.lowAdoptionCustomers());
        Tile tile = tile("lowAdoption", count, "customers?flag=LOW_ADOPTION&sort=usagePercent,asc");
        if (before != null) {
            setChange(tile, totals.lowAdoptionCustomers() - before.lowAdoption(), Tile.Trend.DOWN_IS_GOOD);
            tile.setWindow(getTranslation("overview.window", PortfolioOverview.CHANGE_DAYS));
            tile.setChangeLink("changes?since=" + PortfolioOverview.CHANGE_DAYS + "&flag=LOW_ADOPTION");
        }
        Figure.Input line = new Figure.Input(
                getTranslation("overview.figure.threshold"),
                formats.percent(summary.thresholds().lowAdoptionPercent()));
        return tile.setFigure(() -> figure(
                "lowAdoption",
                count,
                List.of(line),
                leftOut("overview.leftOut.usage", summary.concerned().withoutUsage())));
    }

    private void addRatio(Tile tile, @Nullable Ratio now, Function<DayPosition, @Nullable Ratio> of) {
        DayPosition then = then();
        BigDecimal earlier = then == null ? null : Ratio.percent(of.apply(then));
        if (now != null && earlier != null) {
            BigDecimal change = now.percent().subtract(earlier);
            tile.setChange(
                    change.signum(), getTranslation("overview.points", formats.points(change)), Tile.Trend.UP_IS_GOOD);
        }
        List<@Nullable Double> values = trend.stream()
                .<@Nullable Ratio>map(of)
                .<@Nullable Double>map(ratio -> ratio == null ? null : Double.valueOf(ratio.fraction()))
                .toList();
        tile.setSparkline(new Sparkline(values, ""));
    }

    /** The position 28 days before the newest one, or the newest before that day; null when history is shorter. */
    private @Nullable DayPosition then() {
        if (trend.isEmpty()) {
            return null;
        }
        LocalDate day = trend.getLast().day().minusDays(PortfolioOverview.CHANGE_DAYS);
        return trend.reversed().stream()
                .filter(position -> !position.day().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    private Tile tile(String name, String figure, String href) {
        return new Tile(getTranslation("overview.tile." + name), figure, href);
    }

    private void setChange(Tile tile, long change, Tile.Trend trend) {
        tile.setChange(Long.signum(change), formats.change(change), trend);
    }

    private List<Figure.Input> inputs(String name, @Nullable Long count, String other, @Nullable Long otherCount) {
        return Stream.of(
                        new Figure.Input(getTranslation("overview.tile." + name), formats.count(count)),
                        new Figure.Input(getTranslation("overview.tile." + other), formats.count(otherCount)))
                .toList();
    }

    private @Nullable String leftOut(String key, long customers) {
        return customers == 0 ? null : getTranslation(key, customers);
    }

    private Figure figure(String name, String value, List<Figure.Input> inputs, @Nullable String leftOut) {
        return new Figure(
                getTranslation("overview.figure." + name),
                value,
                new Figure.Calculation(getTranslation("overview.figure." + name + ".formula"), inputs),
                new Figure.Source(
                        getTranslation("overview.figure." + name + ".source"), formats.date(totals.asOf()), leftOut),
                name);
    }
}
