package io.seatwise.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.seatwise.access.RefusedException;
import io.seatwise.access.passkeys.RelyingParty;
import io.seatwise.access.secondfactor.SecondStep;
import io.seatwise.access.secondfactor.SecondStep.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * The second step of a sign-in: a passkey or a code of the authenticator app, or setting one up at the first sign-in. The visitor is
 * still anonymous here; without a password given just before, this page leads back to the sign-in page.
 */
@Route(value = "second-factor", autoLayout = false)
@PageTitle("access.factor.title")
@AnonymousAllowed
@NamedInterface("sign-in") // the app shell loads it first
@CssImport("./access.css")
public class SecondFactorView extends Main implements BeforeEnterObserver {

    private final transient SecondStep step;
    private final transient RelyingParty party;
    private final Div card = new Div();

    SecondFactorView(SecondStep step, RelyingParty party) {
        this.step = step;
        this.party = party;
        addClassName("access-page");
        card.addClassNames("access-card", "access-form");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        card.removeAll();
        Optional<Question> question = step.question(request());
        if (question.isEmpty()) {
            event.forwardTo(LoginView.class);
        } else if (question.get().setUp()) {
            showProof(question.get());
        } else {
            showSetUp(question.get().email());
        }
    }

    private void showProof(Question question) {
        card.add(new H1(getTranslation(question.app() ? "access.factor.heading" : "access.factor.heading.passkey")));
        if (question.passkey()) {
            PasskeyPrompt prompt = new PasskeyPrompt();
            prompt.addButton(
                    "access.passkey.use", party.origin(), () -> step.askForPasskey(request()), (challenge, answer) -> {
                        step.prove(request(), challenge, answer);
                        finish();
                    });
            card.add(prompt);
        }
        if (question.app()) {
            showCode();
        }
        card.add(createBack());
    }

    private void showCode() {
        TextField code = AppSetup.codeField("access.factor.code");
        code.setHelperText(getTranslation("access.factor.code.help"));
        Button submit = Forms.primary("access.factor.submit", () -> onCode(code));
        submit.addClickShortcut(Key.ENTER);
        card.add(Forms.wide(code), Forms.wide(submit));
    }

    private void showSetUp(String email) {
        card.add(
                new H1(getTranslation("access.factor.setUp.heading")),
                new Paragraph(getTranslation("access.factor.setUp.why")),
                new AppSetup(step.newApp(email), (secret, code) -> step.setUp(request(), secret, code), this::finish),
                createBack());
    }

    private Anchor createBack() {
        return new Anchor("login", getTranslation("access.factor.back"));
    }

    private void onCode(TextField code) {
        try {
            step.prove(request(), code.getValue());
            finish();
        } catch (RefusedException exception) {
            code.setErrorMessage(Forms.words(exception));
            code.setInvalid(true);
            code.focus();
        }
    }

    private void finish() {
        try {
            String path = step.finish(request(), VaadinServletResponse.getCurrent());
            Forms.goTo(path);
        } catch (RefusedException exception) {
            UI.getCurrent().getPage().setLocation("login?ended");
        }
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent();
    }
}
