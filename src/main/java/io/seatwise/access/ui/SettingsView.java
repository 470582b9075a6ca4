package io.seatwise.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.seatwise.base.i18n.Texts;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/**
 * The settings that this person may open. A feature's page joins by its route alone: below {@code settings/}, with a
 * bundle key as {@code @PageTitle} and, where there is one, a text under that key with {@code .about} behind it.
 */
@Route(value = "settings", layout = MainLayout.class)
@PageTitle("access.settings.title")
@Menu(title = "access.settings.title", order = 210, icon = "vaadin:cog")
@PermitAll
@CssImport("./access.css")
class SettingsView extends Composite<Div> {

    private static final String BELOW = "settings/";

    SettingsView(AccessAnnotationChecker access, Texts texts) {
        getContent().addClassName("sw-page");
        UnorderedList list = new UnorderedList();
        list.addClassName("access-settings");
        for (RouteData page : pages(access)) {
            String key =
                    page.getNavigationTarget().getAnnotation(PageTitle.class).value();
            ListItem item = new ListItem(new Anchor(page.getTemplate(), getTranslation(key)));
            if (texts.has(key + ".about")) {
                item.add(new Paragraph(getTranslation(key + ".about")));
            }
            item.addClassName("sw-panel");
            list.add(item);
        }
        getContent().add(new PageHeader(getTranslation("access.settings.title")), list);
    }

    /** For the breadcrumb of a page below. */
    static Anchor link() {
        return new Anchor("settings", I18NProvider.translate("access.settings.title"));
    }

    private static List<RouteData> pages(AccessAnnotationChecker access) {
        return RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .filter(route -> route.getTemplate().startsWith(BELOW)
                        && route.getRouteParameters().isEmpty()
                        && route.getNavigationTarget().isAnnotationPresent(PageTitle.class)
                        && access.hasAccess(route.getNavigationTarget()))
                .sorted(Comparator.comparing(RouteData::getTemplate))
                .toList();
    }
}
