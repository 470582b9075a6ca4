package io.seatwise.base.ui;

/** Asks before something that changes much or cannot be undone; the question names the number it concerns. */
public final class Confirm {

    private Confirm() {}

    /** @param button what happens, as a verb: "Restore 12 customers" */
    public static ConfirmationDialog ask(String title, String text, String button, Runnable confirmed) {
        return new ConfirmationDialog(title, text, button, confirmed).openWithDefault();
    }

    /** {@link #ask} with a red button that Enter does not press, for what takes something away. */
    public static ConfirmationDialog askBeforeRemoving(String title, String text, String button, Runnable confirmed) {
        return new ConfirmationDialog(title, text, button, confirmed).openWithDanger();
    }
}
