package io.seatwise.access.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.seatwise.access.DemoSignIns;
import io.seatwise.access.DemoSignIns.DemoSignIn;
import io.seatwise.access.SignedIn;
import io.seatwise.access.organisation.OrganisationSignIn;
import io.seatwise.access.passkeys.PasskeyProofs;
import io.seatwise.access.passkeys.RelyingParty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;

/**
 * A person signs in with e-mail and password. The form is an ordinary one that the browser posts, so that password
 * managers know it and the session is new afterwards; what happened comes back in the query ({@code error},
 * {@code wait=seconds}, {@code signedOut}, {@code ended}, {@code organisation=problem}). A passkey signs in without the
 * form, and so does the person's organisation where one is set up.
 */
@Route(value = "login", autoLayout = false)
@PageTitle("access.login.title")
@AnonymousAllowed
@NamedInterface("sign-in") // the app shell loads it first
@CssImport("./access.css")
public class LoginView extends Main implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();
    private final transient AuthenticationContext authentication;

    LoginView(
            ObjectProvider<DemoSignIns> demo,
            AuthenticationContext authentication,
            PasskeyProofs proofs,
            RelyingParty party,
            OrganisationSignIn organisations) {
        this.authentication = authentication;
        addClassName("access-page");
        Div card = new Div(createHeader(), notice, form);
        card.addClassName("access-card");
        notice.addClassName("access-notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(createTexts("access.login.error.title", getTranslation("access.login.error.message")));
        add(card);
        if (party.isPossible()) {
            PasskeyPrompt prompt = new PasskeyPrompt();
            prompt.addButton("access.login.passkey", party.origin(), proofs::askAnybody, (challenge, answer) -> {
                String path = proofs.signIn(
                        VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent(), challenge, answer);
                Forms.goTo(path);
            });
            card.add(prompt);
        }
        if (organisations.isOffered()) {
            card.add(new OrganisationPrompt(organisations));
        }
        demo.ifAvailable(signIns -> card.add(createDemo(signIns)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.getAuthenticatedUser(SignedIn.class).isPresent()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getParameters().containsKey("wait")) {
            String seconds = query.getSingleParameter("wait").orElse("").replaceAll("\\D", "");
            form.setI18n(
                    createTexts("access.login.wait.title", getTranslation("access.login.wait.message", wait(seconds))));
        }
        form.setError(query.getParameters().containsKey("error")
                || query.getParameters().containsKey("wait"));
        show(query, "ended");
        show(query, "signedOut");
        query.getSingleParameter("organisation")
                .flatMap(OrganisationPrompt::words)
                .ifPresent(this::say);
    }

    private void show(QueryParameters query, String what) {
        if (query.getParameters().containsKey(what)) {
            say(getTranslation("access.login." + what));
        }
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(true);
    }

    private static String wait(String seconds) {
        return Forms.waiting(seconds.isEmpty() || seconds.length() > 4 ? 1 : Long.parseLong(seconds));
    }

    private Div createHeader() {
        Span name = new Span("Seatwise");
        name.addClassName("access-brand");
        Div header = new Div(name);
        header.addClassName("access-header");
        return header;
    }

    private LoginI18n createTexts(String errorTitle, String errorMessage) {
        LoginI18n texts = new LoginI18n();
        LoginI18n.Form labels = new LoginI18n.Form();
        labels.setTitle(getTranslation("access.login.heading"));
        labels.setUsername(getTranslation("access.email"));
        labels.setPassword(getTranslation("access.password"));
        labels.setSubmit(getTranslation("access.login.submit"));
        LoginI18n.ErrorMessage error = new LoginI18n.ErrorMessage();
        error.setTitle(getTranslation(errorTitle));
        error.setMessage(errorMessage);
        error.setUsername(getTranslation("access.login.email.missing"));
        error.setPassword(getTranslation("access.login.password.missing"));
        texts.setForm(labels);
        texts.setErrorMessage(error);
        return texts;
    }

    private Div createDemo(DemoSignIns demo) {
        UnorderedList list = new UnorderedList();
        for (DemoSignIn signIn : demo.signIns()) {
            Span email = new Span(signIn.email());
            email.addClassName("access-demo-email");
            Span role = new Span(getTranslation("access.role." + signIn.role()) + " · " + signIn.partner());
            list.add(new ListItem(email, role));
        }
        Div box = new Div(
                new H2(getTranslation("access.login.demo")),
                new Paragraph(getTranslation("access.login.demo.password", demo.password())),
                list);
        box.addClassName("access-demo");
        return box;
    }
}
