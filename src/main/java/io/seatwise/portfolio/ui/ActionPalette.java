package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.seatwise.base.ui.PaletteSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What one can begin, by the words of its button; each leads to the page where it is done, if the person may open it. */
@Component
class ActionPalette implements PaletteSource {

    /**
     * An action.
     *
     * @param key of the button's text
     * @param page the address of its page
     */
    private record Action(String key, String page) {}

    private static final List<Action> ACTIONS = List.of(
            new Action("training.campaign.new", "campaigns/new"),
            new Action("imports.palette.file", "imports"),
            new Action("imports.mappings.upload", "imports/mappings"),
            new Action("portfolio.palette.print", CustomersPrintView.PATH),
            new Action("access.people.invite", "settings/people"),
            new Action("access.tokens.create", "settings/tokens"));

    private final AccessAnnotationChecker access;

    ActionPalette(AccessAnnotationChecker access) {
        this.access = access;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        Locale locale = UI.getCurrent().getLocale();
        String kind = I18NProvider.translate(locale, "portfolio.palette.action");
        return ACTIONS.stream()
                .map(action -> new Hit(kind, I18NProvider.translate(locale, action.key()), action.page()))
                .filter(hit -> hit.title().toLowerCase(locale).contains(typed))
                .filter(hit -> mayOpen(hit.address()))
                .limit(limit)
                .toList();
    }

    private boolean mayOpen(String page) {
        return RouteConfiguration.forSessionScope()
                .getRoute(page)
                .filter(access::hasAccess)
                .isPresent();
    }
}
