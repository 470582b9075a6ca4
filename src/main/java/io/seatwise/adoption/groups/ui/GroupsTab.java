package io.seatwise.adoption.groups.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.adoption.groups.Groups;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.tab.CustomerTab;
import io.seatwise.portfolio.customer.tab.TabGroup;

/** The groups tab of a customer's page: shown where groups are on, and to people who may turn them on. */
@org.springframework.stereotype.Component
class GroupsTab implements CustomerTab {

    static final String KEY = "groups";
    private static final int ORDER = 700;

    private final Groups groups;
    private final PrivacySettings privacy;

    GroupsTab(Groups groups, PrivacySettings privacy) {
        this.groups = groups;
        this.privacy = privacy;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String titleKey() {
        return "adoption.groups.title";
    }

    @Override
    public TabGroup group() {
        return TabGroup.USAGE;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean available(PartnerScope scope, CustomerId customer) {
        return scope.role() == Role.PARTNER_ADMIN || privacy.of(scope, customer).groupsOn();
    }

    @Override
    public Component create(PartnerScope scope, CustomerId customer, QueryParameters parameters) {
        return new GroupsPanel(
                customer, privacy.of(scope, customer), groups.of(scope, customer), GroupsState.of(parameters));
    }
}
