package io.seatwise.adoption.score.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.Sparkline;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows a category in short: points and their source, benchmark, primary insight, change. */
class CategoryCard extends Composite<Article> {

    CategoryCard(ScoreData data, CategoryScore category, int days, ScoreWords words) {
        List<Benchmark> benchmarks = data.benchmarks().getOrDefault(category.category(), List.of());
        String address = "customers/" + data.customer() + "/score/" + ScoreWords.urlName(category.category());
        H3 heading = new H3(new Anchor(address, words.category(category.category())));
        Div title = new Div(heading, ScoreParts.provenance(category, words));
        title.addClassName("score-card-title");
        FigureButton points = new FigureButton(
                words.points(category), () -> new ScoreFigures(data.score(), words).category(category));
        points.addClassName("score-card-points");
        getContent().addClassNames("sw-panel", "score-card");
        getContent().add(title, points, ScoreParts.bar(category, benchmarks));
        if (category.basis().reason() != null) {
            getContent().add(small(words.reason(category.basis().reason())));
        } else {
            getContent().add(small(words.insight(category)));
        }
        ScoreFigures figures = new ScoreFigures(data.score(), words);
        benchmarks.forEach(benchmark -> getContent().add(ScoreParts.benchmark(benchmark, category, figures)));
        Div foot = new Div();
        foot.addClassName("score-card-foot");
        BigDecimal before = data.before(days)
                .flatMap(score -> score.category(category.category()))
                .map(each -> each.points().value())
                .orElse(null);
        foot.add(ScoreParts.change(category.points().value(), before, days, words));
        List<@Nullable BigDecimal> trend = data.trend(category.category(), days);
        if (trend.stream().filter(Objects::nonNull).count() > 1) {
            foot.add(new Sparkline(trend, words.text("trend", words.category(category.category()), days)));
        }
        getContent().add(foot);
    }

    private static Paragraph small(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("score-small");
        return paragraph;
    }
}
