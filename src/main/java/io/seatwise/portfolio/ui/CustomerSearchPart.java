package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.SignedIn;
import io.seatwise.base.ui.DataCells;
import io.seatwise.base.ui.PaletteSource;
import io.seatwise.base.ui.PaletteSource.Hit;
import io.seatwise.base.ui.TopBarPart;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.recent.RecentCustomers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The search in the top bar, which Ctrl+K reaches: customers by name, domain or tenant id, actions, pages, products,
 * cards and campaigns. Enter opens the chosen line, else the first.
 */
@org.springframework.stereotype.Component
class CustomerSearchPart implements TopBarPart {

    private static final int PLACE = 10;
    private static final int MAX_TYPED = 300;

    /** No pause after a letter: the question then travels with the event that the browser sends anyway. */
    private static final int FILTER_MILLIS = 0;

    private static final int MOST_CUSTOMERS = 8;
    private static final int MOST_OF_KIND = 5;

    private final CustomerQueries customers;
    private final RecentCustomers recent;
    private final Scopes scopes;
    private final List<PaletteSource> sources;

    CustomerSearchPart(CustomerQueries customers, RecentCustomers recent, Scopes scopes, List<PaletteSource> sources) {
        this.customers = customers;
        this.recent = recent;
        this.scopes = scopes;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(PaletteSource::order))
                .toList();
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Component> create() {
        return seesCustomers() ? Optional.of(createSearch()) : Optional.empty();
    }

    private Component createSearch() {
        ComboBox<Hit> search = new ComboBox<>();
        search.addClassName("portfolio-top-search");
        search.setPlaceholder(I18NProvider.translate("portfolio.topSearch"));
        search.setAriaLabel(I18NProvider.translate("portfolio.topSearch.label"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.getElement().setAttribute(TopBarPart.SEARCH, "");
        search.setItemLabelGenerator(Hit::title);
        search.setRenderer(DataCells.match(Hit::title, Hit::kind));
        search.setFilterTimeout(FILTER_MILLIS);
        search.setItemsWithFilterConverter(
                query -> find(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                typed -> typed);
        search.addValueChangeListener(event -> {
            Hit chosen = event.getValue();
            if (chosen != null && event.isFromClient()) {
                search.clear();
                go(chosen);
            }
        });
        search.getElement()
                .addEventListener(
                        "search-first",
                        event -> find(event.getEventData().get("event.detail").asString()).stream()
                                .findFirst()
                                .ifPresent(first -> {
                                    search.clear();
                                    go(first);
                                }))
                .addEventData("event.detail");
        return search;
    }

    private static void go(Hit hit) {
        String[] address = hit.address().split("\\?", 2);
        QueryParameters parameters =
                address.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(address[1]);
        UI.getCurrent().navigate(address[0], parameters);
    }

    /** Customers first, then what features find; what was viewed recently while nothing is typed. */
    private List<Hit> find(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            List<Hit> viewed = viewed();
            return viewed.isEmpty() ? customers("") : viewed;
        }
        text = text.substring(0, Math.min(text.length(), MAX_TYPED));
        List<Hit> found = new ArrayList<>(customers(text));
        String lower = text.toLowerCase(Locale.ROOT);
        sources.forEach(source -> found.addAll(source.find(lower, MOST_OF_KIND)));
        return found;
    }

    private List<Hit> viewed() {
        String kind = I18NProvider.translate("portfolio.recent");
        return recent.list(scopes.current()).stream()
                .map(customer -> new Hit(kind, customer.name(), customer.address()))
                .toList();
    }

    private List<Hit> customers(String text) {
        return customers
                .page(
                        scopes.current(),
                        CustomerFilterParameters.parse(Map.of("q", List.of(text)))
                                .filter(),
                        List.of(),
                        0,
                        MOST_CUSTOMERS)
                .stream()
                .map(row -> new Hit(
                        row.profile().domain() == null
                                ? row.id().toString()
                                : row.profile().domain(),
                        row.customerName(),
                        CustomerGrid.address(row)))
                .toList();
    }

    private static boolean seesCustomers() {
        return SignedIn.current()
                .filter(signedIn -> signedIn.role() != Role.OPERATOR)
                .isPresent();
    }
}
