package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.portfolio.ui.CustomerSelections;
import io.seatwise.portfolio.ui.SelectedCustomers;
import io.seatwise.portfolio.views.ui.ColumnChooser;
import io.seatwise.portfolio.views.ui.OpenView;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalFilter;
import io.seatwise.renewals.RenewalParameters;
import io.seatwise.renewals.Renewals;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be decided, by when, and what it is worth. Filter, order and the open row live in the address; without a
 * number of days the next 30 are shown.
 */
@Route(value = RenewalsView.PATH, layout = MainLayout.class)
@PageTitle("renewals.title")
@Menu(title = "renewals.title", order = 25, icon = "vaadin:calendar-clock")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./portfolio.css")
@CssImport("./renewals.css")
class RenewalsView extends Composite<Div> implements BeforeEnterObserver {

    static final String PATH = "renewals";
    private static final String OPEN = "subscription";
    private static final String MONTH = "month";

    private final transient Renewals renewals;
    private final transient PartnerScope scope;
    private final transient RenewalWords words;
    private final RenewalFilterBar filters;
    private final RenewalGrid grid;
    private final PageHeader header;
    private final RenewalOverview overview;
    private final Div details = new Div();
    private final Div foot = new Div();
    private final Div empty = new Div();
    private final SelectedCustomers<Renewal> selected;
    private final transient OpenView views;
    private final transient RenewalPanels panels;
    private final Paragraph paper = new Paragraph();

    /** The parameters of the address on screen, without an open row. */
    private Map<String, List<String>> address = Map.of();

    /** Read by downloads, outside the session's lock. */
    private transient volatile RenewalParameters asked = RenewalFilterBar.read(Map.of());

    /** The month that is shown as a calendar; null for the days ahead. */
    private transient @Nullable YearMonth month;

    RenewalsView(
            Scopes scopes,
            Renewals renewals,
            RenewalPanels panels,
            CustomerSelections selections,
            RenewalActions actions) {
        this.panels = panels;
        this.renewals = renewals;
        this.scope = scopes.current();
        this.words = panels.words();
        this.header = new PageHeader(words.text("title"));
        Map<String, String> names = panels.managerNames(scope);
        this.overview = panels.overview(scope, words, names, this::addressOf);
        this.filters = panels.filters(scope, words, names, this::go);
        this.grid = new RenewalGrid(
                scope,
                renewals,
                words,
                () -> asked,
                renewal -> address(renewal.subscription().ids().subscriptionId()),
                order -> go(asked.withOrder(order)));
        this.selected = grid.select(selections);
        ColumnChooser columns = new ColumnChooser(
                PATH,
                scope.personId(),
                grid.layout().keys(),
                RenewalGrid.HIDDEN_AT_FIRST,
                grid::title,
                this::showColumns);
        grid.showColumns(columns.keys());
        grid.layout().onMove(columns::moved);
        this.views = actions.views(scope, columns, header);
        header.addActions(actions.create(() -> asked, views.menu(), columns));
        foot.addClassName("renewal-foot");
        paper.addClassName("portfolio-paper");
        getContent().addClassNames("sw-page", "renewals");
        getContent().add(header, filters, overview, details, grid, selected, foot, empty, paper);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (views.enter(event)) {
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        RenewalFilter before = asked.filter();
        try {
            asked = RenewalFilterBar.read(parameters.getParameters()).visibleTo(scope);
        } catch (IllegalArgumentException wrong) {
            asked = RenewalFilterBar.read(Map.of());
        }
        if (!asked.filter().equals(before)) {
            // Actions never reach customers that the table no longer shows
            selected.clear();
        }
        month = month(parameters);
        show();
        showDetails(parameters.getSingleParameter(OPEN).orElse(""));
    }

    private void show() {
        RenewalFilter filter = asked.filter();
        long count = renewals.count(scope, filter);
        Map<String, List<String>> question = RenewalFilterBar.write(asked);
        views.show(question);
        address = parameters(asked, month);
        filters.show(asked);
        header.setCoverage(words.text(
                "coverage",
                count,
                filter.endsOn() != null
                        ? words.text("within.on", words.date(filter.endsOn()))
                        : filter.within() == null
                                ? words.text("within.all")
                                : words.text("within.in", filter.within())));
        overview.setVisible(count > 0);
        empty.removeAll();
        grid.setVisible(count > 0);
        paper.setText(count > 0 ? words.text("print.instead", count) : "");
        foot.setVisible(count > 0);
        if (count == 0) {
            empty.add(new EmptyState(
                    VaadinIcon.CALENDAR_CLOCK, words.text("empty"), words.text("empty.text"), createWhole()));
            return;
        }
        overview.show(asked, month);
        grid.refresh();
        foot.removeAll();
        foot.add(new Span(words.text("foot.count", count)));
        if (scope.seesMoney()) {
            foot.add(new Span(words.text("foot.stake", words.sums(renewals.sums(scope, filter)))));
        }
    }

    private void showColumns(List<String> keys) {
        grid.showColumns(keys);
        views.showColumns();
    }

    private Component createWhole() {
        return new Anchor(PATH + "?within=" + RenewalFilterBar.ALL, words.text("empty.next"));
    }

    private void showDetails(String subscriptionId) {
        details.removeAll();
        if (subscriptionId.isEmpty()) {
            return;
        }
        Button close = new Button(words.text("close"), event -> go(asked));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        details.add(panels.details(scope, subscriptionId, words, close, () -> {
            grid.refresh();
            showDetails(subscriptionId);
        }));
    }

    private String address(String subscriptionId) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(address);
        parameters.put(OPEN, List.of(subscriptionId));
        return address(parameters);
    }

    private String addressOf(RenewalParameters question, @Nullable YearMonth calendar) {
        return address(parameters(question, calendar));
    }

    private static String address(Map<String, List<String>> parameters) {
        return parameters.isEmpty() ? PATH : PATH + "?" + new QueryParameters(parameters).getQueryString();
    }

    private Map<String, List<String>> parameters(RenewalParameters question, @Nullable YearMonth calendar) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(
                views.address(RenewalFilterBar.write(question)).getParameters());
        if (calendar != null) {
            parameters.put(MONTH, List.of(calendar.toString()));
        }
        return parameters;
    }

    private static @Nullable YearMonth month(QueryParameters parameters) {
        try {
            return parameters.getSingleParameter(MONTH).map(YearMonth::parse).orElse(null);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private void go(RenewalParameters wanted) {
        UI.getCurrent().navigate(PATH, new QueryParameters(parameters(wanted, month)));
    }
}
