package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.FilterChips;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.Tables;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.CustomerTrail;
import io.seatwise.portfolio.Totals;
import io.seatwise.portfolio.views.ui.ColumnChooser;
import io.seatwise.portfolio.views.ui.OpenView;
import io.seatwise.portfolio.views.ui.PageViews;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The customers page: filters, sorts and compares customers, opens one, and downloads the rows as a file. The URL holds
 * filter and order, so that a link, the back button and a saved view all bring back the same rows.
 */
@Route(value = "customers", layout = MainLayout.class)
@PageTitle("portfolio.customers.title")
@Menu(title = "portfolio.customers.title", order = 20, icon = "vaadin:users")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./portfolio.css")
public class CustomersView extends Composite<Div> implements BeforeEnterObserver {

    private static final String PATH = "customers";

    private static final int NARROW_WIDTH = 700;

    private final transient Scopes scopes;
    private final transient Map<String, Map<String, String>> choices;
    private final PageHeader header = new PageHeader(getTranslation("portfolio.customers.title"));
    private final CustomerFilterBar filters;
    private final FilterChips chips = new FilterChips();
    private final CustomerGrid grid;
    private final Div frame;
    private final SelectedCustomers<CustomerRow> selected;
    private final ColumnChooser columns;
    private final transient OpenView views;
    private final transient CustomerList list;
    private final Div empty = new Div();
    private final Paragraph paper = new Paragraph();
    private volatile CustomerFilterParameters question = CustomerFilterParameters.parse(Map.of());
    private Totals totals = Totals.NONE;
    private boolean narrow;
    private boolean shownBefore;
    private @Nullable Registration resizing;

    CustomersView(
            CustomerList list,
            FilterChoices filterChoices,
            PageViews pageViews,
            CustomerActions actions,
            CustomerSelections selections,
            Scopes scopes) {
        this.list = list;
        this.scopes = scopes;
        this.choices = filterChoices.of(scopes.current(), UI.getCurrent().getLocale(), this::getTranslation);
        filters = new CustomerFilterBar(choices, this::go);
        grid = new CustomerGrid(
                scopes.current(), Formats.current(), list.today(), orders -> go(question.sortedBy(orders)));
        columns = createColumns();
        grid.layout().onMove(columns::moved);
        views = pageViews.of(
                PATH,
                columns,
                address -> CustomerFilterParameters.parse(address)
                        .onScreen(scopes.current())
                        .toMap(),
                header);
        frame = Tables.frame(grid);
        grid.setDataProvider(createRows());
        selected = selections.of(grid, CustomerRow::id, () -> question, true, () -> show(question));
        header.addActions(
                actions.workbook(() -> question),
                actions.csv(() -> question),
                createPrint(),
                actions.recent(),
                views.menu(),
                columns,
                actions.bulk(choices, () -> new BulkMenu.Shown(question, totals.customers()), () -> show(question)));
        empty.addClassName("portfolio-empty");
        paper.addClassName("portfolio-paper");
        getContent().addClassNames("sw-page", "portfolio-customers-page");
        getContent().add(header, filters, chips, frame, selected, empty, paper);
        showColumns();
    }

    private ColumnChooser createColumns() {
        return new ColumnChooser(
                PATH,
                scopes.current().personId(),
                grid.layout().keys(),
                CustomerLayout.HIDDEN_AT_FIRST,
                grid::title,
                chosen -> showColumns());
    }

    private DataProvider<CustomerRow, Void> createRows() {
        return new CallbackDataProvider<>(
                query -> list.page(scopes.current(), question, query.getOffset(), query.getLimit()).stream(),
                query -> {
                    query.getOffset();
                    query.getLimit();
                    return Math.toIntExact(totals.customers());
                },
                CustomerRow::id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (views.enter(event)) {
            return;
        }
        try {
            show(CustomerFilterParameters.parse(
                            event.getLocation().getQueryParameters().getParameters())
                    .onScreen(scopes.current()));
        } catch (IllegalArgumentException notUnderstood) {
            Notices.failed(getTranslation("portfolio.filter.notUnderstood", notUnderstood.getMessage()));
            show(CustomerFilterParameters.parse(Map.of()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        setNarrow(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(resize -> setNarrow(resize.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
    }

    /** For tests: a hidden grid is not found by looking. */
    CustomerGrid grid() {
        return grid;
    }

    private void show(CustomerFilterParameters next) {
        if (!next.filter().equals(question.filter())) {
            // Actions never reach customers that the table no longer shows
            selected.clear();
        }
        question = next;
        totals = list.totals(scopes.current(), next);
        filters.show(next);
        grid.layout().hide(next.filter().hasFiguresOfProducts() ? List.of(CustomerLayout.TREND) : List.of());
        List<String> shown = grid.layout().shown();
        chips.show(CustomerChips.of(next, choices, this::getTranslation, shown, this::go), this::clear);
        grid.showSort(next.sort());
        grid.showTotals(totals);
        grid.getDataProvider().refreshAll();
        String asOf = Formats.current().date(totals.asOf());
        header.setCoverage(getTranslation("portfolio.customers.coverage", totals.customers(), asOf));
        boolean nothing = totals.customers() == 0;
        views.show(question.toMap());
        CustomerTrail.showList(views.address(question.toMap()).getQueryString());
        if (!shownBefore && !nothing) {
            scrollToOpened();
        }
        shownBefore = true;
        paper.setText(nothing ? "" : getTranslation("portfolio.print.instead", totals.customers()));
        frame.setVisible(!nothing);
        grid.setVisible(!nothing);
        empty.setVisible(nothing);
        empty.removeAll();
        if (nothing) {
            empty.add(NoCustomers.of(next.filter(), scopes.current().role(), this::clear));
        }
    }

    /** Brings back the row of the customer that was opened from this list. */
    private void scrollToOpened() {
        CustomerId opened = CustomerTrail.current().opened();
        grid.mark(opened);
        if (opened != null) {
            list.place(scopes.current(), question, opened).ifPresent(place -> grid.scrollToIndex(place.index()));
        }
    }

    /** Puts the question into the URL; the view follows from there. */
    private void go(CustomerFilterParameters next) {
        UI.getCurrent().navigate(PATH, views.address(next.toMap()));
    }

    private void clear() {
        go(CustomerFilterParameters.of(CustomerFilter.ALL).sortedBy(question.sort()));
    }

    private void setNarrow(int width) {
        boolean nowNarrow = width > 0 && width < NARROW_WIDTH;
        if (narrow != nowNarrow) {
            narrow = nowNarrow;
            filters.setNarrow(narrow);
            columns.setVisible(!narrow);
            selected.setSelectable(!narrow);
            showColumns();
        }
    }

    private void showColumns() {
        if (narrow) {
            grid.showNarrow();
        } else {
            grid.showColumns(columns.keys());
        }
        views.showColumns();
    }

    private Button createPrint() {
        Button print = new Button(
                getTranslation("portfolio.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent()
                        .navigate(CustomersPrintView.class, CustomersPrintView.parameters(question, printedColumns())));
        print.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        print.setTooltipText(getTranslation("portfolio.print.hint"));
        return print;
    }

    /** On a phone the grid shows few columns; paper has room for the chosen ones. */
    private List<String> printedColumns() {
        return narrow ? columns.keys() : grid.layout().shown();
    }
}
