package io.seatwise.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.access.Links;
import io.seatwise.access.RefusedException;
import io.seatwise.access.credentials.PasswordPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small parts that the screens of this module share. */
final class Forms {

    private Forms() {}

    static Button primary(String key, Runnable action) {
        Button button = new Button(I18NProvider.translate(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** A field for a password to be set: told to password managers, with the rule below it. */
    static PasswordField newPassword(String key) {
        PasswordField field = new PasswordField(I18NProvider.translate(key));
        field.getElement().setAttribute("autocomplete", "new-password");
        field.setHelperText(I18NProvider.translate("access.password.rule", PasswordPolicy.SHORTEST));
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        field.setMaxLength(PasswordPolicy.LONGEST);
        return field;
    }

    /** What to mind about a link where the address of this installation is not set; else nothing. */
    static String localHint(Links links) {
        return links.arePublic() ? "" : " " + I18NProvider.translate("access.invitation.link.local");
    }

    /** A refusal in the reader's language. */
    static String words(RefusedException exception) {
        return I18NProvider.translate("access.refusal." + exception.refusal());
    }

    /** How long somebody has to wait, in words. */
    static String waiting(long seconds) {
        return seconds < 90
                ? I18NProvider.translate("access.login.wait.seconds", seconds)
                : I18NProvider.translate("access.login.wait.minutes", (seconds + 59) / 60);
    }

    static Span stacked(String first, String second) {
        Span main = new Span(first);
        Span below = new Span(second);
        below.addClassName("access-second");
        Span both = new Span(main, below);
        both.addClassName("access-stacked");
        return both;
    }

    /** Leaves the application for a path of its own, below whatever prefix it is served. */
    static void goTo(String path) {
        UI.getCurrent().getPage().setLocation(path.equals("/") ? "." : path.substring(1));
    }

    /**
     * Marks each field that is empty with what it needs and leads to the first of them; returns whether there is none.
     *
     * @param needs the key of what each field needs, in the order of the form
     */
    static boolean areFilled(Map<? extends TextFieldBase<?, String>, String> needs) {
        List<TextFieldBase<?, String>> empty = new ArrayList<>();
        needs.forEach((field, key) -> {
            boolean missing = field.getValue().isBlank();
            field.setErrorMessage(I18NProvider.translate(key));
            field.setInvalid(missing);
            if (missing) {
                empty.add(field);
            }
        });
        empty.stream().findFirst().ifPresent(TextFieldBase::focus);
        return empty.isEmpty();
    }

    /** Marks a field with the reason of a refusal and leads to it. */
    static void mark(TextFieldBase<?, String> field, RefusedException exception) {
        field.setErrorMessage(words(exception));
        field.setInvalid(true);
        field.focus();
    }

    static <T extends Component> T wide(T component) {
        component.getElement().getStyle().set("width", "100%");
        return component;
    }
}
