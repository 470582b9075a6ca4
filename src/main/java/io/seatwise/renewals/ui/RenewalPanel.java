package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Sparkline;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.TermLength;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalDecision;
import io.seatwise.renewals.RenewalDecision.Result;
import io.seatwise.renewals.SeatHistory.SeatDay;
import io.seatwise.renewals.rules.CommerceRule;
import io.seatwise.renewals.words.RenewalSentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The reasoning of one renewal, in this order: what happens if nobody acts, what can be done until when, how many seats
 * and why, what it is worth and from which price, what was decided.
 */
class RenewalPanel extends Composite<Section> {

    private static final int MONTHS_A_YEAR = 12;
    private static final String PARTNER_CENTER = "https://partner.microsoft.com/commerce/customers/%s/subscriptions";

    private final RenewalWords words;
    private final Renewal renewal;

    /** @param actions buttons for who may act */
    RenewalPanel(
            Renewal renewal,
            List<SeatDay> history,
            boolean money,
            Result result,
            RenewalWords words,
            Component... actions) {
        this.words = words;
        this.renewal = renewal;
        Subscription subscription = renewal.subscription();
        H2 title = new H2(renewal.customer().name() + " · " + subscription.productName());
        Paragraph sentence = new Paragraph(words.sentence(renewal));
        sentence.addClassName("renewal-verdict");
        Div buttons = new Div(actions);
        buttons.addClassName("renewal-actions");
        getContent().addClassNames("sw-panel", "renewal-panel");
        getContent().setId("renewal-panel");
        getContent().add(new Div(title, words.badge(renewal.end().outcome())), sentence, createWarnings(), buttons);
        Div parts = new Div(createRule(), createChoices(), createSeats(history));
        parts.addClassName("renewal-parts");
        if (money) {
            parts.add(createMoney());
        }
        if (renewal.decision() != null) {
            parts.add(createDecision(renewal.decision(), result));
        }
        getContent().add(parts);
    }

    private Component createWarnings() {
        Div warnings = new Div();
        warnings.addClassName("renewal-warnings");
        for (String warning : warnings(renewal, words)) {
            warnings.add(new Badge(warning, Badge.Tone.WARNING));
        }
        warnings.setVisible(warnings.getComponentCount() > 0);
        return warnings;
    }

    /** What a reader has to know before a deadline passes. */
    static List<String> warnings(Renewal renewal, RenewalWords words) {
        List<String> warnings = new ArrayList<>();
        Subscription subscription = renewal.subscription();
        RenewalDecision decision = renewal.decision();
        if (decision != null
                && decision.quantity() != null
                && subscription.purchase().quantity() > decision.term().quantity()
                && subscription.terms().change().quantity() == null) {
            warnings.add(words.text(
                    "warning.deleted",
                    subscription.purchase().quantity() - decision.term().quantity(),
                    decision.quantity()));
        }
        Integer months = TermLength.months(subscription.term().termDuration());
        Long reduceBy = renewal.seats().reduceBy();
        if (months != null && months > MONTHS_A_YEAR && reduceBy != null && reduceBy > 0) {
            warnings.add(
                    words.text("warning.years", words.term(subscription.term().termDuration()), reduceBy));
        }
        LocalDate working = RenewalSentences.lastWorkingDay(renewal.end().decideBy());
        if (working != null && !working.isBefore(words.today())) {
            warnings.add(words.text("warning.weekend", words.date(working)));
        }
        return warnings;
    }

    private Component createRule() {
        CommerceRule rule = renewal.end().rule();
        Div part = part("part.rule");
        if (rule == null) {
            part.add(new Paragraph(words.text("rule.none")));
            return part;
        }
        Paragraph source = new Paragraph(words.text("rule.source", words.date(rule.validFrom()), rule.source()));
        source.addClassName("renewal-small");
        part.add(new Paragraph(words.text("rule." + rule.rule())), source);
        return part;
    }

    private Component createChoices() {
        Div part = part("part.choices");
        UnorderedList list = new UnorderedList();
        LocalDate decideBy = renewal.end().decideBy();
        if (decideBy != null) {
            list.add(new ListItem(words.text(
                    "choices.decideBy", words.date(decideBy), words.formats().relative(decideBy, words.today()))));
            list.add(new ListItem(words.text("choices.deleted")));
        }
        if (renewal.end().reduceUntil() != null) {
            list.add(new ListItem(
                    words.text("choices.reduceUntil", words.until(renewal.end().reduceUntil()))));
        }
        list.add(new ListItem(words.text(
                "choices.scheduled",
                words.scheduled(renewal.subscription().terms().change()))));
        Anchor center = new Anchor(
                PARTNER_CENTER.formatted(renewal.subscription().ids().customer()),
                words.text("choices.center"),
                AnchorTarget.BLANK);
        center.getElement().setAttribute("rel", "noopener noreferrer");
        part.add(list, center);
        return part;
    }

    private Component createSeats(List<SeatDay> history) {
        Div part = part("part.seats");
        Long keep = renewal.seats().keep();
        if (keep == null) {
            part.add(new Paragraph(words.text("seats.unknown")));
            return part;
        }
        part.add(new Paragraph(words.text(
                "seats.sentence",
                words.formats().count(renewal.subscription().purchase().quantity()),
                words.formats().count(renewal.seats().assigned()),
                words.formats().count(renewal.seats().spare()),
                words.formats().count(keep),
                words.formats().count(renewal.seats().reduceBy()))));
        if (!history.isEmpty()) {
            long least = history.stream().mapToLong(SeatDay::assigned).min().orElseThrow();
            long most = history.stream().mapToLong(SeatDay::assigned).max().orElseThrow();
            String text = words.text(
                    "seats.history",
                    words.date(history.getFirst().day()),
                    words.date(history.getLast().day()),
                    words.formats().count(least),
                    words.formats().count(most));
            Paragraph note = new Paragraph(text);
            note.addClassName("renewal-small");
            part.add(
                    new Sparkline(
                            history.stream()
                                    .map(day -> (Double) (double) day.assigned())
                                    .toList(),
                            text),
                    note);
        }
        return part;
    }

    private Component createMoney() {
        Div part = part("part.money");
        UnorderedList list = new UnorderedList();
        list.add(new ListItem(words.price(renewal.money().price())));
        list.add(new ListItem(words.text(
                "money.annual",
                words.money(renewal.money().annualValue(), renewal.money().currency()))));
        if (renewal.end().outcome().hasValueAtStake()) {
            list.add(new ListItem(
                    renewal.money().atStake() == null
                            ? words.text("money.atStake.unknown")
                            : words.text(
                                    "money.atStake",
                                    words.money(
                                            renewal.money().atStake(),
                                            renewal.money().currency()),
                                    words.formats().count(renewal.seats().reduceBy()))));
        }
        if (renewal.money().extendedCost() != null) {
            list.add(new ListItem(words.text(
                    "money.extended",
                    words.money(renewal.money().extendedCost(), renewal.money().currency()))));
        }
        part.add(list);
        return part;
    }

    private Component createDecision(RenewalDecision decision, Result result) {
        Div part = part("part.decision");
        Paragraph line = new Paragraph(words.text(
                "decision.line",
                words.text("choice." + decision.choice())
                        + (decision.quantity() == null ? "" : " " + words.text("choice.to", decision.quantity())),
                decision.noted().by(),
                words.formats().dateTime(decision.noted().at())));
        part.add(line, new Badge(words.text("result." + result), tone(result)));
        if (!decision.comment().isEmpty()) {
            part.add(new Paragraph(decision.comment()));
        }
        return part;
    }

    private static Badge.Tone tone(Result result) {
        return switch (result) {
            case OPEN -> Badge.Tone.NEUTRAL;
            case DONE -> Badge.Tone.GOOD;
            case NOT_DONE -> Badge.Tone.BAD;
            case DIFFERENT -> Badge.Tone.WARNING;
        };
    }

    private Div part(String title) {
        Div part = new Div(new H3(words.text(title)));
        part.addClassName("renewal-part-box");
        return part;
    }
}
