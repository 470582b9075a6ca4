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
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.access.people.People;
import io.seatwise.base.Formats;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.customers.Customers;
import io.seatwise.portfolio.ui.CustomerSelections;
import io.seatwise.portfolio.ui.SelectedCustomers;
import io.seatwise.portfolio.views.ui.ColumnChooser;
import io.seatwise.portfolio.views.ui.OpenView;
import io.seatwise.portfolio.views.ui.PageViews;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalDecision;
import io.seatwise.renewals.RenewalDecision.Result;
import io.seatwise.renewals.RenewalDecisions;
import io.seatwise.renewals.RenewalFilter;
import io.seatwise.renewals.RenewalParameters;
import io.seatwise.renewals.Renewals;
import io.seatwise.renewals.SeatHistory;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
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
    private final transient RenewalDecisions decisions;
    private final transient SeatHistory history;
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
            RenewalDecisions decisions,
            SeatHistory history,
            Customers customers,
            CustomerSelections selections,
            People people,
            RenewalActions actions,
            PageViews pageViews,
            Clock clock) {
        this.renewals = renewals;
        this.decisions = decisions;
        this.history = history;
        this.scope = scopes.current();
        this.words = new RenewalWords(Formats.current(), LocalDate.now(clock));
        this.header = new PageHeader(words.text("title"));
        Map<String, String> managers = people.names(scope);
        this.overview = new RenewalOverview(renewals, history, scope, words, managers, this::addressOf);
        this.filters = new RenewalFilterBar(customers.accountManagers(scope), managers, words, this::go);
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
        this.views = pageViews.of(
                PATH,
                columns,
                address -> RenewalFilterBar.write(RenewalFilterBar.read(address).visibleTo(scope)),
                header);
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
        Renewal renewal;
        try {
            renewal = renewals.find(scope, subscriptionId);
        } catch (NotFoundException gone) {
            details.add(new Span(words.text("gone")));
            return;
        }
        RenewalDecision decision = renewal.decision();
        Result result = decision == null ? Result.OPEN : decisions.result(decision, renewal.subscription());
        Button close = new Button(words.text("close"), event -> go(asked));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Component[] actions = mayDecide() ? new Component[] {createDecide(renewal), close} : new Component[] {close};
        details.add(new RenewalPanel(renewal, history.of(scope, renewal), scope.seesMoney(), result, words, actions));
    }

    private boolean mayDecide() {
        return scope.role() == Role.PARTNER_ADMIN || scope.role() == Role.ACCOUNT_MANAGER;
    }

    private Button createDecide(Renewal renewal) {
        String id = renewal.subscription().ids().subscriptionId();
        Button decide = new Button(
                words.text("decide"),
                event -> new DecisionDialog(renewal, words, (choice, quantity, comment) -> {
                            decisions.note(scope, id, choice, quantity, comment);
                            Notices.done(words.text("decide.done"));
                            grid.refresh();
                            showDetails(id);
                        })
                        .open());
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return decide;
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
