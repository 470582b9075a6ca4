package io.seatwise.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages, settings and forms that the person may open, by their titles. */
@Component
class PagePalette implements PaletteSource {

    private final AccessAnnotationChecker access;

    PagePalette(AccessAnnotationChecker access) {
        this.access = access;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        Locale locale = UI.getCurrent().getLocale();
        String kind = I18NProvider.translate(locale, "base.palette.page");
        return RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .filter(this::isPage)
                .map(route -> new Hit(kind, title(route, locale), route.getTemplate()))
                .filter(hit -> hit.title().toLowerCase(locale).contains(typed))
                .sorted(Comparator.comparing(
                                (Hit hit) -> !hit.title().toLowerCase(locale).startsWith(typed))
                        .thenComparing(Hit::title))
                .limit(limit)
                .toList();
    }

    private boolean isPage(RouteData route) {
        return route.getParentLayouts().contains(MainLayout.class)
                && route.getRouteParameters().isEmpty()
                && titleKey(route) != null
                && access.hasAccess(route.getNavigationTarget());
    }

    private static String title(RouteData route, Locale locale) {
        return I18NProvider.translate(locale, Objects.requireNonNull(titleKey(route)));
    }

    /** Finds the title of a page; a page with a dynamic title goes by its navigation entry. */
    private static @Nullable String titleKey(RouteData route) {
        PageTitle title = route.getNavigationTarget().getAnnotation(PageTitle.class);
        if (title != null) {
            return title.value();
        }
        Menu menu = route.getNavigationTarget().getAnnotation(Menu.class);
        return menu == null ? null : menu.title();
    }
}
