package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.internal.DependencyTrigger;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.seatwise.base.storage.StorageState;
import io.seatwise.base.storage.ui.StorageBanner;
import io.seatwise.base.ui.markup.FixedMarkup;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/**
 * The frame of every page: navigation at the side, the top bar, the page. Navigation comes from the {@code @Menu} of the
 * routes that the person may open; its title is a bundle key, its order says the group: below 100 the work, below 200
 * the data, from 200 at the bottom (Portfolio 10, Customers 20, Training 30, Campaigns 40, Imports 110, Exports 120,
 * Connections 130, Settings 210, Audit 220).
 */
@PermitAll
public class MainLayout extends AppLayout {

    private static final double DATA = 100;
    private static final double BOTTOM = 200;
    private static final int LEFT_PARTS = 10;
    private static final String MAIN = "main-content";

    private final Main main = new Main();

    public MainLayout(
            ObjectProvider<TopBarPart> parts,
            ObjectProvider<ShellBrand> brand,
            StorageState storage,
            @Value("${seatwise.demo:false}") boolean demo) {
        addClassName("sw-shell");
        setPrimarySection(Section.DRAWER);
        main.setId(MAIN);
        main.getElement().setAttribute("tabindex", "-1");
        createTopBar(parts.stream()
                .sorted(Comparator.comparingInt(TopBarPart::order))
                .toList());
        createDrawer(brand.stream().flatMap(each -> each.create().stream()).findFirst());
        Div content = new Div();
        content.addClassName("sw-content");
        content.add(new StorageBanner(storage));
        if (demo) {
            content.add(createDemoBanner());
        }
        content.add(main);
        setContent(content);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.add(content.getElement().getComponent().orElseThrow());
        if (isOverlay()) {
            setDrawerOpened(false);
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.removeAll();
    }

    /** @param partnerMark the partner's logo beside the name; empty for none */
    private void createDrawer(Optional<Component> partnerMark) {
        Icon mark = VaadinIcon.USERS.create();
        mark.getElement().setAttribute("aria-hidden", "true");
        Anchor home = new Anchor("");
        home.add(partnerMark.orElse(mark), new Span(getTranslation("base.name")));
        home.addClassName("sw-name");
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        Div groups = new Div();
        groups.addClassName("sw-navigation");
        addGroup(groups, entries, 0, DATA, "base.navigation.work");
        addGroup(groups, entries, DATA, BOTTOM, "base.navigation.data");
        Div space = new Div();
        space.addClassName("sw-space");
        groups.add(space);
        addGroup(groups, entries, BOTTOM, Double.MAX_VALUE, "base.navigation.administration");
        Nav start = new Nav(home);
        start.setAriaLabel(getTranslation("base.navigation.start"));
        addToDrawer(start, FixedMarkup.of(groups));
    }

    private void addGroup(Div groups, List<MenuEntry> entries, double from, double to, String label) {
        List<MenuEntry> group = entries.stream()
                .filter(entry -> order(entry) >= from && order(entry) < to)
                .sorted(Comparator.comparingDouble(MainLayout::order))
                .toList();
        if (group.isEmpty()) {
            return;
        }
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation(label));
        for (MenuEntry entry : group) {
            navigation.addItem(createItem(entry, entries));
        }
        groups.add(navigation);
    }

    private SideNavItem createItem(MenuEntry entry, List<MenuEntry> all) {
        String title = getTranslation(entry.title());
        SideNavItem item = new SideNavItem(title, entry.path());
        standForPagesBelow(item, path(entry), all.stream().map(MainLayout::path).toList());
        item.getElement().appendChild(createTooltip(title));
        Icon icon = entry.icon() == null ? VaadinIcon.DOT_CIRCLE.create() : new Icon(entry.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        item.setPrefixComponent(icon);
        return item;
    }

    private static Element createTooltip(String text) {
        return new Element("vaadin-tooltip").setAttribute("slot", "tooltip").setAttribute("text", text);
    }

    /** An item is current for the pages below it, except for those with an item of their own. */
    private static void standForPagesBelow(SideNavItem item, String path, List<String> items) {
        if (path.isEmpty()) {
            return;
        }
        String below = path + "/";
        if (items.stream().noneMatch(other -> other.startsWith(below))) {
            item.getElement().setAttribute("match-nested", true);
            return;
        }
        List<String> aliases = RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .map(RouteData::getTemplate)
                .filter(template -> template.startsWith(below) && !items.contains(template))
                .toList();
        item.getElement()
                .setAttribute("path-aliases", JacksonUtils.listToJson(aliases).toString());
    }

    private static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private void createTopBar(List<TopBarPart> parts) {
        Anchor skip = new Anchor("#" + MAIN, getTranslation("base.skip"));
        skip.addClassName("sw-skip");
        skip.setRouterIgnore(true);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("base.navigation.toggle"));
        Div left = new Div();
        left.addClassName("sw-bar-left");
        Div right = new Div();
        right.addClassName("sw-bar-right");
        for (TopBarPart part : parts) {
            Div side = part.order() <= LEFT_PARTS ? left : right;
            part.create().ifPresent(side::add);
        }
        Header bar = new Header(skip, toggle, createNarrowToggle(), left, right);
        bar.addClassName("sw-bar");
        addToNavbar(bar);
    }

    private Component createNarrowToggle() {
        NativeButton toggle = new NativeButton();
        toggle.addClassName("sw-narrow-toggle");
        toggle.getElement().setAttribute("aria-label", getTranslation("base.navigation.narrow"));
        Icon icon = VaadinIcon.MENU.create();
        icon.setSize("1rem");
        toggle.add(icon);
        return toggle;
    }

    private Component createDemoBanner() {
        Span text = new Span(getTranslation("base.demo"));
        Aside banner = new Aside(text);
        banner.getElement().setAttribute("aria-label", getTranslation("base.demo.label"));
        banner.addClassName("sw-demo");
        return banner;
    }

    private static double order(MenuEntry entry) {
        return entry.order() == null ? DATA - 1 : entry.order();
    }

    /**
     * The second part of the bundle, which the browser loads before it draws the layout for the first time. Only the build uses
     * this entry point; it has no address. The layout itself is in the first part, because error pages refer to it. Lists the
     * stylesheets of all pages, so that each build keeps them in this order.
     */
    @Route(registerAtStartup = false)
    @DependencyTrigger(MainLayout.class)
    @PermitAll
    @JsModule("@vaadin/tooltip/src/vaadin-tooltip.js") // the navigation has tooltips as markup
    @JsModule("./seatwise-shell.ts")
    @JsModule("./seatwise-places.ts")
    @JsModule("./seatwise-only-match.ts")
    @CssImport("./access.css")
    @CssImport("./portfolio.css")
    @CssImport("./inbox.css")
    @CssImport("./groups.css")
    @CssImport("./adoption-product.css")
    @CssImport("./adoption-score.css")
    @CssImport("./adoption-usage.css")
    @CssImport("./branding.css")
    @CssImport("./exports.css")
    @CssImport("./imports.css")
    @CssImport("./installation.css")
    @CssImport("./changes.css")
    @CssImport("./insights.css")
    @CssImport("./overview.css")
    @CssImport("./renewals.css")
    @CssImport("./campaigns.css")
    @CssImport("./outcomes.css")
    @CssImport("./training.css")
    @CssImport("./training-digest.css")
    @CssImport("./customer-plan.css")
    @CssImport("./training-board.css")
    abstract static class SecondPart extends Component {}
}
