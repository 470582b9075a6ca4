package io.seatwise.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.CustomerChoices;
import io.seatwise.imports.ImportSummary;
import java.util.List;

/** Links to the customers that an import concerns: some by name, and all customers where there are more. */
final class ConcernedCustomers extends Div {

    ConcernedCustomers(CustomerChoices customers, Scopes scopes, ImportSummary summary, List<CustomerId> concerned) {
        addClassName("imports-concerned");
        UnorderedList list = new UnorderedList();
        for (CustomerId id : concerned) {
            customers
                    .find(scopes.current(), id)
                    .ifPresent(each -> list.add(new ListItem(new Anchor("customers/" + id, each.name()))));
        }
        long more = summary.affected().customers() - concerned.size();
        if (more > 0) {
            list.add(new ListItem(new Anchor(
                    "customers",
                    getTranslation("imports.concerned.more", Formats.current().count(more)))));
        }
        add(new H3(getTranslation("imports.concerned")), list);
        setVisible(list.getComponentCount() > 0);
    }
}
