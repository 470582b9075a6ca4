package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.tab.CustomerHighlights;
import io.seatwise.portfolio.customer.tab.CustomerHighlights.Highlights;
import io.seatwise.portfolio.customer.tab.CustomerTab;
import io.seatwise.portfolio.customer.tab.TabGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The page's own tabs and those that features add, in their order, with what features show above them. */
@Component
class CustomerTabs {

    /** @param key its name in the URL */
    record Entry(String key, String titleKey, TabGroup group, int order) {}

    private final List<CustomerTab> added;
    private final List<CustomerHighlights> highlights;

    CustomerTabs(List<CustomerTab> added, List<CustomerHighlights> highlights) {
        this.added = List.copyOf(added);
        this.highlights = highlights.stream()
                .sorted(Comparator.comparingInt(CustomerHighlights::order))
                .toList();
    }

    /** What this person is offered for this customer. */
    List<Entry> entries(PartnerScope scope, CustomerId customer) {
        List<Entry> entries = new ArrayList<>();
        for (InsightsTab tab : InsightsTab.values()) {
            entries.add(new Entry(tab.urlName(), "insights.tab." + tab, tab.group(), tab.order()));
        }
        offered(scope, customer)
                .forEach(tab -> entries.add(new Entry(tab.key(), tab.titleKey(), tab.group(), tab.order())));
        entries.sort(Comparator.comparing(Entry::group).thenComparingInt(Entry::order));
        return entries;
    }

    /** What features show above the tabs of this customer, from the left. */
    List<Highlights> highlights(PartnerScope scope, CustomerId customer, Formats formats) {
        return highlights.stream()
                .map(each -> each.of(scope, customer, formats))
                .toList();
    }

    /** The added tab that the URL names; empty when it names one of the page's own or none that is offered. */
    Optional<CustomerTab> chosen(PartnerScope scope, CustomerId customer, QueryParameters parameters) {
        String key = parameters.getSingleParameter("tab").orElse("");
        return offered(scope, customer).filter(tab -> tab.key().equals(key)).findFirst();
    }

    private Stream<CustomerTab> offered(PartnerScope scope, CustomerId customer) {
        return added.stream().filter(tab -> tab.available(scope, customer));
    }
}
