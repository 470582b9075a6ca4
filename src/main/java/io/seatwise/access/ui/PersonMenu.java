package io.seatwise.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.seatwise.access.people.Profile;
import io.seatwise.access.people.Profiles;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.ui.LazyPopover;
import io.seatwise.base.ui.TopBarPart;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
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
        String name = profiles.of(person).name();
        Icon icon = VaadinIcon.USER.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(name, icon);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(I18NProvider.translate("access.menu", name));
        button.addClassName("access-person");
        LazyPopover popover = new LazyPopover(button, () -> createPanel(profiles.of(person)));
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setAriaLabel(I18NProvider.translate("access.menu", name));
        popover.addAttachListener(event -> {
            var closing = event.getUI().addAfterNavigationListener(navigation -> popover.close());
            popover.addDetachListener(detached -> {
                closing.remove();
                detached.unregisterListener();
            });
        });
        return new Div(button, popover);
    }

    private Component createPanel(Profile profile) {
        Div head = new Div(new Span(profile.email()), new Span(profile.partner()));
        head.addClassName("access-person-head");
        RouterLink link = new RouterLink(I18NProvider.translate("access.profile.title"), ProfileView.class);
        Button signOut = new Button(I18NProvider.translate("access.menu.signOut"), event -> authentication.logout());
        Div panel = new Div(head, link, createColors(profile), createLanguages(profile), signOut);
        panel.addClassName("access-person-panel");
        return panel;
    }

    private Component createColors(Profile profile) {
        RadioButtonGroup<String> colors = new RadioButtonGroup<>(I18NProvider.translate("access.profile.colors"));
        colors.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        colors.setItems(Preferences.COLOR_SCHEMES);
        colors.setItemLabelGenerator(
                scheme -> I18NProvider.translate("access.profile.colors." + (scheme.isEmpty() ? "system" : scheme)));
        colors.setValue(profile.colorScheme() == null ? "" : profile.colorScheme());
        colors.addValueChangeListener(
                event -> prefer(me -> profiles.prefer(me, profiles.of(me).language(), nullable(event.getValue()))));
        return colors;
    }

    private Component createLanguages(Profile profile) {
        Select<String> languages = new Select<>();
        languages.setLabel(I18NProvider.translate("access.profile.language"));
        languages.setItems(Preferences.languages(texts));
        languages.setItemLabelGenerator(PersonMenu::language);
        languages.setValue(profile.language() == null ? "" : profile.language());
        languages.addValueChangeListener(event -> {
            prefer(me -> profiles.prefer(
                    me, nullable(event.getValue()), profiles.of(me).colorScheme()));
            UI.getCurrent().getPage().reload();
        });
        return languages;
    }

    private static String language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return tag.isEmpty()
                ? I18NProvider.translate("access.profile.language.browser")
                : locale.getDisplayLanguage(locale);
    }

    private void prefer(Consumer<SignedInPerson> change) {
        authentication.getAuthenticatedUser(SignedInPerson.class).ifPresent(me -> {
            change.accept(me);
            Preferences.apply(UI.getCurrent(), profiles.of(me));
        });
    }

    private static @Nullable String nullable(String value) {
        return value.isEmpty() ? null : value;
    }
}
