package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerPlaces.Place;
import io.seatwise.portfolio.CustomerTrail;
import io.seatwise.portfolio.customer.CustomerVisits;
import io.seatwise.portfolio.customer.InsightsData;
import io.seatwise.portfolio.customer.InsightsReader;
import io.seatwise.portfolio.customer.tab.CustomerTab;
import io.seatwise.portfolio.export.PortfolioDownloads;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Customer insights: one customer with its entitlements and why a figure is what it is, its own subscriptions, its
 * history. What a person chooses here stands in the URL (see {@link InsightsState}), and {@code flag=INFLATED} opens that flag's cause; choosing replaces the panel below
 * and leaves the rest of the page in place, so the keyboard stays where it is.
 */
@Route(value = "customers/:tenantId", layout = MainLayout.class)
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./insights.css")
class CustomerInsightsView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient InsightsReader reader;
    private final transient CustomerVisits visits;
    private final transient CustomerEdits.Factory desk;
    private final transient Scopes scopes;
    private final transient PortfolioDownloads downloads;
    private final Div panel = new Div();
    private final Div top = new Div();
    private final transient CustomerTabs allTabs;

    private @Nullable InsightsHead head;
    private @Nullable InsightsTabBar tabs;
    private transient @Nullable InsightsData data;
    private transient @Nullable CustomerTab added;
    private transient @Nullable CustomerTab shownTab;
    private QueryParameters parameters = QueryParameters.empty();
    private InsightsState state = InsightsState.INITIAL;

    CustomerInsightsView(
            InsightsReader reader,
            CustomerVisits visits,
            CustomerEdits.Factory desk,
            Scopes scopes,
            PortfolioDownloads downloads,
            CustomerTabs allTabs) {
        this.allTabs = allTabs;
        this.reader = reader;
        this.visits = visits;
        this.desk = desk;
        this.scopes = scopes;
        this.downloads = downloads;
        addClassNames("sw-page", "insights");
        top.addClassName("insights-top");
        add(top, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CustomerId customer = event.getRouteParameters()
                .get("tenantId")
                .flatMap(CustomerId::parse)
                .orElseThrow(() -> new NotFoundException("No customer has such an id"));
        parameters = event.getLocation().getQueryParameters();
        state = InsightsState.of(parameters);
        InsightsData shown = data;
        if (shown == null || !shown.customer().id().equals(customer)) {
            load(customer);
        } else {
            showState(shown);
        }
    }

    /** A flag in the address opens its cause, as a click on it does. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        InsightsData shown = data;
        if (shown != null) {
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("flag")
                    .flatMap(name -> shown.flags().stream()
                            .filter(flag -> flag.name().equals(name))
                            .findFirst())
                    .ifPresent(new FlagOpener(
                            shown, Words.ofCurrentReader(shown.basis().today()))::openForCustomer);
        }
    }

    @Override
    public String getPageTitle() {
        String name = data == null
                ? getTranslation("insights.title")
                : data.customer().name();
        return getTranslation("base.title", name);
    }

    /** Reads everything anew and shows it. */
    private void load(CustomerId customer) {
        PartnerScope scope = scopes.current();
        InsightsData read = reader.read(scope, customer)
                .orElseThrow(() -> new NotFoundException("No customer " + customer + " in this scope"));
        data = read;
        shownTab = null;
        showHead(read, scope);
        showState(read);
    }

    private void showHead(InsightsData read, PartnerScope scope) {
        Words words = Words.ofCurrentReader(read.basis().today());
        CustomerId customer = read.customer().id();
        Map<String, String> managers = desk.managers(scope);
        InsightsHead newHead = new InsightsHead(
                read,
                downloads.customerWorkbook(customer),
                place(scope, customer),
                createEdits(read, words),
                managers,
                allTabs.highlights(scope, customer, words.formats()));
        InsightsTabBar newTabs = new InsightsTabBar(allTabs.entries(scope, customer), words, page(customer));
        top.removeAll();
        top.add(newHead, newTabs);
        head = newHead;
        tabs = newTabs;
        CustomerTrail.open(customer);
        visits.record(scope, customer);
    }

    /** The customer's place in the list that was looked at last; null when the list is not understood any more. */
    private @Nullable Place place(PartnerScope scope, CustomerId customer) {
        try {
            CustomerFilterParameters list = CustomerFilterParameters.parse(
                            QueryParameters.fromString(CustomerTrail.current().query())
                                    .getParameters())
                    .onScreen(scope);
            return visits.place(scope, list, customer).orElse(null);
        } catch (IllegalArgumentException notUnderstood) {
            return null;
        }
    }

    private CustomerEdits createEdits(InsightsData read, Words words) {
        CustomerId customer = read.customer().id();
        return desk.open(scopes.current(), words, () -> load(customer));
    }

    private String coverage(InsightsData read, Words words) {
        LocalDate asOf = read.asOf();
        if (state.own()) {
            String own = words.count("subscription", read.own().subscriptions().size());
            return words.text("coverage.own", own, words.date(read.basis().today()));
        }
        return asOf == null
                ? words.text("coverage.none")
                : words.text(
                        "coverage.all", words.count("product", read.positions().size()), words.date(asOf));
    }

    private void showState(InsightsData read) {
        Words words = Words.ofCurrentReader(read.basis().today());
        PartnerScope scope = scopes.current();
        CustomerId customer = read.customer().id();
        CustomerTab chosen = allTabs.chosen(scope, customer, parameters).orElse(null);
        added = chosen;
        if (head != null) {
            head.setCoverage(coverage(read, words));
            head.keepTab(
                    chosen == null
                            ? state.withProduct(null).toQueryParameters()
                            : QueryParameters.of("tab", chosen.key()));
        }
        if (tabs != null) {
            tabs.show(chosen == null ? state.tab().urlName() : chosen.key(), state);
        }
        showPanel(read, words);
    }

    private void showPanel(InsightsData read, Words words) {
        CustomerTab chosen = added;
        boolean same = chosen != null && chosen == shownTab;
        shownTab = chosen;
        if (chosen != null) {
            Component shown = panel.getChildren().findFirst().orElse(null);
            if (!same || shown == null || !chosen.update(shown, parameters)) {
                panel.removeAll();
                panel.add(chosen.create(scopes.current(), read.customer().id(), parameters));
            }
            return;
        }
        if (state.tab() == InsightsTab.HISTORY
                && panel.getChildren().findFirst().orElse(null) instanceof HistoryPanel history
                && history.isOf(read)) {
            history.show(state);
            return;
        }
        panel.removeAll();
        panel.add(createPanel(read, words));
    }

    private Component createPanel(InsightsData read, Words words) {
        return switch (state.tab()) {
            case ENTITLEMENTS -> createEntitlements(read, words);
            case SUBSCRIPTIONS -> new SubscriptionsPanel(read, words, createEdits(read, words));
            case HISTORY -> createHistory(read);
        };
    }

    private Component createEntitlements(InsightsData read, Words words) {
        if (state.own()) {
            return new OwnLicencesPanel(read, words);
        }
        if (read.positions().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CHART, words.text("empty.title"), words.text("empty.text"), nextStep(words));
        }
        return new EntitlementsPanel(read, words);
    }

    private Component[] nextStep(Words words) {
        return scopes.current().role() == Role.PARTNER_ADMIN
                ? new Component[] {new Anchor("imports", words.text("action.import"))}
                : new Component[0];
    }

    private HistoryPanel createHistory(InsightsData read) {
        CustomerId customer = read.customer().id();
        return new HistoryPanel(
                read,
                state,
                page(customer),
                (product, days) -> reader.history(scopes.current(), customer, product, days),
                days -> reader.events(scopes.current(), customer, days, getLocale()),
                this::navigate);
    }

    private void navigate(InsightsState next) {
        InsightsData shown = data;
        if (shown != null) {
            UI.getCurrentOrThrow()
                    .navigate(CustomerInsightsView.class, page(shown.customer().id()), next.toQueryParameters());
        }
    }

    private static RouteParameters page(CustomerId customer) {
        return new RouteParameters(new RouteParam("tenantId", customer.toString()));
    }
}
