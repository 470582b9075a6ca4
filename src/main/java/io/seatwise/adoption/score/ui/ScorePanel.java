package io.seatwise.adoption.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.seatwise.access.Role;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.ScoreCategory.Experience;
import io.seatwise.adoption.ScoreTotal;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.FigureButton;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's Adoption Score: total and breakdown, the categories, half a year of history. */
@CssImport("./adoption-score.css")
class ScorePanel extends Composite<Div> {

    private final transient ScoreData data;
    private final transient ScoreWords words = ScoreWords.current();
    private final Div view = new Div();
    private final Div changes = new Div();
    private final Div cards = new Div();
    private final Div history = new Div();

    ScorePanel(ScoreData data, ScoreState state, Role role) {
        this.data = data;
        getContent().addClassNames("insights-panel", "score");
        if (data.score().day() == null) {
            getContent().add(createEmpty(role));
            return;
        }
        view.addClassName("score-bar-of-choices");
        history.addClassNames("sw-panel", "score-history");
        cards.addClassName("score-experiences");
        getContent().add(ScoreParts.organisationNote(words), createTotal(), view, cards, history);
        show(state);
    }

    /** Shows this state without touching what it does not concern. */
    final void show(ScoreState state) {
        if (data.score().day() == null) {
            return;
        }
        showView(state);
        showChanges(state);
        cards.removeAll();
        for (Experience experience : Experience.values()) {
            cards.add(createExperience(experience, state.days()));
        }
        showHistory(state);
    }

    private Component createEmpty(Role role) {
        Component[] next = role == Role.PARTNER_ADMIN
                ? new Component[] {new Anchor("imports", words.text("empty.import"))}
                : new Component[0];
        return new EmptyState(VaadinIcon.DASHBOARD, words.text("empty"), words.text("empty.text"), next);
    }

    private Component createTotal() {
        AdoptionScore score = data.score();
        ScoreFigures figures = new ScoreFigures(score, words);
        FigureButton total = new FigureButton(words.total(score.total()), figures::total);
        total.addClassName("score-total-points");
        Span percent = new Span(words.percent(score.total().percent()));
        percent.addClassName("score-total-percent");
        Div numbers = new Div(total, percent);
        numbers.addClassName("score-total-numbers");
        Paragraph about =
                new Paragraph(words.text("total.about", words.scheme(score.scheme()), words.date(score.day())));
        about.addClassName("score-small");
        Div lines = new Div(new H2(words.text("total")), numbers, about, changes, benchmarkSum(null));
        if (score.estimated()) {
            lines.add(new Badge(words.text("partlyEstimate"), Badge.Tone.WARNING));
        }
        Div head = new Div(ScoreParts.ring(score.total(), words.formats()), lines);
        head.addClassName("score-total");
        Div parts = new Div();
        parts.addClassName("score-parts");
        for (Experience experience : Experience.values()) {
            if (score.categories().stream().anyMatch(each -> each.category().experience() == experience)) {
                parts.add(createPart(experience, figures));
            }
        }
        Section section = new Section(head, parts);
        section.addClassNames("sw-panel", "score-summary");
        return section;
    }

    private Component createPart(Experience experience, ScoreFigures figures) {
        ScoreTotal total = data.score().total(experience);
        Span name = new Span(words.text("experience." + experience));
        name.addClassName("score-part-name");
        FigureButton points = new FigureButton(words.total(total), () -> figures.part(experience));
        Span percent = new Span(words.percent(total.percent()));
        Div line = new Div(name, points, percent);
        line.addClassName("score-part-line");
        Span fill = new Span();
        fill.addClassName("score-fill");
        BigDecimal share = total.percent();
        fill.getStyle().setWidth((share == null ? "0" : share.toPlainString()) + "%");
        Span bar = new Span(fill);
        bar.addClassName("score-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return new Div(line, bar, benchmarkSum(experience));
    }

    /** The sum of the categories' benchmarks of one experience, or of all; null unless each that counts has one. */
    private Component benchmarkSum(@Nullable Experience experience) {
        BigDecimal sum = data.benchmarkSum(experience);
        Paragraph text = new Paragraph(sum == null ? "" : words.text("benchmark.sum", words.points(sum)));
        text.addClassName("score-small");
        text.setVisible(sum != null);
        return text;
    }

    private void showView(ScoreState state) {
        Nav nav = ScoreParts.segments(words.text("view"));
        for (int days : List.of(ScoreState.SHORT, ScoreState.LONG)) {
            ScoreParts.addSegment(
                    nav,
                    words.text("view." + days),
                    state.withDays(days).address(data.customer()),
                    state.days() == days);
        }
        Paragraph note = new Paragraph(words.text("view.note." + state.days()));
        note.addClassName("score-small");
        view.removeAll();
        view.add(nav, note);
    }

    private void showChanges(ScoreState state) {
        changes.removeAll();
        BigDecimal before =
                data.before(state.days()).map(score -> score.total().percent()).orElse(null);
        changes.add(ScoreParts.change(data.score().total().percent(), before, state.days(), words));
    }

    private Component createExperience(Experience experience, int days) {
        List<CategoryScore> categories = data.score().categories().stream()
                .filter(category -> category.category().experience() == experience)
                .toList();
        Section section = new Section();
        section.setVisible(!categories.isEmpty());
        Div grid = new Div();
        grid.addClassName("score-cards");
        categories.forEach(category -> grid.add(new CategoryCard(data, category, days, words)));
        section.add(new H2(words.text("experience." + experience)), grid);
        return section;
    }

    private void showHistory(ScoreState state) {
        Nav nav = ScoreParts.segments(words.text("rebase"));
        ScoreParts.addSegment(
                nav, words.text("rebase.own"), state.withRebased(false).address(data.customer()), !state.rebased());
        ScoreParts.addSegment(
                nav,
                words.text("rebase.current", words.scheme(data.score().scheme())),
                state.withRebased(true).address(data.customer()),
                state.rebased());
        Paragraph note = new Paragraph(words.text("history.note"));
        note.addClassName("score-small");
        history.removeAll();
        history.add(
                new Div(new H2(words.text("history")), nav),
                HistoryChart.ofTotals(state.rebased() ? data.rebased() : data.history(), data.events(), words),
                note);
    }
}
