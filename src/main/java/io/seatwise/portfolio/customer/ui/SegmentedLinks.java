package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A choice of one, side by side. Each is a link, for the choice lives in the URL: it can be opened in a new tab, and the
 * keyboard stays where it is.
 */
class SegmentedLinks<T> extends Composite<Nav> implements HasStyle {

    private final Map<T, RouterLink> links = new LinkedHashMap<>();

    SegmentedLinks(String label) {
        getContent().addClassName("insights-segments");
        getContent().setAriaLabel(label);
    }

    void add(T choice, String text, RouteParameters page) {
        RouterLink link = new RouterLink(text, CustomerInsightsView.class, page);
        links.put(choice, link);
        getContent().add(link);
    }

    void setTarget(T choice, QueryParameters parameters) {
        RouterLink link = links.get(choice);
        if (link != null) {
            link.setQueryParameters(parameters);
        }
    }

    void select(T chosen) {
        links.forEach((choice, link) -> {
            if (choice.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
