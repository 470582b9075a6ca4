package io.seatwise.adoption.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.privacy.CampaignConsents;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.tab.CustomerTab;
import io.seatwise.portfolio.customer.tab.TabGroup;
import java.time.Clock;

/** A customer's decisions about its people's data: everybody sees them, a partner administrator changes them. */
@org.springframework.stereotype.Component
class PrivacyTab implements CustomerTab {

    private static final int ORDER = 860;

    private final PrivacySettings settings;
    private final CampaignConsents campaigns;
    private final Clock clock;

    PrivacyTab(PrivacySettings settings, CampaignConsents campaigns, Clock clock) {
        this.settings = settings;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "privacy";
    }

    @Override
    public String titleKey() {
        return "adoption.privacy.tab";
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
        return true;
    }

    @Override
    public Component create(PartnerScope scope, CustomerId customer, QueryParameters parameters) {
        return new PrivacyPanel(settings, campaigns, clock, scope, customer);
    }
}
