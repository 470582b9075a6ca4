package io.seatwise.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.seatwise.access.RefusedException;
import io.seatwise.access.secondfactor.SecondStep.NewApp;
import io.seatwise.base.ui.Notices;
import java.util.List;

/** Sets up an authenticator app: a QR code, the first code of the app, then the recovery codes, shown once. */
class AppSetup extends Div {

    /** Takes the first code; returns the recovery codes or refuses. */
    interface Confirmation {
        List<String> confirm(String secret, String code);
    }

    private final transient NewApp app;
    private final transient Confirmation confirmation;
    private final transient Runnable finished;
    private final TextField code = codeField("access.factor.firstCode");

    AppSetup(NewApp app, Confirmation confirmation, Runnable finished) {
        this.app = app;
        this.confirmation = confirmation;
        this.finished = finished;
        addClassName("access-form");
        Image picture = new Image(QrPicture.of(app.uri()), getTranslation("access.factor.qr"));
        picture.addClassName("access-qr");
        TextField secret = new TextField(getTranslation("access.factor.secret"));
        secret.setValue(app.secret());
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setHelperText(getTranslation("access.factor.secret.help"));
        Button submit = Forms.primary("access.factor.confirm", this::onConfirm);
        submit.addClickShortcut(Key.ENTER);
        add(
                new Paragraph(getTranslation("access.factor.setUp.text")),
                picture,
                Forms.wide(secret),
                Forms.wide(code),
                Forms.wide(submit));
    }

    /** A field for the code of an app, known as such to phones and password managers. */
    static TextField codeField(String key) {
        TextField field = new TextField(com.vaadin.flow.i18n.I18NProvider.translate(key));
        field.getElement().setAttribute("autocomplete", "one-time-code");
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(20);
        field.setAutofocus(true);
        return field;
    }

    private void onConfirm() {
        try {
            showRecoveryCodes(confirmation.confirm(app.secret(), code.getValue()));
        } catch (RefusedException exception) {
            code.setErrorMessage(Forms.words(exception));
            code.setInvalid(true);
            code.focus();
        }
    }

    private void showRecoveryCodes(List<String> codes) {
        removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("access-recovery-codes");
        codes.forEach(each -> list.add(new ListItem(each)));
        Button copy = new Button(getTranslation("access.secret.copy"), VaadinIcon.COPY.create());
        copy.addClickListener(event -> Notices.done(getTranslation("access.secret.copied")));
        Clipboard.onClick(copy).writeText(String.join("\n", codes));
        add(
                new Paragraph(getTranslation("access.factor.recovery.text")),
                list,
                copy,
                Forms.wide(Forms.primary("access.factor.recovery.kept", finished::run)));
    }
}
