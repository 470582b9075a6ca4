package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for a comment before something is done to a campaign. */
class DecisionDialog extends Dialog {

    private static final int LONGEST = 1000;

    private final TextArea comment = new TextArea();
    private final Button done;

    /**
     * @param action the key of the action: {@code approve}
     * @param needed whether it cannot be done without a comment
     */
    DecisionDialog(String action, boolean needed, CampaignWords words, Consumer<String> decided) {
        setHeaderTitle(words.text("action." + action));
        setWidth("30rem");
        comment.setLabel(words.text(needed ? "comment.needed" : "comment"));
        comment.setMaxLength(LONGEST);
        comment.setRequiredIndicatorVisible(needed);
        comment.setWidthFull();
        done = new Button(words.text("action." + action), event -> {
            if (needed && comment.getValue().isBlank()) {
                comment.setInvalid(true);
                comment.setErrorMessage(words.text("refusal.COMMENT_MISSING"));
                return;
            }
            close();
            decided.accept(comment.getValue());
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(words.text("action." + action + ".about")), comment);
        getFooter().add(new Button(words.text("back"), event -> close()), done);
    }

    TextArea comment() {
        return comment;
    }

    Button done() {
        return done;
    }
}
