package io.seatwise.training.campaign.ui;

import com.vaadin.flow.router.QueryParameters;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.CustomerChoices.Choice;
import io.seatwise.training.campaign.draft.CampaignDraft;
import io.seatwise.training.campaign.plan.Scenario;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Links to the wizard that say for whom the campaign is or what it is about. */
final class WizardLinks {

    private static final String CUSTOMER = "customer";
    private static final String SCENARIO = "scenario";
    private static final String PLAYBOOK = "playbook";

    private WizardLinks() {}

    /** Fills a new draft with what the link says. */
    static WizardDraft draft(
            QueryParameters parameters, WizardDraft draft, Function<CustomerId, Optional<Choice>> customers) {
        parameters
                .getSingleParameter(CUSTOMER)
                .ifPresent(given -> draft.customer = customers
                        .apply(CustomerId.inPath(given))
                        .orElseThrow(() -> new NotFoundException("No customer " + given))
                        .customer());
        parameters
                .getSingleParameter(SCENARIO)
                .flatMap(given -> Arrays.stream(Scenario.values())
                        .filter(each -> each.name().equalsIgnoreCase(given))
                        .findFirst())
                .ifPresent(given -> {
                    draft.scenario = given;
                    draft.insight = given.insight();
                });
        parameters.getSingleParameter(PLAYBOOK).ifPresent(given -> draft.playbook = given);
        return draft;
    }

    /** Whether a kept draft has all that the link says, so that a reload of the link goes on with it. */
    static boolean isAskedFor(QueryParameters parameters, CampaignDraft kept, WizardDraft asked) {
        return (parameters.getSingleParameter(CUSTOMER).isEmpty() || Objects.equals(kept.customer(), asked.customer))
                && (parameters.getSingleParameter(SCENARIO).isEmpty()
                        || kept.plan().subject().scenario() == asked.scenario)
                && (parameters.getSingleParameter(PLAYBOOK).isEmpty()
                        || asked.playbook.equals(kept.plan().subject().playbookCode()));
    }
}
