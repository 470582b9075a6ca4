package io.seatwise.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.seatwise.access.people.Profile;
import io.seatwise.access.people.Profiles;
import io.seatwise.access.signin.SignedInPerson;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows each page in the language and the colours that its reader chose. */
@Component
class Preferences implements VaadinServiceInitListener {

    /** Empty follows the system. */
    static final List<String> COLOR_SCHEMES = List.of("", "light", "dark");

    private final transient Profiles profiles;
    private final transient AuthenticationContext authentication;

    Preferences(Profiles profiles, AuthenticationContext authentication) {
        this.profiles = profiles;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> authentication
                        .getAuthenticatedUser(SignedInPerson.class)
                        .ifPresentOrElse(
                                person -> apply(init.getUI(), profiles.of(person)),
                                () -> init.getUI().getPage().setColorScheme(ColorScheme.Value.LIGHT_DARK)));
    }

    /** The languages that have texts, empty first, which follows the browser. */
    static List<String> languages(I18NProvider texts) {
        return Stream.concat(Stream.of(""), texts.getProvidedLocales().stream().map(Locale::toLanguageTag))
                .toList();
    }

    static void apply(UI ui, Profile profile) {
        if (profile.language() != null) {
            Locale locale = Locale.forLanguageTag(profile.language());
            ui.getSession().setLocale(locale);
            ui.setLocale(locale);
        }
        String colors = profile.colorScheme() == null ? "" : profile.colorScheme();
        ui.getPage()
                .setColorScheme(
                        switch (colors) {
                            case "light" -> ColorScheme.Value.LIGHT;
                            case "dark" -> ColorScheme.Value.DARK;
                            default -> ColorScheme.Value.LIGHT_DARK;
                        });
    }
}
