package io.seatwise.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.access.RefusedException;
import io.seatwise.access.StepUp;
import io.seatwise.access.StepUpNeededException;
import io.seatwise.access.StepUpPrompt;
import io.seatwise.access.passkeys.RelyingParty;
import io.seatwise.base.error.ErrorAnswer;
import io.seatwise.base.ui.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialog that asks for the second factor again, opened wherever a step on a page needs it. */
@Component
class StepUpPrompts implements StepUpPrompt, ErrorAnswer {

    private final StepUp stepUp;
    private final RelyingParty party;

    StepUpPrompts(StepUp stepUp, RelyingParty party) {
        this.stepUp = stepUp;
        this.party = party;
    }

    @Override
    public boolean answer(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof StepUpNeededException) {
                ask();
                return true;
            }
        }
        return false;
    }

    @Override
    public void ask() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(I18NProvider.translate("access.stepUp.title"));
        dialog.setWidth("min(28rem, 95vw)");
        TextField code = AppSetup.codeField("access.factor.code");
        code.setHelperText(I18NProvider.translate("access.factor.code.help"));
        Button confirm = Forms.primary("access.factor.confirm", () -> onCode(dialog, code));
        confirm.addClickShortcut(Key.ENTER).listenOn(dialog);
        dialog.add(new Paragraph(I18NProvider.translate("access.stepUp.text")));
        if (stepUp.hasPasskey()) {
            PasskeyPrompt prompt = new PasskeyPrompt();
            prompt.addButton("access.passkey.use", party.origin(), stepUp::askForPasskey, (challenge, answer) -> {
                stepUp.prove(challenge, answer);
                onProven(dialog);
            });
            dialog.add(prompt);
        }
        dialog.getFooter().add(new Button(I18NProvider.translate("base.cancel"), event -> dialog.close()));
        if (stepUp.hasApp()) {
            dialog.add(Forms.wide(code));
            dialog.getFooter().add(confirm);
        }
        dialog.open();
    }

    private void onCode(Dialog dialog, TextField code) {
        try {
            stepUp.prove(code.getValue());
        } catch (RefusedException exception) {
            code.setErrorMessage(Forms.words(exception));
            code.setInvalid(true);
            code.focus();
            return;
        }
        onProven(dialog);
    }

    private static void onProven(Dialog dialog) {
        dialog.close();
        Notices.done(I18NProvider.translate("access.stepUp.done"));
    }
}
