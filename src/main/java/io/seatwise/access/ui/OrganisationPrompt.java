package io.seatwise.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import io.seatwise.access.organisation.OrganisationException;
import io.seatwise.access.organisation.OrganisationProblem;
import io.seatwise.access.organisation.OrganisationSignIn;
import io.seatwise.access.throttle.TooManyAttemptsException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** The part of the sign-in page that asks for an e-mail address and leads to the organisation behind it. */
class OrganisationPrompt extends Div {

    private static final int LONGEST_EMAIL = 254;

    private final transient OrganisationSignIn signIn;
    private final EmailField email = new EmailField(getTranslation("access.login.organisation.email"));
    private final Paragraph problem = new Paragraph();

    OrganisationPrompt(OrganisationSignIn signIn) {
        this.signIn = signIn;
        addClassName("access-passkey");
        problem.addClassName("access-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        email.setWidthFull();
        email.setMaxLength(LONGEST_EMAIL);
        email.getElement().setAttribute("autocomplete", "username");
        Button next = new Button(getTranslation("access.login.organisation.next"), event -> onNext());
        next.setWidthFull();
        next.addClickShortcut(Key.ENTER).listenOn(email);
        Div form = new Div(email, next);
        form.setVisible(false);
        Button open = new Button(getTranslation("access.login.organisation"), VaadinIcon.BUILDING.create(), event -> {
            form.setVisible(true);
            event.getSource().setVisible(false);
            email.focus();
        });
        open.setWidthFull();
        add(open, form, problem);
    }

    /** Says a problem in the reader's language. */
    static String words(OrganisationProblem problem) {
        return I18NProvider.translate("access.organisation.problem." + problem);
    }

    /** Says the problem of this name; empty where there is none. */
    static Optional<String> words(String name) {
        return Arrays.stream(OrganisationProblem.values())
                .filter(problem -> problem.name().equals(name))
                .findFirst()
                .map(OrganisationPrompt::words);
    }

    private void onNext() {
        problem.setVisible(false);
        if (email.isEmpty() || email.isInvalid()) {
            email.setErrorMessage(getTranslation("access.refusal.EMAIL_INVALID"));
            email.setInvalid(true);
            return;
        }
        try {
            signIn.begin(VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent(), email.getValue())
                    .ifPresentOrElse(
                            address -> UI.getCurrent().getPage().setLocation(URI.create(address)),
                            () -> say(getTranslation("access.login.organisation.unknown")));
        } catch (OrganisationException failed) {
            say(words(failed.problem()));
        } catch (TooManyAttemptsException tooMany) {
            long seconds = Math.max(1, tooMany.waiting().plusMillis(999).toSeconds());
            say(getTranslation("access.login.wait.message", Forms.waiting(seconds)));
        }
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }
}
