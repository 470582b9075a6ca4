package io.seatwise.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.seatwise.base.ui.Notices;

/** Shows a secret once, with a button that copies it. It closes by its own button alone, so that no stray click loses it. */
class SecretDialog extends Dialog {

    private final TextField value = new TextField();

    SecretDialog(String title, String explanation, String label, String secret) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("min(36rem, 95vw)");
        value.setLabel(label);
        value.setValue(secret);
        value.setReadOnly(true);
        value.setAutoselect(true);
        value.setWidthFull();
        Button copy = new Button(getTranslation("access.secret.copy"), VaadinIcon.COPY.create());
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(event -> Notices.done(getTranslation("access.secret.copied")));
        Clipboard.onClick(copy).writeText(secret);
        Button close = new Button(getTranslation("access.secret.close"), event -> close());
        add(new Paragraph(explanation), value);
        getFooter().add(close, copy);
    }

    String secret() {
        return value.getValue();
    }
}
