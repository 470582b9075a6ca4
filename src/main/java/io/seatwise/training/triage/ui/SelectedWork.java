package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.seatwise.base.ui.Tables;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.triage.WorkChange;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The bar below the table of cards: changes the ticked ones. Hidden while none is ticked. */
class SelectedWork extends Composite<Div> {

    private final Grid<WorkItem> grid;
    private final transient WorkActions actions;
    private final transient Runnable refresh;
    private final transient WorkWords words;
    private final Span count = new Span();
    private final List<Button> changes = new ArrayList<>();
    private transient List<RecommendationId> ids = List.of();

    /** @param refresh called after each change */
    SelectedWork(Grid<WorkItem> grid, WorkActions actions, Runnable refresh) {
        this.grid = grid;
        this.actions = actions;
        this.words = actions.words();
        this.refresh = refresh;
        getContent().addClassName("portfolio-selected");
        if (actions.desk().mayWork()) {
            Tables.tickRows(grid, this::show);
        }
        show(Set.of());
    }

    /** Creates the actions when a row is ticked first: most visits tick none. */
    private void createActions() {
        WorkBulkDialogs dialogs =
                new WorkBulkDialogs(actions, "selection", () -> new Ticked(actions.desk(), ids), refresh);
        count.getElement().setAttribute("role", "status");
        getContent().add(count);
        addChange("bulk.move", dialogs::openMove);
        addChange("bulk.assign", dialogs::openAssign);
        addChange("bulk.due", dialogs::openDue);
        addChange("bulk.dismiss", dialogs::openDismiss);
        getContent().add(button("selection.clear", this::clear));
    }

    /** Clears the selection. */
    void clear() {
        grid.deselectAll();
    }

    private void show(Set<WorkItem> items) {
        ids = items.stream().map(WorkItem::id).toList();
        setVisible(!ids.isEmpty());
        if (ids.isEmpty()) {
            return;
        }
        if (changes.isEmpty()) {
            createActions();
        }
        boolean tooMany = ids.size() > WorkQueue.MOST_SELECTED;
        count.setText(
                tooMany
                        ? words.text("selection.tooMany", ids.size(), WorkQueue.MOST_SELECTED)
                        : words.text("selection.count", ids.size()));
        changes.forEach(button -> button.setEnabled(!tooMany));
    }

    private void addChange(String key, Runnable action) {
        Button button = button(key, action);
        changes.add(button);
        getContent().add(button);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.text(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private record Ticked(WorkDesk desk, List<RecommendationId> ids) implements WorkBulkDialogs.Chosen {

        @Override
        public long count() {
            return ids.size();
        }

        @Override
        public List<WorkQueue.Before> change(WorkChange change) {
            return desk.queue().changeAll(desk.scope(), ids, change);
        }
    }
}
