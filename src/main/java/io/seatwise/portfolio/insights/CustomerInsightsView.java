package io.seatwise.portfolio.insights;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import io.seatwise.access.People;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.licensing.Subscriptions;
import io.seatwise.portfolio.export.PortfolioDownloads;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
    private final transient Customers customers;
    private final transient Subscriptions subscriptions;
    private final transient People people;
    private final transient Scopes scopes;
    private final transient PortfolioDownloads downloads;
    private final Div panel = new Div();
    private final Div head = new Div();
    private final Div bar = new Div();

    private final transient CustomerTabs allTabs;

    private @Nullable SegmentedLinks<String> tabs;
    private @Nullable SegmentedLinks<Boolean> licences;
    private transient @Nullable InsightsData data;
    private transient @Nullable CustomerTab added;
    private transient @Nullable CustomerTab shownTab;
    private QueryParameters parameters = QueryParameters.empty();
    private InsightsState state = InsightsState.INITIAL;

    CustomerInsightsView(
            InsightsReader reader,
            Customers customers,
            Subscriptions subscriptions,
            People people,
            Scopes scopes,
            PortfolioDownloads downloads,
            CustomerTabs allTabs) {
        this.allTabs = allTabs;
        this.reader = reader;
        this.subscriptions = subscriptions;
        this.people = people;
        this.customers = customers;
        this.scopes = scopes;
        this.downloads = downloads;
        addClassNames("sw-page", "insights");
        head.addClassName("insights-head");
        bar.addClassName("insights-bar");
        add(head, bar, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID tenantId = event.getRouteParameters()
                .get("tenantId")
                .map(CustomerInsightsView::parse)
                .orElseThrow(() -> new NotFoundException("No customer has such an id"));
        parameters = event.getLocation().getQueryParameters();
        state = InsightsState.of(parameters);
        InsightsData shown = data;
        if (shown == null || !shown.customer().tenantId().equals(tenantId)) {
            load(tenantId);
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
                    .ifPresent(
                            flag -> new FlagOpener(shown, Words.ofCurrentReader(shown.today())).openForCustomer(flag));
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
    private void load(UUID tenantId) {
        PartnerScope scope = scopes.current();
        InsightsData read = reader.read(scope, tenantId)
                .orElseThrow(() -> new NotFoundException("No customer " + tenantId + " in this scope"));
        data = read;
        shownTab = null;
        showHead(read, scope);
        showState(read);
    }

    private void showHead(InsightsData read, PartnerScope scope) {
        Words words = Words.ofCurrentReader(read.today());
        Customer customer = read.customer();
        CustomerEdits edits = createEdits(read, words);
        Map<String, String> managers = new LinkedHashMap<>();
        people.accountManagers(scope).forEach(person -> managers.put(person.email(), person.name()));
        tabs = createTabs(words, scope, customer.tenantId());
        licences = createSwitch(words, customer.tenantId());
        PageHeader header = new PageHeader(customer.name())
                .setBreadcrumb(new Anchor("customers", words.text("breadcrumb.customers")), createHere(customer.name()))
                .addActions(
                        createWorkbook(customer, words),
                        new Anchor("customers/" + customer.tenantId() + "/plan", words.text("action.plan")),
                        new PrintButton(words.text("action.print")));
        if (edits.mayAdminister()) {
            header.addActions(createArchive(customer, edits, words));
        }
        header.setCoverage(coverage(read, words));
        head.removeAll();
        head.add(header);
        createNotices(customer, words);
        head.add(new FactsHeader(
                read,
                words,
                edits.mayTag() ? () -> edits.editTags(customer) : null,
                edits.mayAdminister() ? () -> edits.assign(customer, managers) : null,
                email -> managers.getOrDefault(email, email)));
        bar.removeAll();
        bar.add(tabs, licences);
    }

    private CustomerEdits createEdits(InsightsData read, Words words) {
        UUID tenantId = read.customer().tenantId();
        return new CustomerEdits(customers, subscriptions, scopes.current(), words, () -> load(tenantId));
    }

    private Component createWorkbook(Customer customer, Words words) {
        Anchor link = new Anchor(downloads.customerWorkbook(customer.tenantId()), "");
        link.addClassName("insights-download");
        link.getElement().setAttribute("download", true);
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(words.text("action.workbook")));
        return link;
    }

    private static Component createHere(String name) {
        Span here = new Span(name);
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }

    /** Links rather than a tab list: each is an address of its own that opens in a new tab of the browser, too. */
    private SegmentedLinks<String> createTabs(Words words, PartnerScope scope, UUID tenantId) {
        SegmentedLinks<String> links = new SegmentedLinks<>(words.text("tab.label"));
        links.addClassName("insights-tabs");
        for (CustomerTabs.Entry tab : allTabs.entries(scope, tenantId)) {
            links.add(tab.key(), getTranslation(tab.titleKey()), page(tenantId));
            links.setTarget(tab.key(), QueryParameters.of("tab", tab.key()));
        }
        return links;
    }

    private static SegmentedLinks<Boolean> createSwitch(Words words, UUID tenantId) {
        SegmentedLinks<Boolean> links = new SegmentedLinks<>(words.text("switch.label"));
        links.add(false, words.text("switch.all"), page(tenantId));
        links.add(true, words.text("switch.own"), page(tenantId));
        return links;
    }

    private static Button createArchive(Customer customer, CustomerEdits edits, Words words) {
        boolean archived = customer.isArchived();
        Button button = new Button(
                words.text(archived ? "action.restore" : "action.archive"),
                archived ? VaadinIcon.ARCHIVES.create() : VaadinIcon.ARCHIVE.create());
        button.addClickListener(event -> {
            if (archived) {
                edits.restore(customer);
            } else {
                edits.archive(customer);
            }
        });
        return button;
    }

    private void createNotices(Customer customer, Words words) {
        Instant archived = customer.archivedAt();
        if (archived != null) {
            LocalDate day = LocalDate.ofInstant(archived, ZoneOffset.UTC);
            head.add(createNotice(words.text("notice.archived", words.date(day))));
        }
        LocalDate notSeen = customer.notSeenSince();
        if (notSeen != null) {
            head.add(createNotice(words.text("notice.notSeen", words.date(notSeen))));
        }
    }

    private static Component createNotice(String text) {
        Paragraph notice = new Paragraph(text);
        notice.addClassName("insights-notice");
        return notice;
    }

    private String coverage(InsightsData read, Words words) {
        LocalDate asOf = read.asOf();
        if (state.own()) {
            long own = read.subscriptions().size();
            return words.text("coverage.own", words.count("subscription", own), words.date(read.today()));
        }
        return asOf == null
                ? words.text("coverage.none")
                : words.text(
                        "coverage.all", words.count("product", read.positions().size()), words.date(asOf));
    }

    private void showState(InsightsData read) {
        Words words = Words.ofCurrentReader(read.today());
        head.getChildren()
                .filter(PageHeader.class::isInstance)
                .map(PageHeader.class::cast)
                .forEach(header -> header.setCoverage(coverage(read, words)));
        PartnerScope scope = scopes.current();
        UUID tenantId = read.customer().tenantId();
        CustomerTab chosen = allTabs.chosen(scope, tenantId, parameters).orElse(null);
        added = chosen;
        if (licences != null) {
            licences.setVisible(chosen == null);
            licences.select(state.own());
            licences.setTarget(false, state.withOwn(false).toQueryParameters());
            licences.setTarget(true, state.withOwn(true).toQueryParameters());
        }
        if (tabs != null) {
            tabs.select(chosen == null ? state.tab().urlName() : chosen.key());
            for (InsightsTab tab : InsightsTab.values()) {
                tabs.setTarget(tab.urlName(), state.withTab(tab).toQueryParameters());
            }
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
                panel.add(chosen.create(scopes.current(), read.customer().tenantId(), parameters));
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
            case HISTORY -> createHistory(read, words);
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

    private HistoryPanel createHistory(InsightsData read, Words words) {
        UUID tenantId = read.customer().tenantId();
        return new HistoryPanel(
                read,
                words,
                state,
                page(tenantId),
                (product, days) -> reader.history(scopes.current(), tenantId, product, days),
                days -> reader.events(scopes.current(), tenantId, days, getLocale()),
                this::navigate);
    }

    private void navigate(InsightsState next) {
        InsightsData shown = data;
        if (shown != null) {
            UI.getCurrentOrThrow()
                    .navigate(CustomerInsightsView.class, page(shown.customer().tenantId()), next.toQueryParameters());
        }
    }

    private static RouteParameters page(UUID tenantId) {
        return new RouteParameters(new RouteParam("tenantId", tenantId.toString()));
    }

    private static @Nullable UUID parse(String tenantId) {
        try {
            return UUID.fromString(tenantId);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
