package io.seatwise.adoption.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.ScoreTotal;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.FigureButton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small pieces that the pages about scores share. */
final class ScoreParts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ScoreParts() {}

    /** States that a score never describes a person. */
    static Component organisationNote(ScoreWords words) {
        Paragraph note = new Paragraph(words.text("organisation"));
        note.addClassName("score-note");
        return note;
    }

    /** Whether points are imported, computed, an estimate or unknown. */
    static Badge provenance(CategoryScore score, ScoreWords words) {
        Badge.Tone tone = switch (score.basis().provenance()) {
            case IMPORTED, COMPUTED -> Badge.Tone.GOOD;
            case ESTIMATED_PRIMARY, ESTIMATED_RANGE -> Badge.Tone.WARNING;
            case NO_DATA -> Badge.Tone.NEUTRAL;
        };
        Badge badge = new Badge(words.provenance(score.basis().provenance()), tone);
        badge.setTitle(words.source(score));
        return badge;
    }

    /** A bar with a tick at each benchmark; an ornament beside the figures. */
    static Component bar(CategoryScore score, List<Benchmark> benchmarks) {
        Span track = new Span();
        track.addClassName("score-bar");
        track.getElement().setAttribute("aria-hidden", "true");
        BigDecimal low = score.basis().provenance() == Provenance.ESTIMATED_RANGE
                ? score.points().low()
                : BigDecimal.ZERO;
        BigDecimal high = score.basis().provenance() == Provenance.ESTIMATED_RANGE
                ? score.points().high()
                : score.points().value();
        if (low != null && high != null) {
            Span fill = new Span();
            fill.addClassName("score-fill");
            fill.setClassName("score-estimate", score.basis().provenance().isEstimate());
            fill.getStyle().setLeft(share(low, score.points().maxPoints()));
            fill.getStyle().setWidth(share(high.subtract(low), score.points().maxPoints()));
            track.add(fill);
        }
        for (Benchmark benchmark : benchmarks) {
            Span tick = new Span();
            tick.addClassName("score-tick");
            tick.getStyle().setLeft(share(benchmark.value(), 100));
            track.add(tick);
        }
        return track;
    }

    /** A benchmark in words; one over peers opens to how it was made. */
    static Component benchmark(Benchmark benchmark, CategoryScore category, ScoreFigures figures) {
        String text = figures.words().benchmark(benchmark);
        Paragraph paragraph = new Paragraph();
        paragraph.addClassName("score-small");
        switch (benchmark.kind()) {
            case PORTFOLIO, POOL -> {
                FigureButton button = new FigureButton(text, () -> figures.benchmark(category, benchmark));
                button.addClassName("score-benchmark");
                paragraph.add(button);
            }
            case TARGET, VENDOR_PEER -> paragraph.setText(text);
        }
        return paragraph;
    }

    /** A ring that is filled as far as the score goes, with the percentage in it; an ornament beside the figures. */
    static Component ring(ScoreTotal total, Formats formats) {
        Span figure = new Span(formats.percent(total.percent()));
        Div ring = new Div(figure);
        ring.addClassName("score-ring");
        ring.getElement().setAttribute("aria-hidden", "true");
        BigDecimal points = total.points();
        ring.getStyle().set("--score-share", points == null ? "0%" : share(points, total.maxPoints()));
        return ring;
    }

    /** A choice of one option as links, each with a URL of its own. */
    static Nav segments(String label) {
        Nav nav = new Nav();
        nav.addClassName("insights-segments");
        nav.setAriaLabel(label);
        return nav;
    }

    static void addSegment(Nav nav, String text, String address, boolean chosen) {
        Anchor link = new Anchor(address, text);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        nav.add(link);
    }

    /** "+4.0 points in 28 days" with an arrow; empty text when unknown. */
    static Component change(@Nullable BigDecimal now, @Nullable BigDecimal before, int days, ScoreWords words) {
        Span change = new Span();
        change.addClassName("score-change");
        if (now == null || before == null) {
            change.setText(words.text("change.none", days));
            return change;
        }
        BigDecimal difference = now.subtract(before);
        Span arrow = new Span(difference.signum() > 0 ? "▲ " : difference.signum() < 0 ? "▼ " : "▬ ");
        arrow.getElement().setAttribute("aria-hidden", "true");
        change.setClassName("score-better", difference.signum() > 0);
        change.setClassName("score-worse", difference.signum() < 0);
        change.add(arrow, new Span(words.text("change", words.formats().points(difference), days)));
        return change;
    }

    private static String share(BigDecimal part, int whole) {
        return part.multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .min(HUNDRED)
                        .toPlainString()
                + "%";
    }
}
