package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.people.People;
import io.seatwise.base.Formats;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.Notices;
import io.seatwise.customers.Customers;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalDecision;
import io.seatwise.renewals.RenewalDecision.Result;
import io.seatwise.renewals.RenewalDecisions;
import io.seatwise.renewals.RenewalParameters;
import io.seatwise.renewals.Renewals;
import io.seatwise.renewals.SeatHistory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Creates the panels of the renewals page: the filters, the overview, and one renewal with its decision. */
@org.springframework.stereotype.Component
class RenewalPanels {

    private final Renewals renewals;
    private final RenewalDecisions decisions;
    private final SeatHistory history;
    private final Customers customers;
    private final People people;
    private final Clock clock;

    RenewalPanels(
            Renewals renewals,
            RenewalDecisions decisions,
            SeatHistory history,
            Customers customers,
            People people,
            Clock clock) {
        this.renewals = renewals;
        this.decisions = decisions;
        this.history = history;
        this.customers = customers;
        this.people = people;
        this.clock = clock;
    }

    /** In the reader's language, as of today. */
    RenewalWords words() {
        return new RenewalWords(Formats.current(), LocalDate.now(clock));
    }

    /** The names of the account managers, by lower-case e-mail. */
    Map<String, String> managerNames(PartnerScope scope) {
        return people.names(scope);
    }

    /**
     * The filters, with the account managers to choose from.
     *
     * @param managers names of account managers, by lower-case e-mail
     * @param go called with the new filter
     */
    RenewalFilterBar filters(
            PartnerScope scope,
            RenewalWords words,
            Map<String, String> managers,
            SerializableConsumer<RenewalParameters> go) {
        return new RenewalFilterBar(customers.accountManagers(scope), managers, words, go);
    }

    /** @param managers names of account managers, by lower-case e-mail */
    RenewalOverview overview(
            PartnerScope scope, RenewalWords words, Map<String, String> managers, RenewalOverview.Addresses addresses) {
        return new RenewalOverview(renewals, history, scope, words, managers, addresses);
    }

    /**
     * The details of one renewal, or a note that it is gone.
     *
     * @param close the button after the decision
     * @param decided called after a decision
     */
    Component details(
            PartnerScope scope, String subscriptionId, RenewalWords words, Component close, Runnable decided) {
        Renewal renewal;
        try {
            renewal = renewals.find(scope, subscriptionId);
        } catch (NotFoundException gone) {
            return new Span(words.text("gone"));
        }
        RenewalDecision decision = renewal.decision();
        Result result = decision == null ? Result.OPEN : decisions.result(decision, renewal.subscription());
        Component[] actions = mayDecide(scope)
                ? new Component[] {createDecide(scope, renewal, words, decided), close}
                : new Component[] {close};
        return new RenewalPanel(renewal, history.of(scope, renewal), scope.seesMoney(), result, words, actions);
    }

    private static boolean mayDecide(PartnerScope scope) {
        return scope.role() == Role.PARTNER_ADMIN || scope.role() == Role.ACCOUNT_MANAGER;
    }

    private Button createDecide(PartnerScope scope, Renewal renewal, RenewalWords words, Runnable decided) {
        String id = renewal.subscription().ids().subscriptionId();
        Button decide = new Button(
                words.text("decide"),
                event -> new DecisionDialog(renewal, words, (choice, quantity, comment) -> {
                            decisions.note(scope, id, choice, quantity, comment);
                            Notices.done(words.text("decide.done"));
                            decided.run();
                        })
                        .open());
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return decide;
    }
}
