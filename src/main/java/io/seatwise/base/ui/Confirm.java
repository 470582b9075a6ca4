package io.seatwise.base.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;

/** Asks before something that cannot be undone; the question names the number it concerns. */
public final class Confirm {

    private Confirm() {}

    /** @param button what happens, as a verb: "Remove 12 customers" */
    public static ConfirmDialog ask(String title, String text, String button, Runnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog(title, text, button, event -> confirmed.run());
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("base.cancel"));
        dialog.open();
        return dialog;
    }

    /** {@link #ask} with a red button, for what takes something away. */
    public static ConfirmDialog askBeforeRemoving(String title, String text, String button, Runnable confirmed) {
        ConfirmDialog dialog = ask(title, text, button, confirmed);
        dialog.setConfirmButtonTheme("error primary");
        return dialog;
    }
}
