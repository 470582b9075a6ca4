package io.seatwise.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.seatwise.access.RefusedException;
import io.seatwise.access.passkeys.Passkeys;

/** Asks for the name of a passkey and hands it to the page. */
class PasskeyDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("access.name"));
    private final PasskeyPrompt prompt = new PasskeyPrompt();

    /** Takes the name, or refuses it. */
    interface Named {
        void accept(String name, PasskeyDialog dialog);
    }

    PasskeyDialog(String titleKey, String textKey, String buttonKey, String value, Named named) {
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(28rem, 95vw)");
        name.setValue(value);
        name.setMaxLength(Passkeys.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        name.setHelperText(getTranslation("access.passkey.name.help"));
        Button confirm = Forms.primary(buttonKey, () -> onName(named));
        confirm.addClickShortcut(Key.ENTER).listenOn(this);
        add(new Paragraph(getTranslation(textKey)), Forms.wide(name), prompt);
        getFooter().add(new Button(getTranslation("base.cancel"), event -> close()), confirm);
    }

    PasskeyPrompt prompt() {
        return prompt;
    }

    private void onName(Named named) {
        name.setInvalid(false);
        if (name.getValue().isBlank()) {
            name.setErrorMessage(getTranslation("access.refusal.NAME_MISSING"));
            name.setInvalid(true);
            name.focus();
            return;
        }
        try {
            named.accept(name.getValue(), this);
        } catch (RefusedException exception) {
            name.setErrorMessage(Forms.words(exception));
            name.setInvalid(true);
        }
    }
}
