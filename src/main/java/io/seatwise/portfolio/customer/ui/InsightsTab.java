package io.seatwise.portfolio.customer.ui;

import io.seatwise.portfolio.customer.tab.TabGroup;
import java.util.Locale;

/** The tabs of the customer page; their lower-case names stand in the URL. */
enum InsightsTab {
    ENTITLEMENTS(100, TabGroup.LICENCES),
    SUBSCRIPTIONS(200, TabGroup.LICENCES),
    HISTORY(900, TabGroup.ACTIVITY);

    private final int order;
    private final TabGroup group;

    InsightsTab(int order, TabGroup group) {
        this.order = order;
        this.group = group;
    }

    TabGroup group() {
        return group;
    }

    int order() {
        return order;
    }

    String urlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tab of that name; the first for a name nobody knows, so that an old link still opens the page. */
    static InsightsTab of(String urlName) {
        for (InsightsTab tab : values()) {
            if (tab.urlName().equals(urlName)) {
                return tab;
            }
        }
        return ENTITLEMENTS;
    }
}
