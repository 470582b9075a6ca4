package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.training.recommendation.Recommendations;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a customer's recommendations with reason, factors, playbook and work; updated live like the board. */
class CustomerTrainingPanel extends Composite<Div> {

    private static final int MOST = 100;

    private final transient WorkDesk desk;
    private final transient WorkWords words;
    private final transient WorkActions actions;
    private final transient BoardNews news;
    private final CustomerId customer;
    private final transient List<Recommendations.Grace> grace;
    private final Div list = new Div();
    private final Div announcement = new Div();
    private transient List<WorkItem> shown = List.of();
    private @Nullable WorkDialog dialog;
    private transient @Nullable Registration listening;

    CustomerTrainingPanel(WorkDesk desk, BoardNews news, CustomerId customer, List<Recommendations.Grace> grace) {
        this.desk = desk;
        this.words = desk.words();
        this.news = news;
        this.customer = customer;
        this.grace = grace;
        this.actions = new WorkActions(desk, words, announcement::setText, this::refresh);
        announcement.addClassName("board-hidden");
        announcement.getElement().setAttribute("role", "status");
        list.addClassName("work-list");
        getContent().addClassName("work-tab");
        for (Recommendations.Grace each : grace) {
            String from = words.reader().formats().date(each.until().plusDays(1));
            String product = each.productName();
            Paragraph note = new Paragraph(
                    product == null ? words.text("grace.customer", from) : words.text("grace.product", product, from));
            note.addClassName("work-grace");
            getContent().add(note);
        }
        getContent().add(list, announcement);
        show(read());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = news.listen(desk.scope(), event.getUI(), this::refresh);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private List<WorkItem> read() {
        return desk.queue()
                .page(
                        desk.scope(),
                        WorkFilter.of(customer),
                        List.of(SortOrder.descending("pinned"), SortOrder.descending("priority")),
                        0,
                        MOST);
    }

    private void refresh() {
        List<WorkItem> now = read();
        if (!now.equals(shown)) {
            show(now);
        }
        if (dialog != null) {
            dialog.refresh();
        }
    }

    private void show(List<WorkItem> items) {
        shown = items;
        list.removeAll();
        items.forEach(item -> list.add(createItem(item)));
        if (items.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.ACADEMY_CAP,
                    words.text("tab.empty"),
                    words.text(grace.isEmpty() ? "tab.empty.text" : "tab.empty.grace")));
        }
    }

    private Component createItem(WorkItem item) {
        Span priority = new Span(words.text("tab.priority", words.priority(item)));
        priority.addClassName("work-priority");
        Div line = new Div(new Badge(words.state(item.state()), Badge.Tone.NEUTRAL), priority);
        line.addClassName("work-badges");
        if (item.work().assignee() != null) {
            line.add(new Span(words.person(item.work().assignee())));
        }
        if (item.overdue()) {
            line.add(new Badge(words.text("card.overdue", words.due(item)), Badge.Tone.BAD));
        } else if (item.due() != null) {
            line.add(new Span(words.text("card.due", words.due(item))));
        }
        String code = item.recommendation().reason().playbookCode();
        Section section = new Section(
                new H2(words.text("tab.item", words.playbook(code), words.subject(item))),
                line,
                new Paragraph(words.reason(item)),
                new Paragraph(words.text("card.gain", words.gain(item))),
                new Details(words.text("factors.caption", words.priority(item)), new FactorTable(item, words)),
                createButtons(item, code));
        section.addClassNames("sw-panel", "work-item");
        return section;
    }

    private Component createButtons(WorkItem item, String code) {
        Div buttons = new Div(new Button(words.text("tab.open"), event -> open(item)));
        buttons.addClassName("work-buttons");
        if (desk.mayWork()) {
            if (item.state() == WorkState.NEW) {
                buttons.add(new Button(
                        words.text("menu.move", words.state(WorkState.PLANNED)),
                        event -> actions.move(item, WorkState.PLANNED)));
            }
            if (item.state().isOpen()) {
                buttons.add(
                        new Button(words.text("menu.snooze"), event -> actions.snooze(item)),
                        new Button(words.text("menu.dismiss"), event -> actions.dismiss(item)));
            }
        }
        buttons.add(
                new Anchor("training/playbooks/" + code, words.text("playbook.open")),
                new Anchor("training?card=" + item.id(), words.text("tab.board")));
        return buttons;
    }

    private void open(WorkItem item) {
        WorkDialog opened = new WorkDialog(item, actions);
        opened.addOpenedChangeListener(event -> {
            if (!event.isOpened() && dialog == opened) {
                dialog = null;
            }
        });
        dialog = opened;
        opened.open();
    }
}
