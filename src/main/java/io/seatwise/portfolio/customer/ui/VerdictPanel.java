package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Tile;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.CustomerMoney;
import io.seatwise.portfolio.CustomerScore;
import io.seatwise.portfolio.customer.InsightsData;
import io.seatwise.portfolio.customer.tab.CustomerHighlights.Highlights;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a customer does in one sentence, what to do next, and one row of tiles. */
class VerdictPanel extends Composite<Div> {

    private static final int RENEWAL_NEAR_DAYS = 90;

    /** Stands for the figure in a translated text until the text is cut there. */
    private static final String GAP = "\uFFFC";

    private final InsightsData data;
    private final Words words;
    private final FigureCells cells;
    private final FigureSet figures;
    private final String page;

    VerdictPanel(InsightsData data, Words words, List<Highlights> highlights) {
        this.data = data;
        this.words = words;
        this.figures = FigureSet.of(data.positions(), words);
        this.cells = new FigureCells(figures, words);
        this.page = "customers/" + data.customer().id();
        getContent().addClassName("insights-verdict");
        getContent().add(createSentence(highlights));
        highlights.stream().map(Highlights::step).filter(Objects::nonNull).forEach(getContent()::add);
        Div tiles = new Div();
        tiles.addClassNames("sw-tiles", "insights-tiles");
        tiles.add(createUsage(), createDeployment(), createScore(), createUnassigned(), createUnused());
        if (data.money().total() != null) {
            tiles.add(createValue(data.money().total()));
        }
        tiles.add(createRenewal());
        highlights.forEach(each -> each.tiles().forEach(tiles::add));
        getContent().add(tiles);
    }

    private Component createSentence(List<Highlights> highlights) {
        List<List<Component>> parts = new ArrayList<>();
        parts.add(usage());
        Long unassigned = data.unassigned();
        if (unassigned != null && unassigned > 0 && data.flags().contains(Flag.LOW_DEPLOYMENT)) {
            parts.add(text(words.text("verdict.unassigned", words.count("seat", unassigned))));
        }
        LocalDate renewal = data.nextRenewal();
        if (renewal != null && ChronoUnit.DAYS.between(data.basis().today(), renewal) <= RENEWAL_NEAR_DAYS) {
            parts.add(renewal(renewal));
        }
        highlights.stream().map(Highlights::advice).filter(Objects::nonNull).forEach(advice -> parts.add(text(advice)));
        Paragraph sentence = new Paragraph();
        sentence.addClassName("insights-sentence");
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).forEach(sentence::add);
            sentence.add(new Span(i + 1 < parts.size() ? "; " : "."));
        }
        return sentence;
    }

    private List<Component> usage() {
        if (figures.usage().entitlements().usage() == null) {
            return text(words.text("verdict.noUsage"));
        }
        String key = data.flags().contains(Flag.INFLATED) ? "verdict.inflated" : "verdict.usage";
        String[] around = words.text(key, GAP).split(GAP, -1);
        return List.of(new Span(around[0]), cells.usageInWords(), new Span(around.length > 1 ? around[1] : ""));
    }

    /** When the customer renews, and with how much at stake: that is where a decision is due. */
    private List<Component> renewal(LocalDate day) {
        CustomerMoney money = data.money().total();
        if (money == null || money.atStake() == null || money.atStake().signum() == 0) {
            return text(words.text("verdict.renews", words.relative(day)));
        }
        String stake = words.formats().roundMoney(money.atStake(), money.currency());
        String[] around =
                words.text("verdict.renews.atStake", words.relative(day), GAP).split(GAP, -1);
        return List.of(
                new Span(around[0]),
                new Anchor("renewals?customerTenantId=" + data.customer().id(), stake),
                new Span(around.length > 1 ? around[1] : ""));
    }

    private static List<Component> text(String text) {
        return List.of(new Span(text));
    }

    private Tile createUsage() {
        return new Tile(
                        words.text("tile.usage"),
                        words.percent(figures.usage().entitlements().usage()),
                        page)
                .setSecond(of(
                        figures.usage().entitlements().active(),
                        figures.usage().entitlements().entitled()))
                .setFigure(cells::usageFigure);
    }

    private Tile createDeployment() {
        return new Tile(
                        words.text("tile.deployment"),
                        words.percent(figures.deployment().licences().deployment()),
                        page)
                .setSecond(of(
                        figures.deployment().licences().assigned(),
                        figures.deployment().licences().sold()))
                .setFigure(cells::deploymentFigure);
    }

    private String of(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null ? "" : words.text("tile.of", words.number(part), words.number(whole));
    }

    private Tile createScore() {
        CustomerScore score = data.score();
        Ratio share = score.adoption();
        Tile tile = new Tile(
                words.text("tile.score"),
                score.points() == null
                        ? Formats.UNKNOWN
                        : words.formats().count(Math.round(score.points().doubleValue())),
                page + "?tab=score");
        Integer most = score.maxPoints();
        return share == null || most == null
                ? tile
                : tile.setSecond(words.text("tile.score.of", most, words.percent(share)));
    }

    private Tile createUnassigned() {
        return new Tile(words.text("tile.unassigned"), words.number(data.unassigned()), page);
    }

    private Tile createUnused() {
        Long unused = data.unused();
        return new Tile(words.text("tile.unused"), words.number(unused), page);
    }

    private Tile createValue(CustomerMoney money) {
        Tile tile = new Tile(
                words.text("tile.value"),
                words.formats().roundMoney(money.annualValue(), money.currency()),
                "renewals?customerTenantId=" + data.customer().id());
        return money.atStake() == null || money.atStake().signum() == 0
                ? tile
                : tile.setSecond(words.text(
                        "tile.value.atStake", words.formats().roundMoney(money.atStake(), money.currency())));
    }

    private Tile createRenewal() {
        LocalDate renewal = data.nextRenewal();
        return new Tile(
                        words.text("tile.renewal"),
                        renewal == null ? Formats.UNKNOWN : words.relative(renewal),
                        page + "?tab=subscriptions")
                .setSecond(renewal == null ? "" : words.date(renewal));
    }
}
