package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Tile;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.tab.CustomerHighlights;
import io.seatwise.training.triage.NextStep;
import io.seatwise.training.triage.NextSteps;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next step of a customer with its action, and how many cards are to do. */
@org.springframework.stereotype.Component
class TrainingHighlights implements CustomerHighlights {

    private static final String KEY = "training.triage.next.";

    private final NextSteps steps;
    private final WorkQueue queue;

    TrainingHighlights(NextSteps steps, WorkQueue queue) {
        this.steps = steps;
        this.queue = queue;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Highlights of(PartnerScope scope, CustomerId customer, Formats formats) {
        NextStep step = steps.of(scope, customer).orElse(null);
        return new Highlights(
                step == null ? null : steps.advice(scope, step, formats.locale()),
                List.of(createTile(scope, customer, formats)),
                step == null ? null : createStep(scope, customer, step, formats));
    }

    private Tile createTile(PartnerScope scope, CustomerId customer, Formats formats) {
        Map<WorkState, Long> counts = queue.counts(scope, WorkFilter.of(customer));
        long open = counts.entrySet().stream()
                .filter(entry -> entry.getKey().isOpen())
                .mapToLong(Map.Entry::getValue)
                .sum();
        long underWay = counts.entrySet().stream()
                .filter(entry -> entry.getKey().isUnderWay())
                .mapToLong(Map.Entry::getValue)
                .sum();
        Tile tile = new Tile(text(formats, "tile"), formats.count(open), tab(customer));
        return underWay == 0 ? tile : tile.setSecond(text(formats, "tile.underWay", formats.count(underWay)));
    }

    private Component createStep(PartnerScope scope, CustomerId customer, NextStep step, Formats formats) {
        Span label = new Span(text(formats, "title"));
        label.addClassName("insights-step-label");
        Span words = new Span(steps.text(scope, step, formats.locale()));
        Div line = new Div(label, words);
        line.addClassName("insights-step");
        Anchor action = createAction(scope, customer, step, formats);
        if (action != null) {
            action.addClassName("sw-action");
            line.add(action);
        }
        return line;
    }

    private @Nullable Anchor createAction(PartnerScope scope, CustomerId customer, NextStep step, Formats formats) {
        WorkItem item = step.item();
        if (item != null) {
            return new Anchor("training?card=" + item.id(), text(formats, "action.card"));
        }
        return switch (step.code()) {
            case RECOMMENDED ->
                new Anchor("training/playbooks/" + steps.playbook(step).orElse(""), text(formats, "action.playbook"));
            case NO_DATA ->
                scope.role() == Role.PARTNER_ADMIN ? new Anchor("imports", text(formats, "action.import")) : null;
            case GRACE, TOO_SMALL -> new Anchor(tab(customer), text(formats, "action.tab"));
            case DATA_FIRST, NOTHING_TO_DO -> null;
        };
    }

    private static String tab(CustomerId customer) {
        return "customers/" + customer + "?tab=" + TrainingTab.KEY;
    }

    private static String text(Formats formats, String key, Object... values) {
        return I18NProvider.translate(formats.locale(), KEY + key, values);
    }
}
