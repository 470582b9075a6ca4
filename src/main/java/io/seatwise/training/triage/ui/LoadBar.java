package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import io.seatwise.training.triage.WorkQueue;
import java.util.List;
import java.util.function.Consumer;

/** Shows the work of each person; a click filters the queue by the person. */
class LoadBar extends Composite<Nav> {

    private final transient WorkWords words;
    private final Consumer<String> chosen;
    private transient List<WorkQueue.Load> shown = List.of();

    LoadBar(WorkWords words, Consumer<String> chosen) {
        this.words = words;
        this.chosen = chosen;
        getContent().addClassName("board-loads");
        getContent().setAriaLabel(words.text("loads"));
        getContent().setVisible(false);
    }

    void show(List<WorkQueue.Load> loads) {
        if (loads.equals(shown)) {
            return;
        }
        shown = loads;
        getContent().removeAll();
        getContent().setVisible(!loads.isEmpty());
        Span title = new Span(words.text("loads"));
        title.addClassName("board-loads-title");
        getContent().add(title);
        for (WorkQueue.Load load : loads) {
            String text = words.text("loads.person", words.person(load.assignee()), load.open(), load.overdue());
            NativeButton button = new NativeButton(text, event -> chosen.accept(load.assignee()));
            button.addClassName("board-load");
            button.setClassName("board-overdue", load.overdue() > 0);
            getContent().add(button);
        }
    }
}
