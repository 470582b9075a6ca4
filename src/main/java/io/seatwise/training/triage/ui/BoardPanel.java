package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The board: columns of cards, moved by mouse, menu or keyboard. Each column shows its first cards and more on demand;
 * a card that stays keeps its place in the page, so that keyboard focus stays on it during changes by others.
 */
@JsModule("./seatwise-board.ts")
class BoardPanel extends Composite<Div> {

    static final int FIRST = 20;

    private final transient WorkActions actions;
    private final transient WorkWords words;
    private final Map<WorkState, BoardColumn> columns = new EnumMap<>(WorkState.class);
    private final Map<WorkState, Integer> limits = new EnumMap<>(WorkState.class);
    private final Map<RecommendationId, WorkCard> cards = new HashMap<>();
    private final Popover menu = new Popover();
    private final Consumer<WorkItem> open;
    private transient WorkFilter filter = WorkFilter.ALL;

    BoardPanel(WorkActions actions, Consumer<WorkItem> open) {
        this.actions = actions;
        this.words = actions.words();
        this.open = open;
        getContent().addClassName("board");
        for (WorkState state : WorkState.COLUMNS) {
            limits.put(state, FIRST);
            BoardColumn column = new BoardColumn(state, words, this::onDrop, () -> onMore(state));
            columns.put(state, column);
            getContent().add(column);
        }
        menu.addClassName("board-menu");
        menu.setOpenOnClick(false);
        menu.setOpenOnFocus(false);
        menu.setOpenOnHover(false);
        menu.setModal(true);
        menu.setAutofocus(true);
        getContent().add(menu);
        if (actions.desk().mayWork()) {
            Paragraph keys = new Paragraph(words.text("board.keys"));
            keys.addClassName("board-keys");
            getContent().add(keys);
        }
    }

    /** Shows what matches; a new filter starts with the first cards again. */
    void show(WorkFilter newFilter) {
        if (!newFilter.equals(filter)) {
            filter = newFilter;
            WorkState.COLUMNS.forEach(state -> limits.put(state, FIRST));
        }
        refresh();
    }

    /** Shows what is so now; cards that did not change stay as they are. */
    void refresh() {
        List<WorkQueue.Column> now = actions.desk().queue().board(actions.desk().scope(), filter, limits);
        Map<RecommendationId, WorkCard> before = new HashMap<>(cards);
        cards.clear();
        for (WorkQueue.Column column : now) {
            List<WorkCard> shown = new ArrayList<>();
            for (WorkItem item : column.items()) {
                WorkCard card = before.get(item.id());
                if (card == null) {
                    card = new WorkCard(item, words, actions.desk().mayWork(), doing());
                } else if (!card.item().equals(item)) {
                    card.show(item);
                }
                card.showMore(column.more().getOrDefault(item.id(), 0));
                cards.put(item.id(), card);
                shown.add(card);
            }
            column(column.state()).show(shown, column.total());
        }
    }

    private BoardColumn column(WorkState state) {
        return java.util.Objects.requireNonNull(columns.get(state));
    }

    private WorkCard.Doing doing() {
        return new WorkCard.Doing(open, this::onMoveBy, this::openMenu);
    }

    private void onMoveBy(WorkItem item, int by) {
        int place = WorkState.COLUMNS.indexOf(item.state()) + by;
        if (place >= 0 && place < WorkState.COLUMNS.size()) {
            move(item, WorkState.COLUMNS.get(place));
        }
    }

    private void onDrop(RecommendationId id, WorkState state) {
        WorkCard card = cards.get(id);
        if (card != null && card.isMovable()) {
            move(card.item(), state);
        }
    }

    private void move(WorkItem item, WorkState state) {
        actions.move(item, state);
        focus(item.id());
    }

    private void focus(RecommendationId id) {
        WorkCard card = cards.get(id);
        if (card != null) {
            card.focusTitle();
        }
    }

    private void onMore(WorkState state) {
        limits.merge(state, FIRST, Integer::sum);
        refresh();
    }

    private void openMenu(WorkItem item, Component target) {
        menu.removeAll();
        menu.setAriaLabel(
                words.text("card.menu", item.recommendation().customer().name()));
        for (WorkState state : WorkState.COLUMNS) {
            if (state != item.state()) {
                addToMenu(words.text("menu.move", words.state(state)), () -> move(item, state));
            }
        }
        addToMenu(words.text("menu.me"), () -> {
            actions.assignToMe(item);
            focus(item.id());
        });
        addToMenu(words.text(item.work().pinned() ? "menu.unpin" : "menu.pin"), () -> {
            actions.pin(item);
            focus(item.id());
        });
        addToMenu(words.text("menu.snooze"), () -> actions.snooze(item));
        addToMenu(words.text("menu.dismiss"), () -> actions.dismiss(item));
        menu.setTarget(target);
        menu.open();
    }

    private void addToMenu(String text, Runnable action) {
        NativeButton button = new NativeButton(text, event -> {
            menu.close();
            action.run();
        });
        button.addClassName("board-menu-item");
        menu.add(button);
    }
}
