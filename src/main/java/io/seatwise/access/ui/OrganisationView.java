package io.seatwise.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.seatwise.access.Links;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.access.organisation.Organisation;
import io.seatwise.access.organisation.OrganisationException;
import io.seatwise.access.organisation.OrganisationTrial;
import io.seatwise.access.organisation.Organisations;
import io.seatwise.access.organisation.TrialResult;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonRow;
import io.seatwise.access.people.PersonState;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Confirm;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** An administrator sets up, tests and switches on the sign-in with the partner's own identity provider. */
@Route(value = "settings/organisation", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.ACCESS, order = 20)
@PageTitle("access.organisation.title")
@RolesAllowed(Roles.PARTNER_ADMIN)
@CssImport("./access.css")
class OrganisationView extends Composite<Div> {

    private static final int GROUPS = 20;

    private final transient PartnerScope scope;
    private final transient Organisations organisations;
    private final transient OrganisationTrial trial;
    private final transient AuthenticationContext authentication;
    private final transient List<PersonRow> administrators;

    private final PageHeader header = new PageHeader(getTranslation("access.organisation.title"));
    private final Div state = new Div();
    private final OrganisationForm form;
    private final boolean isPublic;

    OrganisationView(
            Scopes scopes,
            Organisations organisations,
            OrganisationTrial trial,
            People people,
            Links links,
            AuthenticationContext authentication) {
        this.scope = scopes.current();
        this.organisations = organisations;
        this.trial = trial;
        this.authentication = authentication;
        this.administrators = people.list(scope).stream()
                .filter(person -> person.rights().role() == Role.PARTNER_ADMIN && person.state() == PersonState.ACTIVE)
                .toList();
        this.form = new OrganisationForm(administrators);
        this.isPublic = links.arePublic();
        header.setBreadcrumb(SettingsView.link());
        state.addClassName("sw-panel");
        getContent().addClassName("sw-page");
        getContent().add(header, new Paragraph(getTranslation("access.organisation.text")), state);
        trial.result(VaadinServletRequest.getCurrent())
                .ifPresent(result -> getContent().add(createTrial(result)));
        getContent().add(form, Forms.primary("access.organisation.save", this::onSave));
        refresh();
    }

    private void refresh() {
        Optional<Organisation> stored = organisations.find(scope);
        state.removeAll();
        TextField address = new TextField(getTranslation("access.organisation.redirect"));
        address.setValue(organisations.answerAddress(scope));
        address.setReadOnly(true);
        address.setHelperText(
                getTranslation(isPublic ? "access.organisation.redirect.help" : "access.organisation.redirect.local"));
        address.setWidthFull();
        state.add(createBadge(stored), address);
        stored.ifPresent(organisation -> {
            form.show(organisation.settings(), administrators);
            state.add(createActions(organisation));
        });
    }

    private Div createBadge(Optional<Organisation> stored) {
        boolean on = stored.filter(Organisation::enabled).isPresent();
        Div line = new Div(new Badge(
                getTranslation(on ? "access.organisation.on" : "access.organisation.off"),
                on ? Badge.Tone.GOOD : Badge.Tone.NEUTRAL));
        stored.ifPresent(organisation -> line.add(new Paragraph(
                organisation.testedAt() == null
                        ? getTranslation("access.organisation.untested")
                        : getTranslation(
                                "access.organisation.tested", Formats.current().dateTime(organisation.testedAt())))));
        return line;
    }

    private Div createActions(Organisation organisation) {
        Div actions = new Div(new Button(getTranslation("access.organisation.test"), event -> onTest()));
        actions.addClassName("access-more");
        if (organisation.enabled()) {
            actions.add(new Button(
                    getTranslation("access.organisation.turnOff"),
                    event -> change(() -> organisations.turnOff(scope), "access.organisation.turnedOff")));
        } else {
            Button turnOn = new Button(
                    getTranslation("access.organisation.turnOn"),
                    event -> change(() -> organisations.turnOn(scope), "access.organisation.turnedOn"));
            turnOn.setEnabled(organisation.testedAt() != null);
            actions.add(turnOn);
        }
        Button remove = new Button(getTranslation("access.organisation.remove"), event -> onRemove());
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        actions.add(remove);
        return actions;
    }

    private Div createTrial(TrialResult result) {
        Div panel = new Div(new H2(getTranslation("access.organisation.trial")));
        panel.addClassName("sw-panel");
        panel.getElement().setAttribute("role", "status");
        panel.add(
                result.problem() == null
                        ? new Paragraph(getTranslation("access.organisation.trial.worked"))
                        : new Paragraph(OrganisationPrompt.words(result.problem()) + " (" + result.detail() + ")"));
        TrialResult.Claimed claimed = result.claimed();
        UnorderedList list = new UnorderedList();
        add(list, "email", claimed.email());
        add(
                list,
                "groups",
                String.join(", ", claimed.groups().stream().limit(GROUPS).toList()));
        add(list, "role", result.role() == null ? "" : getTranslation("access.role." + result.role()));
        add(list, "methods", String.join(", ", claimed.methods()));
        panel.add(list);
        if (result.problem() == null) {
            panel.add(new Paragraph(getTranslation(
                    claimed.twoFactors()
                            ? "access.organisation.trial.twoFactors"
                            : "access.organisation.trial.oneFactor")));
        }
        return panel;
    }

    private void add(UnorderedList list, String what, String value) {
        list.add(new ListItem(
                getTranslation("access.organisation.trial." + what) + ": " + (value.isEmpty() ? "–" : value)));
    }

    private void onSave() {
        try {
            organisations.save(scope, form.settings(), form.secret());
        } catch (RefusedException refused) {
            Notices.failed(Forms.words(refused));
            return;
        }
        Notices.done(getTranslation("access.organisation.saved"));
        refresh();
    }

    private void onTest() {
        try {
            UI.getCurrent()
                    .getPage()
                    .setLocation(URI.create(trial.begin(
                            scope,
                            authentication
                                    .getAuthenticatedUser(SignedInPerson.class)
                                    .orElseThrow(),
                            VaadinServletRequest.getCurrent(),
                            VaadinServletResponse.getCurrent())));
        } catch (OrganisationException failed) {
            Notices.failed(OrganisationPrompt.words(failed.problem()) + " (" + failed.getMessage() + ")");
        }
    }

    private void onRemove() {
        Confirm.askBeforeRemoving(
                getTranslation("access.organisation.remove.title"),
                getTranslation("access.organisation.remove.text"),
                getTranslation("access.organisation.remove"),
                () -> {
                    organisations.remove(scope);
                    UI.getCurrent().refreshCurrentRoute(false);
                });
    }

    private void change(Runnable step, String done) {
        try {
            step.run();
        } catch (RefusedException refused) {
            Notices.failed(Forms.words(refused));
            return;
        }
        Notices.done(getTranslation(done));
        refresh();
    }
}
