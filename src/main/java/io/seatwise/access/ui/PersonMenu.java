package io.seatwise.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.seatwise.access.people.Profile;
import io.seatwise.access.people.Profiles;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.ui.TopBarPart;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is signed in, with the way to the profile, colours, language and out. */
@org.springframework.stereotype.Component
class PersonMenu implements TopBarPart {

    private static final int PLACE = 50;

    private final Profiles profiles;
    private final AuthenticationContext authentication;
    private final I18NProvider texts;

    PersonMenu(Profiles profiles, AuthenticationContext authentication, I18NProvider texts) {
        this.profiles = profiles;
        this.authentication = authentication;
        this.texts = texts;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Component> create() {
        return authentication.getAuthenticatedUser(SignedInPerson.class).map(this::createMenu);
    }

    private Component createMenu(SignedInPerson person) {
        Profile profile = profiles.of(person);
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.addClassName("access-person");
        Icon icon = VaadinIcon.USER.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(profile.name());
        name.addClassName("access-person-name");
        MenuItem root = bar.addItem(icon);
        root.add(name);
        root.setAriaLabel(I18NProvider.translate("access.menu", profile.name()));
        SubMenu menu = root.getSubMenu();
        Span head = new Span(new Span(profile.email()), new Span(profile.partner()));
        head.addClassName("access-person-head");
        menu.addItem(head).setEnabled(false);
        menu.addSeparator();
        menu.addItem(
                I18NProvider.translate("access.profile.title"),
                event -> UI.getCurrent().navigate(ProfileView.class));
        addColors(menu.addItem(I18NProvider.translate("access.profile.colors")).getSubMenu(), profile);
        addLanguages(
                menu.addItem(I18NProvider.translate("access.profile.language")).getSubMenu(), profile);
        menu.addSeparator();
        menu.addItem(I18NProvider.translate("access.menu.signOut"), event -> authentication.logout());
        return bar;
    }

    private void addColors(SubMenu menu, Profile profile) {
        for (String scheme : Preferences.COLOR_SCHEMES) {
            MenuItem item = menu.addItem(
                    I18NProvider.translate("access.profile.colors." + (scheme.isEmpty() ? "system" : scheme)),
                    event -> {
                        prefer(me -> profiles.prefer(me, profiles.of(me).language(), nullable(scheme)));
                        for (Component other : menu.getItems()) {
                            ((MenuItem) other).setChecked(other.equals(event.getSource()));
                        }
                    });
            item.setCheckable(true);
            item.setChecked(scheme.equals(profile.colorScheme() == null ? "" : profile.colorScheme()));
        }
    }

    private void addLanguages(SubMenu menu, Profile profile) {
        for (String tag : Preferences.languages(texts)) {
            Locale locale = Locale.forLanguageTag(tag);
            MenuItem item = menu.addItem(
                    tag.isEmpty()
                            ? I18NProvider.translate("access.profile.language.browser")
                            : locale.getDisplayLanguage(locale),
                    event -> {
                        prefer(me -> profiles.prefer(
                                me, nullable(tag), profiles.of(me).colorScheme()));
                        UI.getCurrent().getPage().reload();
                    });
            item.setCheckable(true);
            item.setChecked(tag.equals(profile.language() == null ? "" : profile.language()));
        }
    }

    private void prefer(java.util.function.Consumer<SignedInPerson> change) {
        authentication.getAuthenticatedUser(SignedInPerson.class).ifPresent(me -> {
            change.accept(me);
            Preferences.apply(UI.getCurrent(), profiles.of(me));
        });
    }

    private static @Nullable String nullable(String value) {
        return value.isEmpty() ? null : value;
    }
}
