package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.seatwise.base.ui.Badge;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.triage.WorkItem;
import java.util.Optional;

/**
 * One card opened: why, how the priority came about, the playbook, its checklist, notes, and what can be done. Live: it
 * shows what others do while it is open, and never takes away what is being typed.
 */
class WorkDialog extends Dialog {

    private final transient WorkActions actions;
    private final transient WorkWords words;
    private final WorkForm form;
    private final ChecklistSection checklist;
    private final NotesSection notes;
    private final Div badges = new Div();
    private final Paragraph gone = new Paragraph();
    private final Button pin = new Button();
    private transient WorkItem item;

    WorkDialog(WorkItem item, WorkActions actions) {
        this.item = item;
        this.actions = actions;
        this.words = actions.words();
        this.form = new WorkForm(item, actions, this::refresh);
        this.checklist = new ChecklistSection(item, actions);
        this.notes = new NotesSection(item.id(), actions);
        addClassName("work-dialog");
        setWidth("60rem");
        setHeaderTitle(words.text("card.title", item.recommendation().customer().name(), words.subject(item)));
        Button close = new Button(VaadinIcon.CLOSE.create(), event -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(words.text("close"));
        getHeader().add(close);
        gone.setText(
                words.text("conflict.gone", item.recommendation().customer().name()));
        gone.addClassName("work-meanwhile");
        gone.getElement().setAttribute("role", "alert");
        gone.setVisible(false);
        badges.addClassName("work-badges");
        Div left = new Div(createWhy(), createPlaybook());
        Div right = new Div(form, checklist, notes);
        Div columns = new Div(left, right);
        columns.addClassName("work-columns");
        add(gone, badges, columns);
        createFooter();
        showBadges();
    }

    /** Shows what is so now, and leaves what was typed. */
    void refresh() {
        Optional<WorkItem> now = actions.desk().queue().find(actions.desk().scope(), item.id());
        gone.setVisible(now.isEmpty());
        now.ifPresent(found -> {
            item = found;
            form.refresh(found);
            checklist.refresh();
            notes.refresh();
            showBadges();
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        refresh();
    }

    private void showBadges() {
        badges.removeAll();
        badges.add(new Badge(words.state(item.state()), Badge.Tone.NEUTRAL));
        if (item.work().pinned()) {
            badges.add(new Badge(words.text("card.pinned"), Badge.Tone.INFO));
        }
        if (item.overdue()) {
            badges.add(new Badge(words.text("card.overdue", words.due(item)), Badge.Tone.BAD));
        }
        if (item.stale()) {
            badges.add(new Badge(words.text("card.stale"), Badge.Tone.WARNING));
        }
        if (!item.recommendation().validity().holds()) {
            badges.add(new Badge(words.text("card.ended"), Badge.Tone.GOOD));
        }
        String reason = item.work().pause().dismissedReason();
        if (reason != null) {
            badges.add(new Span(words.text("card.dismissed", reason)));
        }
        if (item.work().pause().snoozedUntil() != null) {
            badges.add(new Span(words.text(
                    "card.snoozed",
                    words.reader().formats().date(item.work().pause().snoozedUntil()))));
        }
        pin.setText(words.text(item.work().pinned() ? "menu.unpin" : "menu.pin"));
    }

    private Component createWhy() {
        Anchor customer = new Anchor(
                "customers/" + item.recommendation().customer().id() + "?tab=" + TrainingTab.KEY,
                words.text("card.customer", item.recommendation().customer().name()));
        Section why = new Section(
                new H3(words.text("card.why")),
                new Paragraph(words.reason(item)),
                new Paragraph(words.text("card.gain", words.gain(item))),
                new FactorTable(item, words),
                customer);
        why.addClassName("work-why");
        return why;
    }

    private Component createPlaybook() {
        String code = item.recommendation().reason().playbookCode();
        Section section = new Section(new H3(words.text("card.playbook", words.playbook(code))));
        section.addClassName("work-playbook");
        PlaybookContent content = words.playbooks().get(code);
        if (content != null) {
            Paragraph consider = new Paragraph(content.advice().whatToConsider());
            Paragraph attempt = new Paragraph(content.advice().whatToTry());
            consider.addClassName("work-text");
            attempt.addClassName("work-text");
            section.add(
                    new Span(words.text("playbook.consider")),
                    consider,
                    new Span(words.text("playbook.try")),
                    attempt,
                    new Anchor("training/playbooks/" + code, words.text("playbook.open")));
        }
        return section;
    }

    private void createFooter() {
        if (!actions.desk().mayWork()) {
            return;
        }
        pin.addClickListener(event -> {
            actions.pin(item);
            refresh();
        });
        Button snooze = new Button(words.text("menu.snooze"), event -> actions.snooze(item));
        Button dismiss = new Button(words.text("menu.dismiss"), event -> actions.dismiss(item));
        for (Button button : new Button[] {pin, snooze, dismiss}) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            getFooter().add(button);
        }
    }
}
