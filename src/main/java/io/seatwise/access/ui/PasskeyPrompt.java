package io.seatwise.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.access.RefusedException;
import io.seatwise.access.passkeys.PasskeyChallenge;
import java.io.Serializable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/** Asks the browser for a passkey and shows the refusals of the browser below. */
class PasskeyPrompt extends Div {

    private static final String PROBLEM = "!";

    private final Browser browser = new Browser();
    private final Paragraph problem = new Paragraph();

    PasskeyPrompt() {
        addClassName("access-passkey");
        problem.addClassName("access-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem, browser);
    }

    /** Takes the browser's proof, or refuses it. */
    interface Answered extends Serializable {
        void with(PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge, String answer);
    }

    /** The element that talks to the browser. */
    @Tag("seatwise-passkey")
    @JsModule("./seatwise-passkey.ts")
    private static final class Browser extends Component {}

    /** Calls back with whether passkeys work in this browser at this address. */
    void whetherPossible(String origin, SerializableConsumer<Boolean> possible) {
        browser.getElement().callJsFunction("possible", origin).then(Boolean.class, possible);
    }

    /** A button that asks for a passkey; seen once the browser says that it can. */
    Button addButton(
            String key,
            String origin,
            SerializableSupplier<PasskeyChallenge<PublicKeyCredentialRequestOptions>> challenge,
            Answered answered) {
        Button button = new Button(I18NProvider.translate(key), VaadinIcon.KEY.create(), event -> {
            try {
                prove(challenge.get(), answered);
            } catch (RefusedException refused) {
                show(refused);
            }
        });
        button.setWidthFull();
        button.setVisible(false);
        addComponentAsFirst(button);
        whetherPossible(origin, button::setVisible);
        return button;
    }

    void make(PasskeyChallenge<?> challenge, SerializableConsumer<String> answered) {
        ask("make", challenge, answered);
    }

    private void prove(PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge, Answered answered) {
        ask("prove", challenge, answer -> answered.with(challenge, answer));
    }

    private void ask(String function, PasskeyChallenge<?> challenge, SerializableConsumer<String> answered) {
        problem.setVisible(false);
        browser.getElement().callJsFunction(function, challenge.json()).then(String.class, answer -> {
            if (answer.startsWith(PROBLEM)) {
                say(answer.equals("!InvalidStateError") ? "access.passkey.known" : "access.passkey.cancelled");
                return;
            }
            try {
                answered.accept(answer);
            } catch (RefusedException refused) {
                show(refused);
            }
        });
    }

    private void show(RefusedException refused) {
        say("access.refusal." + refused.refusal());
    }

    private void say(String key) {
        problem.setText(getTranslation(key));
        problem.setVisible(true);
    }
}
