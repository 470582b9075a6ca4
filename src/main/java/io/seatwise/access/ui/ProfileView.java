package io.seatwise.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.seatwise.access.RefusedException;
import io.seatwise.access.StepUp;
import io.seatwise.access.people.Profile;
import io.seatwise.access.people.Profiles;
import io.seatwise.access.secondfactor.SecondFactorMode;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.secondfactor.SecondStep;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** A person's own name, language, colours and password. */
@Route(value = "settings/profile", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.YOU, order = 10)
@PageTitle("access.profile.title")
@PermitAll
@CssImport("./access.css")
class ProfileView extends Composite<Div> {

    private final transient Profiles profiles;
    private final transient SecondFactors factors;
    private final transient SecondStep step;
    private final transient StepUp stepUp;
    private final transient AuthenticationContext authentication;

    private final TextField name = new TextField(getTranslation("access.name"));
    private final Select<String> language = new Select<>();
    private final Select<String> colors = new Select<>();
    private final PasswordField current = new PasswordField(getTranslation("access.password.current"));
    private final PasswordField wanted = Forms.newPassword("access.password.new");

    ProfileView(
            Profiles profiles,
            SecondFactors factors,
            SecondStep step,
            StepUp stepUp,
            AuthenticationContext authentication,
            I18NProvider texts) {
        this.profiles = profiles;
        this.factors = factors;
        this.step = step;
        this.stepUp = stepUp;
        this.authentication = authentication;
        Profile profile = profiles.of(me());
        getContent().addClassName("sw-page");
        PageHeader header = new PageHeader(getTranslation("access.profile.title"));
        header.setBreadcrumb(SettingsView.link());
        header.setCoverage(profile.partner() + " · " + getTranslation("access.role." + profile.role()));
        Div sections = new Div(createAbout(profile, texts), createPassword());
        if (factors.mode() != SecondFactorMode.OFF) {
            sections.add(createFactor());
        }
        sections.addClassName("access-sections");
        getContent().add(header, sections);
    }

    private Section createAbout(Profile profile, I18NProvider texts) {
        EmailField email = new EmailField(getTranslation("access.email"));
        email.setValue(profile.email());
        email.setReadOnly(true);
        name.setValue(profile.name());
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        language.setLabel(getTranslation("access.profile.language"));
        language.setItems(Preferences.languages(texts));
        language.setItemLabelGenerator(tag -> tag.isEmpty()
                ? getTranslation("access.profile.language.browser")
                : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(tag)));
        language.setValue(profile.language() == null ? "" : profile.language());
        colors.setLabel(getTranslation("access.profile.colors"));
        colors.setItems(Preferences.COLOR_SCHEMES);
        colors.setItemLabelGenerator(
                scheme -> getTranslation("access.profile.colors." + (scheme.isEmpty() ? "system" : scheme)));
        colors.setValue(profile.colorScheme() == null ? "" : profile.colorScheme());
        Section section = new Section(
                new H2(getTranslation("access.profile.about")),
                Forms.wide(email),
                Forms.wide(name),
                Forms.wide(language),
                Forms.wide(colors),
                Forms.primary("access.profile.save", this::onSave));
        section.addClassNames("sw-panel", "access-form");
        return section;
    }

    private Section createPassword() {
        current.getElement().setAttribute("autocomplete", "current-password");
        current.setRequiredIndicatorVisible(true);
        Section section = new Section(
                new H2(getTranslation("access.profile.password")),
                Forms.wide(current),
                wanted,
                Forms.primary("access.profile.password.change", this::onPassword));
        section.addClassNames("sw-panel", "access-form");
        return section;
    }

    private Section createFactor() {
        boolean setUp = factors.isSetUp(me());
        Section section = new Section(
                new H2(getTranslation("access.factor.title")),
                new Paragraph(getTranslation(setUp ? "access.factor.on" : "access.factor.off")),
                Forms.primary(setUp ? "access.factor.renew" : "access.factor.setUp", this::onFactor));
        if (setUp && factors.mode() == SecondFactorMode.OPTIONAL) {
            section.add(new Button(getTranslation("access.factor.remove"), event -> {
                factors.remove(me());
                UI.getCurrent().getPage().reload();
            }));
        }
        section.addClassNames("sw-panel", "access-form");
        return section;
    }

    private void onFactor() {
        stepUp.require();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("access.factor.setUp.heading"));
        dialog.setWidth("min(30rem, 95vw)");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new AppSetup(
                step.newApp(me().email()),
                (secret, code) -> factors.setUp(me(), secret, code),
                () -> UI.getCurrent().getPage().reload()));
        dialog.getFooter().add(new Button(getTranslation("base.cancel"), event -> dialog.close()));
        dialog.open();
    }

    private void onSave() {
        try {
            profiles.rename(me(), name.getValue());
        } catch (RefusedException exception) {
            name.setErrorMessage(Forms.words(exception));
            name.setInvalid(true);
            return;
        }
        String before = profiles.of(me()).language();
        profiles.prefer(me(), emptyToNull(language.getValue()), emptyToNull(colors.getValue()));
        Preferences.apply(UI.getCurrent(), profiles.of(me()));
        if (language.getValue().equals(before == null ? "" : before)) {
            Notices.done(getTranslation("access.profile.saved"));
        } else {
            UI.getCurrent().getPage().reload();
        }
    }

    private void onPassword() {
        current.setInvalid(false);
        wanted.setInvalid(false);
        try {
            profiles.changePassword(me(), current.getValue(), wanted.getValue());
            current.clear();
            wanted.clear();
            Notices.done(getTranslation("access.profile.password.changed"));
        } catch (RefusedException exception) {
            PasswordField wrong = switch (exception.refusal()) {
                case PASSWORD_WRONG, TOO_MANY_ATTEMPTS -> current;
                default -> wanted;
            };
            wrong.setErrorMessage(Forms.words(exception));
            wrong.setInvalid(true);
            wrong.focus();
        }
    }

    private SignedInPerson me() {
        return authentication.getAuthenticatedUser(SignedInPerson.class).orElseThrow();
    }

    private static @org.jspecify.annotations.Nullable String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
