package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.SignedIn;
import io.seatwise.base.ui.TopBarPart;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The search in the top bar: a name, domain or tenant id, arrows, Enter, and one is on the customer's page. */
@org.springframework.stereotype.Component
class CustomerSearchPart implements TopBarPart {

    private static final int PLACE = 10;
    private static final int MAX_TYPED = 300;

    private final CustomerQueries customers;
    private final Scopes scopes;

    CustomerSearchPart(CustomerQueries customers, Scopes scopes) {
        this.customers = customers;
        this.scopes = scopes;
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
        ComboBox<CustomerRow> search = new ComboBox<>();
        search.addClassName("portfolio-top-search");
        search.setPlaceholder(I18NProvider.translate("portfolio.topSearch"));
        search.setAriaLabel(I18NProvider.translate("portfolio.topSearch.label"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.getElement().setAttribute(TopBarPart.SEARCH, "");
        search.setItemLabelGenerator(CustomerRow::customerName);
        search.setRenderer(new ComponentRenderer<>(CustomerSearchPart::line));
        search.setItemsWithFilterConverter(
                query -> find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()), typed -> typed);
        search.addValueChangeListener(event -> {
            CustomerRow chosen = event.getValue();
            if (chosen != null && event.isFromClient()) {
                search.clear();
                UI.getCurrent().navigate(CustomerGrid.address(chosen));
            }
        });
        return search;
    }

    private Stream<CustomerRow> find(String typed, int offset, int limit) {
        String text = typed.substring(0, Math.min(typed.length(), MAX_TYPED));
        return customers
                .page(
                        scopes.current(),
                        CustomerFilterParameters.parse(Map.of("q", List.of(text)))
                                .filter(),
                        List.of(),
                        offset,
                        limit)
                .stream();
    }

    private static Component line(CustomerRow row) {
        Span name = new Span(row.customerName());
        Span domain = new Span(row.domain() == null ? row.customerTenantId().toString() : row.domain());
        domain.addClassName("portfolio-top-domain");
        Div line = new Div(name, domain);
        line.addClassName("portfolio-top-line");
        return line;
    }

    private static boolean seesCustomers() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && signedIn.role() != Role.OPERATOR;
    }
}
