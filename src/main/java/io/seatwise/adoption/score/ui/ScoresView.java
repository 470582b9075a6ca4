package io.seatwise.adoption.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.score.ScorePortfolio;
import io.seatwise.adoption.score.ScorePortfolio.Ranked;
import io.seatwise.adoption.score.ScorePortfolio.Spread;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.Tile;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The Adoption Scores of the portfolio: spread, ranking, the biggest risers and fallers. */
@Route(value = "scores", layout = MainLayout.class)
@PageTitle("adoption.score.scores")
@Menu(title = "adoption.score.scores", order = 30, icon = "vaadin:dashboard")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./adoption-score.css")
class ScoresView extends Composite<Div> {

    private static final int RANKED = 20;
    private static final int MOVED = 10;
    private static final String BY_SCORE = "customers?sort=adoptionScorePercent,desc";
    private static final List<String> LOWER = List.of("", "20", "40", "60", "80");
    private static final List<String> UPPER = List.of("19.999999", "39.999999", "59.999999", "79.999999", "");

    private final transient ScoreWords words = ScoreWords.current();

    ScoresView(Scopes scopes, ScorePortfolio portfolio) {
        PartnerScope scope = scopes.current();
        Spread spread = portfolio.spread(scope);
        PageHeader header = new PageHeader(words.text("scores"));
        getContent().addClassNames("sw-page", "score");
        getContent().add(header);
        if (spread.customers() == 0) {
            Component[] next = scope.role() == Role.PARTNER_ADMIN
                    ? new Component[] {new Anchor("imports", words.text("empty.import"))}
                    : new Component[0];
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.DASHBOARD, words.text("scores.empty"), words.text("empty.text"), next));
            return;
        }
        header.setCoverage(words.text(
                "scores.coverage",
                words.formats().count(spread.customers()),
                words.formats().count(spread.without())));
        Div lists = new Div(
                createList("scores.risers", portfolio.risers(scope, MOVED), true),
                createList("scores.fallers", portfolio.fallers(scope, MOVED), true));
        lists.addClassName("score-lists");
        getContent()
                .add(
                        ScoreParts.organisationNote(words),
                        createTiles(spread),
                        createSpread(spread),
                        lists,
                        createList("scores.ranking", portfolio.ranking(scope, RANKED), false));
    }

    private Component createTiles(Spread spread) {
        Div tiles = new Div(
                new Tile(words.text("scores.tile.median"), words.percent(spread.median()), BY_SCORE),
                new Tile(words.text("scores.tile.customers"), words.formats().count(spread.customers()), BY_SCORE),
                new Tile(words.text("scores.tile.estimated"), words.formats().count(spread.estimated()), BY_SCORE),
                new Tile(words.text("scores.tile.without"), words.formats().count(spread.without()), "customers"));
        tiles.addClassName("sw-tiles");
        return tiles;
    }

    private Component createSpread(Spread spread) {
        List<String> names = IntStream.range(0, LOWER.size())
                .mapToObj(band -> words.text("scores.band." + band))
                .toList();
        ChartOptions options = new ChartOptions(
                names,
                List.of(new ChartOptions.Series(
                        words.text("scores.tile.customers"),
                        ChartOptions.Kind.BAR,
                        ChartOptions.Color.ACCENT,
                        spread.bands())),
                ChartOptions.Unit.COUNT,
                false,
                List.of());
        String summary = words.text(
                "scores.spread.summary", words.formats().count(spread.customers()), words.percent(spread.median()));
        Chart chart = new Chart(words.text("scores.spread"), summary, options);
        chart.addChartClickListener(event -> onBand(event.category()));
        Section section = new Section(new H2(words.text("scores.spread")), chart);
        section.addClassName("sw-panel");
        return section;
    }

    private void onBand(int band) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!LOWER.get(band).isEmpty()) {
            parameters.put("minAdoptionScore", List.of(LOWER.get(band)));
        }
        parameters.put("maxAdoptionScore", List.of(UPPER.get(band).isEmpty() ? "100" : UPPER.get(band)));
        getUI().ifPresent(ui -> ui.navigate("customers", new QueryParameters(parameters)));
    }

    private Component createList(String key, List<Ranked> customers, boolean change) {
        Section section = new Section(new H2(words.text(key)));
        section.addClassNames("sw-panel", "score-list");
        if (customers.isEmpty()) {
            section.add(new Paragraph(words.text(key + ".none")));
            return section;
        }
        OrderedList list = new OrderedList();
        customers.forEach(customer -> list.add(createRow(customer, change)));
        section.add(list);
        if (!change) {
            section.add(new Anchor(BY_SCORE, words.text("scores.all")));
        }
        return section;
    }

    private ListItem createRow(Ranked customer, boolean change) {
        Anchor name = new Anchor(
                "customers/" + customer.customer().id() + "?tab=" + ScoreTab.KEY,
                customer.customer().name());
        name.addClassName("score-list-name");
        Span figure = new Span(words.percent(customer.total().percent()));
        figure.addClassName("score-list-figure");
        figure.setTitle(words.text(
                "ofMaximum",
                words.points(customer.total().points()),
                words.formats().count(customer.total().maxPoints())));
        ListItem item = new ListItem(name);
        if (customer.estimated()) {
            item.add(new Badge(words.text("estimate"), Badge.Tone.WARNING));
        }
        BigDecimal moved = customer.change();
        if (change && moved != null) {
            item.add(ScoreParts.change(moved, BigDecimal.ZERO, ScoreState.SHORT, words));
        }
        item.add(figure);
        return item;
    }
}
