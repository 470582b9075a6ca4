package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.seatwise.base.Formats;
import io.seatwise.renewals.SeatHistory.ManagerShare;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The renewals by account manager, the most first, one line a manager with the amounts by currency; a name leads to that
 * manager's renewals.
 */
class ManagerShares extends Composite<Div> {

    private static final int SHOWN = 6;

    /**
     * @param names of people, by lower-case e-mail
     * @param address gives the address of the page with one manager's renewals
     */
    ManagerShares(
            List<ManagerShare> shares,
            Map<String, String> names,
            boolean money,
            RenewalWords words,
            UnaryOperator<String> address) {
        UnorderedList list = new UnorderedList();
        Map<String, List<ManagerShare>> byManager = shares.stream()
                .collect(Collectors.groupingBy(
                        share -> Objects.requireNonNullElse(share.accountManager(), ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<String> managers = byManager.keySet().stream()
                .sorted(Comparator.comparing(manager -> -subscriptions(byManager.getOrDefault(manager, List.of()))))
                .limit(SHOWN)
                .toList();
        managers.forEach(manager -> {
            List<ManagerShare> own = byManager.getOrDefault(manager, List.of());
            ListItem line = new ListItem();
            if (manager.isBlank()) {
                line.add(new Span(words.text("manager.none")));
            } else {
                Anchor link = new Anchor(address.apply(manager), names.getOrDefault(manager, manager));
                link.setTitle(manager);
                line.add(link);
            }
            line.add(new Span(words.formats().count(subscriptions(own))));
            if (money) {
                line.add(new Span(amounts(own, words)));
            }
            list.add(line);
        });
        getContent().addClassName("renewal-managers");
        getContent().add(new H2(words.text("manager.title")), list);
        getContent().setVisible(byManager.size() > 1);
    }

    private static long subscriptions(List<ManagerShare> shares) {
        return shares.stream().mapToLong(ManagerShare::subscriptions).sum();
    }

    private static String amounts(List<ManagerShare> shares, RenewalWords words) {
        String known = shares.stream()
                .filter(share -> share.atStake() != null)
                .map(share -> words.money(share.atStake(), share.currency()))
                .collect(Collectors.joining(" · "));
        return known.isEmpty() ? Formats.UNKNOWN : known;
    }
}
