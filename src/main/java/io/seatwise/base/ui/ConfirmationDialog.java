package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;

/**
 * Asks one question with a button that does it and one that does not. Vaadin's own ConfirmDialog puts a third-level
 * heading, a second banner and a toolbar on the page, which axe reports. What takes something away is never what Enter
 * does: the keyboard is on Cancel.
 */
public class ConfirmationDialog extends Dialog {

    private static final String TEXT_ID = "sw-confirmation-text";

    private final Button confirm;

    /** @param button what happens, as a verb: "Remove 12 customers" */
    public ConfirmationDialog(String title, String text, String button, Runnable confirmed) {
        Paragraph question = new Paragraph(text);
        question.setId(TEXT_ID);
        confirm = new Button(button, event -> {
            close();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setAriaRole("alertdialog");
        setHeaderTitle(title);
        getElement().setAttribute("aria-describedby", TEXT_ID);
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        addClassName("sw-confirmation");
        add(question);
        getFooter().add(confirm);
    }

    /** Opens the question about something that can be done again; Enter does it. */
    ConfirmationDialog openWithDefault() {
        addCancel();
        return openAt(confirm);
    }

    /** Opens the question about something that takes away; Enter cancels. */
    ConfirmationDialog openWithDanger() {
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return openAt(addCancel());
    }

    /** Opens the question about something that takes away, with a field to fill in first. */
    public <F extends Component & Focusable<?>> void openWithDanger(F field) {
        add(field);
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        addCancel();
        openAt(field);
    }

    /** Opens it as a message, which has one button only. */
    public void openAsMessage() {
        openAt(confirm);
    }

    /** Does what was asked about, as the button does. */
    public void confirm() {
        confirm.click();
    }

    private Button addCancel() {
        Button cancel = new Button(I18NProvider.translate("base.cancel"), event -> close());
        getFooter().addComponentAsFirst(cancel);
        return cancel;
    }

    private ConfirmationDialog openAt(Focusable<?> first) {
        open();
        first.focus();
        return this;
    }
}
