package io.seatwise.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
import io.seatwise.base.ui.SettingsPage;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings that this person may open, in groups. A feature's page joins with {@link SettingsPage}, a bundle key as
 * {@code @PageTitle} and, where there is one, a text under that key with {@code .about} behind it.
 */
@Route(value = "settings", layout = MainLayout.class)
@PageTitle("access.settings.title")
@Menu(title = "access.settings.title", order = 210, icon = "vaadin:cog")
@PermitAll
@CssImport("./access.css")
class SettingsView extends Composite<Div> {

    SettingsView(AccessAnnotationChecker access, Texts texts) {
        getContent().addClassName("sw-page");
        getContent().add(new PageHeader(getTranslation("access.settings.title")));
        Map<SettingsPage.Group, List<Class<? extends Component>>> pages = pages(access);
        for (SettingsPage.Group group : SettingsPage.Group.values()) {
            if (pages.containsKey(group)) {
                getContent().add(createGroup(group, pages.get(group), texts));
            }
        }
    }

    /** For the breadcrumb of a page below. */
    static Anchor link() {
        return new Anchor("settings", I18NProvider.translate("access.settings.title"));
    }

    private Section createGroup(SettingsPage.Group group, List<Class<? extends Component>> pages, Texts texts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("access-settings");
        for (Class<? extends Component> page : pages) {
            String key = page.getAnnotation(PageTitle.class).value();
            String path = RouteConfiguration.forSessionScope().getUrl(page);
            ListItem item = new ListItem(new Anchor(path, getTranslation(key)));
            if (texts.has(key + ".about")) {
                item.add(new Paragraph(getTranslation(key + ".about")));
            }
            item.addClassName("sw-panel");
            list.add(item);
        }
        return new Section(new H2(getTranslation("access.settings." + group)), list);
    }

    /** Returns the pages that this person may open, by group in their order. */
    private static Map<SettingsPage.Group, List<Class<? extends Component>>> pages(AccessAnnotationChecker access) {
        return RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .<Class<? extends Component>>map(RouteData::getNavigationTarget)
                .filter(page -> page.isAnnotationPresent(SettingsPage.class) && access.hasAccess(page))
                .distinct()
                .sorted(Comparator.comparing(
                        page -> page.getAnnotation(SettingsPage.class).order()))
                .collect(Collectors.groupingBy(
                        page -> page.getAnnotation(SettingsPage.class).value()));
    }
}
