package io.seatwise.renewals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalDecision.Choice;
import io.seatwise.renewals.RenewalDecisions;
import org.jspecify.annotations.Nullable;

/** Notes what was decided about a renewal. Nothing is changed at Microsoft. */
class DecisionDialog extends Dialog {

    /** Takes the decision. */
    @FunctionalInterface
    interface Noted {
        void note(Choice choice, @Nullable Long quantity, String comment);
    }

    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
    private final IntegerField seats = new IntegerField();
    private final TextArea comment = new TextArea();

    DecisionDialog(Renewal renewal, RenewalWords words, Noted noted) {
        int quantity = Math.toIntExact(
                Math.min(Integer.MAX_VALUE, renewal.subscription().purchase().quantity()));
        setHeaderTitle(words.text("decide.title"));
        choice.setLabel(words.text("decide.choice"));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(each -> words.text("choice." + each));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setRequiredIndicatorVisible(true);
        choice.addValueChangeListener(event -> seats.setVisible(event.getValue() == Choice.REDUCE));
        seats.setLabel(words.text("decide.seats"));
        seats.setMin(1);
        seats.setMax(Math.max(1, quantity - 1));
        seats.setStepButtonsVisible(true);
        seats.setVisible(false);
        Long keep = renewal.seats().keep();
        if (keep != null && keep < quantity) {
            seats.setValue(keep.intValue());
            seats.setHelperText(words.text("decide.suggested", keep));
        }
        comment.setLabel(words.text("decide.comment"));
        comment.setMaxLength(RenewalDecisions.LONGEST_COMMENT);
        comment.setWidthFull();
        VerticalLayout fields = new VerticalLayout(choice, seats, comment);
        fields.setPadding(false);
        add(fields);
        Button save = new Button(words.text("decide.save"), event -> save(words, noted));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("decide.cancel"), event -> close()), save);
        setWidth("26rem");
    }

    private void save(RenewalWords words, Noted noted) {
        Choice chosen = choice.getValue();
        choice.setInvalid(chosen == null);
        choice.setErrorMessage(chosen == null ? words.text("decide.choice.missing") : null);
        boolean reduces = chosen == Choice.REDUCE;
        boolean seatsMissing = reduces && (seats.getValue() == null || seats.isInvalid());
        if (seatsMissing) {
            seats.setInvalid(true);
            seats.setErrorMessage(words.text("decide.seats.wrong", seats.getMax()));
        }
        if (chosen != null && !seatsMissing) {
            noted.note(chosen, reduces ? Long.valueOf(seats.getValue()) : null, comment.getValue());
            close();
        }
    }
}
