package io.seatwise.portfolio.insights;

import java.util.Locale;

/** The tabs of the customer page; their lower-case names stand in the URL. */
enum InsightsTab {
    ENTITLEMENTS(100),
    SUBSCRIPTIONS(200),
    HISTORY(900);

    private final int order;

    InsightsTab(int order) {
        this.order = order;
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
