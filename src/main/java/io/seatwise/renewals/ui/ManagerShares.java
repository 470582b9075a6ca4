package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.seatwise.renewals.SeatHistory.ManagerShare;
import java.util.List;

/** The renewals by account manager, the most at stake first; a name leads to that manager's. */
class ManagerShares extends Composite<Div> {

    private static final int SHOWN = 6;

    ManagerShares(List<ManagerShare> shares, boolean money, RenewalWords words) {
        UnorderedList list = new UnorderedList();
        shares.stream().limit(SHOWN).forEach(share -> {
            String manager = share.accountManager();
            ListItem line = new ListItem();
            if (manager == null || manager.isBlank()) {
                line.add(new Span(words.text("manager.none")));
            } else {
                Anchor link = new Anchor("renewals?accountManager=" + manager, manager);
                link.setTitle(manager);
                line.add(link);
            }
            line.add(new Span(words.formats().count(share.subscriptions())));
            if (money) {
                line.add(new Span(words.money(share.atStake(), share.currency())));
            }
            list.add(line);
        });
        getContent().addClassName("renewal-managers");
        getContent().add(new H2(words.text("manager.title")), list);
        getContent().setVisible(shares.size() > 1);
    }
}
