package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.triage.WorkState;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** A column of the board: its name, the number of cards, the first cards, and more on demand. */
class BoardColumn extends Section {

    private final WorkState state;
    private final transient WorkWords words;
    private final Span count = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private final Paragraph nothing = new Paragraph();

    BoardColumn(WorkState state, WorkWords words, BiConsumer<RecommendationId, WorkState> dropped, Runnable showMore) {
        this.state = state;
        this.words = words;
        addClassName("board-column");
        String id = "board-" + state;
        H2 title = new H2(new Span(words.state(state)), count);
        title.setId(id);
        count.addClassName("board-count");
        getElement().setAttribute("aria-labelledby", id);
        getElement()
                .addEventListener(
                        "card-drop",
                        event -> RecommendationId.parse(event.getEventData()
                                        .get("event.detail.card")
                                        .asString())
                                .ifPresent(card -> dropped.accept(card, state)))
                .addEventData("event.detail.card");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(event -> showMore.run());
        nothing.setText(words.text("column.empty"));
        nothing.addClassName("board-nothing");
        add(title, list, nothing, more);
    }

    WorkState state() {
        return state;
    }

    /** Puts these cards into this order; one that is already there is left in its place in the page. */
    void show(List<WorkCard> cards, long total) {
        count.setText(words.reader().formats().count(total));
        Set<Element> wanted = cards.stream().map(WorkCard::getElement).collect(Collectors.toSet());
        list.getElement()
                .getChildren()
                .filter(child -> !wanted.contains(child))
                .toList()
                .forEach(list.getElement()::removeChild);
        for (int place = 0; place < cards.size(); place++) {
            WorkCard card = cards.get(place);
            if (list.getElement().getChildCount() <= place
                    || !list.getElement().getChild(place).equals(card.getElement())) {
                list.getElement().insertChild(place, card.getElement());
            }
        }
        long left = total - cards.size();
        list.setVisible(!cards.isEmpty());
        nothing.setVisible(cards.isEmpty());
        more.setVisible(left > 0);
        more.setText(words.text("column.more", left));
    }
}
