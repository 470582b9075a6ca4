package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.seatwise.portfolio.customer.tab.TabGroup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The groups of tabs, below them the tabs of the chosen group, and the choice of licences where it changes figures. */
class InsightsTabBar extends Composite<Div> {

    private final Map<TabGroup, List<CustomerTabs.Entry>> groups = new EnumMap<>(TabGroup.class);
    private final Words words;
    private final RouteParameters page;
    private final SegmentedLinks<TabGroup> main;
    private final Div second = new Div();

    /** Links rather than a tab list: each is an address of its own that opens in a new tab of the browser, too. */
    InsightsTabBar(List<CustomerTabs.Entry> entries, Words words, RouteParameters page) {
        this.words = words;
        this.page = page;
        entries.forEach(entry -> groups.computeIfAbsent(entry.group(), group -> new ArrayList<>())
                .add(entry));
        main = new SegmentedLinks<>(words.text("tab.label"));
        main.addClassName("insights-tabs");
        groups.forEach((group, tabs) -> {
            main.add(group, words.text("group." + group), page);
            main.setTarget(group, target(tabs.getFirst().key()));
        });
        Div first = new Div(main);
        first.addClassName("insights-bar");
        second.addClassName("insights-second-bar");
        getContent().addClassName("insights-bars");
        getContent().add(first, second);
    }

    /** Marks the tab of that key. */
    void show(String key, InsightsState state) {
        second.removeAll();
        groups.forEach((group, tabs) -> {
            if (tabs.stream().anyMatch(tab -> tab.key().equals(key))) {
                main.select(group);
                if (tabs.size() > 1) {
                    second.add(createTabs(group, tabs, key, state));
                }
            }
        });
        if (key.equals(InsightsTab.ENTITLEMENTS.urlName())) {
            second.add(createSwitch(state));
        }
        second.setVisible(second.getComponentCount() > 0);
    }

    private SegmentedLinks<String> createTabs(
            TabGroup group, List<CustomerTabs.Entry> tabs, String key, InsightsState state) {
        SegmentedLinks<String> links = new SegmentedLinks<>(words.text("group." + group));
        for (CustomerTabs.Entry tab : tabs) {
            links.add(tab.key(), words.translate(tab.titleKey()), page);
            links.setTarget(tab.key(), target(tab.key()));
        }
        for (InsightsTab own : InsightsTab.values()) {
            links.setTarget(own.urlName(), state.withTab(own).toQueryParameters());
        }
        links.select(key);
        return links;
    }

    private SegmentedLinks<Boolean> createSwitch(InsightsState state) {
        SegmentedLinks<Boolean> links = new SegmentedLinks<>(words.text("switch.label"));
        links.add(false, words.text("switch.all"), page);
        links.add(true, words.text("switch.own"), page);
        links.setTarget(false, state.withOwn(false).toQueryParameters());
        links.setTarget(true, state.withOwn(true).toQueryParameters());
        links.select(state.own());
        return links;
    }

    private static QueryParameters target(String key) {
        return key.equals(InsightsTab.ENTITLEMENTS.urlName())
                ? QueryParameters.empty()
                : QueryParameters.of("tab", key);
    }
}
