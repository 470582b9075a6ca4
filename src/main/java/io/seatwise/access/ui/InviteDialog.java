package io.seatwise.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks who is to be invited, and stays open with the reason when it is refused. */
class InviteDialog extends Dialog {

    /** What is done with the answers. */
    interface Invite {
        void invite(String email, String name, Role role);
    }

    private final EmailField email = new EmailField(getTranslation("access.email"));
    private final TextField name = new TextField(getTranslation("access.name"));
    private final RoleSelect role = new RoleSelect();
    private final transient Invite invite;

    InviteDialog(Invite invite) {
        this.invite = invite;
        setHeaderTitle(getTranslation("access.people.invite"));
        setWidth("min(30rem, 95vw)");
        email.setRequiredIndicatorVisible(true);
        email.setErrorMessage(getTranslation("access.refusal.EMAIL_INVALID"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        role.setValue(Role.VIEWER);
        FormLayout form = new FormLayout(email, name, role);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(new Paragraph(getTranslation("access.people.invite.text")), form);
        getFooter()
                .add(
                        new Button(getTranslation("base.cancel"), event -> close()),
                        Forms.primary("access.people.invite.submit", this::onSubmit));
    }

    private void onSubmit() {
        Map<TextFieldBase<?, String>, String> needs = new LinkedHashMap<>();
        needs.put(email, "access.refusal.EMAIL_INVALID");
        needs.put(name, "access.refusal.NAME_MISSING");
        if (!Forms.areFilled(needs)) {
            return;
        }
        try {
            invite.invite(email.getValue(), name.getValue(), role.getValue());
            close();
        } catch (RefusedException exception) {
            switch (exception.refusal()) {
                case NAME_MISSING -> Forms.mark(name, exception);
                default -> Forms.mark(email, exception);
            }
        }
    }
}
