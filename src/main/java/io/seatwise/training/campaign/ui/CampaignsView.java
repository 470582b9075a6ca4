package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.FilterChips;
import io.seatwise.base.ui.FilterChips.Chip;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.OrderInAddress;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.Tables;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.CampaignFilter;
import io.seatwise.training.campaign.CampaignSort;
import io.seatwise.training.campaign.CampaignState;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.campaign.plan.Scenario;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All campaigns with their states and results. The URL is the truth for the filter. */
@Route(value = "campaigns", layout = MainLayout.class)
@PageTitle("training.campaign.title")
@Menu(title = "training.campaign.title", order = 40, icon = "vaadin:megaphone")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./campaigns.css")
public class CampaignsView extends Composite<Div> implements BeforeEnterObserver {

    private static final int TYPING_PAUSE = 300;
    private static final int NARROW_WIDTH = 700;

    private final transient Campaigns campaigns;
    private final transient Customers customers;
    private final transient Scopes scopes;
    private final transient CampaignWords words = CampaignWords.current();
    private final PageHeader header;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<CampaignState> states = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Scenario> scenarios = new MultiSelectComboBox<>();
    private final FilterChips chips = new FilterChips();
    private final CampaignGrid grid = new CampaignGrid(words);
    private final OrderInAddress order = OrderInAddress.of(grid);
    private final Div empty = new Div();
    private volatile CampaignFilter filter = CampaignFilter.ALL;
    private volatile int total;
    private @Nullable Registration resizing;

    CampaignsView(Campaigns campaigns, Customers customers, Scopes scopes) {
        this.campaigns = campaigns;
        this.customers = customers;
        this.scopes = scopes;
        header = new PageHeader(words.text("title"));
        if (mayTrain(scopes.current().role())) {
            header.addActions(createNew());
        }
        connectGrid();
        getContent().addClassNames("sw-page", "campaigns-page");
        getContent().add(header, createFilters(), chips, grid, empty);
    }

    static boolean mayTrain(Role role) {
        return role == Role.PARTNER_ADMIN || role == Role.TRAINING;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CampaignListState.of(event.getLocation().getQueryParameters()));
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
    Grid<Campaign> grid() {
        return grid;
    }

    private Component createNew() {
        Anchor link = new Anchor("campaigns/new", words.text("new"));
        link.addClassNames("sw-action", "sw-action-first");
        link.addComponentAsFirst(VaadinIcon.PLUS.create());
        return link;
    }

    private Component createFilters() {
        search.setPlaceholder(words.text("filter.search"));
        search.setAriaLabel(words.text("filter.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(new CampaignFilter(event.getValue(), filter.customer(), filter.states(), filter.scenarios()));
            }
        });
        states.setItems(CampaignState.values());
        states.setItemLabelGenerator(state -> words.text("state." + state));
        states.setPlaceholder(words.text("filter.state"));
        states.setAriaLabel(words.text("filter.state"));
        states.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(new CampaignFilter(filter.text(), filter.customer(), event.getValue(), filter.scenarios()));
            }
        });
        scenarios.setItems(Scenario.values());
        scenarios.setItemLabelGenerator(scenario -> words.text("scenario." + scenario));
        scenarios.setPlaceholder(words.text("filter.scenario"));
        scenarios.setAriaLabel(words.text("filter.scenario"));
        scenarios.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(new CampaignFilter(filter.text(), filter.customer(), filter.states(), event.getValue()));
            }
        });
        Div bar = new Div(search, states, scenarios);
        bar.addClassName("campaign-filters");
        bar.getElement().setAttribute("role", "search");
        return bar;
    }

    private void connectGrid() {
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> campaigns
                        .page(
                                scopes.current(),
                                filter,
                                Tables.order(query, CampaignSort.class),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> {
                    query.getOffset();
                    query.getLimit();
                    return total;
                }));
    }

    private void show(CampaignFilter next) {
        filter = next;
        total = Math.toIntExact(campaigns.count(scopes.current(), next));
        search.setValue(next.text());
        states.setValue(next.states());
        scenarios.setValue(next.scenarios());
        chips.show(chips(next), () -> go(CampaignFilter.ALL));
        header.setCoverage(words.text("coverage", total));
        grid.getDataProvider().refreshAll();
        grid.setVisible(total > 0);
        empty.setVisible(total == 0);
        empty.removeAll();
        if (total == 0) {
            empty.add(createEmpty(next));
        }
    }

    private Component createEmpty(CampaignFilter next) {
        if (!next.equals(CampaignFilter.ALL)) {
            return new EmptyState(
                    VaadinIcon.FILTER,
                    words.text("noMatch"),
                    words.text("noMatch.text"),
                    new Anchor("campaigns", words.text("noMatch.clear")));
        }
        boolean may = mayTrain(scopes.current().role());
        return new EmptyState(
                VaadinIcon.MEGAPHONE,
                words.text("none"),
                words.text("none.text"),
                may ? new Component[] {new Anchor("campaigns/new", words.text("new"))} : new Component[] {new Span()});
    }

    private List<Chip> chips(CampaignFilter shown) {
        List<Chip> all = new ArrayList<>();
        if (!shown.text().isEmpty()) {
            all.add(new Chip(
                    words.text("chip.search", shown.text()),
                    () -> go(new CampaignFilter("", shown.customer(), shown.states(), shown.scenarios()))));
        }
        CustomerId customer = shown.customer();
        if (customer != null) {
            String name = customers
                    .find(scopes.current(), customer)
                    .map(each -> each.name())
                    .orElseGet(() -> words.text("chip.unknown"));
            all.add(new Chip(
                    words.text("chip.customer", name),
                    () -> go(new CampaignFilter(shown.text(), null, shown.states(), shown.scenarios()))));
        }
        for (CampaignState state : shown.states()) {
            Set<CampaignState> rest = new HashSet<>(shown.states());
            rest.remove(state);
            all.add(new Chip(
                    words.text("state." + state),
                    () -> go(new CampaignFilter(shown.text(), shown.customer(), rest, shown.scenarios()))));
        }
        for (Scenario scenario : shown.scenarios()) {
            Set<Scenario> rest = new HashSet<>(shown.scenarios());
            rest.remove(scenario);
            all.add(new Chip(
                    words.text("scenario." + scenario),
                    () -> go(new CampaignFilter(shown.text(), shown.customer(), shown.states(), rest))));
        }
        return all;
    }

    private void go(CampaignFilter next) {
        UI.getCurrent().navigate("campaigns", order.with(CampaignListState.parameters(next)));
    }

    private void setNarrow(int width) {
        grid.setNarrow(width > 0 && width < NARROW_WIDTH);
    }
}
