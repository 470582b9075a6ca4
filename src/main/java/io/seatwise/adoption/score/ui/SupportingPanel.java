package io.seatwise.adoption.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.seatwise.adoption.supporting.Metric.Unit;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.adoption.supporting.SupportingMetrics.OfCategory;
import io.seatwise.adoption.supporting.SupportingMetrics.OfTopic;
import io.seatwise.adoption.supporting.SupportingTopic;
import io.seatwise.base.ui.FigureButton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands beside a category's score: a card a topic with its figures, and those that no file has brought with what
 * would bring them.
 */
class SupportingPanel extends Composite<Section> {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final transient SupportingWords words;

    SupportingPanel(OfCategory category, SupportingWords words) {
        this.words = words;
        Section section = getContent();
        section.addClassNames("sw-panel", "support");
        section.add(new H2(words.text("title")));
        if (category.optedOut()) {
            section.add(new Paragraph(words.text("optedOut")));
            return;
        }
        section.add(small(words.text("lead")));
        List<OfTopic> known = category.topics().stream()
                .filter(topic -> !topic.figures().isEmpty())
                .toList();
        if (!known.isEmpty()) {
            Div cards = new Div();
            cards.addClassName("support-cards");
            known.forEach(topic -> cards.add(createCard(topic)));
            section.add(cards);
        }
        List<OfTopic> missing = category.topics().stream()
                .filter(topic -> topic.figures().isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            section.add(new H3(words.text("missing")), createMissing(missing));
        }
    }

    private Component createCard(OfTopic topic) {
        UnorderedList list = new UnorderedList();
        list.addClassName("support-figures");
        topic.figures().forEach(figure -> list.add(createFigure(topic.topic(), figure)));
        Paragraph source = small(topic.figures().stream()
                .map(figure -> words.text("source", figure.derivation().source(), words.window(figure.window())))
                .distinct()
                .collect(Collectors.joining("; ")));
        source.addClassName("support-source");
        Article card = new Article(
                new H3(words.text("topic." + topic.topic())), list, small(words.shown(topic.topic())), source);
        card.addClassName("support-card");
        return card;
    }

    private ListItem createFigure(SupportingTopic topic, SupportingFigure figure) {
        Span name = new Span(words.name(figure));
        name.addClassName("support-name");
        ListItem item = new ListItem(name, createValue(topic, figure));
        Unit unit = figure.metric().unit();
        if (figure.value() != null && (unit == Unit.PERCENT || unit == Unit.POINTS)) {
            item.add(createBar(figure.value()));
        }
        String change = words.change(figure);
        if (change != null) {
            Span moved = new Span(change);
            moved.addClassName("support-change");
            item.add(moved);
        }
        return item;
    }

    private Component createValue(SupportingTopic topic, SupportingFigure figure) {
        FigureButton value = new FigureButton(words.value(figure), () -> words.figure(topic, figure));
        value.addClassName(figure.value() == null ? "support-few" : "support-value");
        return value;
    }

    /** An ornament: the figure beside it says it all. */
    private static Component createBar(BigDecimal value) {
        Span fill = new Span();
        fill.addClassName("score-fill");
        fill.getStyle()
                .setWidth(value.min(WHOLE)
                                .max(BigDecimal.ZERO)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString() + "%");
        Span bar = new Span(fill);
        bar.addClassName("score-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private Component createMissing(List<OfTopic> missing) {
        UnorderedList list = new UnorderedList();
        list.addClassName("support-missing");
        for (OfTopic topic : missing) {
            Span name = new Span(words.text("topic." + topic.topic()));
            name.addClassName("support-name");
            list.add(new ListItem(
                    name, new Span(words.text("about." + topic.topic()) + " " + words.text("need." + topic.topic()))));
        }
        return list;
    }

    private static Paragraph small(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("score-small");
        return paragraph;
    }
}
