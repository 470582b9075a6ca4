package io.seatwise.adoption.score.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.ScoreTotal;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts and figures of the scores in the reader's language. */
record ScoreWords(Formats formats) {

    static ScoreWords current() {
        return new ScoreWords(Formats.current());
    }

    /** The text of {@code adoption.score.<key>}. */
    String text(String key, Object... values) {
        return I18NProvider.translate(formats.locale(), "adoption.score." + key, values);
    }

    String category(ScoreCategory category) {
        return text("category." + category);
    }

    String scheme(ScoreScheme scheme) {
        return text("scheme." + scheme);
    }

    String provenance(Provenance provenance) {
        return text("provenance." + provenance);
    }

    /** Where the points come from, in a few words. */
    String source(CategoryScore score) {
        return text("source." + origin(score));
    }

    /** How the points are made. */
    String formula(CategoryScore score) {
        return text("formula." + origin(score));
    }

    /** Endpoint analytics has no primary insight to be estimated from: its estimate is a mean of sub-scores. */
    private static String origin(CategoryScore score) {
        return score.category() == ScoreCategory.ENDPOINT_ANALYTICS
                        && score.basis().provenance() == Provenance.ESTIMATED_PRIMARY
                ? "ESTIMATED_MEAN"
                : score.basis().provenance().name();
    }

    String reason(NoDataReason reason) {
        return text("reason." + reason);
    }

    /** 62 or 62.5; "–" for unknown. */
    String points(@Nullable BigDecimal points) {
        if (points == null) {
            return Formats.UNKNOWN;
        }
        BigDecimal shown = points.setScale(1, RoundingMode.HALF_UP);
        return shown.stripTrailingZeros().scale() <= 0
                ? formats.count(shown)
                : formats.percent(shown).replace("\u00a0%", "");
    }

    /** 416 / 700 */
    String total(ScoreTotal total) {
        return total.points() == null
                ? Formats.UNKNOWN
                : text("ofMaximum", points(total.points()), formats.count(total.maxPoints()));
    }

    /** 62 / 100, "50–70 / 100" for a range, "–" without data. */
    String points(CategoryScore score) {
        if (score.points().low() != null && score.points().high() != null) {
            return text(
                    "ofMaximum",
                    points(score.points().low()) + "–" + points(score.points().high()),
                    formats.count(score.points().maxPoints()));
        }
        return score.points().value() == null
                ? Formats.UNKNOWN
                : text(
                        "ofMaximum",
                        points(score.points().value()),
                        formats.count(score.points().maxPoints()));
    }

    String percent(@Nullable BigDecimal percent) {
        return formats.percent(percent);
    }

    String date(@Nullable LocalDate day) {
        return formats.date(day);
    }

    /** The primary insight with its numbers, or what it is where they are unknown. */
    String insight(CategoryScore score) {
        Ratio ratio = score.insight();
        return ratio == null
                ? text("insight.plain." + score.category())
                : text(
                        "insight." + score.category(),
                        formats.count(ratio.numerator()),
                        formats.count(ratio.denominator()),
                        formats.percent(ratio));
    }

    /** "Peers (Microsoft): 58.5 %" */
    String benchmark(Benchmark benchmark) {
        String value = formats.percent(benchmark.value());
        return switch (benchmark.kind()) {
            case PORTFOLIO, POOL ->
                text(
                        "benchmark." + benchmark.kind()
                                + (benchmark.attributes().isEmpty() ? ".all" : ""),
                        points(benchmark.value()),
                        formats.count(benchmark.cohortSize()),
                        attributes(benchmark),
                        points(benchmark.median()));
            case TARGET -> text("benchmark.TARGET", points(benchmark.value()));
            case VENDOR_PEER -> text("benchmark.VENDOR_PEER", value);
        };
    }

    /** What the organisations of the cohort have in common: "region, size, industry". */
    String attributes(Benchmark benchmark) {
        return benchmark.attributes().isEmpty()
                ? text("benchmark.attribute.none")
                : benchmark.attributes().stream()
                        .map(attribute -> text("benchmark.attribute." + attribute))
                        .collect(Collectors.joining(", "));
    }

    static String urlName(ScoreCategory category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
