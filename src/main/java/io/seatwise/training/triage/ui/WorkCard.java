package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import io.seatwise.base.ui.Badge;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.recommendation.AnnualValue;
import io.seatwise.training.triage.WorkItem;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/** A card of the board: customer, subject, reason, due day, assignee. Arrows, Shift and arrows, and M work inside it. */
class WorkCard extends ListItem {

    /** What a person does with a card. */
    record Doing(Consumer<WorkItem> open, ObjIntConsumer<WorkItem> moveBy, BiConsumer<WorkItem, Component> menu) {}

    private final transient WorkWords words;
    private final boolean mayWork;
    private final Div body = new Div();
    private final NativeButton title = new NativeButton();
    private final NativeButton menu = new NativeButton();
    private final Anchor more = new Anchor();
    private transient WorkItem item;

    WorkCard(WorkItem item, WorkWords words, boolean mayWork, Doing doing) {
        this.item = item;
        this.words = words;
        this.mayWork = mayWork;
        addClassName("board-card");
        getElement().setAttribute("data-card", item.id().toString());
        title.addClassName("board-card-title");
        title.addClickListener(event -> doing.open().accept(this.item));
        body.addClassName("board-card-body");
        Div head = new Div(title);
        head.addClassName("board-card-head");
        if (mayWork) {
            getElement().setAttribute("draggable", "true");
            title.getElement().setAttribute("aria-keyshortcuts", "Shift+ArrowLeft Shift+ArrowRight M");
            getElement()
                    .addEventListener(
                            "card-move",
                            event -> doing.moveBy()
                                    .accept(
                                            this.item,
                                            event.getEventData()
                                                    .get("event.detail.by")
                                                    .asInt()))
                    .addEventData("event.detail.by");
            menu.add(VaadinIcon.ELLIPSIS_V.create());
            menu.addClassName("board-card-menu");
            menu.getElement().setAttribute("aria-haspopup", "dialog");
            menu.addClickListener(event -> doing.menu().accept(this.item, menu));
            head.add(menu);
        }
        more.addClassName("board-card-more");
        more.setVisible(false);
        add(head, body, more);
        show(item);
    }

    /** Shows the number of further new recommendations of the customer, as a link to them. */
    void showMore(int count) {
        more.setText(words.text("card.more", count));
        more.setHref(TrainingState.PATH + "?customerTenantId="
                + item.recommendation().customer().id());
        more.setVisible(count > 0);
    }

    RecommendationId id() {
        return item.id();
    }

    WorkItem item() {
        return item;
    }

    /** Puts the keyboard onto this card. */
    void focusTitle() {
        title.focus();
    }

    /** Shows what it is now; the elements that hold the keyboard stay. */
    final void show(WorkItem now) {
        item = now;
        title.setText(now.recommendation().customer().name());
        menu.getElement()
                .setAttribute(
                        "aria-label",
                        words.text("card.menu", now.recommendation().customer().name()));
        body.removeAll();
        Span subject = new Span(words.subject(now));
        subject.addClassName("board-card-subject");
        Span playbook = new Span(words.playbook(now.recommendation().reason().playbookCode()));
        playbook.addClassName("board-card-playbook");
        Paragraph reason = new Paragraph(words.reason(now));
        reason.addClassName("board-card-reason");
        subject.setVisible(now.recommendation().subject().productName() != null
                || now.recommendation().subject().workload() != null);
        body.add(playbook, reason, subject, createFoot(now));
        setClassName("board-overdue", now.overdue());
        setClassName("board-stale", now.stale());
    }

    private Component createFoot(WorkItem now) {
        Div foot = new Div();
        foot.addClassName("board-card-foot");
        AnnualValue value = now.recommendation().ranking().valueAtRisk();
        if (value != null && value.amount().signum() > 0) {
            foot.add(new Span(words.text("card.value", words.money(value))));
        }
        if (now.overdue()) {
            foot.add(new Badge(words.text("card.overdue", words.due(now)), Badge.Tone.BAD));
        } else if (now.due() != null && now.state().isOpen()) {
            foot.add(new Span(words.text("card.due", words.due(now))));
        }
        if (now.relationship().accountManager() != null) {
            foot.add(new Span(
                    words.text("card.manager", words.person(now.relationship().accountManager()))));
        }
        foot.add(createPriority(now));
        if (now.work().pinned()) {
            foot.add(new Badge(words.text("card.pinned"), Badge.Tone.INFO));
        }
        if (now.stale()) {
            foot.add(new Badge(words.text("card.stale"), Badge.Tone.WARNING));
        }
        if (now.activity().notes() > 0) {
            foot.add(new Span(words.text("card.notes", now.activity().notes())));
        }
        if (now.work().assignee() != null) {
            Span who = new Span(words.person(now.work().assignee()));
            who.addClassName("board-card-who");
            foot.add(who);
        }
        return foot;
    }

    /** The priority, which opens to its factors. */
    private Component createPriority(WorkItem now) {
        NativeButton button = new NativeButton(words.text("tab.priority", words.priority(now)));
        button.addClassName("board-card-priority");
        button.getElement().setAttribute("aria-label", words.text("card.factors", words.priority(now)));
        button.addClickListener(event -> openFactors(button, now));
        return button;
    }

    private void openFactors(NativeButton button, WorkItem now) {
        Popover popover = new Popover(new FactorTable(now, words));
        popover.setTarget(button);
        popover.setOpenOnClick(false);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setAriaLabel(words.text("card.factors", words.priority(now)));
        popover.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                popover.removeFromParent();
            }
        });
        getUI().ifPresent(ui -> ui.add(popover));
        popover.open();
    }

    boolean isMovable() {
        return mayWork;
    }
}
