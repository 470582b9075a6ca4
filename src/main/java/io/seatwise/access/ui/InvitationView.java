package io.seatwise.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.seatwise.access.RefusedException;
import io.seatwise.access.people.Invitations;
import io.seatwise.access.people.Invitations.Invitee;
import io.seatwise.access.people.Person;
import io.seatwise.access.signin.SignInSteps;
import org.springframework.modulith.NamedInterface;

/** Lets an invited person set a password with the link of the invitation, and signs the person in. */
@Route(value = "invitation/:secret", autoLayout = false)
@PageTitle("access.invitation.title")
@AnonymousAllowed
@NamedInterface("sign-in") // the app shell loads it first
@CssImport("./access.css")
public class InvitationView extends Main implements BeforeEnterObserver {

    private final transient Invitations invitations;
    private final transient SignInSteps steps;
    private final Div card = new Div();
    private final PasswordField password = Forms.newPassword("access.password.new");
    private String secret = "";

    InvitationView(Invitations invitations, SignInSteps steps) {
        this.invitations = invitations;
        this.steps = steps;
        addClassName("access-page");
        card.addClassNames("access-card", "access-form");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        card.removeAll();
        invitations.find(secret).ifPresentOrElse(this::showForm, this::showInvalid);
    }

    private void showForm(Invitee invitee) {
        EmailField email = new EmailField(getTranslation("access.email"));
        email.setValue(invitee.email());
        email.setReadOnly(true);
        email.getElement().setAttribute("autocomplete", "username");
        Button submit = Forms.primary("access.invitation.submit", this::onSubmit);
        submit.addClickShortcut(Key.ENTER);
        card.add(
                new H1(getTranslation("access.invitation.heading", invitee.name())),
                new Paragraph(getTranslation("access.invitation.text", invitee.partner())),
                Forms.wide(email),
                password,
                Forms.wide(submit));
    }

    private void showInvalid() {
        card.add(
                new H1(getTranslation("access.invitation.invalid")),
                new Paragraph(getTranslation("access.invitation.invalid.text")));
    }

    private void onSubmit() {
        try {
            Person person = invitations.accept(secret, password.getValue());
            Forms.goTo(steps.passwordSet(
                    VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent(), person, "Password link"));
        } catch (RefusedException exception) {
            password.setErrorMessage(Forms.words(exception));
            password.setInvalid(true);
            password.focus();
        }
    }
}
