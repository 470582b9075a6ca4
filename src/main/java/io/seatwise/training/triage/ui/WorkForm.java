package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.seatwise.base.ConflictException;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.base.ui.Notices;
import io.seatwise.training.triage.Work;
import io.seatwise.training.triage.WorkChange;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * State, person and day of one card. What somebody else changes meanwhile is shown where nothing was typed; where
 * something was, it is said and what was typed stays, to be saved over it or not.
 */
class WorkForm extends Composite<Div> {

    private final transient WorkActions actions;
    private final transient WorkWords words;
    private final Select<WorkState> state = new Select<>();
    private final ComboBox<String> assignee = new ComboBox<>();
    private final DayPicker due;
    private final Paragraph meanwhile = new Paragraph();
    private final Button save = new Button();
    private transient WorkItem item;

    WorkForm(WorkItem item, WorkActions actions, Runnable saved) {
        this.item = item;
        this.actions = actions;
        this.words = actions.words();
        this.due = actions.datePicker(words.text("form.due"));
        boolean mayWork = actions.desk().mayWork();
        state.setLabel(words.text("form.state"));
        state.setItemLabelGenerator(words::state);
        assignee.setLabel(words.text("form.assignee"));
        assignee.setClearButtonVisible(true);
        assignee.setPlaceholder(words.text("nobody"));
        assignee.setItemLabelGenerator(words::person);
        meanwhile.addClassName("work-meanwhile");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        save.setText(words.text("form.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(event -> onSave(saved));
        save.setVisible(mayWork);
        state.setReadOnly(!mayWork);
        assignee.setReadOnly(!mayWork);
        due.setReadOnly(!mayWork);
        Div fields = new Div(state, assignee, due, save);
        fields.addClassName("work-fields");
        getContent().add(meanwhile, fields);
        fill(item);
    }

    /** Shows the present work after somebody else changed it. */
    void refresh(WorkItem now) {
        if (now.work().progress().version() == item.work().progress().version()) {
            item = now;
        } else if (isTouched()) {
            tell(now);
        } else {
            meanwhile.setVisible(false);
            fill(now);
        }
    }

    private boolean isTouched() {
        Work work = item.work();
        return due.isInvalid() // a day that cannot be read has been typed all the same
                || state.getValue() != work.state()
                || !Objects.equals(assignee.getValue(), work.assignee())
                || !Objects.equals(due.getValue(), item.due());
    }

    private void fill(WorkItem now) {
        item = now;
        List<WorkState> states = new ArrayList<>(WorkState.COLUMNS);
        if (!states.contains(now.state())) {
            states.add(now.state());
        }
        state.setItems(states);
        state.setValue(now.state());
        List<String> people = new ArrayList<>(words.people().keySet());
        String who = now.work().assignee();
        if (who != null && !people.contains(who)) {
            people.add(who);
        }
        assignee.setItems(people);
        assignee.setValue(who);
        due.setValue(now.due());
    }

    /** Shows the other person's change and keeps the typed values; saving again overwrites the change. */
    private void tell(WorkItem now) {
        item = now;
        meanwhile.setText(
                words.text("conflict.form", words.person(now.activity().changedBy()), words.position(now.work())));
        meanwhile.setVisible(true);
    }

    private void onSave(Runnable saved) {
        WorkState chosen = state.getValue();
        WorkChange assigned = WorkChange.assign(assignee.getValue());
        WorkChange change = Objects.equals(due.getValue(), item.due()) ? assigned : assigned.withDue(due.getValue());
        try {
            item = actions.desk()
                    .queue()
                    .change(
                            actions.desk().scope(),
                            item.id(),
                            chosen == item.state() ? change : change.withState(chosen),
                            item.work().progress().version());
            meanwhile.setVisible(false);
            Notices.done(
                    words.text("done.saved", item.recommendation().customer().name()));
            saved.run();
        } catch (ConflictException late) {
            actions.desk().queue().find(actions.desk().scope(), item.id()).ifPresent(this::tell);
        } catch (IllegalArgumentException cannotBe) {
            due.setErrorMessage(words.text("form.due.wrong"));
            due.setInvalid(true);
        }
    }
}
