package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.seatwise.base.ConflictException;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.base.ui.Notices;
import io.seatwise.training.triage.Work;
import io.seatwise.training.triage.WorkChange;
import io.seatwise.training.triage.WorkFacets;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bulk actions on all cards of the filter. Each action shows the number of cards and can be undone. */
class WorkBulk extends Composite<MenuBar> {

    private final transient WorkActions actions;
    private final transient WorkWords words;
    private final Supplier<WorkFilter> filter;
    private final Runnable refresh;

    /** @param filter what is shown now */
    WorkBulk(WorkActions actions, Supplier<WorkFilter> filter, Runnable refresh) {
        this.actions = actions;
        this.words = actions.words();
        this.filter = filter;
        this.refresh = refresh;
        getContent().addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem menu = getContent().addItem(words.text("bulk"));
        menu.getSubMenu().addItem(words.text("bulk.move"), event -> onMove());
        menu.getSubMenu().addItem(words.text("bulk.assign"), event -> onAssign());
        menu.getSubMenu().addItem(words.text("bulk.due"), event -> onDue());
        menu.getSubMenu().addItem(words.text("bulk.dismiss"), event -> onDismiss());
        setVisible(actions.desk().mayWork());
    }

    private void onMove() {
        Select<WorkState> state = new Select<>();
        state.setLabel(words.text("form.state"));
        state.setItems(WorkState.COLUMNS);
        state.setItemLabelGenerator(words::state);
        open("bulk.move", state, () -> {
            state.setErrorMessage(words.text("bulk.missing"));
            state.setInvalid(state.getValue() == null);
            return Optional.ofNullable(state.getValue()).map(WorkChange::to);
        });
    }

    private void onAssign() {
        ComboBox<String> person = new ComboBox<>(words.text("form.assignee"));
        List<String> choices = new ArrayList<>(words.people().keySet());
        choices.add(WorkFacets.NOBODY);
        person.setItems(choices);
        person.setItemLabelGenerator(
                email -> email.equals(WorkFacets.NOBODY) ? words.text("nobody") : words.person(email));
        open("bulk.assign", person, () -> {
            String chosen = person.getValue();
            person.setErrorMessage(words.text("bulk.missing"));
            person.setInvalid(chosen == null);
            return Optional.ofNullable(chosen)
                    .map(email -> WorkChange.assign(email.equals(WorkFacets.NOBODY) ? null : email));
        });
    }

    private void onDue() {
        DayPicker due = actions.datePicker(words.text("form.due"));
        open("bulk.due", due, () -> {
            @Nullable LocalDate day = due.getValue();
            due.setErrorMessage(words.text("bulk.missing"));
            due.setInvalid(day == null);
            return Optional.ofNullable(day).map(WorkChange::due);
        });
    }

    private void onDismiss() {
        TextArea reason = new TextArea(words.text("dismiss.reason"));
        reason.setMaxLength(Work.LONGEST_REASON);
        open("bulk.dismiss", reason, () -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(words.text("dismiss.missing"));
                reason.setInvalid(true);
                return Optional.empty();
            }
            return Optional.of(WorkChange.dismiss(reason.getValue()));
        });
    }

    private void open(String key, Component field, Supplier<Optional<WorkChange>> change) {
        WorkFilter shown = filter.get();
        String count = words.formats()
                .count(actions.desk().queue().count(actions.desk().scope(), shown));
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(words.text(key + ".title"));
        dialog.setWidth("30rem");
        dialog.add(new Paragraph(words.text("bulk.text", count)), field);
        field.getElement().getStyle().set("width", "100%");
        Button apply = new Button(
                words.text("bulk.apply", count),
                event -> change.get().ifPresent(given -> {
                    dialog.close();
                    apply(shown, given);
                }));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(words.text("cancel"), event -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(cancel, apply);
        dialog.open();
    }

    private void apply(WorkFilter shown, WorkChange change) {
        try {
            List<WorkQueue.Before> before =
                    actions.desk().queue().changeAll(actions.desk().scope(), shown, change);
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
