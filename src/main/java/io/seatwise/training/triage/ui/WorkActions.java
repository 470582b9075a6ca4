package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.seatwise.base.ConflictException;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.base.ui.Notices;
import io.seatwise.training.triage.Work;
import io.seatwise.training.triage.WorkChange;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkState;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Changes a card from the board, the table, the panel or a customer's page, and explains a rejected late change. */
class WorkActions {

    private final WorkDesk desk;
    private final WorkWords words;
    private final Consumer<String> announce;
    private final Runnable refresh;

    /**
     * @param announce says what was done, for who does not see it
     * @param refresh shows what is so now
     */
    WorkActions(WorkDesk desk, WorkWords words, Consumer<String> announce, Runnable refresh) {
        this.desk = desk;
        this.words = words;
        this.announce = announce;
        this.refresh = refresh;
    }

    WorkDesk desk() {
        return desk;
    }

    WorkWords words() {
        return words;
    }

    /** @return whether it was done; else the person has been told */
    boolean move(WorkItem item, WorkState state) {
        return item.state() != state
                && change(item, WorkChange.to(state), words.text("done.moved", name(item), words.state(state)));
    }

    void assignToMe(WorkItem item) {
        String me = desk.scope().actor();
        change(item, WorkChange.assign(me), words.text("done.assigned", name(item), words.person(me)));
    }

    void pin(WorkItem item) {
        boolean pinned = !item.work().pinned();
        change(item, WorkChange.pin(pinned), words.text(pinned ? "done.pinned" : "done.unpinned", name(item)));
    }

    /** Asks for the reason first. */
    void dismiss(WorkItem item) {
        TextArea reason = new TextArea(words.text("dismiss.reason"));
        reason.setMaxLength(Work.LONGEST_REASON);
        reason.setWidthFull();
        reason.setRequired(true);
        ask(words.text("dismiss.title", name(item)), words.text("dismiss.text"), reason, "dismiss", dialog -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(words.text("dismiss.missing"));
                reason.setInvalid(true);
                return false;
            }
            return change(item, WorkChange.dismiss(reason.getValue()), words.text("done.dismissed", name(item)));
        });
    }

    /** Asks until when first. */
    void snooze(WorkItem item) {
        DayPicker until = datePicker(words.text("snooze.until"));
        until.setMin(desk.today().plusDays(1));
        until.setValue(desk.today().plusDays(Work.SNOOZE_DAYS));
        ask(words.text("snooze.title", name(item)), words.text("snooze.text"), until, "snooze", dialog -> {
            LocalDate day = until.getValue();
            if (day == null || !day.isAfter(desk.today())) {
                until.setErrorMessage(words.text("snooze.missing"));
                until.setInvalid(true);
                return false;
            }
            return change(
                    item,
                    WorkChange.snooze(day),
                    words.text(
                            "done.snoozed", name(item), words.reader().formats().date(day)));
        });
    }

    DayPicker datePicker(String label) {
        DayPicker picker = new DayPicker(label);
        picker.setClearButtonVisible(true);
        picker.setWidthFull();
        return picker;
    }

    private boolean change(WorkItem item, WorkChange change, String done) {
        try {
            desk.queue()
                    .change(
                            desk.scope(),
                            item.id(),
                            change,
                            item.work().progress().version());
            announce.accept(done);
            refresh.run();
            return true;
        } catch (ConflictException late) {
            String now = desk.queue()
                    .find(desk.scope(), item.id())
                    .map(other -> words.text(
                            "conflict.moved",
                            words.person(other.activity().changedBy()),
                            name(item),
                            words.position(other.work())))
                    .orElseGet(() -> words.text("conflict.gone", name(item)));
            Notices.failed(now);
        } catch (NotFoundException gone) {
            Notices.failed(words.text("conflict.gone", name(item)));
        }
        refresh.run();
        return false;
    }

    private <F extends com.vaadin.flow.component.Component> void ask(
            String title, String text, F field, String key, Predicate<Dialog> act) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("30rem");
        dialog.add(new Paragraph(text), field);
        Button apply = new Button(words.text(key + ".do"), event -> {
            if (act.test(dialog)) {
                dialog.close();
            }
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(words.text("cancel"), event -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(cancel, apply);
        dialog.open();
    }

    private static String name(WorkItem item) {
        return item.recommendation().customer().name();
    }
}
