package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.seatwise.base.ConflictException;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.base.ui.Notices;
import io.seatwise.training.triage.Work;
import io.seatwise.training.triage.WorkChange;
import io.seatwise.training.triage.WorkFacets;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The dialogs that change several cards at once. Each says how many, and what it did can be undone. */
class WorkBulkDialogs {

    /** The cards that a dialog changes, fixed when it opens. */
    interface Chosen {

        long count();

        List<WorkQueue.Before> change(WorkChange change);
    }

    private final WorkActions actions;
    private final WorkWords words;
    private final String texts;
    private final Supplier<Chosen> chosen;
    private final Runnable refresh;

    /**
     * @param texts the prefix of the titles and of the text that says what is changed
     * @param chosen what would be changed now
     */
    WorkBulkDialogs(WorkActions actions, String texts, Supplier<Chosen> chosen, Runnable refresh) {
        this.actions = actions;
        this.words = actions.words();
        this.texts = texts;
        this.chosen = chosen;
        this.refresh = refresh;
    }

    void openMove() {
        Select<WorkState> state = new Select<>();
        state.setLabel(words.text("form.state"));
        state.setItems(WorkState.COLUMNS);
        state.setItemLabelGenerator(words::state);
        open("move", state, () -> {
            state.setErrorMessage(words.text("bulk.missing"));
            state.setInvalid(state.getValue() == null);
            return Optional.ofNullable(state.getValue()).map(WorkChange::to);
        });
    }

    void openAssign() {
        ComboBox<String> person = new ComboBox<>(words.text("form.assignee"));
        List<String> choices = new ArrayList<>(words.people().keySet());
        choices.add(WorkFacets.NOBODY);
        person.setItems(choices);
        person.setItemLabelGenerator(
                email -> email.equals(WorkFacets.NOBODY) ? words.text("nobody") : words.person(email));
        open("assign", person, () -> {
            String chosen = person.getValue();
            person.setErrorMessage(words.text("bulk.missing"));
            person.setInvalid(chosen == null);
            return Optional.ofNullable(chosen)
                    .map(email -> WorkChange.assign(email.equals(WorkFacets.NOBODY) ? null : email));
        });
    }

    void openDue() {
        DayPicker due = actions.datePicker(words.text("form.due"));
        open("due", due, () -> {
            @Nullable LocalDate day = due.getValue();
            due.setErrorMessage(words.text("bulk.missing"));
            due.setInvalid(day == null);
            return Optional.ofNullable(day).map(WorkChange::due);
        });
    }

    void openDismiss() {
        TextArea reason = new TextArea(words.text("dismiss.reason"));
        reason.setMaxLength(Work.LONGEST_REASON);
        open("dismiss", reason, () -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(words.text("dismiss.missing"));
                reason.setInvalid(true);
                return Optional.empty();
            }
            return Optional.of(WorkChange.dismiss(reason.getValue()));
        });
    }

    private void open(String key, Component field, Supplier<Optional<WorkChange>> change) {
        Chosen cards = chosen.get();
        String count = words.reader().formats().count(cards.count());
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(words.text(texts + "." + key + ".title"));
        dialog.setWidth("30rem");
        dialog.add(new Paragraph(words.text(texts + ".text", count)), field);
        field.getElement().getStyle().set("width", "100%");
        Button apply = new Button(
                words.text("bulk.apply", count),
                event -> change.get().ifPresent(given -> {
                    dialog.close();
                    apply(cards, given);
                }));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(words.text("cancel"), event -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(cancel, apply);
        dialog.open();
    }

    private void apply(Chosen cards, WorkChange change) {
        try {
            List<WorkQueue.Before> before = cards.change(change);
            refresh.run();
            String done = words.text("bulk.done", before.size());
            if (before.isEmpty()) {
                Notices.done(done);
            } else {
                Notices.done(done, words.text("undo"), () -> takeBack(before));
            }
        } catch (ConflictException late) {
            refresh.run();
            Notices.failed(words.text("bulk.conflict"));
        } catch (IllegalArgumentException cannotBe) {
            Notices.failed(words.text("form.due.wrong"));
        }
    }

    private void takeBack(List<WorkQueue.Before> before) {
        int back = actions.desk().queue().takeBack(actions.desk().scope(), before);
        refresh.run();
        Notices.done(words.text("bulk.back", back, before.size() - back));
    }
}
