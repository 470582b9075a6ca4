package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.cells.Cell;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import io.seatwise.portfolio.customer.InsightsData;
import io.seatwise.portfolio.customer.ui.InsightsTable.Heading;
import io.seatwise.portfolio.customer.ui.InsightsTable.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The partner's own subscriptions of the customer, the next renewal first, past and open ends last. */
public class SubscriptionsPanel extends Composite<Div> {

    private final Words words;
    private final transient CustomerEdits edits;

    SubscriptionsPanel(InsightsData data, Words words, CustomerEdits edits) {
        this.words = words;
        this.edits = edits;
        getContent().addClassName("insights-panel");
        if (data.own().subscriptions().isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.CALENDAR_USER,
                            words.text("subscription.empty.title"),
                            words.text("subscription.empty.text")));
        } else {
            Paragraph note = new Paragraph(words.text("subscription.note"));
            note.addClassName("insights-note");
            getContent()
                    .add(
                            note,
                            createTable(sorted(
                                    data.own().subscriptions(), data.basis().today())));
        }
        if (!data.own().archived().isEmpty()) {
            getContent().add(createArchived(data.own().archived()));
        }
    }

    private Details createArchived(List<Subscription> subscriptions) {
        UnorderedList list = new UnorderedList();
        for (Subscription subscription : subscriptions) {
            ListItem line = new ListItem(words.text(
                    "subscription.archived.line",
                    subscription.productName(),
                    subscription.ids().subscriptionId(),
                    words.number(subscription.purchase().quantity())));
            if (edits.mayAdminister()) {
                line.add(createAction("subscription.restore", subscription, () -> edits.restore(subscription)));
            }
            list.add(line);
        }
        return new Details(words.text("subscription.archived", words.number((long) subscriptions.size())), list);
    }

    private Button createAction(String key, Subscription subscription, Runnable action) {
        Button button = new Button(words.text(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(name(key, subscription));
        return button;
    }

    /** What a button does and with which subscription, for screen readers. */
    private String name(String key, Subscription subscription) {
        return words.text(key + ".of", subscription.ids().subscriptionId());
    }

    /** Ends from today on first, the nearest before the others; then those past, the latest first; then those without. */
    public static List<Subscription> sorted(List<Subscription> subscriptions, LocalDate today) {
        Comparator<Subscription> order = Comparator.comparingInt((Subscription subscription) -> {
                    LocalDate end = subscription.term().commitmentEnd();
                    return end == null ? 2 : end.isBefore(today) ? 1 : 0;
                })
                .thenComparingLong(subscription -> {
                    LocalDate end = subscription.term().commitmentEnd();
                    return end == null ? 0 : end.isBefore(today) ? -end.toEpochDay() : end.toEpochDay();
                })
                .thenComparing(subscription -> subscription.productName().toLowerCase(Locale.ROOT))
                .thenComparing(subscription -> subscription.ids().subscriptionId());
        return subscriptions.stream().sorted(order).toList();
    }

    private InsightsTable createTable(List<Subscription> subscriptions) {
        return new InsightsTable(
                words.text("table.subscriptions"),
                List.of(
                        Heading.text(words.text("subscription.product")),
                        Heading.text(words.text("subscription.state")),
                        Heading.number(words.text("subscription.seats")),
                        Heading.text(words.text("subscription.end")),
                        Heading.text(words.text("subscription.autoRenew")),
                        Heading.text(words.text("subscription.term")),
                        Heading.text(words.text("subscription.start")),
                        Heading.number(words.text("subscription.value")),
                        Heading.text(words.text("subscription.trial")),
                        Heading.text(words.text("subscription.channel")),
                        Heading.text(words.text("subscription.category")),
                        Heading.text(words.text("subscription.id"))),
                rows -> fill(rows, subscriptions));
    }

    private void fill(Rows table, List<Subscription> subscriptions) {
        subscriptions.forEach(subscription -> addRow(table, subscription));
        long active = subscriptions.stream()
                .filter(subscription -> subscription.status().state() == SubscriptionState.ACTIVE)
                .mapToLong(subscription -> subscription.purchase().quantity())
                .sum();
        table.addTotals(words.count("subscription", subscriptions.size()))
                .addEmpty()
                .add(words.text("subscription.total", words.number(active)));
    }

    private void addRow(Rows table, Subscription subscription) {
        boolean live = subscription.status().state() == SubscriptionState.ACTIVE
                || subscription.status().state() == SubscriptionState.TRIAL
                || subscription.status().state() == SubscriptionState.PENDING;
        table.addRow(Cell.text(subscription.productName())
                        .className("insights-product")
                        .title(subscription.productName()))
                .add(createState(subscription))
                .add(words.number(subscription.purchase().quantity()))
                .add(RenewalText.cell(subscription.term().commitmentEnd(), live, words))
                .add(yesOrNo(subscription.term().autoRenew()))
                .add(term(subscription.term().termDuration()))
                .add(words.date(subscription.term().effectiveStart()))
                .add(words.formats()
                        .money(
                                subscription.purchase().annualContractValue(),
                                subscription.purchase().currency()))
                .add(yesOrNo(subscription.status().trial()))
                .add(orUnknown(subscription.purchase().channel()))
                .add(orUnknown(subscription.purchase().category()))
                .add(Cell.text(subscription.ids().subscriptionId()).className("insights-code"));
    }

    private Cell createState(Subscription subscription) {
        SubscriptionState state = subscription.status().state();
        List<Cell> parts = new ArrayList<>();
        parts.add(Cell.badge(words.state(state), tone(state)));
        String source = subscription.status().sourceState();
        if (!source.equalsIgnoreCase(words.state(state))) {
            parts.add(Cell.text(words.text("subscription.sourceState", source)).className("insights-relative"));
        }
        LocalDate notSeen = subscription.status().notSeenSince();
        if (notSeen != null) {
            parts.add(Cell.text(words.text("subscription.notSeen", words.date(notSeen)))
                    .className("insights-relative"));
            if (edits.mayAdminister()) {
                String key = "subscription.archive";
                parts.add(Cell.button(words.text(key), name(key, subscription), () -> edits.archive(subscription)));
            }
        }
        return Cell.group("insights-state", parts);
    }

    private static Badge.Tone tone(SubscriptionState state) {
        return switch (state) {
            case ACTIVE -> Badge.Tone.GOOD;
            case TRIAL, PENDING -> Badge.Tone.INFO;
            case GRACE, SUSPENDED -> Badge.Tone.WARNING;
            case DISABLED, DEPROVISIONED -> Badge.Tone.BAD;
            case UNKNOWN -> Badge.Tone.NEUTRAL;
        };
    }

    /** "1 year" for P1Y; a term that is written otherwise stands as it came. */
    private String term(@Nullable String term) {
        if (term == null) {
            return Formats.UNKNOWN;
        }
        return switch (term.toUpperCase(Locale.ROOT)) {
            case "P1M", "P1Y", "P2Y", "P3Y" -> words.text("subscription.term." + term.toUpperCase(Locale.ROOT));
            default -> term;
        };
    }

    private String yesOrNo(@Nullable Boolean value) {
        return value == null ? Formats.UNKNOWN : words.text(value ? "subscription.yes" : "subscription.no");
    }

    private static String orUnknown(@Nullable String text) {
        return text == null || text.isBlank() ? Formats.UNKNOWN : text;
    }
}
