package io.seatwise.portfolio.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.activity.Activities;
import io.seatwise.portfolio.activity.ActivityKind;
import io.seatwise.portfolio.customer.tab.CustomerTab;
import io.seatwise.portfolio.customer.tab.TabGroup;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The Activity tab of a customer: {@code ?tab=activity&kind=CARD}. */
@org.springframework.stereotype.Component
class ActivityTab implements CustomerTab {

    static final String KEY = "activity";

    static final String KIND = "kind";

    private static final int ORDER = 950;

    private final Activities activities;

    ActivityTab(Activities activities) {
        this.activities = activities;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String titleKey() {
        return "portfolio.activity.tab";
    }

    @Override
    public TabGroup group() {
        return TabGroup.ACTIVITY;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean available(PartnerScope scope, CustomerId customer) {
        return true;
    }

    @Override
    public Component create(PartnerScope scope, CustomerId customer, QueryParameters parameters) {
        ActivityPanel panel = new ActivityPanel(activities, scope, customer);
        panel.show(kind(parameters));
        return panel;
    }

    @Override
    public boolean update(Component panel, QueryParameters parameters) {
        if (panel instanceof ActivityPanel shown) {
            shown.show(kind(parameters));
            return true;
        }
        return false;
    }

    /** The kind in the address; null for all, and for one that is unknown, so that an old link still opens the tab. */
    private static @Nullable ActivityKind kind(QueryParameters parameters) {
        String name = parameters.getSingleParameter(KIND).orElse("");
        return Arrays.stream(ActivityKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
