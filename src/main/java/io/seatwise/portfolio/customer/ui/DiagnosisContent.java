package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Badge;
import io.seatwise.licensing.inflation.Cause;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.metrics.WorkloadPosition;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.portfolio.customer.AdjustedParts;
import io.seatwise.portfolio.customer.Inflation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a product's usage is above 100 %: what is over by how much, what can explain how much of it, the adjusted figure
 * with its formula, and what to do about each cause. The bar is capped at the excess, because causes are upper bounds
 * and together may come to more.
 */
class DiagnosisContent extends Composite<Div> {

    private final ProductPosition product;
    private final Words words;
    private final Evidence evidence;

    DiagnosisContent(ProductPosition product, List<Subscription> subscriptions, Words words) {
        this.product = product;
        this.words = words;
        this.evidence = new Evidence(product, subscriptions, words);
        getContent().addClassName("insights-diagnosis");
        Inflation inflation = Inflation.of(product);
        if (inflation != null) {
            getContent().add(createLead(inflation), createBar(inflation), createCauses(inflation));
        }
        Component adjusted = createAdjusted();
        if (adjusted != null) {
            getContent().add(adjusted);
        }
    }

    private Component createLead(Inflation inflation) {
        Span figure = new Span(words.percent(product.usage().entitlements().usage()));
        figure.addClassName("insights-big-figure");
        Paragraph lead = new Paragraph(
                inflation.productAsWhole()
                        ? words.text(
                                "diagnosis.product",
                                words.number(product.usage().entitlements().active()),
                                words.number(product.usage().entitlements().entitled()),
                                words.number(inflation.excess()))
                        : words.text("diagnosis.workloads", words.number(inflation.excess())));
        Div lines = new Div(lead);
        for (WorkloadPosition workload : inflation.workloads()) {
            lines.add(new Paragraph(words.text(
                    "diagnosis.workload",
                    workload.title(),
                    words.percent(workload.usage()),
                    words.number(workload.active()),
                    words.number(workload.entitled()))));
        }
        lines.add(new Paragraph(words.text(
                "diagnosis.window", windowStart(), words.date(product.usage().day()))));
        Div box = new Div(figure, lines);
        box.addClassName("insights-lead");
        return box;
    }

    private String windowStart() {
        return words.date(evidence.windowStart());
    }

    private Component createBar(Inflation inflation) {
        Div bar = new Div();
        bar.addClassName("insights-stack");
        bar.getElement().setAttribute("role", "img");
        List<String> parts = new ArrayList<>();
        for (Inflation.Share share : inflation.shares()) {
            if (share.counted() > 0) {
                bar.add(createSegment(share.counted(), inflation.excess(), style(share.cause())));
                parts.add(words.text("diagnosis.part", name(share.cause()), words.number(share.counted())));
            }
        }
        if (inflation.leftOver() > 0) {
            bar.add(createSegment(inflation.leftOver(), inflation.excess(), "unexplained"));
            parts.add(words.text(
                    "diagnosis.part", words.cause(Cause.Code.UNEXPLAINED), words.number(inflation.leftOver())));
        }
        bar.getElement()
                .setAttribute(
                        "aria-label",
                        words.text("diagnosis.bar", words.number(inflation.excess()), String.join(", ", parts)));
        Div section = new Div(new H3(words.text("diagnosis.causes")), bar);
        if (inflation.isOverExplained()) {
            Paragraph note = new Paragraph(words.text("diagnosis.overExplained", words.number(inflation.excess())));
            note.addClassName("insights-note");
            section.add(note);
        }
        return section;
    }

    private Component createSegment(long counted, long excess, String style) {
        Span segment = new Span(words.number(counted));
        segment.addClassNames("insights-segment", "insights-" + style);
        segment.getStyle().setWidth(String.format(Locale.ROOT, "%.2f%%", counted * 100.0 / excess));
        return segment;
    }

    private Component createCauses(Inflation inflation) {
        OrderedList list = new OrderedList();
        list.addClassName("insights-causes");
        inflation.shares().forEach(share -> list.add(createCause(share.cause())));
        return list;
    }

    private ListItem createCause(Cause cause) {
        Span swatch = new Span();
        swatch.addClassNames("insights-swatch", "insights-" + style(cause));
        swatch.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(name(cause));
        name.addClassName("insights-cause-name");
        Div line = new Div(swatch, name);
        line.addClassName("insights-cause-line");
        if (cause.code() != Cause.Code.UNEXPLAINED) {
            boolean evidenced = cause.certainty() == Cause.Certainty.EVIDENCED;
            line.add(new Badge(words.certainty(cause.certainty()), evidenced ? Badge.Tone.INFO : Badge.Tone.NEUTRAL));
        }
        Span explains = new Span(words.text(
                cause.code() == Cause.Code.UNEXPLAINED ? "diagnosis.leftOver" : "diagnosis.explains",
                words.number(cause.explains())));
        explains.addClassName("insights-explains");
        line.add(explains);
        Span toDo = new Span(words.text("diagnosis.toDo"));
        toDo.addClassName("insights-to-do");
        Paragraph advice = new Paragraph(toDo, new Span(words.text(adviceKey(cause))));
        return new ListItem(line, new Paragraph(evidence.of(cause)), advice);
    }

    private @Nullable Component createAdjusted() {
        Ratio adjusted = product.usage().adjusted().usage();
        if (adjusted == null) {
            return null;
        }
        Span figure = new Span(words.percent(adjusted));
        figure.addClassName("insights-big-figure");
        Paragraph sum = new Paragraph(words.text(
                "diagnosis.adjustedSum",
                words.number(adjusted.numerator()),
                words.number(adjusted.denominator()),
                words.percent(adjusted)));
        Div lines = new Div(new Paragraph(words.text("formula.adjusted")), sum);
        AdjustedParts.of(product).sentences(words).forEach(sentence -> lines.add(new Paragraph(sentence)));
        Div box = new Div(figure, lines);
        box.addClassName("insights-lead");
        Div section = new Div(new H3(words.text("figure.adjusted")), box);
        section.addClassName("insights-adjusted");
        return section;
    }

    private String name(Cause cause) {
        return words.cause(cause.code());
    }

    private static String style(Cause cause) {
        String style = switch (cause.code()) {
            case TRIAL_ACTIVITY -> "trial";
            case LAPSED_SUBSCRIPTION -> "lapsed";
            case YAMMER_OVERUSE -> "yammer";
            case LICENSE_REASSIGNMENT -> "reassigned";
            case UNEXPLAINED -> "unexplained";
        };
        return cause.certainty() == Cause.Certainty.POSSIBLE && cause.code() != Cause.Code.UNEXPLAINED
                ? style + "-possible"
                : style;
    }

    private static String adviceKey(Cause cause) {
        String key = "advice." + cause.code();
        return cause.code() == Cause.Code.LICENSE_REASSIGNMENT || cause.code() == Cause.Code.LAPSED_SUBSCRIPTION
                ? key + "." + cause.certainty()
                : key;
    }
}
