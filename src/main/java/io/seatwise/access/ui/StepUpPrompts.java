package io.seatwise.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import io.seatwise.access.RefusedException;
import io.seatwise.access.StepUp;
import io.seatwise.access.StepUpNeededException;
import io.seatwise.access.StepUpPrompt;
import io.seatwise.access.organisation.OrganisationException;
import io.seatwise.access.organisation.OrganisationStepUp;
import io.seatwise.access.passkeys.RelyingParty;
import io.seatwise.base.error.ErrorAnswer;
import io.seatwise.base.ui.Notices;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialog that asks for the second factor again, opened wherever a step on a page needs it. */
@Component
class StepUpPrompts implements StepUpPrompt, ErrorAnswer, VaadinServiceInitListener {

    private final StepUp stepUp;
    private final RelyingParty party;
    private final OrganisationStepUp organisation;

    StepUpPrompts(StepUp stepUp, RelyingParty party, OrganisationStepUp organisation) {
        this.stepUp = stepUp;
        this.party = party;
        this.organisation = organisation;
    }

    /** Says to a person who comes back from the organisation whether the proof is renewed. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            if (VaadinServletRequest.getCurrent() instanceof HttpServletRequest request
                    && request.getSession(false) != null) {
                organisation
                        .notice(request)
                        .ifPresent(notice -> notice.problem()
                                .ifPresentOrElse(
                                        problem -> Notices.failed(OrganisationPrompt.words(problem)),
                                        () -> Notices.done(I18NProvider.translate("access.stepUp.done"))));
            }
        });
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
        if (organisation.isPossible()) {
            dialog.add(createOrganisation());
        }
        dialog.getFooter().add(new Button(I18NProvider.translate("base.cancel"), event -> dialog.close()));
        if (stepUp.hasApp()) {
            dialog.add(Forms.wide(code));
            dialog.getFooter().add(confirm);
        }
        dialog.open();
    }

    private Button createOrganisation() {
        Button button = new Button(
                I18NProvider.translate("access.stepUp.organisation"), VaadinIcon.BUILDING.create(), event -> {
                    UI ui = UI.getCurrent();
                    try {
                        ui.getPage()
                                .setLocation(URI.create(organisation.begin(
                                        VaadinServletRequest.getCurrent(),
                                        VaadinServletResponse.getCurrent(),
                                        ui.getInternals()
                                                .getActiveViewLocation()
                                                .getPathWithQueryParameters())));
                    } catch (OrganisationException failed) {
                        Notices.failed(OrganisationPrompt.words(failed.problem()));
                    }
                });
        button.setWidthFull();
        return button;
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
