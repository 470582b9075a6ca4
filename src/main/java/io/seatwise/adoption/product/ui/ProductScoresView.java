package io.seatwise.adoption.product.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.product.Percents;
import io.seatwise.adoption.product.ProductScores;
import io.seatwise.adoption.product.ProductScores.Row;
import io.seatwise.adoption.product.ProductScores.Totals;
import io.seatwise.base.ui.DataCells;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.Tables;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers' product adoption scores side by side, lowest first; the order lives in the URL. */
@Route(value = "product-scores", layout = MainLayout.class)
@PageTitle("adoption.product.title")
@Menu(title = "adoption.product.title", order = 34, icon = "vaadin:clipboard-pulse")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./adoption-product.css")
class ProductScoresView extends Composite<Div> implements BeforeEnterObserver {

    private static final String PATH = "product-scores";
    private static final String SORT = "sort";
    private static final String DEFAULT_SORT = "score";

    /** What the list is ordered by. */
    private record Order(String key, boolean descending) {

        static Order of(QueryParameters parameters) {
            String[] parts = parameters.getSingleParameter(SORT).orElse("").split(",", 2);
            return ProductScores.SORT_KEYS.containsKey(parts[0])
                    ? new Order(parts[0], parts.length == 2 && parts[1].equals("desc"))
                    : new Order(DEFAULT_SORT, false);
        }

        QueryParameters toQueryParameters() {
            return QueryParameters.of(SORT, key + (descending ? ",desc" : ",asc"));
        }
    }

    private final transient ProductScores scores;
    private final transient PartnerScope scope;
    private final transient ProductWords words = ProductWords.ofCurrentReader();
    private final Grid<Row> grid = new Grid<>();
    private final Map<String, Grid.Column<Row>> columns = new LinkedHashMap<>();
    private transient Order order = new Order(DEFAULT_SORT, false);

    ProductScoresView(ProductScores scores, Scopes scopes) {
        this.scores = scores;
        this.scope = scopes.current();
        Totals totals = scores.totals(scope);
        PageHeader header = new PageHeader(words.text("title"));
        getContent().addClassNames("sw-page", "product-scores-page");
        getContent().add(header);
        if (totals.customers() == 0) {
            getContent().add(ProductScoreTab.createEmpty(scope, words, "empty.portfolio"));
            return;
        }
        header.setCoverage(words.text(
                "coverage",
                words.count("customer", totals.customers()),
                words.number(totals.scored()),
                words.percent(totals.score() == null ? null : BigDecimal.valueOf(totals.score()))));
        Paragraph note = new Paragraph(words.text("note.portfolio"));
        note.addClassName("product-note");
        createGrid(totals);
        getContent().add(note, Tables.frame(grid));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        order = Order.of(event.getLocation().getQueryParameters());
        Grid.Column<Row> column = columns.get(order.key());
        if (column != null) {
            grid.sort(List.of(new GridSortOrder<>(
                    column, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
            grid.getDataProvider().refreshAll();
        }
    }

    private void createGrid(Totals totals) {
        grid.addClassName("product-scores");
        Tables.style(grid, words.text("title"), words.text("empty.text"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(
                        "customerName",
                        "12.5rem",
                        DataCells.link(
                                ProductScoresView::address,
                                each -> each.customer().name(),
                                each -> each.customer().name()))
                .setFrozen(true);
        addPercent("score", Row::score);
        addPercent("weightedScore", Row::weightedScore);
        addPercent("activityComponent", each -> each.components().activityComponent());
        addPercent("userComponent", each -> each.components().userComponent());
        addPercent("assignedRatio", each -> each.components().assignedRatio());
        addPercent("usageRatio", each -> each.components().usageRatio());
        addPercent("automationPercent", Row::automationPercent);
        add(
                        "licences",
                        "6.5rem",
                        new TextRenderer<>(row -> words.text(
                                "ofLicences",
                                words.number(row.licences().scored()),
                                words.number(row.licences().count()))))
                .setTextAlign(ColumnTextAlign.END);
        NarrowRows.asCards(grid, words.text("title"), this::createCard);
        grid.setDataProvider(DataProvider.fromCallbacks(
                query ->
                        scores
                                .page(scope, order.key(), order.descending(), query.getOffset(), query.getLimit())
                                .stream(),
                query -> {
                    query.getOffset();
                    query.getLimit();
                    return Math.toIntExact(totals.customers());
                }));
        grid.addSortListener(event -> event.getSortOrder().stream()
                .findFirst()
                .map(sorted ->
                        new Order(sorted.getSorted().getKey(), sorted.getDirection() == SortDirection.DESCENDING))
                .filter(next -> !next.equals(order))
                .ifPresent(next -> UI.getCurrent().navigate(PATH, next.toQueryParameters())));
    }

    private Component createCard(Row row) {
        Div head = new Div(
                new Anchor(address(row), row.customer().name()),
                new Span(words.formats().percent(Percents.ratio(row.score()))));
        head.addClassName(NarrowRows.HEAD);
        return new Div(
                head,
                new Div(String.join(
                        " · ",
                        part("activityComponent", row.components().activityComponent()),
                        part("userComponent", row.components().userComponent()))),
                new Div(String.join(
                        " · ",
                        part("assignedRatio", row.components().assignedRatio()),
                        part("usageRatio", row.components().usageRatio()))));
    }

    private String part(String key, @Nullable Double value) {
        return words.text("grid." + key) + " " + words.formats().percent(Percents.ratio(value));
    }

    private void addPercent(String key, SerializableFunction<Row, @Nullable Double> value) {
        add(
                        key,
                        "7.75rem",
                        DataCells.percent(
                                row -> Percents.ratio(value.apply(row)),
                                words.formats(),
                                row -> words.text("unknown.column")))
                .setTextAlign(ColumnTextAlign.END);
    }

    private Grid.Column<Row> add(String key, String width, Renderer<Row> renderer) {
        Grid.Column<Row> column = grid.addColumn(renderer)
                .setKey(key)
                .setHeader(words.text("grid." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true)
                .setSortable(true)
                .setSortProperty(key);
        columns.put(key, column);
        return column;
    }

    private static String address(Row row) {
        return "customers/" + row.customer().id() + "?tab=" + ProductScoreTab.KEY;
    }
}
