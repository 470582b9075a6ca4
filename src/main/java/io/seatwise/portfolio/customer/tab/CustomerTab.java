package io.seatwise.portfolio.customer.tab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;

/**
 * A further tab of the customer page, given by a feature as a Spring bean. The page asks for it only after the customer
 * was found in the scope, and opens it at {@code customers/<tenantId>?tab=<key>}.
 */
public interface CustomerTab {

    /** Its name in the URL, lower case: {@code score}. Unique over all tabs. */
    String key();

    /** The bundle key of its title. */
    String titleKey();

    /** The group of tabs that it belongs to. */
    TabGroup group();

    /** Where it stands in its group, from the left: entitlements are 100, subscriptions 200, history is 900. */
    int order();

    /** Whether this person is offered the tab for this customer. */
    boolean available(PartnerScope scope, CustomerId customer);

    /** Makes the panel below the tabs; the parameters are those of the URL, {@code tab} among them. */
    Component create(PartnerScope scope, CustomerId customer, QueryParameters parameters);

    /**
     * Brings a panel of {@link #create} for the same customer to other parameters, so that the keyboard stays where it
     * is.
     *
     * @return false when the panel has to be made anew
     */
    default boolean update(Component panel, QueryParameters parameters) {
        return false;
    }
}
