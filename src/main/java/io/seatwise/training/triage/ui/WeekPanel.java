package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.training.triage.WeekQueue;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkState;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The queue of the week: one card per customer in the order in which to work, as many as the team has time for. */
class WeekPanel extends Composite<Div> {

    private final transient WeekQueue weeks;
    private final transient WorkActions actions;
    private final transient WorkWords words;
    private final Consumer<WorkItem> open;
    private final Supplier<String> board;

    /** @param board the address of the board */
    WeekPanel(WeekQueue weeks, WorkActions actions, Consumer<WorkItem> open, Supplier<String> board) {
        this.weeks = weeks;
        this.actions = actions;
        this.words = actions.words();
        this.open = open;
        this.board = board;
        getContent().addClassName("board-week");
    }

    void show(WorkFilter filter) {
        WeekQueue.Week week = weeks.week(actions.desk().scope(), filter);
        getContent().removeAll();
        getContent().add(createCapacity(week));
        if (week.plan().items().isEmpty()) {
            getContent().add(new EmptyState(VaadinIcon.CHECK, words.text("week.empty"), words.text("week.empty.text")));
            return;
        }
        OrderedList list = new OrderedList();
        list.getElement().setAttribute("aria-label", words.text("week.label"));
        WorkCard.Doing doing = new WorkCard.Doing(open, this::moveBy, (item, target) -> open.accept(item));
        week.plan()
                .items()
                .forEach(item ->
                        list.add(new WorkCard(item, words, actions.desk().mayWork(), doing)));
        getContent().add(list, createRest(week));
    }

    private void moveBy(WorkItem item, int by) {
        int place = WorkState.COLUMNS.indexOf(item.state()) + by;
        if (place >= 0 && place < WorkState.COLUMNS.size()) {
            actions.move(item, WorkState.COLUMNS.get(place));
        }
    }

    private Component createCapacity(WeekQueue.Week week) {
        Paragraph line = new Paragraph(new Span(words.text(
                "week.capacity", week.plan().items().size(), week.plan().people(), week.cardsPerPerson())));
        line.addClassName("board-week-line");
        if (actions.desk().mayWork()) {
            line.add(new Anchor("settings/recommendations", words.text("week.settings")));
        }
        return line;
    }

    private Component createRest(WeekQueue.Week week) {
        Paragraph line = new Paragraph(
                new Span(words.text("week.rest", week.rest())), new Anchor(board.get(), words.text("week.board")));
        line.addClassName("board-week-line");
        return line;
    }
}
