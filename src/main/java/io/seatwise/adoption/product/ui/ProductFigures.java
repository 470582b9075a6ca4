package io.seatwise.adoption.product.ui;

import io.seatwise.adoption.LicenceRecord;
import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.LicenceRecord.Month;
import io.seatwise.adoption.LicenceScore;
import io.seatwise.adoption.LicenceScore.Component;
import io.seatwise.adoption.ProductAdoptionScore;
import io.seatwise.adoption.ProductAdoptionScore.Mean;
import io.seatwise.adoption.product.ProductScores.Opened;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Figure;
import io.seatwise.base.ui.Figure.Input;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How each figure of the score was made: the formula in words and the numbers put in. */
class ProductFigures {

    private static final String GUIDE = "guide/product-score#";

    private final Opened opened;
    private final ProductWords words;

    ProductFigures(Opened opened, ProductWords words) {
        this.opened = opened;
        this.words = words;
    }

    /** Explains the score of a licence: its components with their weights. */
    Figure score(LicenceScore score) {
        LicenceType type = score.licence().identity().licenceType();
        List<Input> inputs = new ArrayList<>();
        for (Component component : Component.values()) {
            int weight = component.weight(type);
            if (weight > 0) {
                inputs.add(new Input(
                        words.text("input.weighted", words.text("component." + component), words.number(weight)),
                        words.percent(score.component(component))));
            }
        }
        LicenceScore.Reason reason = score.reason();
        return figure(
                "score",
                words.percent(score.score()),
                reason == null
                        ? words.text("formula.score." + type)
                        : words.text("notComputable.because", words.reason(reason)),
                inputs,
                score.month(),
                null,
                "licence");
    }

    /** A licence's component with the numbers that it was made of. */
    Figure component(LicenceScore score, Component component) {
        LicenceType type = score.licence().identity().licenceType();
        boolean unknown = score.component(component) == null;
        return figure(
                "component." + component,
                words.percent(score.component(component)),
                words.text((unknown ? "unknown." : "formula.") + component),
                inputs(score, component),
                score.month(),
                component.weight(type) == 0 ? words.text("notScored." + type) : null,
                component == Component.RECENCY ? "recency" : "components");
    }

    private List<Input> inputs(LicenceScore score, Component component) {
        LicenceRecord licence = score.licence();
        YearMonth latest = score.month();
        if (component == Component.RECENCY) {
            return recency(licence.lastActiveDate());
        }
        if (latest == null) {
            return List.of();
        }
        Month month = licence.months().get(latest);
        return switch (component) {
            case ACTIVITY -> months(licence, latest, Month::activityCount);
            case USERS -> months(licence, latest, Month::monthlyActiveUsers);
            case ASSIGNED ->
                List.of(
                        input("assignedSeats", month == null ? null : month.assignedSeats()),
                        input("purchasedSeats", month == null ? null : month.purchasedSeats()));
            default ->
                List.of(
                        input("monthlyActiveUsers", month == null ? null : month.monthlyActiveUsers()),
                        input("assignedSeats", month == null ? null : month.assignedSeats()));
        };
    }

    private List<Input> months(LicenceRecord licence, YearMonth latest, Function<Month, @Nullable Long> figure) {
        List<Input> inputs = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int back = 0; back <= LicenceScore.MONTHS_BEFORE; back++) {
            YearMonth each = latest.minusMonths(back);
            Month month = licence.months().get(each);
            Long count = month == null ? null : figure.apply(month);
            inputs.add(new Input(
                    back == 0 ? words.text("input.latest", words.month(each)) : words.month(each),
                    words.number(count)));
            if (back > 0) {
                sum = sum == null || count == null ? null : sum.add(BigDecimal.valueOf(count));
            }
        }
        inputs.add(new Input(words.text("input.mean"), sum == null ? Formats.UNKNOWN : mean(sum)));
        return inputs;
    }

    private String mean(BigDecimal sum) {
        return words.formats()
                .points(sum.divide(BigDecimal.valueOf(LicenceScore.MONTHS_BEFORE), MathContext.DECIMAL64))
                .replaceFirst("^[+±]", "");
    }

    private List<Input> recency(@Nullable LocalDate lastActive) {
        return List.of(
                new Input(words.text("input.lastActive"), words.date(lastActive)),
                new Input(
                        words.text("input.daysAgo"),
                        lastActive == null
                                ? Formats.UNKNOWN
                                : words.number(ChronoUnit.DAYS.between(lastActive, opened.day()))),
                new Input(
                        words.text("input.fullDays"), words.number(opened.rule().fullDays())),
                new Input(
                        words.text("input.zeroDays"), words.number(opened.rule().zeroDays())));
    }

    /** The plain mean of a component over licences. */
    Figure mean(Component component, Mean mean, List<LicenceScore> licences) {
        List<Input> inputs = new ArrayList<>();
        for (LicenceScore each : licences) {
            BigDecimal value = each.component(component);
            if (value != null) {
                inputs.add(new Input(name(each), words.percent(value)));
            }
        }
        return figure(
                "component." + component,
                words.percent(value(component, mean)),
                words.text(inputs.isEmpty() ? "unknown.mean" : "formula.mean"),
                inputs,
                null,
                leftOut(licences.size() - inputs.size(), "leftOut.component"),
                "mean");
    }

    /** The plain mean of the scores over licences. */
    Figure mean(Mean mean, List<LicenceScore> licences) {
        List<Input> inputs = licences.stream()
                .filter(each -> each.score() != null)
                .map(each -> new Input(name(each), words.percent(each.score())))
                .toList();
        return figure(
                "score",
                words.percent(mean.score()),
                words.text(inputs.isEmpty() ? "unknown.mean" : "formula.mean"),
                inputs,
                null,
                leftOut(licences.size() - inputs.size(), "leftOut.score"),
                "mean");
    }

    /** Explains the portfolio score: the mean score of each product, weighted by its share of the annual contract value. */
    Figure weighted() {
        ProductAdoptionScore score = opened.score();
        List<Input> inputs = new ArrayList<>();
        List<String> support = new ArrayList<>();
        for (ProductAdoptionScore.Product product : score.products()) {
            if (product.support()) {
                support.add(product.product());
            } else {
                inputs.add(new Input(
                        product.product(),
                        words.text("input.times", words.percent(product.mean().score()), share(product))));
            }
        }
        return figure(
                "weighted",
                words.percent(score.weightedScore()),
                words.text(score.weightedScore() == null ? "unknown.weighted" : "formula.weighted"),
                inputs,
                null,
                support.isEmpty() ? null : words.text("leftOut.support", String.join(", ", support)),
                "weighted");
    }

    Figure automation(Mean mean, List<LicenceScore> licences) {
        long batch = 0;
        long total = 0;
        for (LicenceScore each : licences) {
            YearMonth latest = each.month();
            Month month = latest == null ? null : each.licence().months().get(latest);
            if (month != null && month.batchMerges() != null && month.totalMerges() != null) {
                batch += month.batchMerges();
                total += month.totalMerges();
            }
        }
        return figure(
                "automation",
                words.percent(mean.automationPercent()),
                words.text(mean.automationPercent() == null ? "unknown.automation" : "formula.automation"),
                total == 0 ? List.of() : List.of(input("batchMerges", batch), input("totalMerges", total)),
                null,
                words.text("notScored"),
                "automation");
    }

    /** The share of the annual contract value in percent. */
    String share(ProductAdoptionScore.Product product) {
        BigDecimal share = product.share();
        return words.percent(share == null ? null : share.movePointRight(2));
    }

    /** The mean's value of this component. */
    static @Nullable BigDecimal value(Component component, Mean mean) {
        return switch (component) {
            case ACTIVITY -> mean.components().activityComponent();
            case ASSIGNED -> mean.components().assignedRatio();
            case USAGE -> mean.components().usageRatio();
            case USERS -> mean.components().userComponent();
            case RECENCY -> mean.components().recency();
        };
    }

    private static String name(LicenceScore score) {
        return score.licence().identity().product() + " · "
                + score.licence().identity().licenceId();
    }

    private @Nullable String leftOut(int licences, String key) {
        return licences == 0 ? null : words.text(key, words.count("licence", licences));
    }

    private Input input(String name, @Nullable Long number) {
        return new Input(words.text("input." + name), words.number(number));
    }

    private Figure figure(
            String name,
            String value,
            String formula,
            List<Input> inputs,
            @Nullable YearMonth month,
            @Nullable String leftOut,
            String guide) {
        return new Figure(
                words.text(name),
                value,
                new Figure.Calculation(formula, inputs),
                new Figure.Source(
                        words.text("source"), month == null ? words.date(opened.day()) : words.month(month), leftOut),
                GUIDE + guide);
    }
}
