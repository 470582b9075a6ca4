package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.seatwise.portfolio.recent.RecentCustomer;
import java.util.List;

/** A menu of links to the customers that the person opened last; hidden while there are none. */
class RecentMenu extends Composite<MenuBar> {

    RecentMenu(List<RecentCustomer> recent) {
        getContent().addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem menu = getContent().addItem(getTranslation("portfolio.recent"));
        recent.forEach(customer -> {
            Anchor link = new Anchor(customer.address(), customer.name());
            link.addClassName("portfolio-recent-link");
            menu.getSubMenu().addItem(link);
        });
        setVisible(!recent.isEmpty());
    }
}
